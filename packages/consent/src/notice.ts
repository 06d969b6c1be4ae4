import {
  encodeCbor,
  hasText,
  ok,
  type Problem,
  type Result,
  refuse,
  sha256Hex,
  toCbor,
} from '@tenzij/kernel';

export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}

/** The nine items of information, AP question 4 ("Informeer betrokkenen"), in its order. */
export const NOTICE_ITEMS = ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8', 'I9'] as const;
export type NoticeItemId = (typeof NOTICE_ITEMS)[number];

export interface NoticeItem {
  readonly id: NoticeItemId;
  readonly question: Bilingual;
  readonly answer: Bilingual;
}

/** What visitors are told, as shown: versioned, and hashed over its version and every text. */
export interface Notice {
  readonly version: number;
  readonly items: readonly NoticeItem[];
  readonly sha256: string;
}

/** What people want to know, item by item. */
export const NOTICE_QUESTIONS: Readonly<Record<NoticeItemId, Bilingual>> = {
  I1: { nl: 'Wie is verantwoordelijk?', en: 'Who is responsible?' },
  I2: { nl: 'Welke gegevens worden gebruikt?', en: 'Which data is used?' },
  I3: { nl: 'Waarvoor, en waarom mag dat?', en: 'What for, and on what basis?' },
  I4: { nl: 'Kan ik van gedachten veranderen?', en: 'Can I change my mind?' },
  I5: { nl: 'Wie krijgt mijn gegevens?', en: 'Who receives my data?' },
  I6: { nl: 'Hoe lang wordt het bewaard?', en: 'How long is it kept?' },
  I7: { nl: 'Kan het ook zonder mijn gezicht?', en: 'Can it be done without my face?' },
  I8: { nl: 'Beslist een computer over mij?', en: 'Does a computer decide about me?' },
  I9: { nl: 'Gaan er gegevens naar landen buiten Europa?', en: 'Does data leave Europe?' },
};

/** A notice with an answer, in both languages, to each of the nine questions. */
export function createNotice(draft: {
  readonly version: number;
  readonly answers: Readonly<Record<NoticeItemId, Bilingual>>;
}): Result<Notice, Problem<'consent.notice-incomplete'>> {
  const items: NoticeItem[] = [];
  for (const id of NOTICE_ITEMS) {
    const answer = draft.answers[id];
    if (!answer || !hasText(answer.nl) || !hasText(answer.en))
      return refuse('consent.notice-incomplete', { item: id });
    items.push({ id, question: NOTICE_QUESTIONS[id], answer });
  }
  const shown = { version: draft.version, items };
  return ok({ ...shown, sha256: noticeSha256(shown) });
}

/** SHA-256 (hex) over a notice's version and every text, so that a reader can check what it is shown. */
export function noticeSha256({ version, items }: Pick<Notice, 'version' | 'items'>): string {
  return sha256Hex(encodeCbor(toCbor({ version, items })));
}
