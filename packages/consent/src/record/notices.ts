import type { LedgerEntry } from '../ledger.ts';
import { type Notice, noticeSha256 } from '../notice.ts';
import { noticeId } from './statuses.ts';
import type { RecordFacts, RecordNotice } from './types.ts';

/**
 * Every notice that this person was shown, once, in order of showing. A text is given only when it has the hash
 * that the entry names: what is no longer held is named by version and hash, and no newer text stands in for it.
 */
export function noticesShown(facts: RecordFacts): readonly RecordNotice[] {
  const held = [facts.notice, ...facts.earlier.notices];
  const shown = new Map<string, LedgerEntry[]>();
  for (const entry of facts.entries) {
    const { notice } = entry.body;
    if (entry.subject !== facts.subject || typeof notice !== 'string') continue;
    shown.set(notice, [...(shown.get(notice) ?? []), entry]);
  }
  return [...shown].map(([sha256, entries]) => {
    const text = held.find((notice) => notice.sha256 === sha256 && noticeSha256(notice) === sha256);
    const languages = entries.flatMap(({ body }) =>
      typeof body.language === 'string' ? [body.language] : [],
    );
    return {
      '@id': noticeId(facts.deployment.id, sha256),
      '@type': 'dpv:ConsentNotice',
      'dct:hasVersion': Number(entries[0]?.body.noticeVersion),
      'dct:language': [...new Set(languages)],
      'tz:sha256': sha256,
      ...(text
        ? { 'tz:questionsAndAnswers': asJson(text) }
        : { 'tz:notRecorded': ['tz:questionsAndAnswers'] }),
    };
  });
}

function asJson({ items }: Notice) {
  return { '@type': '@json' as const, '@value': items };
}

/** The text that this person was last shown; `null` when it is no longer held. */
export function lastNotice({ subject, notice, earlier, entries }: RecordFacts): Notice | null {
  const last = entries.findLast(
    (entry) => entry.subject === subject && typeof entry.body.notice === 'string',
  );
  return [notice, ...earlier.notices].find(({ sha256 }) => sha256 === last?.body.notice) ?? null;
}
