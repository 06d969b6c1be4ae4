import type { Recipe } from '../build-vector.ts';
import { CLAIMS, NOW, SALT, syntheticTemplate } from '../material.ts';

const long = (start: string, length: number) => start.padEnd(length, '-x');

export const GOOD: readonly Recipe[] = [
  { name: 'face-pass', description: 'A face pass, shown five seconds ago.', expected: 'accepted' },
  {
    name: 'regular-pass',
    description: 'A regular pass: no template inside, and the text is as long as that of a face pass.',
    face: false,
    expected: 'accepted',
  },
  {
    name: 'static-face-pass',
    description: 'A face pass on paper, at a gate that takes those.',
    claims: { static: true },
    expected: 'accepted',
  },
  {
    name: 'static-regular-pass',
    description: 'A regular pass on paper, at a gate that takes those.',
    face: false,
    claims: { static: true },
    expected: 'accepted',
  },
  {
    name: 'face-pass-128',
    description: 'A face pass with a template of 128 values of another model.',
    carried: { template: syntheticTemplate('short', 128, 'synthetic-128'), salt: SALT },
    expected: 'accepted',
  },
  {
    name: 'longest-ids',
    description: 'Issuer, deployment and model ids as long as they may be, with a template of 256 bytes.',
    claims: { issuer: long('issuer', 48), deployment: long('deployment', 48) },
    carried: { template: syntheticTemplate('long', 256, long('model', 44)), salt: SALT },
    sealedFor: long('deployment', 48),
    input: { deployment: long('deployment', 48) },
    status: { terms: { subject: long('deployment', 48) } },
    expected: 'accepted',
  },
  {
    name: 'first-second',
    description: 'The pass holds from this very second.',
    claims: { notBefore: NOW },
    expected: 'accepted',
  },
  {
    name: 'last-second',
    description: 'The pass expires in one second.',
    claims: { expires: NOW + 1 },
    expected: 'accepted',
  },
  {
    name: 'oldest-showing',
    description: 'The showing is exactly as old as the policy allows.',
    shownAt: NOW - 60,
    expected: 'accepted',
  },
  {
    name: 'clock-ahead-within-skew',
    description: "The phone's clock is ahead by as much as the policy allows.",
    shownAt: NOW + 30,
    expected: 'accepted',
  },
  {
    name: 'oldest-status-list',
    description: 'The status list is exactly as old as the policy allows.',
    status: { terms: { issuedAt: NOW - 900 } },
    expected: 'accepted',
  },
  {
    name: 'last-status-index',
    description: 'The last entry of the status list.',
    claims: { statusIndex: 4095 },
    expected: 'accepted',
  },
  {
    name: 'other-pass-seen',
    description: 'The gate saw another pass before.',
    input: { seen: ['00'.repeat(16)] },
    claims: { passId: CLAIMS.passId },
    expected: 'accepted',
  },
];
