import { decide, type Evidence } from '@tenzij/admission';
import { openPass, type PassContent } from '@tenzij/pass';
import { createRandom } from '../attacks/random.ts';
import { gateOf, genuinePasses, NOW, POLICY } from './material.ts';
import { drawDepth, type Material, mutant } from './mutants.ts';

/** How a gate took mutated passes. */
export interface Fuzzed {
  readonly tried: number;
  /** Admitted, and as good as a genuine pass: only what nobody signed differs. Not counted as tried. */
  readonly genuine: number;
  readonly admitted: number;
  /** What threw, or was answered by neither admit nor a referral with a code. */
  readonly broken: number;
  /** Referrals by their code. */
  readonly codes: Readonly<Record<string, number>>;
}

const LANES = ['face', 'regular'] as const;
const STORAGES = ['carried', 'sealed'] as const;
/** Takes paper too, so that more mutants come further. */
const TAKES_ALL = { ...POLICY, showing: { ...POLICY.showing, acceptStatic: true } };

/**
 * Shows a gate this many mutated passes of every depth, at both lanes and in both formats, with a look that
 * always says yes: what keeps a mutant out is the decision alone. The same seed gives the same mutants.
 */
export async function fuzz(
  wanted: number,
  seed: string,
  onProgress: (tried: number) => void = () => undefined,
): Promise<Fuzzed> {
  const random = createRandom(seed);
  const gates = await Promise.all(
    STORAGES.flatMap((storage) => LANES.map((lane) => openGate(lane, storage))),
  );
  const codes: Record<string, number> = {};
  const counts = { tried: 0, genuine: 0, admitted: 0, broken: 0 };
  for (let round = 0; counts.tried < wanted; round++) {
    const gate = gates[round % gates.length] as Gate;
    const text = await mutant(drawDepth(random), gate.material, random);
    const outcome = await shown(text, gate);
    if (outcome === 'admit' && (await isAsGood(text, gate))) {
      counts.genuine++;
      continue;
    }
    counts.tried++;
    if (outcome === 'admit') counts.admitted++;
    else if (outcome === null) counts.broken++;
    else codes[outcome] = (codes[outcome] ?? 0) + 1;
    if (counts.tried % 1000 === 0) onProgress(counts.tried);
  }
  return { ...counts, codes };
}

interface Gate {
  readonly evidence: Evidence;
  readonly material: Material;
}

async function openGate(lane: (typeof LANES)[number], storage: (typeof STORAGES)[number]): Promise<Gate> {
  return { evidence: (await gateOf(lane, storage)).evidence, material: await genuinePasses(storage) };
}

/** `admit`, the code of a referral, or `null` when it was neither. */
async function shown(scanned: string, { evidence }: Gate): Promise<string | null> {
  try {
    const decision = await decide({ ...evidence, scanned }, TAKES_ALL, NOW);
    if (decision.outcome === 'admit') return 'admit';
    return decision.outcome === 'refer' && decision.code !== 'admission.unexpected' ? decision.code : null;
  } catch {
    return null;
  }
}

/**
 * Whether it holds what a genuine pass holds: at a regular lane the claims, which the issuer signed, and at a face
 * lane the template as well. The moment of showing is the phone's own word.
 */
async function isAsGood(text: string, { evidence, material }: Gate): Promise<boolean> {
  const { gateSecrets, deployment, lane } = evidence;
  const opened = await openPass(text, { gateSecrets, deployment });
  return opened.ok && material.genuine.some(({ content }) => isSame(content, opened.value, lane));
}

function isSame(one: PassContent, other: PassContent, lane: Evidence['lane']): boolean {
  const plain = ({ claims, carried, sealed }: PassContent) =>
    JSON.stringify([[...claims], lane === 'face' ? [carried ?? null, sealed ?? null] : null]);
  return plain(one) === plain(other);
}
