import { concatBytes, sha256, softwareSigner, type Template, toHex, utf8 } from '@tenzij/kernel';
import { gateKeyPair, type PassClaims } from '../src/index.ts';

/** Keys, ids and templates for tests, all derived from their names: no secret is real, no face is anybody's. */
export function seeded(name: string, length = 32): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let i = 0; i * 32 < length; i++) blocks.push(sha256(utf8(`tenzij test ${name} ${i}`)));
  return concatBytes(...blocks).slice(0, length);
}

/** A template of so many bytes that no face ever gave. */
export function syntheticTemplate(name: string, length = 256, modelId = 'synthetic-512'): Template {
  return { modelId, bytes: new Uint8Array(seeded(name, length)) };
}

export const NOW = 1_790_000_000;
export const DEPLOYMENT = 'zomerfeest-2026';
export const ISSUER_SECRET = seeded('issuer key');
export const ISSUER = softwareSigner(ISSUER_SECRET);
export const GATE = gateKeyPair(seeded('gate key'));
export const SALT = seeded('salt', 16);
export const TEMPLATE = syntheticTemplate('visitor');

/** The hash of a clearance that nobody signed: lists only name it. */
export const CLEARANCE_IN_FORCE = toHex(seeded('clearance'));

/** A regular, live pass that holds at `NOW`. */
export const CLAIMS: PassClaims = {
  issuer: 'stichting-zomerfeest',
  deployment: DEPLOYMENT,
  notBefore: NOW - 3600,
  expires: NOW + 36_000,
  issuedAt: NOW - 86_400,
  passId: seeded('pass', 16),
  commitment: null,
  static: false,
  statusIndex: 1234,
};
