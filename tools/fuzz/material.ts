import { commit, gateKeyPair, issueClaims, type PassContent, sealPass } from '@tenzij/pass';
import {
  clearance,
  DEPLOYMENT,
  issuer,
  NOW,
  reference,
  scene,
  sealedScene,
  template,
} from '../../packages/admission/test/scene.ts';
import type { Genuine, Material } from './mutants.ts';

export { NOW, POLICY } from '../../packages/admission/test/scene.ts';

const gateKey = gateKeyPair(new Uint8Array(32).fill(2)).publicKey;
const SALT = new Uint8Array(16).fill(3);

/** Passes of four people, live and on paper, with a face and without, of the format of this storage. */
export async function genuinePasses(storage: 'carried' | 'sealed'): Promise<Material> {
  const kinds = [
    { face: true, paper: false },
    { face: false, paper: false },
    { face: true, paper: true },
    { face: false, paper: true },
  ];
  const genuine = await Promise.all(kinds.map((kind, person) => genuinePass(storage, kind, person)));
  return { genuine, gateKey, deployment: DEPLOYMENT };
}

async function genuinePass(
  storage: 'carried' | 'sealed',
  { face, paper }: { readonly face: boolean; readonly paper: boolean },
  person: number,
): Promise<Genuine> {
  const claims = await issueClaims(
    {
      issuer: 'org',
      deployment: DEPLOYMENT,
      notBefore: NOW - 100,
      expires: NOW + 100,
      issuedAt: NOW - 100,
      passId: new Uint8Array(16).fill(40 + person),
      commitment: face ? commit(SALT, template) : null,
      static: paper,
      statusIndex: person,
    },
    issuer,
  );
  const shownAt = paper ? null : NOW - 5;
  const content: PassContent =
    storage === 'sealed'
      ? { claims, sealed: face ? reference() : null, shownAt }
      : { claims, carried: face ? { template, salt: SALT } : null, shownAt };
  const to = { gateKey, deployment: DEPLOYMENT };
  return { text: await sealPass(content, to, new Uint8Array(32).fill(70 + person)), content };
}

/** A gate of this lane that has all it needs, and whose look at a face always says yes. */
export function gateOf(lane: 'face' | 'regular', storage: 'carried' | 'sealed') {
  return storage === 'sealed'
    ? sealedScene({ lane })
    : scene({ lane, clearance: { ok: true, value: clearance({ storage }) } });
}
