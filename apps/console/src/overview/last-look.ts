import type { CaseView } from '@tenzij/contracts';

type Recent = CaseView['recent'];

/** Until when this person saw what happened, per deployment. Kept in their own browser only. */
export interface LastLook {
  /** An RFC 3339 instant; `null` when they never looked. */
  read(member: string, deployment: string): string | null;
  keep(member: string, deployment: string, at: string): void;
}

export function createLastLook(storage: Pick<Storage, 'getItem' | 'setItem'>): LastLook {
  const keyOf = (member: string, deployment: string) => `tenzij.looked:${member}/${deployment}`;
  return {
    read: (member, deployment) => storage.getItem(keyOf(member, deployment)),
    keep: (member, deployment, at) => {
      try {
        storage.setItem(keyOf(member, deployment), at);
      } catch {
        // Full or switched off: then everything is new each time.
      }
    },
  };
}

/** What others did since; everything others did when the person never looked. */
export function newSince(recent: Recent, since: string | null, member: string): Recent {
  return recent.filter(
    ({ at, by }) => by?.id !== member && (since === null || Date.parse(at) > Date.parse(since)),
  );
}
