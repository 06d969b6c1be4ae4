import type { DocumentRevision, SaveDocument } from '@tenzij/contracts';
import { ok, refuse } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../testing/memory-storage.ts';
import { createDocumentStore } from './document-store.ts';
import { createDrafts } from './drafts.ts';

interface Body {
  readonly text: string;
}

const AT = '2026-11-20T10:00:00Z';

/** A server with one document, on which others save too. */
function aServer(first: string | null = 'first') {
  const author = (name: string) => ({ id: name.toLowerCase(), name, role: 'organiser' }) as const;
  const revisions: DocumentRevision[] = [];
  const add = (name: string, body: unknown) => {
    const revision = { document: 'plan', revision: revisions.length + 1, body, author: author(name), at: AT };
    revisions.push(revision);
    return revision;
  };
  if (first !== null) add('Anna', { text: first });
  const server = {
    sent: [] as SaveDocument[],
    refuseWith: null as string | null,
    othersSave: (text: string) => add('Bram', { text }),
    api: {
      documents: async () => ok({ documents: revisions.slice(-1) }),
      saveDocument: async (_: string, __: string, save: SaveDocument) => {
        server.sent.push(save);
        if (server.refuseWith === 'document.voids-clearance' && !save.voidsClearance)
          return refuse('document.voids-clearance', { fields: 'purposes, lanes' });
        if (server.refuseWith === 'ui.offline') return refuse('ui.offline');
        if (save.basedOn !== revisions.length) return refuse('document.changed-meanwhile');
        return ok(add('Anna', save.body));
      },
    },
  };
  return server;
}

const storage = memoryStorage();

async function opened(server = aServer(), kept = memoryStorage()) {
  const drafts = createDrafts(kept);
  const store = createDocumentStore<Body>({
    api: server.api,
    drafts,
    deployment: 'a',
    document: 'plan',
    empty: { text: '' },
  });
  await store.load();
  return { server, store, kept, now: () => store.state.get() };
}

describe('a document', () => {
  it('starts empty, or with the latest version, and has nothing to save', async () => {
    expect((await opened(aServer(null))).now()).toMatchObject({
      body: { text: '' },
      dirty: false,
      saved: null,
    });
    const { store, server, now } = await opened();
    expect(now()).toMatchObject({ status: 'ready', body: { text: 'first' }, dirty: false });
    expect(await store.save()).toBe(true);
    expect(server.sent).toEqual([]);
  });

  it('saves what was typed, based on the revision it changed, and then keeps no draft', async () => {
    const { store, server, kept, now } = await opened();
    store.edit({ text: 'second' });
    expect(now().dirty).toBe(true);
    expect(kept.length).toBe(1);
    expect(await store.save()).toBe(true);
    expect(server.sent).toEqual([{ basedOn: 1, body: { text: 'second' } }]);
    expect(now()).toMatchObject({ dirty: false, done: true, saved: { revision: 2 } });
    expect(kept.length).toBe(0);
  });

  it('gives back what was typed after a reload, and says so', async () => {
    const { store, server, kept } = await opened();
    store.edit({ text: 'half a sen' });
    const again = await opened(server, kept);
    expect(again.now()).toMatchObject({ body: { text: 'half a sen' }, dirty: true, restored: true });
  });

  it('keeps what was typed when saving fails', async () => {
    const { store, server, kept, now } = await opened();
    server.refuseWith = 'ui.offline';
    store.edit({ text: 'second' });
    expect(await store.save()).toBe(false);
    expect(now()).toMatchObject({ problem: { code: 'ui.offline' }, body: { text: 'second' }, dirty: true });
    expect(kept.length).toBe(1);
  });

  it('forgets a draft that says what was saved', async () => {
    const { store, server, kept } = await opened();
    store.edit({ text: 'second' });
    server.othersSave('second');
    const again = await opened(server, kept);
    expect(again.now()).toMatchObject({ dirty: false, conflict: null });
    expect(kept.length).toBe(0);
  });
});

describe('two people at once', () => {
  async function inConflict() {
    const session = await opened();
    session.store.edit({ text: 'mine' });
    session.server.othersSave('theirs');
    expect(await session.store.save()).toBe(false);
    return session;
  }

  it('lose nothing: both versions are there to choose from', async () => {
    const { now, store } = await inConflict();
    expect(now()).toMatchObject({
      body: { text: 'mine' },
      conflict: { revision: 2, body: { text: 'theirs' } },
    });
    expect(await store.save()).toBe(false);
  });

  it('can keep mine, over theirs', async () => {
    const { store, server, now } = await inConflict();
    expect(await store.keepMine()).toBe(true);
    expect(server.sent.at(-1)).toEqual({ basedOn: 2, body: { text: 'mine' } });
    expect(now()).toMatchObject({ conflict: null, dirty: false, saved: { revision: 3 } });
  });

  it('can take theirs', async () => {
    const { store, kept, now } = await inConflict();
    store.takeTheirs();
    expect(now()).toMatchObject({ conflict: null, dirty: false, body: { text: 'theirs' } });
    expect(kept.length).toBe(0);
  });

  it('can combine both by hand and look it over before it is saved', async () => {
    const { store, server, now } = await inConflict();
    store.goOnWith({ text: 'both' });
    expect(now()).toMatchObject({ conflict: null, dirty: true, body: { text: 'both' } });
    expect(await store.save()).toBe(true);
    expect(server.sent.at(-1)).toEqual({ basedOn: 2, body: { text: 'both' } });
  });

  it('are told after a reload too, when the draft is of an older version', async () => {
    const { server, kept } = await inConflict();
    const again = await opened(server, kept);
    expect(again.now()).toMatchObject({ body: { text: 'mine' }, conflict: { revision: 2 } });
  });
});

describe('a clearance that would become void', () => {
  it('is asked about first, and named', async () => {
    const { store, server, now } = await opened(aServer(), storage);
    server.refuseWith = 'document.voids-clearance';
    store.edit({ text: 'another use' });
    expect(await store.save()).toBe(false);
    expect(now()).toMatchObject({ voids: ['purposes', 'lanes'], dirty: true });
    store.leaveClearance();
    expect(now()).toMatchObject({ voids: null, body: { text: 'another use' } });
    expect(await store.save()).toBe(false);
    expect(await store.saveAndVoid()).toBe(true);
    expect(server.sent.at(-1)).toMatchObject({ voidsClearance: true });
  });
});
