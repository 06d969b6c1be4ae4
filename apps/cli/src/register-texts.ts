import { term } from './help.ts';

export const REGISTER_HELP = {
  nl: {
    about: 'Controleer of lees een vermelding van een openbaar register, zonder server.',
    verify: 'Controleer of deze sleutel de vermelding zo ondertekende, en lees wat er staat.',
    show: 'Lees wat er staat, zonder de handtekening te controleren.',
    file: term(
      '<vermelding>',
      'ondertekende vermelding (.cose), zoals een server haar geeft; - leest van de invoer (stdin)',
    ),
    key: term(
      '--key <sleutel>',
      'de sleutel van het register, van de organisator zelf: 64 tekens, of een bestand waar die in staan',
    ),
    more: `
Voorbeeld:
  curl -O https://festival.example/api/register/entries/lichtjes
  npx tenzij register verify lichtjes --key 3f0c…

Exitcode 0: de handtekening klopt.
Exitcode 1: zij klopt niet, of zij is met een andere sleutel gezet.
Exitcode 2: het bestand is geen vermelding.`,
    verified: 'De vermelding is heel en met deze sleutel ondertekend.',
    unverified: 'Niet gecontroleerd: iedereen kan dit hebben gemaakt. Controleer met verify en --key.',
    specimen: 'VERZONNEN VOORBEELD: deze inzet bestaat niet.',
  },
  en: {
    about: 'Check or read an entry of a public register, without a server.',
    verify: 'Check that this key signed the entry as it is, and read what it says.',
    show: 'Read what it says, without checking the signature.',
    file: term('<entry>', 'signed entry (.cose), as a server gives it; - reads standard input'),
    key: term(
      '--key <key>',
      'the key of the register, from its organiser: 64 characters, or a file that holds them',
    ),
    more: `
Example:
  curl -O https://festival.example/api/register/entries/lichtjes
  npx tenzij register verify lichtjes --key 3f0c… --lang en

Exit code 0: the signature is right.
Exit code 1: it is not, or it was made with another key.
Exit code 2: the file is no entry.`,
    verified: 'The entry is whole and signed with this key.',
    unverified: 'Not checked: anybody can have made this. Check it with verify and --key.',
    specimen: 'INVENTED SPECIMEN: this deployment does not exist.',
  },
} as const;
