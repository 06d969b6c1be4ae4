import { type Language, parityOutcome } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block, Text } from '../paper/paper.ts';
import { clock, day } from '../register/moments.ts';
import { figure, METHODS, OUTCOMES, tail } from './in-words.ts';
import type { ParityReport, ReportTails, ReportTime } from './parity-report.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Measured = NonNullable<ParityReport['measured']>;

const LANES = {
  regular: both('Gewone rij', 'Regular lane'),
  face: both('Gezichtsrij', 'Face lane'),
} as const;
const TAILS = ['p50', 'p90', 'p95'] as const;
const HEADS: readonly Bilingual[] = [
  both('Helft (p50)', 'Half (p50)'),
  both('Negen van tien (p90)', 'Nine in ten (p90)'),
  both('Negentien van twintig (p95)', 'Nineteen in twenty (p95)'),
];

/** Both lanes over the whole event. */
export function eventTable({ face, regular }: Measured, language: Language): Table {
  const say = (text: Bilingual) => text[language];
  const row = (lane: 'regular' | 'face', tails: ReportTails): readonly Text[] => [
    [say(LANES[lane])],
    ...TAILS.map((which): Text => [say(tail(tails, which))]),
    [tails.known ? String(tails.n) : '–'],
    [tails.known ? say(METHODS[tails.method]) : '–'],
  ];
  return {
    kind: 'table',
    caption: say(
      both(
        'Hoe lang mensen hoogstens wachtten op het hele evenement, in seconden, met het 95 %-interval',
        'How long people waited at most at the whole event, in seconds, with the 95 % interval',
      ),
    ),
    head: [
      both('Rij', 'Lane'),
      ...HEADS,
      both('Wachttijden die tellen', 'Waits that count'),
      both('Gemeten met', 'Measured with'),
    ].map(say),
    rows: [row('regular', regular), row('face', face)],
  };
}

/** A lane by quarter of an hour; quarters of which nothing was seen are left out. */
export function quarterTable(
  quarters: readonly ReportTime[],
  lane: 'regular' | 'face',
  language: Language,
): Table {
  const say = (text: Bilingual) => text[language];
  return {
    kind: 'table',
    caption: `${say(LANES[lane])}: ${say(
      both(
        'per kwartier waarin mensen aansloten, in seconden, met het 95 %-interval',
        'by quarter of an hour in which people joined, in seconds, with the 95 % interval',
      ),
    )}`,
    head: [both('Kwartier', 'Quarter'), ...HEADS, both('Aantal', 'Number')].map(say),
    rows: quarters.map((quarter) => [
      [timeOf(quarter, quarters, language)],
      ...TAILS.map((which): Text => [say(tail(quarter[lane], which))]),
      [quarter[lane].known ? String(quarter[lane].n) : '–'],
    ]),
  };
}

/** The difference by quarter, held against the rule, with the time in which the rule held the face lanes paused. */
export function gapTable(
  quarters: readonly ReportTime[],
  { rule, pauses }: Pick<ParityReport, 'rule' | 'pauses'>,
  language: Language,
): Table {
  const say = (text: Bilingual) => text[language];
  return {
    kind: 'table',
    caption: say(
      both(
        `Verschil per kwartier: p90 van de gewone rij min die van de gezichtsrij, in seconden. De regel: hoogstens ${rule.p90GapSeconds}`,
        `Difference by quarter: p90 of the regular lane minus that of the face lane, in seconds. The rule: at most ${rule.p90GapSeconds}`,
      ),
    ),
    head: [
      both('Kwartier', 'Quarter'),
      both('Verschil', 'Difference'),
      both('Bij de regel', 'By the rule'),
      both('Minuten vanzelf gepauzeerd', 'Minutes paused by itself'),
    ].map(say),
    rows: quarters.map((quarter) => [
      [timeOf(quarter, quarters, language)],
      [say(quarter.gap ? figure(quarter.gap) : both('niet gemeten', 'not measured'))],
      [say(OUTCOMES[parityOutcome(quarter.gap, rule)])],
      [String(pausedMinutes(quarter, pauses))],
    ]),
  };
}

function pausedMinutes({ from, until }: ReportTime, pauses: ParityReport['pauses']): number {
  const seconds = pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(until, pause.until) - Math.max(from, pause.from)),
    0,
  );
  return Math.ceil(seconds / 60);
}

/** "19:00–19:15", with the day before it where an event takes more than one. */
function timeOf({ from, until }: ReportTime, all: readonly ReportTime[], language: Language): string {
  const date = day(from, language);
  const isOneDay = all.every((other) => day(other.from, language) === date);
  return `${isOneDay ? '' : `${date}, `}${clock(from, language)}–${clock(until, language)}`;
}
