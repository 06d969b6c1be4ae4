import { DESK_SEARCH, type DeskHits } from '@tenzij/contracts';
import { type ApiRefusal, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import type { DeskApi } from './desk-api.ts';

/** So that a name that is being typed isn't asked for letter by letter. */
const PAUSE_MILLISECONDS = 200;

export interface SearchProps {
  readonly api: Pick<DeskApi, 'findTickets'>;
  readonly event: string;
  readonly opening: boolean;
  readonly onOpen: (ticket: string) => void;
  readonly onRefused: () => void;
}

/** By number or name, while it is typed. Enter opens the ticket with that number, or the only one found. */
export function Search({ api, event, opening, onOpen, onRefused }: SearchProps) {
  const t = useConsoleText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { hits, problem, find } = useFound(api, event, text.trim(), onRefused);
  useEffect(() => field.current?.focus(), []);
  const submit = async (submitted: FormEvent) => {
    submitted.preventDefault();
    const [first, second] = (await find())?.tickets ?? [];
    const exact = first?.reference?.toLowerCase() === text.trim().toLowerCase();
    if (first && (exact || !second)) onOpen(first.id);
  };
  return (
    <>
      <form className="frontdesk__search" onSubmit={(submitted) => void submit(submitted)}>
        <label className="frontdesk__label" htmlFor={id}>
          {t('frontdesk.search')}
        </label>
        <p className="field__hint" id={`${id}hint`}>
          {t('frontdesk.search-hint', { minimum: DESK_SEARCH.minimum })}
        </p>
        <input
          ref={field}
          id={id}
          className="frontdesk__field"
          type="search"
          value={text}
          maxLength={100}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}hint`}
          onChange={(typed) => setText(typed.target.value)}
        />
      </form>
      {problem && <ProblemNotice problem={problem} />}
      <p className="frontdesk__count" role="status">
        {hits && t('frontdesk.found', { count: hits.tickets.length, more: String(hits.more) })}
      </p>
      <ul className="frontdesk__list" aria-busy={opening}>
        {hits?.tickets.map(({ id: ticket, reference, name }) => (
          <li key={ticket}>
            <button type="button" className="frontdesk__pick" onClick={() => onOpen(ticket)}>
              <span className="frontdesk__pick-main">{name ?? t('frontdesk.no-name')}</span>
              <span className="frontdesk__reference">{reference ?? t('frontdesk.no-reference')}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface Found {
  readonly hits: DeskHits | null;
  readonly problem: ApiRefusal | null;
  /** Asks at once. */
  readonly find: () => Promise<DeskHits | null>;
}

/** What is found for a text; only the answer to the last question counts. */
function useFound(api: SearchProps['api'], event: string, text: string, onRefused: () => void): Found {
  const [found, setFound] = useState<Omit<Found, 'find'>>({ hits: null, problem: null });
  const asked = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const find = async () => {
    // Who presses Enter while the pause still runs has asked already: the same question later would take its place.
    clearTimeout(pause.current);
    const question = ++asked.current;
    if (text.length < DESK_SEARCH.minimum) {
      setFound({ hits: null, problem: null });
      return null;
    }
    const answer = await api.findTickets(event, text);
    if (question !== asked.current) return null;
    setFound(answer.ok ? { hits: answer.value, problem: null } : { hits: null, problem: answer.problem });
    if (!answer.ok) onRefused();
    return answer.ok ? answer.value : null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is a new question, and nothing else is
  useEffect(() => {
    pause.current = setTimeout(() => void find(), PAUSE_MILLISECONDS);
    return () => clearTimeout(pause.current);
  }, [text]);
  return { ...found, find };
}
