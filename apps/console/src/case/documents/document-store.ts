import type { DocumentRevision } from '@tenzij/contracts';
import type { ApiRefusal } from '@tenzij/ui';
import type { ConsoleApi } from '../../console-api.ts';
import { createStore, type Store } from '../../store.ts';
import type { Drafts } from './drafts.ts';
import { sameValue } from './fields-of.ts';

type DocumentApi = Pick<ConsoleApi, 'documents' | 'saveDocument'>;

export interface DocumentState<T> {
  readonly status: 'loading' | 'ready' | 'failed';
  /** The latest version we know of; `null` when nothing was saved yet. */
  readonly saved: DocumentRevision | null;
  /** What stands on the screen: what is being typed, or the latest version. */
  readonly body: T;
  /** The screen differs from the latest version. */
  readonly dirty: boolean;
  /** What is being typed was kept from before this page was opened. */
  readonly restored: boolean;
  readonly saving: boolean;
  /** Something was saved since the last change. */
  readonly done: boolean;
  readonly problem: ApiRefusal | null;
  /** Another version was saved since the one that is being changed: it waits for the person's choice. */
  readonly conflict: DocumentRevision | null;
  /** Saving makes the clearance void, on account of these fields: it waits for the person's yes. */
  readonly voids: readonly string[] | null;
}

export interface DocumentStore<T> {
  readonly state: Store<DocumentState<T>>;
  load(): Promise<void>;
  edit(body: T): void;
  /** Keeps a new version. True when it was kept, or when there was nothing to keep. */
  save(): Promise<boolean>;
  /** After the warning: saves although the clearance becomes void. */
  saveAndVoid(): Promise<boolean>;
  /** After the warning: back to the screen, nothing lost. */
  leaveClearance(): void;
  /** Of two versions: saves mine over theirs, which stays in the history. */
  keepMine(): Promise<boolean>;
  takeTheirs(): void;
  /** Goes on with a combination, to look over and save. */
  goOnWith(body: T): void;
  /** Back to the latest version. */
  discard(): void;
}

export interface DocumentOptions<T> {
  readonly api: DocumentApi;
  readonly drafts: Drafts;
  readonly deployment: string;
  readonly document: string;
  /** What the screen shows when nothing was written yet. */
  readonly empty: T;
  /** After a version was kept. */
  readonly onSaved?: () => void;
  /** After a refusal, to find out whether the session is still there. */
  readonly onRefused?: () => void;
}

/** One document of a case: its latest version, what is being typed, and how both come together. */
export function createDocumentStore<T>(options: DocumentOptions<T>): DocumentStore<T> {
  const { api, drafts, deployment, document, empty, onSaved, onRefused } = options;
  const state = createStore<DocumentState<T>>({
    status: 'loading',
    saved: null,
    body: empty,
    dirty: false,
    restored: false,
    saving: false,
    done: false,
    problem: null,
    conflict: null,
    voids: null,
  });
  const change = (next: Partial<DocumentState<T>>) => state.set({ ...state.get(), ...next });
  const bodyOf = (revision: DocumentRevision | null) => (revision ? (revision.body as T) : empty);

  /** Shows `body` as a change of `saved`, and keeps it as long as it is one. */
  function show(saved: DocumentRevision | null, body: T): void {
    const dirty = !sameValue(body, bodyOf(saved));
    change({ status: 'ready', saved, body, dirty });
    if (dirty) drafts.keep(deployment, document, { basedOn: saved?.revision ?? 0, body });
    else drafts.erase(deployment, document);
  }

  async function latest() {
    const answer = await api.documents(deployment);
    if (!answer.ok) return answer;
    return {
      ok: true,
      value: answer.value.documents.find((one) => one.document === document) ?? null,
    } as const;
  }

  async function load(): Promise<void> {
    const answer = await latest();
    if (!answer.ok) {
      change({ status: state.get().status === 'ready' ? 'ready' : 'failed', problem: answer.problem });
      return onRefused?.();
    }
    const saved = answer.value;
    const draft = drafts.read(deployment, document);
    change({ problem: null });
    if (!draft || sameValue(draft.body, bodyOf(saved))) return show(saved, bodyOf(saved));
    const isBehind = draft.basedOn !== (saved?.revision ?? 0);
    change({
      status: 'ready',
      saved,
      body: draft.body as T,
      dirty: true,
      restored: true,
      conflict: isBehind ? saved : null,
    });
  }

  async function send(voidsClearance: boolean): Promise<boolean> {
    const { saved, body, dirty, saving, conflict } = state.get();
    if (saving || conflict) return false;
    if (!dirty) return true;
    change({ saving: true, problem: null, voids: null });
    const answer = await api.saveDocument(deployment, document, {
      basedOn: saved?.revision ?? 0,
      body,
      ...(voidsClearance && { voidsClearance }),
    });
    change({ saving: false });
    if (!answer.ok) {
      await refused(answer.problem);
      return false;
    }
    // Whoever typed on while it was being saved goes on from the new version.
    const after = state.get().body;
    show(answer.value, sameValue(after, body) ? bodyOf(answer.value) : after);
    change({ done: true, restored: false });
    onSaved?.();
    return true;
  }

  async function refused(problem: ApiRefusal): Promise<void> {
    if (problem.code === 'document.voids-clearance') return change({ voids: fieldsOf(problem) });
    if (problem.code === 'document.changed-meanwhile') {
      const theirs = await latest();
      if (theirs.ok && theirs.value) return change({ conflict: theirs.value });
    }
    change({ problem });
    onRefused?.();
  }

  function settle(body: T): void {
    const { conflict } = state.get();
    if (!conflict) return;
    change({ conflict: null, problem: null, restored: false });
    show(conflict, body);
  }

  return {
    state,
    load,
    edit: (body) => {
      change({ done: false, problem: null, voids: null });
      show(state.get().saved, body);
    },
    save: () => send(false),
    saveAndVoid: () => send(true),
    leaveClearance: () => change({ voids: null }),
    keepMine: () => {
      settle(state.get().body);
      return send(false);
    },
    takeTheirs: () => settle(bodyOf(state.get().conflict)),
    goOnWith: settle,
    discard: () => {
      const { saved } = state.get();
      change({ problem: null, voids: null, restored: false });
      show(saved, bodyOf(saved));
    },
  };
}

function fieldsOf({ params }: ApiRefusal): readonly string[] {
  return String(params.fields ?? '')
    .split(',')
    .map((field) => field.trim())
    .filter((field) => field !== '');
}
