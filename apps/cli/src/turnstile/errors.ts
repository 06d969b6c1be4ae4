import { defineErrors } from '@tenzij/kernel';

const NOT_STARTED = {
  nl: 'De brug is niet gestart. Er is niets naar de draaipoort gestuurd.',
  en: 'The bridge was not started. Nothing was sent to the turnstile.',
};
const NOT_DONE = {
  nl: 'De brug heeft niets naar de draaipoort gestuurd.',
  en: 'The bridge sent nothing to the turnstile.',
};
const SEE_EXAMPLES = {
  nl: 'Vergelijk het bestand met de voorbeelden in docs/how-to/connect-a-turnstile.md.',
  en: 'Compare the file with the examples in docs/how-to/connect-a-turnstile.md.',
};
const CREW_SETTINGS = {
  nl: 'Zet in de poort het adres en de sleutel die de brug bij de start toont.',
  en: 'Set the address and the key in the gate that the bridge shows when it starts.',
};

function wrongFile(nl: string, en: string, fix = SEE_EXAMPLES) {
  return {
    nl: { what: nl, means: NOT_STARTED.nl, do: fix.nl },
    en: { what: en, means: NOT_STARTED.en, do: fix.en },
  };
}

function wrongRequest(nl: string, en: string, fix = CREW_SETTINGS) {
  return {
    nl: { what: nl, means: NOT_DONE.nl, do: fix.nl },
    en: { what: en, means: NOT_DONE.en, do: fix.en },
  };
}

/** What can be wrong with the bridge to a turnstile, and with what is asked of it. */
export const TURNSTILE_ERRORS = defineErrors({
  'cli.turnstile-unreadable': wrongFile(
    'Regel {line} van {file} is geen geldige YAML.',
    'Line {line} of {file} is not valid YAML.',
  ),
  'cli.turnstile-empty': wrongFile(
    'Regel {line}: in {file} staan geen instellingen.',
    'Line {line}: there are no settings in {file}.',
  ),
  'cli.turnstile-unknown-key': wrongFile(
    'Regel {line} van {file} gebruikt "{key}", en dat kennen wij hier niet.',
    'Line {line} of {file} uses "{key}", which is not known here.',
  ),
  'cli.turnstile-missing-key': wrongFile(
    'Bij regel {line} van {file} ontbreekt "{key}".',
    'At line {line} of {file}, "{key}" is missing.',
  ),
  'cli.turnstile-twice': wrongFile(
    'Regel {line} van {file} noemt iets voor de tweede keer.',
    'Line {line} of {file} names something for the second time.',
  ),
  'cli.turnstile-wrong-value': wrongFile(
    'Regel {line} van {file}: de waarde van "{key}" past niet. Zo wel: {expected}',
    'Line {line} of {file}: the value of "{key}" does not fit. This does: {expected}',
  ),
  'cli.turnstile-needs-certificate': wrongFile(
    'Regel {line} van {file}: op een adres in het netwerk is een certificaat nodig.',
    'Line {line} of {file}: an address on the network needs a certificate.',
    {
      nl: 'Zet certificate en key bij listen. Of laat de brug naast de poort draaien, op 127.0.0.1.',
      en: 'Put certificate and key at listen. Or run the bridge beside the gate, on 127.0.0.1.',
    },
  ),
  'cli.turnstile-bad-certificate': wrongFile(
    'Het certificaat {file} en de sleutel ervan horen niet bij elkaar, of zijn geen PEM.',
    'The certificate {file} and its key do not belong together, or are not PEM.',
    { nl: 'Vraag beide bestanden opnieuw op.', en: 'Ask for both files again.' },
  ),
  'cli.turnstile-state': wrongFile(
    'In de map {file} kan de brug niets bewaren, of staat iets dat zij niet kan lezen.',
    'The bridge cannot keep anything in the folder {file}, or cannot read what is there.',
    { nl: 'Controleer of u in die map mag schrijven.', en: 'Check that you may write in that folder.' },
  ),
  'cli.turnstile-address-taken': wrongFile(
    'Op {address} kan de brug niet luisteren.',
    'The bridge cannot listen on {address}.',
    {
      nl: 'Draait er al een brug? Kies anders bij listen een ander adres of een andere port.',
      en: 'Does a bridge run already? Otherwise choose another address or port at listen.',
    },
  ),
  'cli.turnstile-not-reached': {
    nl: {
      what: 'De draaipoort is niet bereikbaar.',
      means: 'De instellingen zijn leesbaar, maar binnen {seconds} seconden kwam er geen leesbaar antwoord.',
      do: 'Controleer de stroom, de kabel, het adres en de velden of registers.',
    },
    en: {
      what: 'The turnstile cannot be reached.',
      means: 'The settings can be read, but within {seconds} seconds no readable answer came.',
      do: 'Check the power, the cable, the address and the fields or registers.',
    },
  },
  'cli.turnstile-key-wrong': wrongRequest('De sleutel klopt niet.', 'The key is not right.'),
  'cli.turnstile-other-origin': wrongRequest(
    'De vraag komt van een andere pagina dan de poort.',
    'The request comes from another page than the gate.',
    {
      nl: 'Zet bij gate in het bestand van de brug het adres van de poort, zonder pad.',
      en: 'Put the address of the gate, without a path, at gate in the bridge’s file.',
    },
  ),
  'cli.turnstile-bad-request': wrongRequest('De vraag is niet leesbaar.', 'The request cannot be read.', {
    nl: 'Zie docs/reference/turnstile.md.',
    en: 'See docs/reference/turnstile.md.',
  }),
  'cli.turnstile-no-passage': wrongRequest(
    'Deze doorgang kent de brug niet, of niet meer.',
    'The bridge does not know this passage, or not any more.',
    {
      nl: 'Zie docs/reference/turnstile.md: een doorgang blijft een uur bekend.',
      en: 'See docs/reference/turnstile.md: a passage is known for an hour.',
    },
  ),
  'cli.turnstile-stopping': wrongRequest('De brug stopt.', 'The bridge is stopping.', {
    nl: 'Start de brug opnieuw.',
    en: 'Start the bridge again.',
  }),
});

export type TurnstileCode = keyof typeof TURNSTILE_ERRORS;
