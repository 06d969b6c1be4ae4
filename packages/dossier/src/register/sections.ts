import type { Language } from '@tenzij/kernel';
import type { RegisterTerms } from './entry.ts';
import { chosenLine, groupLines, rateLines } from './figures.ts';
import { day, duration, period } from './moments.ts';
import { EN } from './texts-en.ts';
import { NL, type RegisterTexts } from './texts-nl.ts';
import type { PublicWaiting } from './waiting.ts';
import { gapLines, pauseLine, waitLines } from './waiting-lines.ts';

/** One thing that is said of a deployment. */
export interface RegisterLine {
  readonly term: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** The language the text is in, when it isn't that of the page. */
  readonly lang?: Language;
  /** Where the first paragraph leads. */
  readonly href?: string;
  /** A hash, key or command. */
  readonly code?: boolean;
}

export interface RegisterSection {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly RegisterLine[];
}

export const REGISTER_TEXTS = { nl: NL, en: EN } as const;

/** All that the register says of a deployment but its state and how to check it, in reading order. */
export function termSections(terms: RegisterTerms, language: Language): readonly RegisterSection[] {
  return [
    whoSection(terms, language),
    whatSection(terms, language),
    dataSection(terms, language),
    lanesSection(terms, language),
    errorsSection(terms, language),
    adviceSection(terms, language),
    contactSection(terms, language),
  ];
}

function whoSection(
  { organisation, deployment, event, validity }: RegisterTerms,
  language: Language,
): RegisterSection {
  const { who, validityIs } = REGISTER_TEXTS[language];
  return section('who', who.title, [
    line(who.organisation, organisation.name),
    line(who.deployment, deployment.name),
    line(who.event, event.name),
    line(who.place, event.place),
    line(who.when, period(event.starts, event.ends, language)),
    line(who.validity, validityIs(period(validity.notBefore, validity.expires, language))),
  ]);
}

function whatSection(
  { summary, purposes, route, verdict, mode }: RegisterTerms,
  language: Language,
): RegisterSection {
  const texts = REGISTER_TEXTS[language];
  const { what } = texts;
  return section('what', what.title, [
    said(what.summary, summary, language),
    line(what.purposes, ...purposes.map((purpose) => purpose[language])),
    line(what.route, texts.routes[route]),
    line(what.verdict, verdict.title[language], what.verdictMeans),
    line(what.mode, texts.modes[mode]),
  ]);
}

function dataSection(
  { mode, storage, retention, attackDetection }: RegisterTerms,
  language: Language,
): RegisterSection {
  const texts = REGISTER_TEXTS[language];
  const { data, attack } = texts;
  const checks = [
    ...(attackDetection.passive ? [attack.passive] : []),
    ...(attackDetection.challenge === 'head-turn' ? [attack.challenge] : []),
  ];
  return section('data', data.title, [
    line(data.storage, texts.storages[mode === 'document-verification' ? 'none' : storage]),
    said(data.retention, retention, language),
    line(data.attack, ...(checks.length > 0 ? checks : [attack.none])),
  ]);
}

function lanesSection({ lanes, parity, waiting }: RegisterTerms, language: Language): RegisterSection {
  const texts = REGISTER_TEXTS[language];
  return section('lanes', texts.lanes.title, [
    line(texts.lanes.lanes, texts.lanesAre(lanes.face, lanes.regular)),
    line(texts.lanes.parity, texts.parityIs(duration(parity.p90GapSeconds, texts))),
    line(texts.lanes.parityReason, parity.reason),
    line(texts.lanes.parityTerms, ...termTexts(parity, texts)),
    ...waitingSection(waiting, language),
  ]);
}

function waitingSection(waiting: PublicWaiting, language: Language): readonly RegisterLine[] {
  const { lanes } = REGISTER_TEXTS[language];
  if (!waiting.measured) return [line(lanes.waiting, waiting.reason[language])];
  return [
    line(lanes.waitRegular, ...waitLines(waiting.regular, language)),
    line(lanes.waitFace, ...waitLines(waiting.face, language)),
    line(lanes.waitGap, ...gapLines(waiting, language)),
    line(lanes.waitPauses, pauseLine(waiting, language)),
  ];
}

function termTexts({ terms }: RegisterTerms['parity'], texts: RegisterTexts): readonly string[] {
  if (!terms) return [texts.noTerms];
  const [after, resume] = [duration(terms.afterSeconds, texts), duration(terms.resumeSeconds, texts)];
  return [texts.termsAre(after, resume), texts.unmeasured[terms.unmeasured](after)];
}

function errorsSection({ model, errorRates }: RegisterTerms, language: Language): RegisterSection {
  const { errors, measuredOn } = REGISTER_TEXTS[language];
  const which = line(errors.model, model.name);
  if (!errorRates.computed)
    return section('errors', errors.title, [line(errors.notComputed, errorRates.reason[language]), which]);
  const { falseAcceptance, falseNonMatch, failureToEnrol, data, made, persons, report } = errorRates;
  const people = persons === null ? null : persons.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB');
  const date = day(Date.parse(`${made}T12:00:00Z`) / 1000, language);
  return section('errors', errors.title, [
    line(errors.strangers, ...rateLines(falseAcceptance, 'strangers', language)),
    line(errors.owners, ...rateLines(falseNonMatch, 'owners', language)),
    line(errors.enrol, ...rateLines(failureToEnrol, 'enrol', language)),
    line(errors.groups, ...groupLines(errorRates, language)),
    line(errors.chosen, chosenLine(errorRates, language)),
    which,
    line(errors.data, measuredOn(sentence(data[language]), date, people)),
    { ...line(errors.report, report), code: true },
  ]);
}

function adviceSection({ advice }: RegisterTerms, language: Language): RegisterSection {
  const texts = REGISTER_TEXTS[language];
  if (!advice.given) {
    return section('advice', texts.advice.title, [line(texts.advice.opinion, texts.adviceNone)]);
  }
  return section('advice', texts.advice.title, [
    line(texts.advice.opinion, texts.opinions[advice.opinion]),
    line(texts.advice.summary, ...(advice.summary?.split(/\n\s*\n/) ?? [texts.adviceNoSummary])),
    line(texts.advice.at, day(advice.at, language)),
    line(texts.advice.about, advice.ofClearedDpia ? texts.adviceOfCleared : texts.adviceOfLater),
  ]);
}

function contactSection({ contact, objection }: RegisterTerms, language: Language): RegisterSection {
  const texts = REGISTER_TEXTS[language];
  const [address = '', site = ''] = texts.authority;
  const whom = contact
    ? [
        line(texts.contact.contact, contact.name),
        { ...line('E-mail', contact.email), href: `mailto:${contact.email}` },
      ]
    : [line(texts.contact.contact, texts.noContact)];
  return section('contact', texts.contact.title, [
    ...whom,
    said(texts.contact.objection, objection, language),
    line(texts.contact.authority, address),
    { ...line('Website', site), href: site },
  ]);
}

export function section(id: string, title: string, lines: readonly RegisterLine[]): RegisterSection {
  return { id, title, lines };
}

export function line(term: string, ...text: readonly string[]): RegisterLine {
  return { term, text };
}

/** What the organiser says; in the other language when that is all there is. */
function said(
  term: string,
  text: { readonly nl: string; readonly en: string },
  language: Language,
): RegisterLine {
  if (text[language] !== '') return line(term, text[language]);
  const other = language === 'nl' ? 'en' : 'nl';
  return text[other] === ''
    ? line(term, REGISTER_TEXTS[language].notStated)
    : { ...line(term, text[other]), lang: other };
}

/** What others wrote, so that a sentence can follow it. */
function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
