import { term } from './help.ts';

export const PASS_TEXTS = {
  nl: {
    help: {
      about: 'Kijk wat een toegangspas vertelt.',
      inspect: 'Zeg wat een pas aan iedereen vertelt, en met de sleutel van de poort wat erin zit.',
      file: term('<pas>', 'bestand met de tekst van de QR-code; - leest van de invoer (stdin)'),
      key: term('--key <bestand>', 'de geheime sleutel van de poort: 64 hexadecimale tekens'),
      deployment: term('--deployment <id>', 'de inzet waar de pas voor is; hoort bij --key'),
      trust: term(
        '--trust <bestand>',
        'openbare sleutels van uitgevers, één per regel, om de handtekening te controleren; hoort bij --key',
      ),
      more: `
Voorbeelden:
  npx tenzij pass inspect pas.txt
  npx tenzij pass inspect pas.txt --key poort.hex --deployment mijn-festival

De template, het zout en de sleutels worden nooit getoond. Of een pas is ingetrokken,
staat niet in de pas: dat weet alleen de poort.

Exitcode 0: de pas is gelezen, ook als hij verlopen is. Exitcode 2: de pas is niet
goed, of de invoer klopt niet.`,
    },
    outside: 'Een pas in formaat {version}, {characters} tekens lang.',
    alike: 'Elke pas ziet er zo uit: met of zonder template, op een telefoon of op papier.',
    unlinkable: 'Een telefoon maakt de code steeds nieuw: twee keer tonen is dan niet te koppelen.',
    sealed: 'Alleen de poortsleutel van de inzet opent een pas.',
    labels: {
      kind: 'Soort',
      template: 'Template',
      shownAt: 'Getoond op',
      issuer: 'Uitgever',
      deployment: 'Inzet',
      issuedAt: 'Uitgegeven op',
      validity: 'Geldigheid',
      passId: 'Pasnummer',
      statusIndex: 'Statuslijst',
      signature: 'Handtekening',
    },
    values: {
      kind: '{kind, select, face {gezichtspas} other {gewone pas}}, {form, select, static {vast (papier of wallet)} other {vernieuwt zich (telefoon)}}',
      template:
        '{present, select, false {nee} sealed {versleuteld op de server; de sleutel zit in de pas} other {ja, {length} bytes van model {modelId}}}',
      shownAt: '{at, select, none {geen tijd: een vaste pas} other {{at}}}',
      validity:
        '{notBefore} tot {expires}, {validity, select, valid {geldt nu} expired {is verlopen} other {geldt nog niet}}',
      statusIndex: 'plaats {index}',
      signature:
        '{signature, select, verified {van een vertrouwde uitgever} other {niet gecontroleerd; dat kan met --trust}}',
    },
  },
  en: {
    help: {
      about: 'See what a pass tells.',
      inspect: "Say what a pass tells anybody, and with the gate's key what is inside.",
      file: term('<pass>', 'file with the text of the QR code; - reads standard input'),
      key: term('--key <file>', 'the secret key of the gate: 64 hexadecimal characters'),
      deployment: term('--deployment <id>', 'the deployment that the pass is for; goes with --key'),
      trust: term(
        '--trust <file>',
        'public keys of issuers, one a line, to check the signature; goes with --key',
      ),
      more: `
Examples:
  npx tenzij pass inspect pass.txt --lang en
  npx tenzij pass inspect pass.txt --key gate.hex --deployment my-festival --lang en

The template, the salt and the keys are never shown. Whether a pass was revoked is not
in the pass: only the gate knows.

Exit code 0: the pass was read, even when it has expired. Exit code 2: the pass does not
hold together, or the input is not right.`,
    },
    outside: 'A pass in format {version}, {characters} characters long.',
    alike: 'Every pass looks like this: with or without a template, on a phone or on paper.',
    unlinkable: 'A phone makes a new code each time, so that two showings cannot be linked.',
    sealed: 'Only the gate key of its deployment opens a pass.',
    labels: {
      kind: 'Kind',
      template: 'Template',
      shownAt: 'Shown at',
      issuer: 'Issuer',
      deployment: 'Deployment',
      issuedAt: 'Issued at',
      validity: 'Validity',
      passId: 'Pass id',
      statusIndex: 'Status list',
      signature: 'Signature',
    },
    values: {
      kind: '{kind, select, face {face pass} other {regular pass}}, {form, select, static {static (paper or wallet)} other {live (phone)}}',
      template:
        '{present, select, false {no} sealed {encrypted on the server; the key is in the pass} other {yes, {length} bytes of model {modelId}}}',
      shownAt: '{at, select, none {no time: a static pass} other {{at}}}',
      validity:
        '{notBefore} to {expires}, {validity, select, valid {holds now} expired {has expired} other {does not hold yet}}',
      statusIndex: 'entry {index}',
      signature:
        '{signature, select, verified {by a trusted issuer} other {not checked; give --trust to check it}}',
    },
  },
} as const;
