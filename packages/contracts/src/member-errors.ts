import { defineErrors } from '@tenzij/kernel';

/** What goes wrong with people and their passkeys. */
export const MEMBER_ERRORS = defineErrors({
  'passkey.address-unsuitable': {
    nl: {
      what: 'Op dit adres werken toegangssleutels (passkeys) niet.',
      means: 'Een passkey hoort bij een naam, niet bij een IP-adres, en vraagt een beveiligde verbinding.',
      do: 'Open Tenzij via https en een naam, of op deze computer via http://localhost.',
    },
    en: {
      what: 'Passkeys do not work at this address.',
      means: 'A passkey belongs to a name, not to an IP address, and needs a secure connection.',
      do: 'Open Tenzij over https and by name, or on this computer at http://localhost.',
    },
  },
  'passkey.not-verified': {
    nl: {
      what: 'De passkey kon niet worden gecontroleerd.',
      means: 'Er is niets vastgelegd of ondertekend.',
      do: 'Probeer het opnieuw. Gebruik een passkey die om uw vinger, gezicht of pincode vraagt.',
    },
    en: {
      what: 'The passkey could not be verified.',
      means: 'Nothing was kept or signed.',
      do: 'Try again. Use a passkey that asks for your finger, face or PIN.',
    },
  },
  'passkey.algorithm': {
    nl: {
      what: 'Dit soort passkey nemen wij niet aan.',
      means: 'Wij nemen alleen passkeys met ES256 of EdDSA aan.',
      do: 'Gebruik de passkey van uw telefoon of computer, of een andere beveiligingssleutel.',
    },
    en: {
      what: 'We do not take this kind of passkey.',
      means: 'We take passkeys with ES256 or EdDSA only.',
      do: 'Use the passkey of your phone or computer, or another security key.',
    },
  },
  'passkey.known': {
    nl: {
      what: 'Deze passkey is hier al bekend.',
      means: 'Een passkey hoort bij één persoon. Zij is niet nog eens toegevoegd.',
      do: 'Gebruik een andere passkey, of meld u aan als de persoon van wie deze is.',
    },
    en: {
      what: 'This passkey is known here already.',
      means: 'A passkey belongs to one person. It was not added again.',
      do: 'Use another passkey, or sign in as the person whose it is.',
    },
  },
  'passkey.unknown': {
    nl: {
      what: 'Deze passkey kennen wij niet.',
      means: 'Zij hoort bij niemand die hier mag werken, of is verwijderd.',
      do: 'Meld u aan met een aanmeldlink en voeg de passkey daarna toe.',
    },
    en: {
      what: 'We do not know this passkey.',
      means: 'It belongs to nobody who may work here, or was removed.',
      do: 'Sign in with a sign-in link, then add the passkey.',
    },
  },
  'passkey.too-late': {
    nl: {
      what: 'Het antwoord van de passkey kwam te laat, of was al gebruikt.',
      means: 'Er is niets vastgelegd.',
      do: 'Begin opnieuw.',
    },
    en: {
      what: 'The answer of the passkey came too late, or was used already.',
      means: 'Nothing was kept.',
      do: 'Start again.',
    },
  },
  'member.unknown': {
    nl: {
      what: 'Deze persoon is hier niet bekend.',
      means: 'Er is niets gewijzigd.',
      do: 'Kies iemand uit de lijst.',
    },
    en: {
      what: 'This person is not known here.',
      means: 'Nothing was changed.',
      do: 'Choose somebody from the list.',
    },
  },
  'member.known': {
    nl: {
      what: 'Er is al iemand met dit e-mailadres of deze naam.',
      means: 'Eén persoon heeft één rol: organisator, FG of balie, nooit twee.',
      do: 'Gebruik de gegevens van iemand anders, of laat de bestaande persoon zich aanmelden.',
    },
    en: {
      what: 'There is somebody with this e-mail address or name already.',
      means: 'One person has one role: organiser, DPO or desk, never two.',
      do: 'Use somebody else’s details, or let the person who is there sign in.',
    },
  },
  'organisation.unknown': {
    nl: {
      what: 'Deze organisatie is hier niet bekend.',
      means: 'Er is niets gewijzigd.',
      do: 'Bekijk de organisaties met "npx tenzij member list".',
    },
    en: {
      what: 'This organisation is not known here.',
      means: 'Nothing was changed.',
      do: 'See the organisations with "npx tenzij member list".',
    },
  },
});
