import { NOTICE_QUESTIONS, type NoticeItemId } from '@tenzij/consent';
import { type Bilingual, explain } from '@tenzij/contracts';
import type { Problem } from '@tenzij/kernel';

/** What a plan still lacks, by the field that isn't decided. */
const UNDECIDED: Readonly<Record<string, Bilingual>> = {
  plan: { nl: 'Er is nog geen plan.', en: 'There is no plan yet.' },
  event: {
    nl: 'Naam, plaats en tijd komen nog uit de oefening.',
    en: 'Name, place and time still come from the exercise.',
  },
  purposes: {
    nl: 'Er is nog niet opgeschreven waarvoor gezichten worden vergeleken.',
    en: 'It is not written down yet what faces are compared for.',
  },
  model: { nl: 'Er is nog geen herkenningsmodel gekozen.', en: 'No recogniser was chosen yet.' },
  lanes: {
    nl: 'Het aantal poorten van elke soort ontbreekt nog.',
    en: 'How many lanes of each kind there are is still missing.',
  },
  parity: {
    nl: 'Uw regel voor wanneer de gewone rij slechter af is ontbreekt nog.',
    en: 'Your rule for when the regular lane is worse off is still missing.',
  },
  'parity-terms': {
    nl: 'Wanneer de gezichtspoorten volgens uw regel pauzeren en verdergaan ontbreekt nog.',
    en: 'When the face gates pause and go on by your rule is still missing.',
  },
  validity: {
    nl: 'Van wanneer tot wanneer de vrijgave moet gelden ontbreekt nog.',
    en: 'From when until when the clearance has to hold is still missing.',
  },
  contact: {
    nl: 'Waar mensen vragen kunnen stellen ontbreekt nog.',
    en: 'Where people can ask questions is still missing.',
  },
};

/** What a problem says in a list of what still has to be done: short, and without names of fields. */
export function inShort({ code, params }: Problem): Bilingual {
  if (code === 'plan.undecided') return UNDECIDED[String(params.field)] ?? whatOf({ code, params });
  const question = NOTICE_QUESTIONS[params.item as NoticeItemId];
  if (code === 'consent.notice-incomplete' && question) {
    return {
      nl: `Nog niet in beide talen beantwoord: ${question.nl}`,
      en: `Not answered in both languages yet: ${question.en}`,
    };
  }
  return whatOf({ code, params });
}

function whatOf(problem: Problem): Bilingual {
  const { text } = explain(problem);
  return { nl: text.nl.what, en: text.en.what };
}
