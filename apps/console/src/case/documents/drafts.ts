/** What somebody is typing, and the revision it changes. */
interface Draft {
  readonly basedOn: number;
  readonly body: unknown;
}

/** Keeps what is being typed with the browser's tab: a reload or an expired session loses nothing. */
export interface Drafts {
  read(deployment: string, document: string): Draft | null;
  keep(deployment: string, document: string, draft: Draft): void;
  erase(deployment: string, document: string): void;
  /** Erases what another person typed in this tab before. */
  belongTo(member: string): void;
  eraseAll(): void;
}

const PREFIX = 'tenzij.draft:';
const OWNER = 'tenzij.drafts-of';

export function createDrafts(storage: Storage): Drafts {
  const keyOf = (deployment: string, document: string) => `${PREFIX}${deployment}/${document}`;
  const eraseAll = () => {
    for (const key of keysOf(storage)) storage.removeItem(key);
    storage.removeItem(OWNER);
  };
  return {
    read: (deployment, document) => parse(storage.getItem(keyOf(deployment, document))),
    keep: (deployment, document, draft) => {
      try {
        storage.setItem(keyOf(deployment, document), JSON.stringify(draft));
      } catch {
        // Full or switched off: what is typed is still on the screen.
      }
    },
    erase: (deployment, document) => storage.removeItem(keyOf(deployment, document)),
    belongTo: (member) => {
      if (storage.getItem(OWNER) === member) return;
      eraseAll();
      storage.setItem(OWNER, member);
    },
    eraseAll,
  };
}

function keysOf(storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

function parse(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    const draft: Partial<Draft> = JSON.parse(text);
    return typeof draft.basedOn === 'number' && 'body' in draft ? (draft as Draft) : null;
  } catch {
    return null;
  }
}
