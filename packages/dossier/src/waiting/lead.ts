import { type Language, type ParityOutcome, parityOutcome } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block } from '../paper/paper.ts';
import { figure, tail } from './in-words.ts';
import type { ParityReport } from './parity-report.ts';

const VERDICTS: Readonly<Record<ParityOutcome, (limit: number) => Bilingual>> = {
  holds: (limit) =>
    both(
      `Dat is binnen de regel van ${limit} seconden die is getekend.`,
      `That is within the rule of ${limit} seconds that was signed.`,
    ),
  doubtful: (limit) =>
    both(
      `Dat is meer dan de regel van ${limit} seconden die is getekend, maar het interval loopt over de grens: zeker is het niet.`,
      `That is more than the rule of ${limit} seconds that was signed, but the interval crosses the limit: it isn’t certain.`,
    ),
  broken: (limit) =>
    both(
      `Dat is meer dan de regel van ${limit} seconden die is getekend, ook met het hele interval.`,
      `That is more than the rule of ${limit} seconds that was signed, with the whole interval too.`,
    ),
  unmeasured: () =>
    both('Of de regel is gehaald, is niet te zeggen.', 'Whether the rule was met can’t be told.'),
};

/** What came out, first. */
export function lead({ measured, rule, pauses }: ParityReport, language: Language): readonly Block[] {
  const say = (text: Bilingual) => text[language];
  const paused = say(
    pauses.length === 0
      ? both(
          'De gezichtspoorten zijn niet vanzelf gepauzeerd.',
          'The face lanes did not pause by themselves.',
        )
      : both(
          `De gezichtspoorten zijn ${pauses.length} keer vanzelf gepauzeerd.`,
          `The face lanes paused by themselves ${pauses.length === 1 ? 'once' : `${pauses.length} times`}.`,
        ),
  );
  if (!measured) {
    const nothing = both(
      'Niet gemeten. Van geen van de rijen is bijgehouden hoe lang mensen wachtten. Of mensen in de gewone rij slechter af waren, is dus niet te zeggen.',
      'Not measured. For neither lane was it kept how long people waited. So whether people in the regular lane were worse off can’t be told.',
    );
    return [{ kind: 'remark', tone: 'warning', text: [`${say(nothing)} ${paused}`] }];
  }
  const { face, regular, gap } = measured;
  const [r, f] = [tail(regular, 'p90'), tail(face, 'p90')];
  const waited = both(
    `Negen van de tien mensen wachtten hoogstens zo lang, in seconden en met het 95 %-interval: gewone rij ${r.nl}, gezichtsrij ${f.nl}.`,
    `Nine in ten people waited at most so long, in seconds and with the 95 % interval: regular lane ${r.en}, face lane ${f.en}.`,
  );
  const difference = gap
    ? [both(`Het verschil is ${figure(gap).nl}.`, `The difference is ${figure(gap).en}.`)]
    : [both('Het verschil is niet gemeten.', 'The difference was not measured.')];
  const verdict = VERDICTS[parityOutcome(gap, rule)](rule.p90GapSeconds);
  const items = [...[waited, ...difference, verdict].map(say), paused].map((text) => [text]);
  return [{ kind: 'list', items }];
}
