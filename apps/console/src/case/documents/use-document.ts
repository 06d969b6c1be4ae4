import { useEffect, useMemo, useRef } from 'react';
import type { ConsoleApi } from '../../console-api.ts';
import { useStore } from '../../use-console.ts';
import { createDocumentStore, type DocumentState, type DocumentStore } from './document-store.ts';
import { createDrafts } from './drafts.ts';

export type OpenDocument<T> = DocumentState<T> & Omit<DocumentStore<T>, 'state'>;

export interface UseDocumentOptions<T> {
  /** What the screen shows when nothing was written yet. Only the first one counts. */
  readonly empty: T;
  /** After a version was kept: usually the case's `refresh`. */
  readonly onSaved?: () => void;
  /** After a refusal: usually the session's `recheck`. */
  readonly onRefused?: () => void;
}

/**
 * One document of a case, loaded, with what is being typed kept until it is saved. Show `DocumentBar` with
 * it, which asks the person whatever has to be asked.
 */
export function useDocument<T>(
  api: ConsoleApi,
  deployment: string,
  document: string,
  options: UseDocumentOptions<T>,
): OpenDocument<T> {
  const latest = useRef(options);
  latest.current = options;
  const store = useMemo(
    () =>
      createDocumentStore<T>({
        api,
        drafts: createDrafts(sessionStorage),
        deployment,
        document,
        empty: latest.current.empty,
        onSaved: () => latest.current.onSaved?.(),
        onRefused: () => latest.current.onRefused?.(),
      }),
    [api, deployment, document],
  );
  useEffect(() => {
    void store.load();
  }, [store]);
  return { ...store, ...useStore(store.state) };
}
