import { ALL_ERRORS, CaseKind } from '@tenzij/contracts';
import { type ApiRefusal, Button, ProblemNotice } from '@tenzij/ui';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { createDrafts } from '../case/documents/drafts.ts';
import { TextField } from '../components/fields.tsx';
import { focusFirstWrong } from '../components/focus-first-wrong.ts';
import type { ConsoleApi } from '../console-api.ts';
import { localZone } from '../local-time.ts';
import { Options } from '../models/options.tsx';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { EMPTY_OPENING, type Opening, requestOf, wrongWith } from './opening.ts';

/** Where the form is kept while it is typed: it belongs to no deployment yet. */
const DRAFT = ['new', 'opening'] as const;

export interface OwnFormProps {
  readonly api: Pick<ConsoleApi, 'createCase'>;
  readonly onCreated: (id: string) => void;
  readonly onRefused: () => void;
}

/** A deployment of one's own: what it is called, what it is, where and when. */
export function OwnForm({ api, onCreated, onRefused }: OwnFormProps) {
  const t = useConsoleText();
  const drafts = useMemo(() => createDrafts(sessionStorage), []);
  const form = useRef<HTMLFormElement>(null);
  const [opening, setOpening] = useState<Opening>(
    () => (drafts.read(...DRAFT)?.body as Opening | undefined) ?? EMPTY_OPENING,
  );
  const [checked, setChecked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const wrong = checked ? wrongWith(opening, Date.now() / 1000) : {};

  const change = (part: Partial<Opening>) => {
    const next = { ...opening, ...part };
    setOpening(next);
    setProblem(null);
    drafts.keep(...DRAFT, { basedOn: 0, body: next });
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    const request = requestOf(opening, Date.now() / 1000);
    if (!request) return focusFirstWrong(form.current);
    setBusy(true);
    const answer = await api.createCase(request);
    setBusy(false);
    if (!answer.ok) {
      setProblem(answer.problem);
      return onRefused();
    }
    drafts.erase(...DRAFT);
    onCreated(answer.value.id);
  };
  const field = (name: Exclude<keyof Opening, 'kind'>) => {
    const fault: TextKey | undefined = wrong[name];
    return {
      label: t(`new.${name}`),
      value: opening[name],
      error: fault ? t(fault) : null,
      onChange: (value: string) => change({ [name]: value }),
    };
  };

  return (
    <form ref={form} noValidate onSubmit={(event) => void send(event)}>
      <TextField {...field('name')} hint={t('new.name-hint')} maxLength={120} />
      <Options
        legend={t('new.kind')}
        about={t('new.kind-about')}
        options={CaseKind.options.map((kind) => ({
          value: kind,
          name: t(`kind.${kind}`),
          about: t(`kind.${kind}-means`),
          why: null,
        }))}
        chosen={opening.kind}
        onChoose={(kind) => change({ kind: CaseKind.parse(kind) })}
        whyNot={(code) => t(code)}
        error={wrong.kind ? t(wrong.kind) : null}
      />
      <TextField {...field('eventName')} hint={t('new.eventName-hint')} maxLength={200} />
      <TextField {...field('place')} hint={t('new.place-hint')} maxLength={200} />
      <div className="field-pair">
        <TextField
          {...field('starts')}
          type="datetime-local"
          hint={t('new.time-zone', { zone: localZone() })}
        />
        <TextField
          {...field('ends')}
          type="datetime-local"
          hint={t('new.time-zone', { zone: localZone() })}
        />
      </div>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      <div className="actions">
        <Button variant="primary" type="submit" busy={busy}>
          {t('new.create')}
        </Button>
      </div>
    </form>
  );
}
