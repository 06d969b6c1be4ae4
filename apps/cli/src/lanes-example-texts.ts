import type { Language } from '@tenzij/kernel';
import type { NINE_AND_ONE } from '@tenzij/lanes';

interface ExampleTexts {
  readonly about: string;
  readonly keys: Readonly<Record<keyof typeof NINE_AND_ONE, string>>;
  /** What can be in a plan and isn't in this one. */
  readonly more: string;
}

/** What the example says of each key. */
export const EXAMPLE_TEXTS: Readonly<Record<Language, ExampleTexts>> = {
  nl: {
    about: `Een ingang met 9 gezichtspoorten en 1 gewone poort.
Reken hem door met: npx tenzij lanes plan <dit bestand>
Alle tijden zijn in seconden. Alle aandelen zijn getallen van 0 tot 1.`,
    keys: {
      arrivals:
        'Wie er komt: zoveel mensen, en welk deel er al is op zoveel seconden voor het begin. Of tel ze per tijdvak:\narrivals: { profile: [{ from: 0, to: 900, count: 400 }] }',
      parties:
        'Mensen komen vaak samen: hoe groot de groepjes zijn, en welk deel van de groepjes zo groot is.',
      faceShare:
        'Het deel dat gezicht kiest. Weet u het niet, geef dan een bereik:\nfaceShare: { from: 0.6, to: 0.9 }',
      lanes: 'Hoeveel poorten er open zijn.',
      service:
        'Hoe lang een poort over één persoon doet. Meet dit aan een echte poort. distribution: exponential, lognormal of deterministic; mean: gemiddeld; cv: de spreiding gedeeld door het gemiddelde (alleen bij lognormal).',
      referrals:
        'Welk deel bij gezicht wordt doorverwezen naar de gewone rij, en waar dat is: front (vooraan) of back.',
      withdrawalShare:
        'Welk deel zich in de rij voor gezicht bedenkt, en achteraan in de gewone rij gaat staan.',
      walking: 'Lopen van de poort naar het programma, en van de ene rij naar de andere.',
      programmeStart: 'Wanneer het programma begint: zoveel seconden na het begin van het plan.',
      replications: 'Hoe vaak de avond wordt nagespeeld. Vaker geeft smallere intervallen.',
      seed: 'Het startgetal van het toeval. Hetzelfde startgetal geeft dezelfde getallen.',
      policy:
        'Uw regel. p90GapSeconds: hoeveel langer wie de gewone rij kiest mag wachten (9 van de 10 mensen tegen 9 van de 10). missedStartGap: hoeveel groter het deel mag zijn dat het begin mist. reason: waarom. De FG leest die reden.',
    },
    more: `Dit kan er ook in:
Poorten die later opengaan of sluiten:
laneChanges: [{ at: 3600, lane: regular, change: 1 }]
Wie in het eerste kwartier komt, telt niet mee in de uitkomst:
warmup: 900`,
  },
  en: {
    about: `An entrance with 9 face lanes and 1 regular lane.
Work it out with: npx tenzij lanes plan <this file> --lang en
All times are in seconds. All shares are numbers from 0 to 1.`,
    keys: {
      arrivals:
        'Who comes: so many people, and the share that is there by so many seconds before the start. Or count them per interval:\narrivals: { profile: [{ from: 0, to: 900, count: 400 }] }',
      parties:
        'People often come together: how large parties are, and the share of parties that is so large.',
      faceShare:
        'The share that chooses face. If you don’t know, give a range:\nfaceShare: { from: 0.6, to: 0.9 }',
      lanes: 'How many lanes are open.',
      service:
        'How long a lane takes for one person. Measure this at a real gate. distribution: exponential, lognormal or deterministic; mean: on average; cv: the standard deviation divided by the mean (only for lognormal).',
      referrals:
        'The share that is referred from the face lane to the regular lane, and where they join it: front or back.',
      withdrawalShare:
        'The share that has a change of mind in the face queue, and joins the regular queue’s back.',
      walking: 'Walking from the lane to the programme, and from one lane to the other.',
      programmeStart: 'When the programme starts: so many seconds after the plan begins.',
      replications: 'How often the evening is played. More often gives narrower intervals.',
      seed: 'The seed of chance. The same seed gives the same figures.',
      policy:
        'Your rule. p90GapSeconds: how much longer those who choose the regular lane may wait (9 out of 10 people against 9 out of 10). missedStartGap: how much larger the share may be that misses the start. reason: why. The DPO reads that reason.',
    },
    more: `This can be in it too:
Lanes that open or close later:
laneChanges: [{ at: 3600, lane: regular, change: 1 }]
Those who come in the first quarter of an hour don’t count in the outcome:
warmup: 900`,
  },
};
