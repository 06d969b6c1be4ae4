import { inModelOrder, type Reason } from '@tenzij/norms';
import type { Block } from '../../paper/paper.ts';
import { chapter, item, paragraph, section, tableOr, terms } from '../write.ts';
import type { Report } from './input.ts';

/**
 * What stands between here and there: what fails, what is unknown, and after those the gates, which come up
 * only once the conditions of the route are met.
 */
export function openPointsChapter(report: Report): readonly Block[] {
  const { assessment, texts } = report;
  const { failing, unknown, decidedBy } = assessment;
  const isGate = ({ stage }: Reason) => stage === 'gate';
  const before = (reasons: readonly Reason[]) => reasons.filter((reason) => !isGate(reason));
  const gates = inModelOrder([...failing, ...unknown].filter(isGate));
  const first = before([...failing, ...unknown]).length > 0;
  const none = decidedBy.length > 0 ? texts.open.settled : texts.open.none;
  return [
    chapter(texts.open.title, 'open-points'),
    ...(failing.length + unknown.length === 0 ? [paragraph(none)] : []),
    ...points(texts.open.failing, before(failing), report),
    ...points(texts.open.unknown, before(unknown), report),
    ...points(first ? texts.open.gatesAfter : texts.open.gates, gates, report),
  ];
}

function points(title: string, reasons: readonly Reason[], report: Report): readonly Block[] {
  if (reasons.length === 0) return [];
  return [section(`${title} (${reasons.length})`), ...reasons.flatMap((reason) => point(reason, report))];
}

function point(
  { id, question, met, missing, change }: Reason,
  { texts, language }: Report,
): readonly Block[] {
  const lacking = missing.map((what) => texts.standing.missing[what]).join(', ');
  const standing = met === 'no' ? texts.standing.notMet : texts.standing.incomplete(lacking);
  return [
    item(`${id} · ${question[language]}`),
    terms([texts.open.standing, standing], [texts.open.change, change[language]]),
  ];
}

export function guardsChapter({
  assessment: { guards },
  texts: { guards: texts },
  language,
}: Report): readonly Block[] {
  const rows = guards.map(({ condition, text }) => [[condition], [text[language]]]);
  return [
    chapter(texts.title, 'guards'),
    ...(rows.length > 0 ? [paragraph(texts.intro)] : []),
    tableOr(texts.none, texts.caption, texts.head, rows),
  ];
}
