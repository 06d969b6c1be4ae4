import type { TicketPage } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import { useCallback, useState } from 'react';
import { useAnswer } from '../../use-answer.ts';
import type { TicketsApi } from '../tickets-api.ts';

export interface UsedTickets {
  readonly page: TicketPage | null;
  readonly problem: ApiRefusal | null;
  readonly query: string;
  /** Which page it is, from 0. */
  readonly number: number;
  readonly search: (query: string) => void;
  /** To the page after or before this one. */
  readonly turn: (forward: boolean) => void;
  readonly reload: () => Promise<void>;
}

interface Place {
  readonly query: string;
  /** Where each page began that led here; the first is the beginning. */
  readonly starts: readonly (string | null)[];
}

/** One page of the tickets that have what is looked for in them. */
export function useTickets(
  api: Pick<TicketsApi, 'searchTickets'>,
  deployment: string,
  onRefused: () => void,
): UsedTickets {
  const [place, setPlace] = useState<Place>({ query: '', starts: [null] });
  const { query, starts } = place;
  const after = starts.at(-1) ?? null;
  const ask = useCallback(
    () => api.searchTickets(deployment, { query, after }),
    [api, deployment, query, after],
  );
  const { value: page, problem, reload } = useAnswer(ask, onRefused);
  const turn = (forward: boolean) => {
    if (!forward) setPlace({ query, starts: starts.length > 1 ? starts.slice(0, -1) : starts });
    else if (page?.next) setPlace({ query, starts: [...starts, page.next] });
  };
  return {
    page,
    problem,
    query,
    number: starts.length - 1,
    search: (text) => setPlace({ query: text.trim(), starts: [null] }),
    turn,
    reload,
  };
}
