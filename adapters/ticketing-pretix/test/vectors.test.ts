import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readSignedTicket, readTicketKey } from '../src/signed-ticket.ts';
import { type TicketVector, ticketVectors } from './signed/cases.ts';

const FOLDER = new URL('../../../vectors/pretix/', import.meta.url);

async function vectorsOnDisk(): Promise<readonly TicketVector[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, FOLDER), 'utf8')));
  return texts.map((text) => JSON.parse(text) as TicketVector);
}

const VECTORS = await vectorsOnDisk();

describe('the vectors of signed tickets', () => {
  it('are the ones that are written, no more and no fewer', async () => {
    const byName = (one: TicketVector, other: TicketVector) => (one.name < other.name ? -1 : 1);
    expect([...VECTORS].sort(byName)).toEqual([...(await ticketVectors())].sort(byName));
  });

  it.each(VECTORS)('$name: $description', ({ keys, code, expected }) => {
    const read = readSignedTicket(
      code,
      keys.map((key) => readTicketKey(key)).filter((key) => key !== null),
    );
    expect(read.ok ? read.value : read.problem.code).toEqual(expected);
  });
});

describe('a key as pretix gives it', () => {
  const [key = ''] = VECTORS.find(({ name }) => name === 'plain')?.keys ?? [];
  const pem = Buffer.from(key, 'base64').toString();

  it('is read', () => {
    expect(readTicketKey(key)?.bytes).toHaveLength(32);
  });

  it.each([
    ['PEM that is not in base64', pem],
    ['no PEM', Buffer.from('a key').toString('base64')],
    ['a private key', Buffer.from(pem.replaceAll('PUBLIC', 'PRIVATE')).toString('base64')],
    ['a key that is too short', Buffer.from(pem.replace(/.{4}\n-----END/, '\n-----END')).toString('base64')],
    ['a key on another curve', Buffer.from(pem.replace('MCowBQYDK2Vw', 'MCowBQYDK2Vu')).toString('base64')],
    ['nothing', ''],
  ])('is not %s', (_what, text) => {
    expect(readTicketKey(text)).toBeNull();
  });
});
