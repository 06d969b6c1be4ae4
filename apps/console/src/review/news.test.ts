import type { DocumentRevision, ReviewEntryView } from '@tenzij/contracts';
import { describe, expect, it } from 'vitest';
import { keepLook, lastLook } from './last-look.ts';
import { type News, newsFor } from './news.ts';

const ORGANISER = { id: 'org', name: 'O. Rood', role: 'organiser' as const };
const DPO = { id: 'fg', name: 'F. Groen', role: 'dpo' as const };
const at = (day: number) => `2026-11-0${day}T10:00:00Z`;

const revision = (document: string, day: number): DocumentRevision => ({
  document,
  revision: 1,
  body: {},
  author: ORGANISER,
  at: at(day),
});
const remark = (id: string, by: ReviewEntryView['by'], day: number): ReviewEntryView => ({
  id,
  at: at(day),
  by,
  target: 'plan',
  kind: 'comment',
  opinion: null,
  text: id,
  publicText: null,
  replyTo: null,
  dpiaVersion: null,
  standing: null,
});
const SOURCES = {
  documents: [revision('plan', 1), revision('notice', 3)],
  entries: [remark('theirs', ORGANISER, 4), remark('mine', DPO, 5)],
  version: { version: 2, sha256: 'a'.repeat(64), finishedAt: at(2), by: 'O. Rood', changed: [] },
};
const named = (news: readonly News[]) =>
  news.map((one) =>
    one.kind === 'document' ? one.revision.document : one.kind === 'entry' ? one.entry.id : 'version',
  );

describe('news', () => {
  it('is everything by others, the newest first, for somebody who never looked', () => {
    expect(named(newsFor('fg', null, SOURCES))).toEqual(['theirs', 'notice', 'version', 'plan']);
  });

  it('is what came after the last look only, to the second', () => {
    expect(named(newsFor('fg', at(2), SOURCES))).toEqual(['theirs', 'notice']);
    expect(named(newsFor('fg', at(4), SOURCES))).toEqual([]);
  });
});

describe('the last look', () => {
  function storage(start: Record<string, string> = {}) {
    const kept = new Map(Object.entries(start));
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  }

  it('is kept per deployment and per person', () => {
    const kept = storage();
    keepLook(kept, 'feest', 'fg', at(1));
    expect(lastLook(kept, 'feest', 'fg')).toBe(at(1));
    expect(lastLook(kept, 'feest', 'org')).toBeNull();
    expect(lastLook(kept, 'beurs', 'fg')).toBeNull();
  });

  it('is "never" when the browser kept nothing, or nonsense', () => {
    const closed = {
      getItem: () => {
        throw new Error('closed');
      },
      setItem: () => {
        throw new Error('closed');
      },
    };
    expect(lastLook(closed, 'feest', 'fg')).toBeNull();
    expect(() => keepLook(closed, 'feest', 'fg', at(1))).not.toThrow();
    expect(lastLook(storage({ 'tenzij.seen.feest.fg': 'gisteren' }), 'feest', 'fg')).toBeNull();
  });
});
