import type { Block } from '../../paper/paper.ts';
import { factsYaml } from '../facts-yaml.ts';
import { chapter, longDate, paragraph, terms } from '../write.ts';
import type { Report } from './input.ts';

/** The receipt, and how anyone reaches it again from the facts in the appendix. */
export function recomputeChapter({
  assessment,
  language,
  texts: { recompute: texts },
}: Report): readonly Block[] {
  const { receipt, asOf, proposals } = assessment;
  const options = [`--as-of ${asOf}`, ...(proposals === 'applied' ? [] : ['--proposals left-out'])];
  const command = `npx tenzij assess facts.yaml ${options.join(' ')} --lang ${language}`;
  return [
    chapter(texts.title, 'recompute'),
    paragraph(texts.intro),
    terms(
      [texts.receipt, [{ code: receipt.sha256 }]],
      [texts.asOf, longDate(asOf, language)],
      [texts.norms, receipt.norms.map(({ id, validFrom }) => `${id} (${validFrom})`).join(', ')],
    ),
    {
      kind: 'list',
      ordered: true,
      items: [[texts.save], [texts.run, { code: command }], [texts.compare, { code: receipt.sha256 }]],
    },
    paragraph(texts.covers, ' ', texts.differs),
  ];
}

export function appendix({ assessment, texts: { appendix: texts } }: Report): readonly Block[] {
  return [
    chapter(texts.title, 'appendix'),
    paragraph(texts.intro),
    { kind: 'listing', caption: texts.caption, text: factsYaml(assessment.facts) },
  ];
}
