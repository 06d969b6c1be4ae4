import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  consentRecord,
  type LedgerDraft,
  type LedgerEntry,
  type RecordCheck,
  verifyRecord,
} from '../src/index.ts';
import { answered, chain, EVENT_ENDS, factsOf, noticeOf, published, START, withdrawn } from './material.ts';
import type { ConsentVector } from './vector.ts';

export const VECTORS_FOLDER = join(import.meta.dirname, '..', '..', '..', 'vectors', 'consent');

type Record = ConsentVector['input']['record'];

interface Recipe {
  readonly name: string;
  readonly description: string;
  readonly drafts: readonly LedgerDraft[];
  readonly facts?: Parameters<typeof factsOf>[1];
  readonly tamper?: (record: Record) => Record;
}

const NOTICE = published(START, noticeOf(1));
const GIVEN = answered({ at: START + 100, given: true });
const STRANGER = answered({ at: START + 110, given: true, subject: '00aa11bb22cc33dd' });

const RECIPES: readonly Recipe[] = [
  { name: 'given', description: 'A visitor said yes.', drafts: [...NOTICE, ...GIVEN, ...STRANGER] },
  {
    name: 'refused',
    description: 'A visitor was asked and said no.',
    drafts: [...NOTICE, ...STRANGER, ...answered({ at: START + 100, given: false })],
  },
  {
    name: 'withdrawn',
    description: 'A visitor said yes, and took it back; the proof of both stays.',
    drafts: [...NOTICE, ...GIVEN, ...STRANGER, ...withdrawn(START + 200)],
  },
  {
    name: 'withdrawn-at-desk',
    description: 'A guardian’s yes was taken back at the desk: the record says who, how and with whose help.',
    drafts: [
      ...NOTICE,
      ...answered({ at: START + 100, given: true, giver: 'guardian' }),
      ...withdrawn(START + 200, undefined, {
        giver: 'guardian',
        desk: 'oral',
        crew: 'member-7',
        act: 'regular-pass',
      }),
    ],
  },
  {
    name: 'withdrawn-older',
    description: 'A withdrawal of before entries told who took a yes back, and by what act.',
    drafts: [...NOTICE, ...GIVEN, ...withdrawn(START + 200).map(wordless)],
  },
  {
    name: 'guardian',
    description: 'A parent or guardian said yes for a visitor under 16.',
    drafts: [...NOTICE, ...answered({ at: START + 100, given: true, giver: 'guardian' })],
  },
  {
    name: 'oral',
    description: 'A visitor said yes aloud, and a member at the desk wrote it down.',
    drafts: [...NOTICE, ...answered({ at: START + 100, given: true, desk: 'oral' })],
  },
  {
    name: 'invalidated',
    description: 'Another notice was published after the yes, and the text of before is no longer held.',
    drafts: [...NOTICE, ...GIVEN, ...published(START + 300, noticeOf(2))],
    facts: { notice: noticeOf(2) },
  },
  {
    name: 'expired',
    description: 'The event is over.',
    drafts: [...NOTICE, ...GIVEN],
    facts: { now: EVENT_ENDS + 1 },
  },
  {
    name: 'unattested',
    description: 'The ledger holds a yes of which nobody said to be 16 or over: it never counted.',
    drafts: [...NOTICE, ...GIVEN.map((draft) => ({ ...draft, body: { ...draft.body, attested: null } }))],
  },
  {
    name: 'older',
    description:
      'A yes of before entries told who gave it, when the notice was shown and the sentence’s hash.',
    drafts: [...NOTICE, ...GIVEN.map(older)],
  },
  {
    name: 'tampered-time',
    description: 'The time of the yes was changed in the proof.',
    drafts: [...NOTICE, ...GIVEN],
    tamper: (record) =>
      withEntries(record, (entries) =>
        entries.map((one) => (one.subject === null ? one : { ...one, at: one.at + 1 })),
      ),
  },
  {
    name: 'tampered-withdrawal',
    description: 'The withdrawal was taken out of the proof and of the statuses.',
    drafts: [...NOTICE, ...GIVEN, ...withdrawn(START + 200)],
    tamper: (record) => ({
      ...withEntries(record, (entries) => entries.filter(({ kind }) => kind !== 'consent-withdrawn')),
      'dpv:hasConsentStatus': record['dpv:hasConsentStatus'].slice(0, 2),
    }),
  },
  {
    name: 'tampered-status',
    description: 'A refusal was made to read as a yes.',
    drafts: [...NOTICE, ...answered({ at: START + 100, given: false })],
    tamper: (record) => JSON.parse(JSON.stringify(record).replace('dpv:ConsentRefused', 'dpv:ConsentGiven')),
  },
  {
    name: 'tampered-notice',
    description: 'Another text was put in the place of what was shown.',
    drafts: [...NOTICE, ...GIVEN],
    tamper: (record) => JSON.parse(JSON.stringify(record).replace('versie 1', 'versie 2')),
  },
];

function older({ body, ...draft }: LedgerDraft): LedgerDraft {
  const { purpose, notice, noticeVersion, act, language } = body;
  return { ...draft, body: { purpose, notice, noticeVersion, act, language } as LedgerDraft['body'] };
}

function wordless({ body, ...draft }: LedgerDraft): LedgerDraft {
  const { purpose, erased } = body;
  return { ...draft, body: (purpose === undefined ? { erased } : { purpose }) as LedgerDraft['body'] };
}

function withEntries(
  record: Record,
  change: (entries: readonly LedgerEntry[]) => readonly LedgerEntry[],
): Record {
  const proof = record['tz:proof'];
  const entries = { '@type': '@json' as const, '@value': change(proof['tz:entries']['@value']) };
  return { ...record, 'tz:proof': { ...proof, 'tz:entries': entries } };
}

export function outcomeOf({ record, ledger }: ConsentVector['input']): ConsentVector['expected'] {
  const verified = verifyRecord(record, ledger);
  if (!verified.ok) throw new Error(verified.problem.code);
  const { verifies, checks, statuses } = verified.value;
  const told = ({ outcome, reason }: RecordCheck) => (reason === null ? outcome : `${outcome}: ${reason}`);
  const last = statuses.findLast(({ '@type': [type] }) => type !== 'dpv:ConsentRequested');
  return {
    verifies,
    checks: Object.fromEntries(checks.map((check) => [check.id, told(check)])),
    stands: last?.['@type'][0]?.replace('dpv:', '') ?? 'none',
  };
}

export function generateVectors(): ConsentVector[] {
  return RECIPES.map(({ name, description, drafts, facts, tamper = (record) => record }) => {
    const ledger = chain(drafts);
    const made = consentRecord(factsOf(ledger, facts));
    if (!made.ok) throw new Error(made.problem.code);
    const input = { record: tamper(made.value), ledger };
    return { name, description, input, expected: outcomeOf(input) };
  });
}

export function vectorText(vector: ConsentVector): string {
  return `${JSON.stringify(vector, null, 2)}\n`;
}

/** `npx tsx packages/consent/test/generate-vectors.ts`: writes `vectors/consent/` anew. */
function main(): void {
  mkdirSync(VECTORS_FOLDER, { recursive: true });
  for (const file of readdirSync(VECTORS_FOLDER)) rmSync(join(VECTORS_FOLDER, file));
  for (const vector of generateVectors())
    writeFileSync(join(VECTORS_FOLDER, `${vector.name}.json`), vectorText(vector));
}

if (process.argv[1] === import.meta.filename) main();
