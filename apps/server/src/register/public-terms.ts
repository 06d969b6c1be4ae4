import type { RegisterChoice } from '@tenzij/contracts';
import type { Plan, RegisterTerms } from '@tenzij/dossier';
import type { ClearanceContent } from '@tenzij/kernel';
import type { Verdict } from '@tenzij/norms';
import { bodyOf, type CaseFile } from '../cases/case-file.ts';
import type { Context } from '../context.ts';
import { publicModel } from './error-rates.ts';

/** What a clearance holds, or would hold, of what the register says. */
export type PublicBasis = Pick<
  ClearanceContent,
  | 'purposes'
  | 'route'
  | 'mode'
  | 'storage'
  | 'model'
  | 'evaluation'
  | 'attackDetection'
  | 'lanes'
  | 'parity'
  | 'validity'
> & {
  readonly verdict: Verdict;
  readonly event: RegisterTerms['event'];
  /** The version of the DPIA that it rests on; `null` when there is none. */
  readonly dpiaVersion: number | null;
  readonly waiting: RegisterTerms['waiting'];
};

const NOTHING_SAID = { nl: '', en: '' };

/** What everybody may read of a deployment: what was signed, and what its people said beside that. */
export async function publicTerms(
  context: Pick<Context, 'root' | 'library'>,
  file: CaseFile,
  basis: PublicBasis,
): Promise<RegisterTerms> {
  const { row } = file;
  const choice = bodyOf<RegisterChoice>(file, 'register');
  const { verdicts } = await context.library();
  const { name, errorRates } = await publicModel(context, basis);
  const { purposes, route, mode, storage, lanes, parity, validity, model, attackDetection, waiting } = basis;
  const { title } = verdicts[basis.verdict];
  return {
    specimen: row.specimen,
    organisation: { id: row.organisation, name: row.organisationName },
    deployment: { id: row.id, name: row.name },
    event: { ...basis.event },
    validity: { ...validity },
    summary: choice?.summary ?? NOTHING_SAID,
    purposes: purposes.map(({ id, nl, en }) => ({ id, nl, en })),
    route,
    verdict: { id: basis.verdict, title: { nl: title.nl, en: title.en } },
    mode,
    storage,
    retention: choice?.retention ?? NOTHING_SAID,
    lanes: { ...lanes },
    parity: { ...parity },
    waiting,
    model: { id: model.id, name, card: model.card },
    attackDetection: { passive: attackDetection.passive !== null, challenge: attackDetection.challenge },
    errorRates,
    advice: adviceOn(file, basis.dpiaVersion),
    contact: bodyOf<Plan>(file, 'plan')?.contact ?? null,
    objection: choice?.objection ?? NOTHING_SAID,
  };
}

/** What is public of the newest overall advice of the DPO, on this version of the DPIA or a later one. */
function adviceOn({ review }: CaseFile, version: number | null): RegisterTerms['advice'] {
  const newest = review.findLast(
    ({ kind, target, by, dpiaVersion }) =>
      kind === 'advice' && target === 'overall' && by.role === 'dpo' && (dpiaVersion ?? 0) >= (version ?? 1),
  );
  if (!newest?.opinion) return { given: false };
  const { opinion, publicText = null, at, dpiaVersion } = newest;
  return {
    given: true,
    opinion,
    summary: publicText,
    at: Math.floor(at),
    ofClearedDpia: dpiaVersion === version,
  };
}
