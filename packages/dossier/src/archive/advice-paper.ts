import { type Language, toIsoDate } from '@tenzij/kernel';
import { proseBlocks } from '../dpia/prose-blocks.ts';
import { DPIA_RISKS } from '../dpia/risk-catalogue.ts';
import { dpiaSection } from '../dpia/section-catalogue.ts';
import { isDpiaSectionId } from '../dpia/section-ids.ts';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block, Paper } from '../paper/paper.ts';
import type { ReviewEntry, ReviewKind, ReviewOpinion } from '../review/entry.ts';

const KIND: Readonly<Record<ReviewKind, Bilingual>> = {
  comment: both('Opmerking', 'Comment'),
  advice: both('Advies', 'Advice'),
  objection: both('Bezwaar', 'Objection'),
  answer: both('Antwoord van de organisator', 'Answer by the organiser'),
  withdrawn: both('Bezwaar ingetrokken', 'Objection withdrawn'),
};

const OPINION: Readonly<Record<ReviewOpinion, Bilingual>> = {
  proceed: both('doorgaan', 'proceed'),
  'proceed-if': both('doorgaan, mits', 'proceed, if'),
  'do-not-proceed': both('niet doorgaan', 'do not proceed'),
};

const WHOLE: Readonly<Record<string, Bilingual>> = {
  overall: both('Het geheel', 'The whole'),
  assessment: both('De toetsing', 'The assessment'),
  plan: both('De opzet', 'The plan'),
  notice: both('De informatie aan bezoekers', 'The notice to visitors'),
};

/** What the DPO advised and objected, and what was answered: as given. Comments are work, and stay out. */
export function adviceEntries(entries: readonly ReviewEntry[]): readonly ReviewEntry[] {
  return entries.filter(({ kind }) => kind !== 'comment');
}

/** The DPO's advice to read or print, in the order in which it was given. */
export function advicePaper(
  entries: readonly ReviewEntry[],
  about: { readonly name: string; readonly organisation: string; readonly specimen: boolean },
  language: Language,
): Paper {
  const said = adviceEntries(entries);
  const none = both('Er is nog geen advies gegeven.', 'No advice has been given yet.');
  return {
    language,
    title: both(
      'Advies van de functionaris gegevensbescherming (FG)',
      'Advice of the data protection officer (DPO)',
    )[language],
    subtitle: `${about.name}, ${about.organisation}`,
    specimen: about.specimen,
    blocks:
      said.length === 0
        ? [{ kind: 'remark', tone: 'warning', text: [none[language]] }]
        : said.flatMap((entry) => entryBlocks(entry, language)),
  };
}

function entryBlocks(entry: ReviewEntry, language: Language): readonly Block[] {
  const { kind, target, opinion, by, at, dpiaVersion, text } = entry;
  const version = both('DPIA versie', 'DPIA version')[language];
  const facts = [
    `${by.name}, ${toIsoDate(at)}`,
    ...(dpiaVersion === undefined ? [] : [`${version} ${dpiaVersion}`]),
  ];
  return [
    { kind: 'heading', level: 2, text: `${KIND[kind][language]}: ${targetTitle(target)[language]}` },
    {
      kind: 'paragraph',
      text: [...(opinion ? [{ strong: OPINION[opinion][language] }, '. '] : []), `${facts.join('. ')}.`],
    },
    ...proseBlocks(text),
  ];
}

/** What an entry is about, by the name it has elsewhere. */
function targetTitle(target: string): Bilingual {
  const whole = WHOLE[target];
  if (whole) return whole;
  const [kind = '', id = ''] = target.split(/:(.*)/s);
  if (kind === 'question') return both(`vraag ${id}`, `question ${id}`);
  if (kind === 'dpia' && isDpiaSectionId(id)) return dpiaSection(id).title;
  return DPIA_RISKS.find((risk) => risk.id === id)?.title ?? both(id, id);
}
