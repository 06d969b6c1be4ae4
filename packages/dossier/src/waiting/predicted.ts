import type { Language } from '@tenzij/kernel';
import type { DpiaWait } from '../dpia/input.ts';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block } from '../paper/paper.ts';
import { figure, tail } from './in-words.ts';
import type { ParityReport } from './parity-report.ts';

/** What the plan of the lanes said, beside what was measured. */
export function predictedBlocks({ predicted, measured }: ParityReport, language: Language): readonly Block[] {
  const say = (text: Bilingual) => text[language];
  if (!predicted) {
    const none = both(
      'Er is geen plan van de rijen bewaard: er is niets voorspeld.',
      'No plan of the lanes was kept: nothing was predicted.',
    );
    return [{ kind: 'paragraph', text: [say(none)] }];
  }
  const { seed, replications } = predicted;
  const got = (lane: 'face' | 'regular') =>
    measured ? tail(measured[lane], 'p90') : both('niet gemeten', 'not measured');
  return [
    {
      kind: 'table',
      caption: say(
        both(
          'Voorspeld en gemeten: hoe lang negen van de tien mensen hoogstens wachtten, in seconden, met het 95 %-interval',
          'Predicted and measured: how long nine in ten people waited at most, in seconds, with the 95 % interval',
        ),
      ),
      head: [both('Rij', 'Lane'), both('Voorspeld', 'Predicted'), both('Gemeten', 'Measured')].map(say),
      rows: [
        [[say(both('Gewone rij', 'Regular lane'))], [say(wait(predicted.regular))], [say(got('regular'))]],
        [[say(both('Gezichtsrij', 'Face lane'))], [say(wait(predicted.face))], [say(got('face'))]],
      ],
    },
    {
      kind: 'paragraph',
      text: [
        say(
          both(
            `Voorspeld met het bewaarde plan, startgetal ${seed}, ${replications} keer nagespeeld. Het interval van een voorspelling gaat over die keren, dat van een meting over de kaarten of tellingen: ze zeggen niet hetzelfde.`,
            `Predicted with the saved plan, seed ${seed}, played ${replications} times. The interval of a prediction is about those times, that of a measurement about the cards or counts: they don’t say the same.`,
          ),
        ),
      ],
    },
  ];
}

function wait(predicted: DpiaWait): Bilingual {
  if (predicted === 'nobody') return both('niemand kiest deze rij', 'nobody chooses this lane');
  if (predicted === 'never') return both('niet iedereen komt aan de beurt', 'not everybody gets their turn');
  const { p90: value, interval } = predicted;
  return interval ? figure({ value, low: interval[0], high: interval[1] }) : both(`${value}`, `${value}`);
}
