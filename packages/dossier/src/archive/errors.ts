import { defineErrors } from '@tenzij/kernel';
import { ARCHIVE_FORM_ERRORS } from './form-errors.ts';

const DISTRUST = {
  nl: {
    means: 'Wat in dit bestand staat, is niet aantoonbaar wat er is getekend.',
    do: 'Vertrouw niet op dit bestand. Vraag de organisator om het dossier zoals de server het gaf.',
  },
  en: {
    means: 'It cannot be shown that what this file says is what was signed.',
    do: 'Do not rely on this file. Ask the organiser for the dossier as the server gave it.',
  },
};

function distrusted(nl: string, en: string) {
  return { nl: { what: nl, ...DISTRUST.nl }, en: { what: en, ...DISTRUST.en } };
}

function lacking(nl: readonly [string, string], en: readonly [string, string]) {
  const means = { nl: 'Er is niets gemaakt.', en: 'Nothing was made.' };
  return {
    nl: { what: nl[0], means: means.nl, do: nl[1] },
    en: { what: en[0], means: means.en, do: en[1] },
  };
}

/** What is refused of dossiers and papers, and what can be wrong with them. */
export const ARCHIVE_ERRORS = defineErrors({
  ...ARCHIVE_FORM_ERRORS,
  'dossier.no-dpia': lacking(
    ['Er is nog geen vastgestelde DPIA.', 'Stel de DPIA vast, of download het concept.'],
    ['There is no finished DPIA yet.', 'Finish the DPIA, or download the draft.'],
  ),
  'dossier.no-consultation': lacking(
    ['Er is geen voorafgaande raadpleging vastgelegd.', 'Leg de raadpleging vast als die nodig is.'],
    ['No prior consultation was recorded.', 'Record the consultation when one is needed.'],
  ),
  'dossier.no-contact': lacking(
    ['Er is geen contactadres gekozen.', 'Vul in de opzet in waar mensen terechtkunnen.'],
    ['No address for questions was chosen.', 'Fill in where people can ask, in the plan.'],
  ),
  'dossier.no-plan': lacking(
    ['Er is nog geen opzet.', 'Vul eerst de opzet in.'],
    ['There is no plan yet.', 'Fill in the plan first.'],
  ),
  'dossier.incomplete': lacking(
    [
      'Het dossier is niet te maken: {path} ontbreekt of hoort bij iets anders.',
      'Herstel de bestanden van de server en probeer het opnieuw.',
    ],
    [
      'The dossier cannot be made: {path} is missing or belongs to something else.',
      "Restore the server's files and try again.",
    ],
  ),
  'dossier.import-too-large': lacking(
    [
      'Het bestand is groter dan {megabytes} MB.',
      'Haal afbeeldingen uit het formulier en exporteer het opnieuw.',
    ],
    ['The file is larger than {megabytes} MB.', 'Take pictures out of the form and export it again.'],
  ),
  'dossier.file-unreadable': distrusted(
    '{path} in het dossier is niet te lezen.',
    '{path} in the dossier cannot be read.',
  ),
  'dossier.not-what-was-signed': distrusted(
    '{path} is niet wat in de vrijgave is getekend.',
    '{path} is not what was signed in the clearance.',
  ),
  'dossier.other-deployment': distrusted(
    'De inhoudsopgave noemt een andere inzet dan de vrijgave.',
    'The manifest names another deployment than the clearance.',
  ),
  'dossier.other-keys': distrusted(
    'De sleutels in het dossier zijn niet de sleutels die u gaf.',
    'The keys in the dossier are not the keys you gave.',
  ),
  'dossier.norms-unreadable': distrusted(
    'De normen in het dossier zijn niet te lezen.',
    'The norms in the dossier cannot be read.',
  ),
  'dossier.facts-differ': distrusted(
    'De feiten in {path} geven een andere uitkomst of een ander bewijs dan is getekend.',
    'The facts in {path} give another verdict or receipt than was signed.',
  ),
  'dossier.ledger-broken': distrusted(
    'Het uittreksel van het logboek is niet heel: regel {sequence} klopt niet of ontbreekt.',
    'The extract of the ledger is not whole: entry {sequence} is wrong or missing.',
  ),
  'dossier.ledger-without-clearance': distrusted(
    'Het logboek noemt deze vrijgave niet.',
    'The ledger does not name this clearance.',
  ),
  'dossier.evidence-missing': distrusted(
    'Een bewijsstuk dat in de feiten staat, ontbreekt (SHA-256 {sha256}).',
    'A document that the facts name as evidence is missing (SHA-256 {sha256}).',
  ),
});
