import type { DpiaSectionId } from './section-ids.ts';
import { framework, gdpr, letter, sources } from './sources.ts';
import type { DpiaSection } from './view-types.ts';
import { both } from './words.ts';

type Texts = Omit<DpiaSection, 'id'>;

/** What every section is called, asks and helps with. */
const TEXTS: Readonly<Record<DpiaSectionId, Texts>> = {
  proposal: {
    title: both('Het voorstel', 'The proposal'),
    question: both('Wat wilt u doen, en waarom?', 'What do you want to do, and why?'),
    help: both(
      'Beschrijf het in een paar zinnen, voor iemand die er niets van weet: welk evenement of gebouw, wanneer, en wat gezichtsherkenning daar doet.',
      'Describe it in a few sentences, for somebody who knows nothing of it: which event or building, when, and what face recognition does there.',
    ),
    source: gdpr('35(7)(a)'),
  },
  data: {
    title: both('Persoonsgegevens', 'Personal data'),
    question: both('Welke gegevens gebruikt u, en van wie?', 'Which data do you use, and of whom?'),
    help: both(
      'Noem alle gegevens, ook die van mensen die de gewone rij kiezen en van medewerkers. Zeg waar elk gegeven vandaan komt.',
      'Name all data, also of people who choose the regular lane and of staff. Say where each piece of data comes from.',
    ),
    source: sources(gdpr('35(7)(a)'), framework('vraag 2', 'question 2')),
  },
  processing: {
    title: both('Verwerkingen', 'Processing'),
    question: both(
      'Wat gebeurt er met de gegevens, stap voor stap?',
      'What happens to the data, step by step?',
    ),
    help: both(
      'Volg één bezoeker: van de uitnodiging tot na afloop. Doe dat ook voor iemand die nee zegt.',
      'Follow one visitor: from the invitation until after the event. Do so too for somebody who says no.',
    ),
    source: gdpr('35(7)(a)'),
  },
  technique: {
    title: both('De techniek', 'The technique'),
    question: both(
      'Hoe werkt de herkenning, in vijf stappen?',
      'How does the recognition work, in five steps?',
    ),
    help: both(
      'De AP onderscheidt beeld, detectie, normalisatie, template en resultaat. Zeg bij elke stap op welk apparaat die gebeurt, en hoe vaak de herkenning zich vergist.',
      'The AP distinguishes image, detection, normalisation, template and result. Say for each step on which device it happens, and how often the recognition is mistaken.',
    ),
    source: framework('de techniek achter gezichtsherkenning', 'the technique behind face recognition'),
  },
  purposes: {
    title: both('Doelen', 'Purposes'),
    question: both('Waarvoor gebruikt u de gegevens?', 'What do you use the data for?'),
    help: both(
      'Elk doel apart. Voor elk doel vraagt u apart toestemming. Een nieuw doel betekent: opnieuw vragen, vóór u begint.',
      'Each purpose apart. You ask consent for each purpose apart. A new purpose means: ask again, before you start.',
    ),
    source: sources(gdpr('5(1)(b)'), framework('vraag 4', 'question 4')),
  },
  parties: {
    title: both('Betrokken partijen', 'Parties involved'),
    question: both('Wie doet wat, en wie krijgt gegevens?', 'Who does what, and who receives data?'),
    help: both(
      'Noem de verwerkingsverantwoordelijke, verwerkers (zoals de hostingpartij) en ontvangers. Zeg welke afspraken er zijn.',
      'Name the controller, processors (such as the hosting party) and recipients. Say which agreements there are.',
    ),
    source: gdpr('24, 26, 28'),
  },
  interests: {
    title: both('Belangen', 'Interests'),
    question: both('Wie heeft er belang bij, en welk belang?', 'Who has an interest in it, and which?'),
    help: both(
      'Ook de belangen van bezoekers die dit niet willen. Gemak voor de organisator weegt niet vanzelf op tegen een inbreuk op de privacy.',
      'Also the interests of visitors who do not want this. Convenience for the organiser does not by itself outweigh an intrusion on privacy.',
    ),
    source: sources(gdpr('35(7)(a)'), letter(3)),
  },
  places: {
    title: both('Plaatsen van verwerking', 'Places of processing'),
    question: both(
      'Waar staan de gegevens, en gaan ze buiten de EER?',
      'Where is the data, and does it leave the EEA?',
    ),
    help: both(
      'Noem het land van de server en van elke verwerker.',
      'Name the country of the server and of each processor.',
    ),
    source: sources(gdpr('44–49'), framework('vraag 4', 'question 4')),
  },
  framework: {
    title: both('Juridisch en beleidsmatig kader', 'Legal and policy framework'),
    question: both('Welke regels gelden er nog meer?', 'Which other rules apply?'),
    help: both(
      'Denk aan de AI-verordening, de vergunning voor het evenement, cao en medezeggenschap, en uw eigen beleid.',
      'Think of the AI Act, the permit for the event, collective agreements and works councils, and your own policy.',
    ),
    source: framework('hoe gebruikt u dit document', 'how to use this document'),
  },
  retention: {
    title: both('Bewaartermijnen', 'Retention'),
    question: both(
      'Hoe lang bewaart u elk gegeven, en waarom zo lang?',
      'How long do you keep each piece of data, and why that long?',
    ),
    help: both(
      'Ook het bewijs van toestemming heeft een termijn. Zeg wie er wist, en hoe u weet dat het gebeurd is.',
      'The proof of consent has a term too. Say who erases, and how you know that it was done.',
    ),
    source: gdpr('5(1)(e)'),
  },
  basis: {
    title: both('Grondslag', 'Legal basis'),
    question: both(
      'Op welke grondslag uit artikel 6 AVG steunt u?',
      'On which basis of article 6 GDPR do you rely?',
    ),
    help: both(
      'Dit staat los van de uitzondering op het verbod (artikel 9). U hebt ze allebei nodig.',
      'This is apart from the exception to the ban (article 9). You need both.',
    ),
    source: sources(gdpr('6'), framework('vraag 4', 'question 4')),
  },
  'special-category': {
    title: both('Bijzondere persoonsgegevens', 'Special category data'),
    question: both(
      'Welke uitzondering op het verbod roept u in?',
      'Which exception to the ban do you rely on?',
    ),
    help: both(
      'Een template om iemand te herkennen valt onder het verbod van artikel 9, ook als u alleen een identiteit bevestigt.',
      'A template to recognise somebody falls under the ban of article 9, also when you only confirm an identity.',
    ),
    source: sources(gdpr('9'), framework('vraag 3 en 4', 'questions 3 and 4')),
  },
  subsidiarity: {
    title: both('Subsidiariteit', 'Subsidiarity'),
    question: both('Kan het ook met minder?', 'Can it be done with less?'),
    help: both(
      'Noem de alternatieven die u bekeken hebt, zoals een pasje of een gewone ticketscan, en waarom die niet genoeg zijn.',
      'Name the alternatives that you looked at, such as a card or an ordinary ticket scan, and why they are not enough.',
    ),
    source: sources(gdpr('5(1)(c), 35(7)(b)'), letter(3), framework('vraag 4', 'question 4')),
  },
  proportionality: {
    title: both('Proportionaliteit', 'Proportionality'),
    question: both(
      'Staat het middel in verhouding tot het doel?',
      'Is the means in proportion to the purpose?',
    ),
    help: both(
      'Weeg wat u ermee wint tegen wat het mensen kost. Zeg ook waarom niet meer gegevens of mensen geraakt worden dan nodig.',
      'Weigh what you gain against what it costs people. Say too why no more data or people are affected than needed.',
    ),
    source: sources(gdpr('35(7)(b)'), framework('vraag 4', 'question 4')),
  },
  'free-consent': {
    title: both('Vrije toestemming', 'Freely given consent'),
    question: both('Hoe weet u dat mensen vrij kiezen?', 'How do you know that people choose freely?'),
    help: both(
      'De minister noemt dit de centrale vraag van de DPIA. Beschrijf wie er druk kan voelen, hoe u het vraagt, en wat er gebeurt met wie nee zegt.',
      'The minister calls this the central question of the DPIA. Describe who may feel pressure, how you ask, and what happens to those who say no.',
    ),
    source: sources(letter(5), framework('vraag 4', 'question 4'), gdpr('4(11), 7')),
  },
  'gate-layout': {
    title: both('Indeling van de poorten', 'Layout of the gates'),
    question: both(
      'Hoeveel poorten van elke soort, hoe lang wacht men, en wat merkt wie nee zegt?',
      'How many gates of each kind, how long do people wait, and what do refusers notice?',
    ),
    help: both(
      'Wie nee zegt mag niet merkbaar langer wachten of een deel van het programma missen. Zeg hoe u dat meet en wat u doet als het misgaat.',
      'Those who say no may not wait noticeably longer or miss part of the programme. Say how you measure that and what you do when it goes wrong.',
    ),
    source: letter(5, 6),
  },
  rights: {
    title: both('Rechten van betrokkenen', 'Rights of data subjects'),
    question: both(
      'Hoe kunnen mensen inzien, intrekken, laten wissen en klagen?',
      'How can people see their data, withdraw, have it erased and complain?',
    ),
    help: both(
      'Intrekken moet even makkelijk zijn als toestemming geven. Zeg bij wie mensen terechtkunnen.',
      'Withdrawing must be as easy as consenting. Say where people can turn to.',
    ),
    source: sources(gdpr('7(3), 12–22'), framework('vraag 4', 'question 4')),
  },
  views: {
    title: both('Mening van betrokkenen', 'Views of data subjects'),
    question: both('Wat vinden de mensen om wie het gaat?', 'What do the people concerned think?'),
    help: both(
      'Vraag bezoekers, hun vertegenwoordigers of de ondernemingsraad. Vroeg u het niet? Schrijf dan op waarom niet.',
      'Ask visitors, their representatives or the works council. Did you not ask? Then write down why not.',
    ),
    source: gdpr('35(9)'),
  },
  security: {
    title: both('Beveiliging', 'Security'),
    question: both('Hoe zijn de gegevens beveiligd?', 'How is the data secured?'),
    help: both(
      'Beschrijf wat de software doet en wat u zelf regelt: toegang tot de server, back-ups, kwijtgeraakte apparaten, datalekken.',
      'Describe what the software does and what you arrange yourself: access to the server, back-ups, lost devices, data breaches.',
    ),
    source: gdpr('32, 35(7)(d)'),
  },
  pilot: {
    title: both('Proef', 'Pilot'),
    question: both(
      'Wat maakt dit tot een proef, en wat gebeurt er daarna?',
      'What makes this a pilot, and what happens after?',
    ),
    help: both(
      'Voor een proef gelden dezelfde regels. Zeg wat u wilt leren, bij hoeveel mensen, wanneer de proef stopt en wanneer u hem eerder stopt.',
      'The same rules hold for a pilot. Say what you want to learn, with how many people, when it ends and when you end it earlier.',
    ),
    source: framework('DPIA', 'DPIA'),
  },
};

/** What to write where. */
export function dpiaSection(id: DpiaSectionId): DpiaSection {
  return { id, ...TEXTS[id] };
}
