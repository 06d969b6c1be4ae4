import { concernsStaff } from '@tenzij/norms';
import type { Block } from '../../paper/paper.ts';
import { chapter, info, longDate, paragraph, section, terms } from '../write.ts';
import type { Report } from './input.ts';

export function verdictChapter(report: Report): readonly Block[] {
  const { assessment, language, texts } = report;
  const { verdict, title, meaning, change, decidedBy } = assessment;
  return [
    chapter(texts.verdict.title, 'verdict'),
    section(title[language]),
    paragraph(meaning[language]),
    ...(decidedBy.length > 0 ? [paragraph(texts.verdict.followsFrom(decidedBy.join(', ')))] : []),
    ...(change ? [paragraph({ strong: `${texts.verdict.change}: ` }, change[language])] : []),
    ...tally(report),
    paragraph(`${texts.verdict.code}: `, { code: verdict }),
    info(texts.verdict.remark),
  ];
}

/** How the conditions that count stand; nothing where the answers settled it before they came up. */
function tally({
  assessment: { failing, unknown, decidedBy },
  questionnaire,
  texts,
}: Report): readonly Block[] {
  if (decidedBy.length > 0) return [];
  const counting = questionnaire.questions.filter(
    ({ effect, state }) => effect === 'required' && state !== 'skipped',
  );
  const met = counting.filter((question) => 'met' in question && question.met === 'yes').length;
  return [paragraph(texts.verdict.tally(met, failing.length, unknown.length))];
}

export function aboutChapter({ deployment, assessment, language, texts: { about, unnamed } }: Report) {
  const { facts, asOf, route } = assessment;
  const { name, kind } = facts.deployment;
  const staff = route === 'consent' && concernsStaff(facts);
  return [
    chapter(about.title, 'about'),
    terms(
      [about.deployment, name ?? unnamed],
      [about.organisation, deployment.organisation ?? about.notGiven],
      [about.place, deployment.place],
      [about.kind, about.kindSaid(kind ?? null, staff)],
      [about.date, `${longDate(asOf, language)} (${about.dateMeans})`],
      [about.route, about.routes[route]],
    ),
  ];
}
