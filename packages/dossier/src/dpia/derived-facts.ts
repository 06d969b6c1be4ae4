import { encodeCbor, hasText, type IsoDate, sha256Hex, toCbor, toIsoDate } from '@tenzij/kernel';
import type { Fact, FactsFile } from '@tenzij/norms';
import type { Consultation } from '../consultation/consultation.ts';
import { consultationState } from '../consultation/term.ts';
import type { ReviewEntry } from '../review/entry.ts';
import type { DerivedFact, DerivedFactsInput, Held } from './derived-types.ts';
import { isStale } from './stale.ts';
import type { DpiaVersion } from './version-types.ts';
import { type Bilingual, both } from './words.ts';

const NOTICE_IDS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const;

/**
 * The facts that follow from what is held here, on a day, each with the documents it follows from. What isn't
 * there, or isn't about the terms as they are now, never gives a yes.
 */
export function derivedFacts(input: DerivedFactsInput, asOf: IsoDate): readonly DerivedFact[] {
  const dpia = currentDpia(input, asOf);
  return [
    ...NOTICE_IDS.map((id) => noticeFact(id, input)),
    dpiaFact(dpia, input),
    adviceFact(dpia, input, asOf),
    residualRiskFact(dpia, input, asOf),
    registerFact(input),
  ];
}

/** The derived facts as a facts file has them. */
export function asFacts(derived: readonly DerivedFact[]): FactsFile['facts'] {
  return Object.fromEntries(derived.map(({ id, fact }) => [id, fact]));
}

/** The finished DPIA, when it was finished by then and is still about this plan, notice and model. */
function currentDpia({ dpia, now }: DerivedFactsInput, asOf: IsoDate): DpiaVersion | null {
  if (!dpia || toIsoDate(dpia.finished.at) > asOf) return null;
  return isStale(dpia, now).length === 0 ? dpia : null;
}

function noticeFact(id: (typeof NOTICE_IDS)[number], { notice }: DerivedFactsInput): DerivedFact {
  if (!notice) {
    const because = both(
      'Er is nog geen informatie voor bezoekers.',
      'There is no information for visitors yet.',
    );
    return { id, fact: { value: 'unknown' }, because };
  }
  const { version, sha256, items } = notice;
  const answer = items.find((item) => item.id === id)?.answer;
  const complete = answer !== undefined && hasText(answer.nl) && hasText(answer.en);
  if (!complete)
    return {
      id,
      fact: { value: 'no' },
      because: both(
        `In de informatie voor bezoekers (versie ${version}) ontbreekt punt ${id}, in het Nederlands of in het Engels.`,
        `Item ${id} is missing from the information for visitors (version ${version}), in Dutch or in English.`,
      ),
    };
  return {
    id,
    fact: { value: 'yes', evidence: [`notice v${version}, ${id} (sha256 ${sha256})`] },
    because: both(
      `Punt ${id} staat in de informatie voor bezoekers, versie ${version}.`,
      `Item ${id} is in the information for visitors, version ${version}.`,
    ),
  };
}

function dpiaFact(current: DpiaVersion | null, { dpia, now }: DerivedFactsInput): DerivedFact {
  if (current) {
    const because = both(
      `DPIA versie ${current.version} is vastgesteld over dit plan en deze informatie.`,
      `DPIA version ${current.version} was finished on this plan and this information.`,
    );
    return { id: 'D1', fact: { value: 'yes', evidence: [dpiaEvidence(current)] }, because };
  }
  return { id: 'D1', fact: { value: 'no' }, because: whyNoDpia(dpia, now) };
}

const TERM_WORDS = {
  plan: both('het plan', 'the plan'),
  notice: both('de informatie voor bezoekers', 'the information for visitors'),
  lanes: both('het plan van de rijen', 'the plan of the lanes'),
  model: both('het model of zijn evaluatie', 'the model or its evaluation'),
} as const;

function whyNoDpia(dpia: DpiaVersion | null, now: DerivedFactsInput['now']): Bilingual {
  const changed = dpia ? isStale(dpia, now) : [];
  if (!dpia || changed.length === 0)
    return both('Er is nog geen vastgestelde DPIA.', 'There is no finished DPIA yet.');
  const words = (language: 'nl' | 'en') => changed.map((term) => TERM_WORDS[term][language]).join(', ');
  return both(
    `Na DPIA versie ${dpia.version} is dit veranderd: ${words('nl')}. Stel een nieuwe versie vast.`,
    `This changed after DPIA version ${dpia.version}: ${words('en')}. Finish a new version.`,
  );
}

function adviceFact(dpia: DpiaVersion | null, { review }: DerivedFactsInput, asOf: IsoDate): DerivedFact {
  const advice = dpia && review.dpiaVersion === dpia.version ? review.overall : null;
  if (!dpia || !advice || toIsoDate(advice.at) > asOf) {
    const because = dpia
      ? both(
          `De FG heeft over DPIA versie ${dpia.version} nog geen advies over het geheel gegeven.`,
          `The DPO has not given overall advice on DPIA version ${dpia.version} yet.`,
        )
      : both('Er is geen vastgestelde DPIA om over te adviseren.', 'There is no finished DPIA to advise on.');
    return { id: 'D2', fact: { value: 'no' }, because };
  }
  const evidence = `DPO advice ${advice.id} on ${dpiaEvidence(dpia)}: ${advice.opinion} (sha256 ${entrySha256(advice)})`;
  return {
    id: 'D2',
    fact: { value: 'yes', evidence: [evidence], judgedBy: advice.by.name, reasoning: advice.text },
    because: both(
      `De FG heeft over DPIA versie ${dpia.version} advies gegeven. Wat de FG vindt, staat in het advies zelf.`,
      `The DPO gave advice on DPIA version ${dpia.version}. What the DPO thinks is in the advice itself.`,
    ),
  };
}

function residualRiskFact(
  dpia: DpiaVersion | null,
  { consultation }: DerivedFactsInput,
  asOf: IsoDate,
): DerivedFact {
  const unknown = (nl: string, en: string): DerivedFact => ({
    id: 'D3',
    fact: { value: 'unknown' },
    because: both(nl, en),
  });
  if (consultation?.body.outcome === 'would-infringe') return wouldInfringe(consultation);
  if (!dpia)
    return unknown(
      'Er is geen vastgestelde DPIA waaruit het volgt.',
      'There is no finished DPIA that it follows from.',
    );
  const { highRiskRemains, judgedBy, reasoning } = dpia.judgement;
  const high = dpia.risks.filter(({ residual }) => residual.level === 'high');
  if (high.length > 0 || highRiskRemains === 'yes') return highRisk(dpia, high, consultation, asOf);
  if (highRiskRemains !== 'no' || judgedBy === null || reasoning === null)
    return unknown(
      `In DPIA versie ${dpia.version} is niet beoordeeld of er een hoog risico overblijft.`,
      `DPIA version ${dpia.version} does not judge whether a high risk remains.`,
    );
  return {
    id: 'D3',
    fact: { value: 'no', evidence: [dpiaEvidence(dpia)], judgedBy, reasoning },
    because: both(
      `In DPIA versie ${dpia.version} is elk risico na maatregelen als niet hoog beoordeeld, en het geheel ook.`,
      `In DPIA version ${dpia.version} every risk after measures is judged not high, and so is the whole.`,
    ),
  };
}

const NO_ADVICE = both(
  'Er is geen schriftelijk advies van de toezichthouder ontvangen. Zwijgen is geen goedkeuring.',
  'No written advice of the supervisory authority was received. Silence is no approval.',
);
const OTHER_VERSION = both(
  'Het advies van de toezichthouder gaat niet over deze versie, en niemand beoordeelde of het ervoor geldt.',
  'The advice of the supervisory authority is not about this version, and nobody judged whether it applies to it.',
);

/** That answer stands, whatever a later DPIA says, until there is another in writing. */
function wouldInfringe(consultation: Held<Consultation>): DerivedFact {
  return {
    id: 'D3',
    fact: { value: 'yes', evidence: [consultationEvidence(consultation)] },
    because: both(
      'De toezichthouder schreef dat de verwerking inbreuk zou maken op de AVG.',
      'The supervisory authority wrote that the processing would infringe the GDPR.',
    ),
  };
}

function consultationEvidence({ body, revision, sha256 }: Held<Consultation>): string {
  return `prior consultation r${revision} (sha256 ${sha256}): ${body.letter?.reference ?? ''}`;
}

function highRisk(
  dpia: DpiaVersion,
  high: DpiaVersion['risks'],
  consultation: DerivedFactsInput['consultation'],
  asOf: IsoDate,
): DerivedFact {
  const which = (language: 'nl' | 'en') =>
    high.length > 0 ? ` (${high.map(({ title }) => title[language]).join('; ')})` : '';
  const start = both(
    `In DPIA versie ${dpia.version} blijft een hoog risico over${which('nl')}.`,
    `In DPIA version ${dpia.version} a high risk remains${which('en')}.`,
  );
  const yes: Fact = { value: 'yes', evidence: [dpiaEvidence(dpia)] };
  const advised = consultation && consultationState(consultation.body, asOf).adviceReceived;
  const open = (why: Bilingual): DerivedFact => ({
    id: 'D3',
    fact: yes,
    because: both(`${start.nl} ${why.nl}`, `${start.en} ${why.en}`),
  });
  if (!advised || !consultation) return open(NO_ADVICE);
  const { dpiaVersion, stillApplies } = consultation.body;
  const judged = stillApplies?.dpiaVersion === dpia.version ? stillApplies : null;
  if (dpiaVersion !== dpia.version && !judged) return open(OTHER_VERSION);
  const { judgedBy, reasoning } = judged ?? {};
  return {
    id: 'D3',
    fact: {
      ...yes,
      evidence: [dpiaEvidence(dpia), consultationEvidence(consultation)],
      outcome: 'advice-received',
      ...(judgedBy !== undefined && { judgedBy }),
      ...(reasoning !== undefined && { reasoning }),
    },
    because: both(
      `${start.nl} De toezichthouder heeft schriftelijk geadviseerd.`,
      `${start.en} The supervisory authority gave written advice.`,
    ),
  };
}

function registerFact({ register }: DerivedFactsInput): DerivedFact {
  if (!register)
    return {
      id: 'R1',
      fact: { value: 'unknown' },
      because: both(
        'Over het openbare register is nog niets besloten.',
        'Nothing was decided on the public register yet.',
      ),
    };
  const evidence = [`public register r${register.revision} (sha256 ${register.sha256})`];
  return register.body.listed
    ? {
        id: 'R1',
        fact: { value: 'yes', evidence },
        because: both(
          'De organisator zet de inzet in het openbare register.',
          'The organiser lists the deployment in the public register.',
        ),
      }
    : {
        id: 'R1',
        fact: { value: 'no', evidence },
        because: both(
          'De organisator zet de inzet niet in het openbare register.',
          'The organiser does not list the deployment in the public register.',
        ),
      };
}

function dpiaEvidence({ version, sha256 }: DpiaVersion): string {
  return `DPIA v${version} (sha256 ${sha256})`;
}

/** SHA-256 (hex) of a review entry's canonical CBOR. */
export function entrySha256(entry: ReviewEntry): string {
  return sha256Hex(encodeCbor(toCbor(entry)));
}
