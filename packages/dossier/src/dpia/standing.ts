import type { JudgementBody } from './documents.ts';
import type { DpiaInput } from './input.ts';
import { remarksOn } from './remarks.ts';
import type { DpiaLack, DpiaLackId, DpiaStanding, DpiaView, RiskView, SectionView } from './view-types.ts';
import { type Bilingual, both } from './words.ts';

/** What a DPIA still lacks, part by part, and what the DPO should look at. */
export function dpiaStanding(
  { sections, risks, judgement }: Omit<DpiaView, 'standing'>,
  { plan, notice }: Pick<DpiaInput, 'plan' | 'notice'>,
): DpiaStanding {
  const lacks = [
    ...(plan ? [] : [PLAN_MISSING]),
    ...(notice ? [] : [NOTICE_MISSING]),
    ...sections.flatMap(sectionLacks),
    ...risks.flatMap(riskLacks),
    ...judgementLacks(judgement, risks),
  ];
  return { lacks, remarks: remarksOn(risks), finishable: lacks.length === 0 };
}

const PLAN_MISSING = lack('plan-missing', 'plan', both('Er is nog geen plan.', 'There is no plan yet.'));
const NOTICE_MISSING = lack(
  'notice-missing',
  'notice',
  both('Er is nog geen informatie voor bezoekers.', 'There is no information for visitors yet.'),
);

function sectionLacks({ id, title, filled, own, outdated }: SectionView): readonly DpiaLack[] {
  const document = `dpia:${id}`;
  const named = (nl: string, en: string) => both(`${title.nl}: ${nl}`, `${title.en}: ${en}`);
  if (own) {
    const reread = named(
      'wat er automatisch was ingevuld is veranderd. Lees uw tekst na en bewaar hem opnieuw.',
      'what was filled in has changed. Read your text again and save it anew.',
    );
    return outdated ? [lack('section-outdated', document, reread)] : [];
  }
  if (filled.asks.length > 0) {
    const [nl, en] = [filled.asks.map((ask) => ask.nl).join(' '), filled.asks.map((ask) => ask.en).join(' ')];
    return [lack('section-asks', document, named(nl, en))];
  }
  if (filled.authorMustWrite)
    return [
      lack('section-own', document, named('dit deel schrijft u zelf.', 'you write this part yourself.')),
    ];
  return filled.text
    ? []
    : [lack('section-empty', document, named('hier staat nog niets.', 'nothing is here yet.'))];
}

function riskLacks({ id, title, body }: RiskView): readonly DpiaLack[] {
  const say = (lackId: DpiaLackId, nl: string, en: string) =>
    lack(lackId, `dpia-risk:${id}`, both(`${title.nl}: ${nl}`, `${title.en}: ${en}`));
  if (!body || body.description === null)
    return [
      say('risk-unwritten', 'beschrijf hoe dit risico hier speelt.', 'describe how this risk plays here.'),
    ];
  return [
    ...(body.before
      ? []
      : [
          say(
            'risk-before',
            'schat kans en ernst zonder maatregelen.',
            'estimate likelihood and severity without measures.',
          ),
        ]),
    ...(body.after
      ? []
      : [
          say(
            'risk-after',
            'schat kans en ernst met maatregelen.',
            'estimate likelihood and severity with measures.',
          ),
        ]),
    ...(body.residual
      ? []
      : [
          say(
            'risk-residual',
            'laat iemand met naam en reden oordelen wat er overblijft.',
            'have a person judge, with name and reason, what is left.',
          ),
        ]),
  ];
}

function judgementLacks(judgement: JudgementBody | null, risks: readonly RiskView[]): readonly DpiaLack[] {
  const say = (id: DpiaLackId, nl: string, en: string) => lack(id, 'dpia-judgement', both(nl, en));
  if (!judgement)
    return [say('judgement-unwritten', 'Er is nog geen slotoordeel.', 'There is no conclusion yet.')];
  const { highRiskRemains, judgedBy, reasoning, views } = judgement;
  const lacks: DpiaLack[] = [];
  if (judgedBy === null || reasoning === null)
    lacks.push(
      say(
        'judgement-unnamed',
        'Bij het slotoordeel hoort een naam en een reden.',
        'The conclusion needs a name and a reason.',
      ),
    );
  if (highRiskRemains === 'no' && risks.some(({ body }) => body?.residual?.level === 'high'))
    lacks.push(
      say(
        'judgement-contradicts',
        'Het slotoordeel zegt dat er geen hoog risico overblijft, maar bij een risico staat "hoog".',
        'The conclusion says that no high risk remains, but one risk says "high".',
      ),
    );
  if (views.sought === 'unknown' || views.text === null)
    lacks.push(
      say(
        'views-unanswered',
        'Schrijf op wat betrokkenen vinden, of waarom u het niet vroeg.',
        'Write down what data subjects think, or why you did not ask.',
      ),
    );
  return lacks;
}

function lack(id: DpiaLackId, document: string, text: Bilingual): DpiaLack {
  return { id, document, text };
}
