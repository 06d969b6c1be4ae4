import type { RECORD_REASONS, RecordCheckId } from '@tenzij/consent';
import type { Language } from '@tenzij/kernel';
import { type Term, term } from './help.ts';

type Reasons = typeof RECORD_REASONS;

interface RecordTexts {
  readonly help: Readonly<Record<'about' | 'verify' | 'more', string>> & {
    readonly file: Term;
    readonly ledger: Term;
  };
  readonly about: string;
  readonly specimen: string;
  readonly outcomes: Readonly<Record<'ok' | 'note' | 'failed', string>>;
  readonly checks: {
    readonly [Id in RecordCheckId]: Readonly<Record<'title' | 'ok' | Reasons[Id][number], string>>;
  };
  readonly verifies: string;
  readonly fails: string;
  readonly limits: string;
  readonly means: string;
}

/** What `tenzij record` says, as ICU messages over a check's details. */
export const RECORD_TEXTS: Readonly<Record<Language, RecordTexts>> = {
  nl: {
    help: {
      about: 'Controleer het bewijs van toestemming van één bezoeker, zonder server en zonder netwerk.',
      verify: 'Controleer elk controlegetal, en of wat er staat volgt uit het logboek.',
      file: term(
        '<bewijs>',
        'het bewijs (.jsonld), zoals de bezoeker het ophaalde; - leest van de invoer (stdin)',
      ),
      ledger: term(
        '--ledger <logboek>',
        'het logboek van de inzet (.jsonl), of het uittreksel uit het dossier: dan blijkt ook of het daarin staat',
      ),
      more: `
Voorbeelden:
  npx tenzij record verify tenzij-mijn-festival-consent.jsonld
  npx tenzij record verify bewijs.jsonld --ledger logboek.jsonl

Exitcode 0: het bewijs klopt. Exitcode 1: het klopt niet; de opdracht zegt wat.
Exitcode 2: het bestand is geen bewijs of geen logboek.`,
    },
    about: 'Ticket {subject}, inzet {deployment}',
    specimen: 'VOORBEELD: deze inzet is verzonnen.',
    outcomes: { ok: 'klopt', note: 'let op', failed: 'FOUT' },
    checks: {
      terms: {
        title: 'Woorden',
        ok: 'elk woord komt uit de afgesproken lijst',
        unknown: '{term} staat niet in de afgesproken lijst',
      },
      entries: {
        title: 'Regels',
        ok: '{count, plural, one {één regel} other {# regels}} over deze bezoeker, elk met het juiste controlegetal',
        order: 'regel {sequence} staat niet op volgorde',
        'not-theirs': 'regel {sequence} gaat niet over deze bezoeker',
        hash: 'regel {sequence} heeft een ander controlegetal dan wat erin staat',
        none: 'er is geen regel over deze bezoeker',
      },
      statuses: {
        title: 'Verloop',
        ok: '{count, plural, one {één stap volgt} other {# stappen volgen}} uit de regels',
        differs: 'stap {number} volgt niet uit de regels',
      },
      texts: {
        title: 'Teksten',
        ok: 'zijn wat er is getoond',
        notices: 'er is een tekst te veel of te weinig',
        notice: 'versie {version} van de informatie is niet wat er is getoond',
        purpose: 'de zin bij {purpose} is niet wat er is gevraagd',
        basis: 'de vrijgave of de DPIA is een andere dan in het logboek',
        'not-held':
          '{count, plural, one {van één versie van de informatie is de tekst} other {van # versies van de informatie is de tekst}} niet meer bewaard',
      },
      chain: {
        title: 'Logboek',
        ok: 'elke regel staat op zijn plaats in een heel logboek van {length} regels',
        'no-ledger': 'niet bekeken: geef het logboek mee met --ledger',
        broken: 'het logboek zelf is niet heel: regel {sequence} klopt niet of ontbreekt',
        'not-in-it': 'regel {sequence} staat niet zo in het logboek',
      },
      complete: {
        title: 'Volledig',
        ok: 'er is over deze bezoeker niets weggelaten',
        'no-ledger': 'niet te zien zonder het logboek',
        'left-out': 'regel {sequence} gaat over deze bezoeker en is weggelaten',
        newer:
          '{count, plural, one {na het maken kwam er één regel bij} other {na het maken kwamen er # regels bij}}: haal het bewijs opnieuw op',
        links:
          'niet te zien: van {count, plural, one {één regel} other {# regels}} in dit uittreksel is alleen het controlegetal er',
      },
    },
    verifies: 'Het bewijs klopt.',
    fails: 'Het bewijs klopt NIET.',
    limits:
      'Dit zegt wat er is vastgelegd, en dat dat daarna niet is veranderd. Het zegt niet wie de link van het ticket opende, en niet of iemands leeftijd klopt.',
    means:
      'Bewaar dit bestand, haal het bewijs opnieuw op, vergelijk, en vraag de FG van de organisatie om uitleg.',
  },
  en: {
    help: {
      about: "Verify one visitor's consent record, without a server and without a network.",
      verify: 'Check every hash, and whether what it says follows from the ledger.',
      file: term('<record>', 'the record (.jsonld) as the visitor fetched it; - reads standard input'),
      ledger: term(
        '--ledger <ledger>',
        "the deployment's ledger (.jsonl), or the dossier's extract of it: shows whether the record is in it",
      ),
      more: `
Examples:
  npx tenzij record verify tenzij-my-festival-consent.jsonld --lang en
  npx tenzij record verify record.jsonld --ledger ledger.jsonl --lang en

Exit code 0: the record is right. Exit code 1: it is not; the command says what.
Exit code 2: the file is no record or no ledger.`,
    },
    about: 'Ticket {subject}, deployment {deployment}',
    specimen: 'SPECIMEN: this deployment is invented.',
    outcomes: { ok: 'ok', note: 'note', failed: 'WRONG' },
    checks: {
      terms: {
        title: 'Terms',
        ok: 'every term is from the agreed list',
        unknown: '{term} is not in the agreed list',
      },
      entries: {
        title: 'Entries',
        ok: '{count, plural, one {one entry} other {# entries}} about this visitor, each with the right hash',
        order: 'entry {sequence} is out of order',
        'not-theirs': 'entry {sequence} is not about this visitor',
        hash: 'entry {sequence} has another hash than that of what it says',
        none: 'there is no entry about this visitor',
      },
      statuses: {
        title: 'History',
        ok: '{count, plural, one {one step follows} other {# steps follow}} from the entries',
        differs: 'step {number} does not follow from the entries',
      },
      texts: {
        title: 'Texts',
        ok: 'are what was shown',
        notices: 'there is a text too many or too few',
        notice: 'version {version} of the notice is not what was shown',
        purpose: 'the sentence of {purpose} is not what was asked',
        basis: 'the clearance or the DPIA is another than in the ledger',
        'not-held':
          'the text of {count, plural, one {one version} other {# versions}} of the notice is no longer kept',
      },
      chain: {
        title: 'Ledger',
        ok: 'every entry is at its place in a whole ledger of {length} entries',
        'no-ledger': 'not looked at: give the ledger with --ledger',
        broken: 'the ledger itself is not whole: entry {sequence} is wrong or missing',
        'not-in-it': 'entry {sequence} is not like that in the ledger',
      },
      complete: {
        title: 'Complete',
        ok: 'nothing about this visitor was left out',
        'no-ledger': 'can’t be seen without the ledger',
        'left-out': 'entry {sequence} is about this visitor and was left out',
        newer:
          '{count, plural, one {one entry was} other {# entries were}} added since it was made: fetch the record again',
        links:
          'can’t be seen: of {count, plural, one {one entry} other {# entries}} this extract has only the hash',
      },
    },
    verifies: 'The record is right.',
    fails: 'The record is NOT right.',
    limits:
      'This says what was recorded, and that it was not changed since. It does not say who opened the link of the ticket, nor whether anybody’s age is true.',
    means: 'Keep this file, fetch the record again, compare, and ask the organiser’s DPO to explain.',
  },
};
