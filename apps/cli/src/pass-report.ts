import { type EpochSeconds, type PublicKey, type Result, toHex, toIsoInstant } from '@tenzij/kernel';
import {
  checkCommitment,
  openPass,
  type PassClaims,
  type PassContent,
  readClaims,
  readEnvelope,
  unverifiedClaims,
} from '@tenzij/pass';

/** What may be told of a pass. A template's values, its salt and its commitment are never part of it. */
export interface PassReport {
  readonly outside: { readonly version: 'TZ1'; readonly characters: number };
  readonly inside: InsideReport | null;
}

interface InsideReport {
  readonly kind: 'face' | 'regular';
  readonly static: boolean;
  readonly issuer: string;
  readonly deployment: string;
  readonly issuedAt: string;
  readonly notBefore: string;
  readonly expires: string;
  readonly validity: 'valid' | 'not-yet-valid' | 'expired';
  readonly passId: string;
  readonly statusIndex: number;
  readonly signature: 'verified' | 'not-checked';
  readonly shownAt: string | null;
  readonly template: { readonly modelId: string; readonly length: number } | null;
}

export interface GateKey {
  readonly gateSecret: Uint8Array;
  readonly deployment: string;
}

/** Reads a pass as far as the keys allow; a pass that does not hold together is refused. */
export async function inspectPass(
  text: string,
  keys: { readonly gate: GateKey | null; readonly trusted: readonly PublicKey[] | null },
  now: EpochSeconds,
): Promise<Result<PassReport>> {
  const envelope = readEnvelope(text);
  if (!envelope.ok) return envelope;
  const outside = { version: 'TZ1', characters: text.length } as const;
  if (!keys.gate) return { ok: true, value: { outside, inside: null } };
  const content = await openPass(text, keys.gate);
  if (!content.ok) return content;
  const { claims: signed, carried } = content.value;
  const claims = keys.trusted ? readClaims(signed, keys.trusted) : unverifiedClaims(signed);
  if (!claims.ok) return claims;
  const template = checkCommitment(claims.value, carried);
  if (!template.ok) return template;
  const signature = keys.trusted ? 'verified' : 'not-checked';
  const inside = { ...describeInside(claims.value, content.value, now), signature } as const;
  return { ok: true, value: { outside, inside } };
}

function describeInside(
  claims: PassClaims,
  content: PassContent,
  now: EpochSeconds,
): Omit<InsideReport, 'signature'> {
  const template = content.carried?.template;
  return {
    kind: claims.commitment ? 'face' : 'regular',
    static: claims.static,
    issuer: claims.issuer,
    deployment: claims.deployment,
    issuedAt: toIsoInstant(claims.issuedAt),
    notBefore: toIsoInstant(claims.notBefore),
    expires: toIsoInstant(claims.expires),
    validity: now < claims.notBefore ? 'not-yet-valid' : now < claims.expires ? 'valid' : 'expired',
    passId: toHex(claims.passId),
    statusIndex: claims.statusIndex,
    shownAt: content.shownAt === null ? null : toIsoInstant(content.shownAt),
    template: template ? { modelId: template.modelId, length: template.values.length } : null,
  };
}

const VALIDITY = { valid: 'holds now', 'not-yet-valid': 'does not hold yet', expired: 'has expired' };

/** The report in words, one fact a line. */
export function describePass({ outside, inside }: PassReport): string {
  const lines = [`A pass in format ${outside.version}, ${outside.characters} characters long.`];
  if (!inside) {
    lines.push(
      'Every pass looks like this: with or without a template, on a phone or on paper.',
      'Two showings of one pass cannot be linked. Only the gate key of its deployment opens it.',
    );
    return `${lines.join('\n')}\n`;
  }
  const { template, shownAt, signature } = inside;
  lines.push(
    `Kind:        ${inside.kind} pass, ${inside.static ? 'static (paper or wallet)' : 'live (phone)'}`,
    `Template:    ${template ? `yes, ${template.length} values of model ${template.modelId}` : 'no'}`,
    `Shown at:    ${shownAt ?? 'no time: a static pass'}`,
    `Issuer:      ${inside.issuer}`,
    `Deployment:  ${inside.deployment}`,
    `Issued at:   ${inside.issuedAt}`,
    `Validity:    ${inside.notBefore} to ${inside.expires}, ${VALIDITY[inside.validity]}`,
    `Pass id:     ${inside.passId}`,
    `Status list: entry ${inside.statusIndex}`,
    `Signature:   ${signature === 'verified' ? 'by a trusted issuer' : 'not checked; give --trust to check it'}`,
  );
  return `${lines.join('\n')}\n`;
}
