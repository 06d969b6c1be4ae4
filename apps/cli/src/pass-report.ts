import {
  type EpochSeconds,
  type Language,
  ok,
  type Problem,
  type PublicKey,
  type Result,
  toHex,
  toIsoInstant,
} from '@tenzij/kernel';
import {
  checkCommitment,
  checkReference,
  openPass,
  type PassClaims,
  type PassContent,
  readClaims,
  readEnvelope,
  TZ1,
  unverifiedClaims,
} from '@tenzij/pass';
import { message, printable } from './message.ts';
import { PASS_TEXTS } from './pass-texts.ts';

/** What may be told of a pass. A template's values, its salt and its commitment are never part of it. */
export interface PassReport {
  readonly outside: { readonly version: 'TZ1' | 'TZ2'; readonly characters: number };
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
  /** As far as the pass itself tells: of a sealed template only that there is one. */
  readonly template: { readonly modelId: string; readonly length: number } | 'sealed' | null;
}

export interface GateKey {
  readonly gateSecrets: readonly Uint8Array[];
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
  const version = envelope.value.format === TZ1 ? 'TZ1' : 'TZ2';
  const outside = { version, characters: text.length } as const;
  if (!keys.gate) return ok({ outside, inside: null });
  const content = await openPass(text, keys.gate);
  if (!content.ok) return content;
  const { claims: signed, carried, sealed } = content.value;
  const claims = keys.trusted ? readClaims(signed, keys.trusted) : unverifiedClaims(signed);
  if (!claims.ok) return claims;
  const template =
    sealed === undefined ? checkCommitment(claims.value, carried) : checkReference(claims.value, sealed);
  if (!template.ok) return template;
  const signature = keys.trusted ? 'verified' : 'not-checked';
  const inside = { ...describeInside(claims.value, content.value, now), signature } as const;
  return ok({ outside, inside });
}

function describeInside(
  claims: PassClaims,
  content: PassContent,
  now: EpochSeconds,
): Omit<InsideReport, 'signature'> {
  const template = content.carried?.template;
  const told = template ? { modelId: template.modelId, length: template.bytes.length } : null;
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
    template: content.sealed ? 'sealed' : told,
  };
}

/** The report in words, one fact a line. */
export function describePass({ outside, inside }: PassReport, language: Language): string {
  const texts = PASS_TEXTS[language];
  const first = message(texts.outside, outside, language);
  const lines = inside ? describeContent(inside, language) : [texts.alike, texts.unlinkable, texts.sealed];
  return `${printable([first, ...lines].join('\n'))}\n`;
}

function templateParams(template: InsideReport['template']): Problem['params'] {
  if (template === 'sealed') return { present: 'sealed' };
  return { present: String(template !== null), ...template };
}

function describeContent(inside: InsideReport, language: Language): string[] {
  const { labels, values } = PASS_TEXTS[language];
  const { kind, notBefore, expires, validity, signature, template, shownAt } = inside;
  const say = (text: string, params: Problem['params']) => message(text, params, language);
  const said: Readonly<Record<keyof typeof labels, string>> = {
    kind: say(values.kind, { kind, form: inside.static ? 'static' : 'live' }),
    template: say(values.template, templateParams(template)),
    shownAt: say(values.shownAt, { at: shownAt ?? 'none' }),
    issuer: inside.issuer,
    deployment: inside.deployment,
    issuedAt: inside.issuedAt,
    validity: say(values.validity, { notBefore, expires, validity }),
    passId: inside.passId,
    statusIndex: say(values.statusIndex, { index: inside.statusIndex }),
    signature: say(values.signature, { signature }),
  };
  const width = Math.max(...Object.values(labels).map((label) => label.length)) + 2;
  return Object.entries(labels).map(([fact, label]) => {
    return `${`${label}:`.padEnd(width)}${said[fact as keyof typeof said]}`;
  });
}
