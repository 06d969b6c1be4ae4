import type { EpochSeconds, ParityRule } from '@tenzij/kernel';
import type { Block, Paper, Text } from '../../paper/paper.ts';
import { chapter, info, paragraph, terms, warning } from '../write.ts';
import type { PermitSummaryInput } from './input.ts';
import { DOES, DOES_NOT, NOT_STORED, ON_SERVER, OPINION, STATE, STORED, WHEN } from './texts.ts';

/** Free texts are cut to these lengths, so that the summary stays within its two pages. */
const LONGEST = { name: 80, purposes: 400, reason: 100, text: 240, verdict: 400 };
const MOST_PURPOSES = 5;

/**
 * Two pages of A4 for who handles the permit at the municipality and the safety region, in Dutch (K4: there are
 * no guidelines for them). What is cut short says so; the dossier has it in full.
 */
export function permitSummary(input: PermitSummaryInput): Paper {
  const { event, organisation, specimen } = input;
  return {
    language: 'nl',
    title: 'Gezichtsherkenning bij de toegang: samenvatting voor de vergunning',
    subtitle: `${cut(event.name, LONGEST.name)} · ${cut(organisation, LONGEST.name)}`,
    specimen,
    compact: true,
    blocks: [
      ...standing(input),
      ...about(input),
      ...lanes(input),
      ...recognition(input),
      ...conditions(input),
      ...verify(input),
    ],
  };
}

/** What the desk wants to know first: may recognition run now, by whom, until when. */
function standing({ assessment, advice, clearance }: PermitSummaryInput): readonly Block[] {
  const { title, verdict, meaning, failing, unknown, asOf } = assessment;
  const open = failing.length + unknown.length;
  return [
    chapter('Waar het staat', 'stand'),
    terms(
      [
        'Uitkomst van de toetsing',
        [{ strong: title.nl }, ` (${verdict}, normen van ${asOf}). ${cut(meaning.nl, LONGEST.verdict)}`],
      ],
      [
        'Open voorwaarden',
        open === 0 ? 'geen' : `${failing.length} niet voldaan, ${unknown.length} onbekend`,
      ],
      ['Advies van de FG', adviceText(advice)],
      ['Vrijgave', clearanceText(clearance)],
    ),
    ...(clearance?.state === 'in-force'
      ? []
      : [
          warning(
            'Zonder vrijgave die van kracht is, staat gezichtsherkenning uit. De gewone toegang werkt dan gewoon.',
          ),
        ]),
    info(
      'De uitkomst volgt uit de feiten die de organisator heeft gegeven. Tenzij heeft die feiten niet gecontroleerd. De Autoriteit Persoonsgegevens of een rechter kan anders oordelen.',
    ),
  ];
}

function adviceText(advice: PermitSummaryInput['advice']): Text {
  if (!advice) return ['er is nog geen advies'];
  const { opinion, text, by, at } = advice;
  return [
    { strong: OPINION[opinion] },
    ` (${cut(by, LONGEST.name)}, ${day(at)}). ${cut(text, LONGEST.text)}`,
  ];
}

function clearanceText(clearance: PermitSummaryInput['clearance']): Text {
  if (!clearance) return [{ strong: 'er is geen vrijgave' }];
  const { state, notBefore, expires, id } = clearance;
  return [
    { strong: STATE[state] },
    `. Getekend door organisator en FG. Geldig van ${moment(notBefore)} tot ${moment(expires)}. Nummer `,
    { code: cut(id, LONGEST.name) },
  ];
}

function about({ event, organisation, purposes, contact }: PermitSummaryInput): readonly Block[] {
  return [
    chapter('Wat, waar, wanneer, wie', 'inzet'),
    terms(
      ['Evenement', cut(event.name, LONGEST.name)],
      ['Waar', cut(event.place, LONGEST.name)],
      ['Wanneer', `${moment(event.starts)} tot ${moment(event.ends)}`],
      ['Verantwoordelijke', cut(organisation, LONGEST.name)],
      ['Waarvoor', purposesText(purposes)],
      ['Wie te bellen', contactText(contact)],
    ),
  ];
}

function purposesText(purposes: readonly string[]): string {
  if (purposes.length === 0) return 'nog niet vastgesteld';
  const kept = purposes.slice(0, MOST_PURPOSES);
  const shown = kept.map((purpose) => cut(purpose, Math.floor(LONGEST.purposes / kept.length)));
  const more = purposes.length - shown.length;
  const rest = more > 0 ? [`En nog ${more}: zie de vrijgave in het dossier.`] : [];
  return shown.length === 1 && more === 0
    ? (shown[0] ?? '')
    : [...shown.map((text, index) => `${index + 1}. ${text}`), ...rest].join('\n');
}

function contactText(contact: PermitSummaryInput['contact']): Text {
  if (!contact) return ['nog niet opgegeven'];
  const { name, email, phone } = contact;
  const address = { link: `mailto:${email}`, text: email };
  return [`${cut(name, LONGEST.name)}, ${phone === null ? '' : `telefoon ${cut(phone, 40)}, `}`, address];
}

function lanes({ lanes: planned, parity, emergency }: PermitSummaryInput): readonly Block[] {
  const gap = parity
    ? `De wachttijd waar 9 van de 10 mensen onder blijven, mag in de gewone rij hooguit ${seconds(parity.p90GapSeconds)} langer zijn dan bij de gezichtspoorten. ${pausing(parity)} Reden: ${cut(parity.reason, LONGEST.reason)}`
    : 'De organisator heeft nog niet vastgelegd wanneer de gewone rij te lang is.';
  return [
    chapter('Poorten, rijen en noodgevallen', 'poorten'),
    terms(
      [
        'Poorten',
        planned
          ? `${count(planned.face, 'gezichtspoort', 'gezichtspoorten')} en ${count(planned.regular, 'gewone poort', 'gewone poorten')}. Elke bezoeker mag altijd de gewone poort nemen, en later wisselen.`
          : 'nog niet vastgesteld',
      ],
      ['Te lange rij', gap],
      ...WHEN,
      [
        'Noodgeval',
        emergency === null
          ? 'De organisator heeft dit nog niet beschreven. Tenzij bedient geen nooduitgangen en houdt geen deuren dicht.'
          : cut(emergency, LONGEST.text),
      ],
    ),
  ];
}

function pausing({ terms }: ParityRule): string {
  if (!terms) return 'Is het meer, dan moeten de gezichtspoorten pauzeren.';
  const { afterSeconds, resumeSeconds, unmeasured } = terms;
  const rest = unmeasured === 'pause' ? 'ook dan een pauze' : 'een melding';
  return `Is het ${seconds(afterSeconds)} lang meer, dan pauzeren zij vanzelf, tot het ${seconds(resumeSeconds)} lang goed gaat. Niet te meten: ${rest}.`;
}

function recognition({ mode, storage, attackDetection, retention }: PermitSummaryInput): readonly Block[] {
  const { passive, headTurn } = attackDetection;
  const checks = [
    ...(passive ? ['De poort let op tekenen van een foto of scherm.'] : []),
    ...(headTurn ? ['De poort vraagt om het hoofd te draaien.'] : []),
  ].join(' ');
  const notStored = NOT_STORED[mode];
  return [
    chapter('Wat herkenning doet, en waar gegevens blijven', 'herkenning'),
    terms(
      ['Wel', DOES[mode]],
      ['Niet', DOES_NOT],
      ['Tegen namaak', checks === '' ? 'Er is geen aparte controle op foto’s of schermen.' : checks],
      [
        'Foto van het gezicht',
        'Blijft op het toestel dat haar maakt, alleen in het geheugen, tot de vergelijking klaar is.',
      ],
      ['Template', notStored ?? STORED[storage]],
      ['Op de server', ON_SERVER[notStored ? 'carried' : storage]],
      ['Bewaartermijn', retention === null ? 'nog niet opgegeven' : cut(retention, LONGEST.text)],
    ),
  ];
}

/** What has to be kept up while recognition runs, each sentence once. */
function conditions({ assessment: { guards } }: PermitSummaryInput): readonly Block[] {
  const sentences = [...new Set(guards.map(({ text }) => text.nl))];
  if (sentences.length === 0) return [];
  return [
    chapter('Voorwaarden zolang herkenning aan staat', 'voorwaarden'),
    { kind: 'list', items: sentences.map((sentence) => [sentence]) },
  ];
}

function verify({ hashes, dossier }: PermitSummaryInput): readonly Block[] {
  return [
    chapter('Zelf controleren', 'controleren'),
    paragraph(
      'Vraag de organisator om het dossier. Op elke computer met Tenzij controleert deze opdracht het, zonder server: ',
      { code: `npx tenzij dossier verify ${dossier}` },
      '. Wat hierboven op … eindigt, staat er volledig in.',
    ),
    terms(...hashes.map(({ what, sha256 }) => [what, [{ code: sha256 }]] as const)),
  ];
}

/** A text cut at a word, with the sign that there is more, which the last chapter explains. */
function cut(text: string, most: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const whole = line.slice(0, most).replace(/\s\S*$/, '');
  return `${whole}\u00a0…`;
}

const TIME_ZONE = 'Europe/Amsterdam';

function day(at: EpochSeconds): string {
  return new Date(at * 1000).toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: TIME_ZONE });
}

function moment(at: EpochSeconds): string {
  const date = new Date(at * 1000);
  const time = date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE });
  return `${day(at)}, ${time} uur`;
}

function seconds(length: number): string {
  const rounded = Math.round(length);
  if (rounded % 60 === 0) return count(rounded / 60, 'minuut', 'minuten');
  return count(rounded, 'seconde', 'seconden');
}

function count(number: number, one: string, more: string): string {
  return `${number} ${number === 1 ? one : more}`;
}
