import type { Language, ParityOutcome } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block } from '../paper/paper.ts';
import { OUTCOMES } from './in-words.ts';
import type { ParityReport } from './parity-report.ts';

const HOW: readonly Bilingual[] = [
  both(
    'Kaarten: aan het eind van de rij krijgt iemand een kaart met een nummer, de poort leest hem. Er staat niets op over wie hem krijgt, en er is niets bij bewaard.',
    'Cards: at the tail somebody gets a card with a number, the gate reads it. It has nothing of whoever gets it, and nothing was kept with it.',
  ),
  both(
    'Schatting uit tellingen: wie achteraan staat met zoveel mensen voor zich, is aan de beurt als zoveel mensen door die poorten zijn. Telfouten zitten niet in het interval.',
    'Estimate from counts: whoever stands at the tail with so many people before them gets their turn once so many went through those gates. Miscounts are not in the interval.',
  ),
  both(
    'Wachttijden die nog liepen of waarvan het einde niet is gezien, tellen als: ten minste zo lang. Mensen die binnen tien seconden na elkaar aansloten, tellen één keer.',
    'Waits that still went on, or whose end was not seen, count as: at least so long. People who joined within ten seconds of each other count once.',
  ),
  both(
    'Het 95 %-interval zegt hoe ver de kaarten of tellingen naast kunnen zitten van wat iedereen in die rij toen wachtte. Het zegt niets over een andere avond. Het rust op één rij per soort, waarin wie eerst komt eerst gaat.',
    'The 95 % interval says how far the cards or counts may be off from what everybody in that lane waited then. It says nothing of another evening. It rests on one queue a kind, in which the first to come is the first to go.',
  ),
];

const WHAT_NOT: readonly Bilingual[] = [
  both(
    'Hoe lang mensen al stonden voordat ze een kaart kregen of werden geteld.',
    'How long people stood there before they got a card or were counted.',
  ),
  both(
    'Wie wegging zonder dat het is gezien, en wie een deel van het programma miste.',
    'Who went away unseen, and who missed part of the programme.',
  ),
  both(
    'Of mensen vrij konden kiezen. Dat is een oordeel van mensen; dit zijn de cijfers erbij.',
    'Whether people could choose freely. That is for people to judge; these are the figures for it.',
  ),
];

/** How it was measured, in how much of the time it couldn't be, and what this doesn't say. */
export function howBlocks({ minutes, measured, told }: ParityReport, language: Language): readonly Block[] {
  const say = (text: Bilingual) => text[language];
  const items = (texts: readonly Bilingual[]) => texts.map((text) => [say(text)]);
  return [
    { kind: 'list', items: items([...HOW, toldOf(told)]) },
    { kind: 'heading', level: 3, text: say(both('Wanneer het niet is gemeten', 'When it was not measured')) },
    ...looked(minutes, measured, say),
    { kind: 'heading', level: 3, text: say(both('Wat dit niet zegt', 'What this does not say')) },
    { kind: 'list', items: items(WHAT_NOT) },
  ];
}

/** What can be changed afterwards is no secret: whoever doubts the figures begins here. */
function toldOf({ takenBack, late }: ParityReport['told']): Bilingual {
  return both(
    `Medewerkers namen ${takenBack} keer iets terug van wat ze hadden getikt. Van de tikken en gelezen kaarten kwamen er ${late} meer dan een uur later binnen dan ze zijn gezien, zoals zonder netwerk.`,
    `Crew took back ${takenBack} of their taps. Of the taps and cards that were read, ${late} came in over an hour after they were seen, as without a network.`,
  );
}

const ORDER: readonly ParityOutcome[] = ['holds', 'doubtful', 'broken', 'unmeasured'];

function looked(
  minutes: ParityReport['minutes'],
  measured: ParityReport['measured'],
  say: (text: Bilingual) => string,
): readonly Block[] {
  const all = ORDER.reduce((sum, outcome) => sum + minutes[outcome], 0);
  if (all === 0) {
    const never = both(
      'Op het evenement is niet één keer naar de regel gekeken: er was niets van de rijen te zien.',
      'At the event the rule was not looked at once: nothing was to be seen of the queues.',
    );
    return [{ kind: 'paragraph', text: [say(never)] }];
  }
  const long = measured ? Math.ceil((measured.until - measured.from) / 60) : all;
  const percent = Math.round((100 * minutes.unmeasured) / all);
  return [
    {
      kind: 'paragraph',
      text: [
        say(
          both(
            `Van de ${Math.max(all, long)} minuten waarin iets van de rijen is gezien, is er in ${all} naar de regel gekeken. In ${minutes.unmeasured} daarvan (${percent} %) was het verschil niet te meten.`,
            `Of the ${Math.max(all, long)} minutes in which something of the queues was seen, the rule was looked at in ${all}. In ${minutes.unmeasured} of these (${percent} %) the difference could not be measured.`,
          ),
        ),
      ],
    },
    {
      kind: 'table',
      caption: say(
        both(
          'Minuten waarin naar de regel is gekeken, met wat mensen in het kwartier daarvoor wachtten',
          'Minutes in which the rule was looked at, by what people waited in the quarter of an hour before',
        ),
      ),
      head: [both('Uitkomst', 'Outcome'), both('Minuten', 'Minutes')].map(say),
      rows: ORDER.map((outcome) => [[say(OUTCOMES[outcome])], [String(minutes[outcome])]]),
    },
  ];
}
