import { concatBytes, ok, sha256 } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { CLAIMS, SALT, seeded, syntheticTemplate, TEMPLATE } from '../test/material.ts';
import { checkCommitment, commit } from './commitment.ts';

const CARRIED = { template: TEMPLATE, salt: SALT };
const FACE = { ...CLAIMS, commitment: commit(SALT, TEMPLATE) };

describe('the commitment', () => {
  it('is SHA-256 of the salt and the template bytes', () => {
    expect(commit(SALT, TEMPLATE)).toEqual(sha256(concatBytes(SALT, TEMPLATE.bytes)));
  });

  it('is another one for another salt, so that it tells nothing of the face', () => {
    expect(commit(seeded('other salt', 16), TEMPLATE)).not.toEqual(FACE.commitment);
  });

  it('refuses a salt of another length, which could shift bytes into the template', () => {
    expect(() => commit(SALT.slice(1), TEMPLATE)).toThrow('pass.malformed');
    expect(checkCommitment(FACE, { ...CARRIED, salt: SALT.slice(1) })).toMatchObject({
      problem: { code: 'pass.commitment-mismatch' },
    });
  });

  it('lets only its own template through', () => {
    expect(checkCommitment(FACE, CARRIED)).toEqual(ok(TEMPLATE));
    expect(checkCommitment(FACE, { ...CARRIED, template: syntheticTemplate('other') })).toMatchObject({
      problem: { code: 'pass.commitment-mismatch' },
    });
  });

  it('invariant 11: a regular pass has no template, which is null', () => {
    expect(checkCommitment(CLAIMS, null)).toEqual(ok(null));
  });
});
