import type { Language } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block, Paper, Text } from '../paper/paper.ts';
import { period } from '../register/moments.ts';
import { happenedBlocks } from './happened.ts';
import { howBlocks } from './how-measured.ts';
import { span } from './in-words.ts';
import { lead } from './lead.ts';
import type { ParityReport } from './parity-report.ts';
import { predictedBlocks } from './predicted.ts';
import { eventTable, gapTable, quarterTable } from './tables.ts';

/** What people waited in both lanes of one event, against the rule that was signed, to read or print. */
export function parityPaper(report: ParityReport, language: Language): Paper {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const { organisation, deployment, specimen, event } = report;
  const heading = (nl: string, en: string): Block => ({ kind: 'heading', level: 2, text: say(nl, en) });
  return {
    language,
    title: say('Gelijke rijen: verslag van de wachttijden', 'Equal lanes: report of waiting times'),
    subtitle: `${deployment}, ${organisation}. ${period(event.starts, event.ends, language)}`,
    specimen,
    blocks: [
      ...lead(report, language),
      heading('De regel', 'The rule'),
      ...ruleBlocks(report, language),
      ...(report.measured ? measuredBlocks(report, report.measured, language) : []),
      heading('Wat er gebeurde', 'What happened'),
      ...happenedBlocks(report.happened, language),
      heading('Voorspeld en gemeten', 'Predicted and measured'),
      ...predictedBlocks(report, language),
      heading('Hoe er is gemeten', 'How it was measured'),
      ...howBlocks(report, language),
    ],
  };
}

function ruleBlocks({ rule }: ParityReport, language: Language): readonly Block[] {
  const term = (name: Bilingual, text: Bilingual) => ({
    term: name[language],
    text: [text[language]] as Text,
  });
  const { p90GapSeconds, reason, terms } = rule;
  const limit = span(p90GapSeconds);
  return [
    {
      kind: 'terms',
      items: [
        term(
          both('Grens', 'Limit'),
          both(
            `Wat negen van de tien mensen hoogstens wachten, mag in de gewone rij ${limit.nl} langer zijn dan in de gezichtsrij.`,
            `What nine in ten people wait at most may be ${limit.en} longer in the regular lane than in the face lane.`,
          ),
        ),
        term(both('Reden, van de organisator', 'Reason, the organiser’s'), both(reason, reason)),
        ...(terms ? termItems(terms).map(([name, text]) => term(name, text)) : [term(...NO_TERMS)]),
      ],
    },
  ];
}

const NO_TERMS = [
  both('Vanzelf pauzeren', 'Pausing by itself'),
  both('Niet getekend: niets pauzeert vanzelf.', 'Not signed for: nothing pauses by itself.'),
] as const;

function termItems(
  terms: NonNullable<ParityReport['rule']['terms']>,
): readonly (readonly [Bilingual, Bilingual])[] {
  const [after, resume] = [span(terms.afterSeconds), span(terms.resumeSeconds)];
  const unmeasured =
    terms.unmeasured === 'pause'
      ? both('De gezichtspoorten pauzeren dan ook.', 'The face lanes pause then too.')
      : both('Medewerkers en FG krijgen dan een melding.', 'Crew and DPO are told then.');
  return [
    [
      both('Vanzelf pauzeren', 'Pausing by itself'),
      both(
        `Als het ${after.nl} lang meetbaar te veel is.`,
        `When it is measurably too much for ${after.en}.`,
      ),
    ],
    [
      both('Weer verder', 'Going on'),
      both(`Als het ${resume.nl} achter elkaar goed gaat.`, `When it goes well for ${resume.en} on end.`),
    ],
    [both('Niet te meten', 'Not measurable'), unmeasured],
  ];
}

function measuredBlocks(
  report: ParityReport,
  measured: NonNullable<ParityReport['measured']>,
  language: Language,
): readonly Block[] {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const seen = measured.quarters.filter((quarter) =>
    [quarter.face, quarter.regular].some((tails) => tails.known || tails.reason === 'too-few'),
  );
  const when = period(measured.from, measured.until, language);
  return [
    { kind: 'heading', level: 2, text: say('Het hele evenement', 'The whole event') },
    eventTable(measured, language),
    { kind: 'heading', level: 2, text: say('Per kwartier', 'By quarter of an hour') },
    {
      kind: 'paragraph',
      text: [
        say(
          `Gezien van ${when}: iets in ${seen.length} van de ${measured.quarters.length} kwartieren, die hieronder staan.`,
          `Seen from ${when}: something in ${seen.length} of the ${measured.quarters.length} quarters, which are below.`,
        ),
      ],
    },
    quarterTable(seen, 'regular', language),
    quarterTable(seen, 'face', language),
    gapTable(seen, report, language),
  ];
}
