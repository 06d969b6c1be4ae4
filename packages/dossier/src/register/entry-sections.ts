import type { EpochSeconds, Language } from '@tenzij/kernel';
import type { PublicEntry, RegisterStateName } from './entry.ts';
import { moment } from './moments.ts';
import {
  line,
  REGISTER_TEXTS,
  type RegisterLine,
  type RegisterSection,
  section,
  termSections,
} from './sections.ts';
import { stateAt } from './state.ts';

/** What a reader sees of a state: a clearance that holds and hasn't begun is not the same as one that runs. */
export type ShownState = RegisterStateName | 'upcoming';

export interface StateInWords {
  readonly state: ShownState;
  readonly word: string;
  readonly means: string;
  /** "sinds …", and by whom. */
  readonly since: string;
}

export function stateInWords(entry: PublicEntry, now: EpochSeconds, language: Language): StateInWords {
  const texts = REGISTER_TEXTS[language];
  const { now: state, since, by } = stateAt(entry, now);
  const shown = state === 'in-force' && now < entry.validity.notBefore ? 'upcoming' : state;
  const whom = by === null ? '' : ` ${texts.by[by]}`;
  return {
    state: shown,
    word: texts.states[shown],
    means: texts.stateMeans[shown],
    since: `${texts.since} ${moment(since, language)}${whom}`,
  };
}

/** An entry in words, whole: what it says, how it stands at `now`, and how to check it; with the key that signed it. */
export function entrySections(
  entry: PublicEntry,
  key: string | null,
  now: EpochSeconds,
  language: Language,
): readonly RegisterSection[] {
  const { word, means, since } = stateInWords(entry, now, language);
  const [who, ...others] = termSections(entry, language);
  const state = line(REGISTER_TEXTS[language].who.state, `${word}, ${since}.`, means);
  return [
    ...(who ? [{ ...who, lines: [...who.lines, state] }] : []),
    ...others,
    verifySection(entry, key, language),
  ];
}

function verifySection(
  { issuedAt, hashes, verify }: PublicEntry,
  key: string | null,
  language: Language,
): RegisterSection {
  const texts = REGISTER_TEXTS[language];
  const { verify: words } = texts;
  return section('verify', words.title, [
    line(words.issuedAt, moment(issuedAt, language)),
    link(words.entry, verify.entry),
    link(words.clearance, verify.clearance),
    link(words.trust, verify.trust),
    link(words.notice, verify.notice),
    ...(key === null ? [] : [code(words.key, key)]),
    code(words.clearanceHash, hashes.clearance),
    code(words.dpiaHash, hashes.dpia),
    code(words.noticeHash, hashes.notice),
    code(words.assessmentHash, hashes.assessment),
    ...(key === null ? [] : [code(words.command, `npx tenzij register verify FILE --key ${key}`)]),
  ]);
}

function link(term: string, href: string): RegisterLine {
  return { ...line(term, href), href };
}

function code(term: string, text: string): RegisterLine {
  return { ...line(term, text), code: true };
}
