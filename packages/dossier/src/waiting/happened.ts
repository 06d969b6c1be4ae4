import type { Language } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import type { Block, Text } from '../paper/paper.ts';
import { moment } from '../register/moments.ts';
import { figure, span } from './in-words.ts';
import type { Happened, HappenedFigures } from './parity-report.ts';

const WHO = {
  organiser: both('de organisator', 'the organiser'),
  dpo: both('de FG', 'the DPO'),
  crew: both('een medewerker', 'a crew member'),
  'parity-rule': both('de regel', 'the rule'),
} as const;

/** What happened on the night, in order of time. */
export function happenedBlocks(happened: readonly Happened[], language: Language): readonly Block[] {
  if (happened.length === 0) {
    const nothing = both(
      'Het logboek heeft hiervan niets: er is niets gepauzeerd, hervat of omgezet.',
      'The ledger has nothing of this: nothing was paused, resumed or changed.',
    );
    return [{ kind: 'paragraph', text: [nothing[language]] }];
  }
  const rows = happened.map((one): readonly Text[] => [
    [moment(one.at, language)],
    [whatOf(one)[language]],
    [('figures' in one && one.figures ? figuresOf(one.figures) : both('–', '–'))[language]],
  ]);
  return [
    {
      kind: 'table',
      caption: both(
        'Pauzes, hervattingen en omgezette poorten, uit het logboek',
        'Pauses, resumptions and changed lanes, from the ledger',
      )[language],
      head: [both('Wanneer', 'When'), both('Wat', 'What'), both('Gemeten', 'Measured')].map(
        (text) => text[language],
      ),
      rows,
    },
  ];
}

function whatOf(one: Happened): Bilingual {
  switch (one.what) {
    case 'broken':
      return both(
        'De gewone rij duurde meetbaar langer dan de regel toestaat.',
        'The regular lane measurably took longer than the rule allows.',
      );
    case 'unmeasured':
      return both(
        'Het verschil was te lang niet te meten. Medewerkers en FG kregen een melding.',
        'The difference could not be measured for too long. Crew and DPO were told.',
      );
    case 'paused':
      return byWhom(one.by, both('pauzeerde de gezichtspoorten.', 'paused the face lanes.'));
    case 'resumed': {
      const rest = one.pausedBy.map((by) => WHO[by]);
      if (rest.length === 0)
        return byWhom(one.by, both('liet de gezichtspoorten verder gaan.', 'let the face lanes go on.'));
      const still = both(rest.map(({ nl }) => nl).join(' en '), rest.map(({ en }) => en).join(' and '));
      return byWhom(
        one.by,
        both(
          `hief de eigen pauze op. Nog gepauzeerd door ${still.nl}.`,
          `lifted its own pause. Still paused by ${still.en}.`,
        ),
      );
    }
    case 'revoked':
      return byWhom(one.by, both('trok de vrijgave in.', 'revoked the clearance.'));
    case 'cleared':
      return both('Een vrijgave is getekend.', 'A clearance was signed.');
    case 'ended':
      return both('Het evenement is beëindigd.', 'The event was ended.');
    case 'voided':
      return both(
        'De vrijgave verviel: de inzet werd anders dan was getekend.',
        'The clearance became void: the deployment was no longer as signed.',
      );
    case 'lane-changed': {
      const to =
        one.to === 'regular'
          ? both('een gewone poort', 'a regular lane')
          : both('een gezichtspoort', 'a face lane');
      return byWhom(
        one.by,
        both(`maakte van “${one.gate}” ${to.nl}.`, `turned “${one.gate}” into ${to.en}.`),
      );
    }
  }
}

function byWhom(by: keyof typeof WHO, did: Bilingual): Bilingual {
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  return both(`${capital(WHO[by].nl)} ${did.nl}`, `${capital(WHO[by].en)} ${did.en}`);
}

/** The ledger's own numbers, of the quarter of an hour before that moment. */
function figuresOf({ gapSeconds, low, high, n, forSeconds }: HappenedFigures): Bilingual {
  const long = span(forSeconds);
  const since = forSeconds > 0 ? both(` Al ${long.nl} zo.`, ` So for ${long.en}.`) : both('', '');
  if (gapSeconds === null || low === null)
    return both(`Niet gemeten.${since.nl}`, `Not measured.${since.en}`);
  const gap = figure({ value: gapSeconds, low, high });
  return both(
    `Verschil in seconden: ${gap.nl}, uit ${n ?? 0} wachttijden.${since.nl}`,
    `Difference in seconds: ${gap.en}, from ${n ?? 0} waits.${since.en}`,
  );
}
