import type { ClearanceDesk, Person, SignProposal } from '@tenzij/contracts';
import { ok, type Result } from '@tenzij/kernel';
import type { ApiRefusal } from '@tenzij/ui';
import { useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { assertWithPasskey } from '../passkeys.ts';
import type { Proposal } from './read-proposal.ts';

export interface SignProps {
  readonly api: Pick<ConsoleApi, 'sign'>;
  readonly desk: ClearanceDesk;
  readonly proposal: Proposal;
  /** SHA-256 of the payload, worked out here: what the passkey signs. */
  readonly hash: Uint8Array<ArrayBuffer>;
  readonly deployment: string;
  readonly person: Person;
  /** A document held here isn't the one that the proposal names. */
  readonly differs: boolean;
  readonly onChanged: () => Promise<void>;
}

type Way = 'passkey' | 'specimen';

/** One press of a button that signs: what is being done, and why it didn't. The proposal stays as it is. */
export function useSign({ api, desk, proposal, hash, deployment, onChanged }: SignProps) {
  const [busy, setBusy] = useState<Way | null>(null);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const assert = async (): Promise<Result<SignProposal['assertion'], ApiRefusal>> =>
    assertWithPasskey({
      challenge: hash,
      rpId: desk.rpId ?? '',
      credentials: desk.passkeys.map(({ credentialId }) => credentialId),
      host: location.hostname,
    });
  const sign = async (way: Way) => {
    setBusy(way);
    setProblem(null);
    const assertion = way === 'passkey' ? await assert() : ok(null);
    const answer = assertion.ok
      ? await api.sign(deployment, { proposal: proposal.id, assertion: assertion.value })
      : assertion;
    if (!answer.ok) setProblem(answer.problem);
    // Whatever the server said of it, how things stand may have changed.
    if (assertion.ok) await onChanged();
    setBusy(null);
  };
  return { busy, problem, sign };
}
