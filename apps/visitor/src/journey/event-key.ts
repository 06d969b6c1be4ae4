import { EventKey, type SignedPass } from '@tenzij/contracts';
import { fromBase64Url, fromHex, ok, publicKey, type Result } from '@tenzij/kernel';
import { FIRST_GENERATION, type GateKeyTrust, readClaims, vouchGateKey } from '@tenzij/pass';
import type { Api, ApiRefusal } from '@tenzij/ui';
import type { HeldPass, SealTo } from './model.ts';

/** What the server says to a pass on paper for a key that is no longer the current one. */
const REPLACED = 'visit.key-replaced';

/** As a server says it; a visit that the phone kept before there were statements has none. */
type Said = Pick<EventKey, 'gateKey'> & Partial<Pick<EventKey, 'keyStatement'>>;

/** The gate key that a server says, when these keys vouch for it. */
export function sealToOf(
  { gateKey, keyStatement = null }: Said,
  trust: GateKeyTrust,
): Result<SealTo, ApiRefusal> {
  const statement = keyStatement === null ? null : (fromBase64Url(keyStatement) ?? new Uint8Array());
  const vouched = vouchGateKey({ key: fromHex(gateKey), statement }, trust);
  if (!vouched.ok) return vouched;
  const { generation } = vouched.value;
  const { deployment } = trust;
  return ok({ gateKey, deployment, ...(generation > FIRST_GENERATION && { generation }) });
}

export function generationOf({ generation = FIRST_GENERATION }: Pick<SealTo, 'generation'>): number {
  return generation;
}

/** For a pass that is held, whoever signed that pass vouches for the gate key, and nobody else. */
export function trustOfHeld({ claims, sealTo }: HeldPass, issuerKeys: readonly string[]): GateKeyTrust {
  const signers = issuerKeys.map((key) => publicKey(fromHex(key)));
  return {
    deployment: sealTo.deployment,
    issuerKeys: signers.filter((key) => readClaims(claims, [key]).ok),
    first: fromHex(sealTo.gateKey),
  };
}

/** The pass for the gate key that the server says: the very same, unless that is a later one and vouched for. */
export function withKeyOf(held: HeldPass, said: Said, issuerKeys: readonly string[]): HeldPass {
  if (said.gateKey === held.sealTo.gateKey) return held;
  const sealTo = sealToOf(said, trustOfHeld(held, issuerKeys));
  return sealTo.ok && isLater(sealTo.value, held.sealTo) ? { ...held, sealTo: sealTo.value } : held;
}

function isLater(one: SealTo, other: SealTo): boolean {
  return generationOf(one) > generationOf(other);
}

/** Whether a pass on paper was made for a key that took no place since: it has to be made anew. */
export function needsNewPaper({ paper, paperGeneration, sealTo }: HeldPass): boolean {
  return paper !== undefined && (paperGeneration ?? FIRST_GENERATION) < generationOf(sealTo);
}

/** The gate key of now, as anybody is told it. */
export function askEventKey(api: Api, deployment: string): Promise<Result<EventKey, ApiRefusal>> {
  return api.get(`/api/deployments/${deployment}/event-key`, EventKey);
}

export interface Signed {
  readonly signed: SignedPass;
  /** What it is to be sealed to. */
  readonly sealTo: SealTo;
}

/**
 * Has a pass signed. Paper for a key that was replaced before the phone heard of it is asked for once more, for the
 * key of now, so that nobody has to begin again.
 */
export async function signFor(
  api: Api,
  sealTo: SealTo,
  trust: GateKeyTrust,
  ask: (sealTo: SealTo) => Promise<Result<SignedPass, ApiRefusal>>,
): Promise<Result<Signed, ApiRefusal>> {
  const first = await ask(sealTo);
  if (first.ok) return ok({ signed: first.value, sealTo });
  if (first.problem.code !== REPLACED) return first;
  const said = await askEventKey(api, sealTo.deployment);
  const next = said.ok ? sealToOf(said.value, trust) : said;
  if (!next.ok || !isLater(next.value, sealTo)) return first;
  const again = await ask(next.value);
  return again.ok ? ok({ signed: again.value, sealTo: next.value }) : again;
}
