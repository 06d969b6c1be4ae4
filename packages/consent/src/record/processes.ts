import type { Purpose, Storage } from '@tenzij/kernel';
import { purposeSha256 } from '../consent.ts';
import { isAnswer, type LedgerBody } from '../ledger.ts';
import type { Bilingual, NoticeItemId } from '../notice.ts';
import { lastNotice } from './notices.ts';
import { processId } from './statuses.ts';
import { type RecordFacts, type RecordProcess, texts } from './types.ts';

const WHERE: Readonly<Record<Storage, { readonly place: string; readonly text: Bilingual }>> = {
  carried: {
    place: 'dpv:LocalLocation',
    text: {
      nl: 'De template staat alleen in de pas van de bezoeker zelf; de server heeft hem nooit.',
      en: 'The template is only in the visitor’s own pass; the server never has it.',
    },
  },
  sealed: {
    place: 'dpv:RemoteLocation',
    text: {
      nl: 'De template staat versleuteld op de server; de sleutel staat alleen in de pas van de bezoeker.',
      en: 'The template is on the server in encrypted form; the key is only in the visitor’s own pass.',
    },
  },
};

const UNTIL: Bilingual = {
  nl: 'Tot de bezoeker intrekt, en niet langer dan tot het einde van het evenement.',
  en: 'Until the visitor withdraws, and no longer than to the end of the event.',
};

/** Each purpose that this person was asked, as a process of its own, in the order of asking. */
export function processesOf(facts: RecordFacts): readonly RecordProcess[] {
  const asked = new Map<string, LedgerBody>();
  for (const entry of facts.entries) {
    const { subject, body } = entry;
    if (subject === facts.subject && typeof body.purpose === 'string' && isAnswer(entry))
      asked.set(body.purpose, body);
  }
  return [...asked].map(([id, body]) => processOf(facts, id, body));
}

function processOf(facts: RecordFacts, id: string, { purposeSha256: sha256 }: LedgerBody): RecordProcess {
  const sentence = sentenceOf(facts, id, sha256);
  return {
    '@id': processId(facts.deployment.id, id),
    '@type': 'dpv:Process',
    'dct:identifier': id,
    ...(typeof sha256 === 'string' && { 'tz:sha256': sha256 }),
    ...(sentence ? { 'dct:description': texts(sentence) } : { 'tz:notRecorded': ['dct:description'] }),
    'dpv:hasPurpose': { '@id': 'dpv:EnforceAccessControl' },
    'dpv:hasPersonalData': {
      '@type': ['pd:FacialPrint', 'dpv:SpecialCategoryPersonalData'],
      'dpv:hasNecessity': { '@id': 'dpv:Optional' },
    },
    'dpv:hasProcessing': ['dpv:Collect', 'dpv:Derive', 'dpv:Match', 'dpv:Erase'].map((step) => ({
      '@id': step,
    })),
    'dpv:hasRecipient': { '@type': 'dpv:Recipient', ...answerTo(facts, 'I5') },
    'dpv:hasStorageCondition': [
      { '@type': 'dpv:StorageLocation', ...placeOf(facts) },
      {
        '@type': 'dpv:StorageDuration',
        'dpv:hasDuration': { '@type': 'dpv:UntilEventDuration', 'dct:description': texts(UNTIL) },
      },
      { '@type': 'dpv:StorageDeletion', ...answerTo(facts, 'I6') },
    ],
  };
}

/**
 * The sentence that was asked last. An entry of before sentences had a hash counts as asked in the words of now
 * only while nothing says that there ever were others.
 */
function sentenceOf({ purposes, earlier }: RecordFacts, id: string, sha256: unknown): Purpose | null {
  const held = [...purposes, ...earlier.purposes].filter((purpose) => purpose.id === id);
  if (typeof sha256 === 'string') return held.find((purpose) => purposeSha256(purpose) === sha256) ?? null;
  return new Set(held.map(purposeSha256)).size === 1 ? (held[0] ?? null) : null;
}

function placeOf({ storage }: RecordFacts) {
  if (storage === null) return { 'tz:notRecorded': ['dpv:hasLocation'] };
  const { place, text } = WHERE[storage];
  return { 'dpv:hasLocation': { '@id': place }, 'dct:description': texts(text) };
}

/** What the notice that was shown says, in its own words. */
function answerTo(facts: RecordFacts, item: NoticeItemId) {
  const answer = lastNotice(facts)?.items.find(({ id }) => id === item)?.answer;
  return answer ? { 'dct:description': texts(answer) } : { 'tz:notRecorded': ['dct:description'] };
}
