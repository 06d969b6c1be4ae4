import type { DOSSIER_TEXTS } from './dossier-texts.ts';

/** Each check in Dutch, as ICU messages over its details. */
export const DOSSIER_CHECKS_NL: (typeof DOSSIER_TEXTS)['nl']['checks'] = {
  archive: { title: 'Archief', ok: '{files} bestanden, {bytes} bytes, elke byte zoals gemaakt', note: '' },
  manifest: {
    title: 'Inhoudsopgave',
    ok: 'alle {files} bestanden zijn er, ongewijzigd, en geen ander',
    note: '',
  },
  signatures: { title: 'Handtekeningen', ok: 'organisator en FG tekenden vrijgave {id}', note: '' },
  keys: {
    title: 'Sleutels',
    ok: 'de handtekeningen zijn van de sleutels die u gaf',
    note: 'gecontroleerd met de sleutels uit het dossier zelf. Dat bewijst dat er na het tekenen niets is veranderd, niet van wie de sleutels zijn. Vraag de sleutels op bij organisator en FG en geef ze mee met --trust. Organisator: {controller}. FG: {dpo}',
  },
  content: { title: 'Leesbare vrijgave', ok: 'zegt wat er is getekend', note: '' },
  dpia: { title: 'DPIA', ok: 'versie {version} is de DPIA die is getekend', note: '' },
  notice: { title: 'Informatie aan bezoekers', ok: 'is de tekst die is getekend', note: '' },
  receipt: { title: 'Bewijs van de toetsing', ok: 'is het bewijs dat is getekend', note: '' },
  replay: {
    title: 'Toetsing',
    ok: 'opnieuw uitgerekend met de {norms} normen in het dossier, op {asOf}: {verdict}',
    note: '',
  },
  facts: { title: 'Feiten', ok: '{count} antwoorden, en zij geven hetzelfde bewijs', note: '' },
  evaluation: {
    title: 'Evaluatierapport',
    ok: '{sha256, select, none {niet gemeten, en zo is het ook getekend} other {is het rapport dat is getekend}}',
    note: '',
  },
  card: { title: 'Modelkaart', ok: 'is de kaart die is getekend', note: '' },
  'attack-card': {
    title: 'Misleidingsdetectie',
    ok: '{sha256, select, none {geen, en zo is het ook getekend} other {is de kaart die is getekend}}',
    note: '',
  },
  ledger: {
    title: 'Logboek',
    ok: '{length} regels, één keten, en de vrijgave staat erin. Van {withheld} regels over bezoekers is alleen het controlegetal opgenomen',
    note: '',
  },
  evidence: { title: 'Bewijsstukken', ok: '{count} bestanden, elk zoals gegeven', note: '' },
  validity: {
    title: 'Geldigheid',
    ok: 'van {notBefore} tot {expires}: nu binnen die tijd',
    note: 'van {notBefore} tot {expires}: {state, select, expired {voorbij} other {nog niet begonnen}}. Nu mag er op deze vrijgave niet worden herkend',
  },
  standing: {
    title: 'Stand',
    ok: 'volgens het logboek van kracht sinds {at}',
    note: 'volgens het logboek sinds {at} {state, select, paused {gepauzeerd} revoked {ingetrokken} other {vervallen}}',
  },
};
