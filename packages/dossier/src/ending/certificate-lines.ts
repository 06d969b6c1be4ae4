import type { Language } from '@tenzij/kernel';
import { type Bilingual, both } from '../dpia/words.ts';
import { zonedMoment as moment } from '../register/moments.ts';
import type { DestructionCertificate, GateEnding, GateState } from './certificate.ts';

export interface CertificateLine {
  readonly term: string;
  readonly text: string;
}

const ROLE = {
  organiser: both('de organisator', 'the organiser'),
  dpo: both('de FG', 'the DPO'),
} as const;

const GATE: Readonly<Record<GateState, Bilingual>> = {
  confirmed: both('bevestigd: de sleutel is gewist', 'confirmed: the key is erased'),
  silent: both('had de sleutel en heeft niets bevestigd', 'had the key and confirmed nothing'),
  'never-held': both('heeft de sleutel nooit gehad', 'never had the key'),
  withdrawn: both('ingetrokken, en heeft niets bevestigd', 'withdrawn, and confirmed nothing'),
};

/** How it stands with the key at one gate, in words. */
export function gateInWords({ state, confirmedAt }: GateEnding, language: Language): string {
  const words = GATE[state][language];
  return confirmedAt === null ? words : `${words} (${moment(confirmedAt, language)})`;
}

/** What is stated of backups of the folder with keys, in words. */
export function backupsInWords({ backups }: DestructionCertificate, language: Language): string {
  const say = (nl: string, en: string) => both(nl, en)[language];
  if (!backups)
    return say(
      'Niemand heeft iets verklaard. Een back-up van de sleutelmap maakt passen weer leesbaar.',
      'Nobody stated anything. A backup of the folder with keys makes passes readable again.',
    );
  const who = `${backups.by} (${ROLE[backups.role][language]}, ${moment(backups.at, language)})`;
  return backups.kind === 'none-made'
    ? say(
        `${who} verklaart: er zijn geen back-ups van de sleutelmap gemaakt.`,
        `${who} states: no backups of the folder with keys were made.`,
      )
    : say(
        `${who} verklaart: alle back-ups van de sleutelmap zijn vernietigd.`,
        `${who} states: all backups of the folder with keys were destroyed.`,
      );
}

function erasedInWords(erased: DestructionCertificate['erased'], language: Language): string {
  const { passes, contacts, mails, ciphertexts } = erased;
  return both(
    `${passes} passen waardeloos gemaakt; ${contacts} contactgegevens, ${mails} mails en ${ciphertexts} versleutelde templates gewist`,
    `${passes} passes made worthless; ${contacts} contact details, ${mails} mails and ${ciphertexts} encrypted templates erased`,
  )[language];
}

/** All that a certificate says but its gates, for a screen, a paper or a terminal. */
export function certificateLines(
  certificate: DestructionCertificate,
  language: Language,
): readonly CertificateLine[] {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const { number, issuedAt, organisation, deployment, event, ended, keys, erased, ledger } = certificate;
  const line = (nl: string, en: string, text: string) => ({ term: say(nl, en), text });
  return [
    line('Certificaat', 'Certificate', `${number}, ${moment(issuedAt, language)}`),
    line('Organisatie', 'Organisation', organisation.name),
    line('Inzet', 'Deployment', `${deployment.name} (${deployment.id})`),
    line('Evenement', 'Event', `${event.name}, ${moment(event.ends, language)}`),
    line('Afgesloten', 'Ended', `${moment(ended.at, language)}, ${ROLE[ended.by][language]}`),
    line('Sleutels vernietigd', 'Keys destroyed', moment(keys.destroyedAt, language)),
    line(
      'Ondertekensleutel',
      'Signing key',
      say(`openbaar deel ${keys.issuer}`, `public half ${keys.issuer}`),
    ),
    line('Poortsleutel', 'Gate key', say(`openbaar deel ${keys.gate}`, `public half ${keys.gate}`)),
    ...(keys.earlierGates ?? []).map((gate) =>
      line('Eerdere poortsleutel', 'Earlier gate key', say(`openbaar deel ${gate}`, `public half ${gate}`)),
    ),
    line('Gewist', 'Erased', erasedInWords(erased, language)),
    line(
      'Vrijgave (SHA-256)',
      'Clearance (SHA-256)',
      certificate.clearance ?? say('er was geen vrijgave', 'there was no clearance'),
    ),
    line('Grootboek', 'Ledger', `${ledger.sequence}: ${ledger.sha256}`),
    line('Back-ups', 'Backups', backupsInWords(certificate, language)),
  ];
}
