import type { DocumentRevision, DpiaCaseView, ReviewEntryView } from '@tenzij/contracts';

/** Something that happened in a case since a moment. */
export type News =
  | { readonly kind: 'document'; readonly at: string; readonly revision: DocumentRevision }
  | { readonly kind: 'entry'; readonly at: string; readonly entry: ReviewEntryView }
  | {
      readonly kind: 'version';
      readonly at: string;
      readonly version: NonNullable<DpiaCaseView['version']>;
    };

export interface NewsSources {
  /** The latest revision of every document. */
  readonly documents: readonly DocumentRevision[];
  readonly entries: readonly ReviewEntryView[];
  readonly version: DpiaCaseView['version'];
}

/**
 * What others did after `since` (RFC 3339; `null`: ever), the newest first. A document shows once, with its
 * latest revision: the ones between are in its history.
 */
export function newsFor(me: string, since: string | null, sources: NewsSources): readonly News[] {
  const later = (at: string) => since === null || Date.parse(at) > Date.parse(since);
  const documents = sources.documents
    .filter(({ author, at }) => author.id !== me && later(at))
    .map((revision): News => ({ kind: 'document', at: revision.at, revision }));
  const entries = sources.entries
    .filter(({ by, at }) => by.id !== me && later(at))
    .map((entry): News => ({ kind: 'entry', at: entry.at, entry }));
  const { version } = sources;
  const versions: News[] =
    version && later(version.finishedAt) ? [{ kind: 'version', at: version.finishedAt, version }] : [];
  return [...versions, ...documents, ...entries].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
