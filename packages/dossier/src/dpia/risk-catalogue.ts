import { FIXED_RISK_IDS, type FixedRiskId } from './section-ids.ts';
import { framework, gdpr, letter, sources } from './sources.ts';
import type { DpiaRisk } from './view-types.ts';
import { both } from './words.ts';

const INTRODUCTION = framework('grotere risico’s', 'greater risks');

const TEXTS: Readonly<Record<FixedRiskId, Omit<DpiaRisk, 'id'>>> = {
  'privacy-loss': {
    title: both('Verlies van privacy', 'Loss of privacy'),
    explanation: both(
      'Met een gezicht kan iemand op grote schaal worden herkend en gevolgd, ook zonder het te merken.',
      'By their face, people can be recognised and followed on a large scale, also without noticing.',
    ),
    source: sources(letter(2), INTRODUCTION),
  },
  'unauthorised-use': {
    title: both('Ongeoorloofd gebruik van gegevens', 'Unauthorised use of data'),
    explanation: both(
      'Iemand gebruikt de gegevens zonder dat het mag: een medewerker, een leverancier of een inbreker.',
      'Somebody uses the data without being allowed to: an employee, a supplier or an intruder.',
    ),
    source: letter(2),
  },
  exclusion: {
    title: both('Buitensluiting', 'Exclusion'),
    explanation: both(
      'Iemand komt er niet in of heeft het moeilijker: omdat de herkenning mislukt, omdat de telefoon het niet kan, of omdat hij nee zegt.',
      'Somebody does not get in or has a harder time: because recognition fails, because the phone cannot do it, or because they say no.',
    ),
    source: letter(2),
  },
  'irreplaceable-data': {
    title: both('Diefstal van gegevens die niet te veranderen zijn', 'Theft of data that cannot be changed'),
    explanation: both(
      'Een gestolen wachtwoord kan worden vervangen, een gezicht niet. Uit een template kan soms weer een gelijkend beeld worden gemaakt.',
      'A stolen password can be replaced, a face cannot. A likeness can sometimes be made again from a template.',
    ),
    source: INTRODUCTION,
  },
  'group-bias': {
    title: both('Vooringenomenheid tegen groepen', 'Bias against groups'),
    explanation: both(
      'De herkenning werkt voor sommige groepen slechter. Die mensen worden vaker niet herkend, of vaker verwisseld.',
      'Recognition works less well for some groups. These people are more often not recognised, or more often taken for somebody else.',
    ),
    source: INTRODUCTION,
  },
  'function-creep': {
    title: both('Gebruik voor andere doelen', 'Function creep'),
    explanation: both(
      'Wat er voor de toegang staat, wordt later ook voor iets anders gebruikt: reclame, statistiek, opsporing.',
      'What is there for access is later used for something else too: advertising, statistics, investigation.',
    ),
    source: sources(gdpr('5(1)(b)'), framework('vraag 4', 'question 4')),
  },
  'queue-coercion': {
    title: both('Dwang door de rij', 'Coercion by queue'),
    explanation: both(
      'De gewone rij is zo lang of zo slecht dat mensen feitelijk geen keuze hebben. Dan is hun toestemming niet vrij.',
      'The regular lane is so long or so bad that people have no choice in fact. Then their consent is not free.',
    ),
    source: letter(5),
  },
};

/** The risks that every DPIA here weighs. The organiser adds their own. */
export const DPIA_RISKS: readonly (DpiaRisk & { readonly id: FixedRiskId })[] = FIXED_RISK_IDS.map((id) => ({
  id,
  ...TEXTS[id],
}));
