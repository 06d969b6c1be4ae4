import { consentAct } from '@tenzij/contracts';
import { toIsoInstant } from '@tenzij/kernel';
import { gateKeyPair } from '@tenzij/pass';
import type { Answer, Credentials, TestServer } from './test-server.ts';

/** 32 bytes that stand for a commitment, hexadecimal. */
export const COMMITMENT = 'c0'.repeat(32);
export const DEVICE_KEY = Buffer.from(gateKeyPair(new Uint8Array(32).fill(9)).publicKey).toString('hex');

/** Answers every purpose as a visitor. */
export async function answer(server: TestServer, as: Credentials, given: boolean): Promise<Answer> {
  const visit = await server.call('GET', '/api/visit', as);
  return server.call('POST', '/api/visit/consents', as, {
    noticeSha256: visit.json.notice.sha256,
    answers: visit.json.purposes.map(({ id }: { id: string }) => ({ purpose: id, given })),
    act: consentAct('visitor', given, 'nl'),
    language: 'nl',
    attested: given ? '16-or-over' : null,
    shownAt: toIsoInstant(server.time.now - 60),
  });
}

export async function enrol(server: TestServer, as: Credentials): Promise<Answer> {
  await answer(server, as, true);
  return server.call('POST', '/api/visit/face-pass', as, { commitment: COMMITMENT });
}

export function withdrawal(server: TestServer, as: Credentials): Promise<Answer> {
  return server.call('POST', '/api/visit/withdrawal', as);
}
