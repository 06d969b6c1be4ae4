import { defineErrors } from './errors.ts';

const SIGN_AGAIN = {
  nl: 'Onderteken opnieuw met deze passkey, op de eigen site van deze organisatie.',
  en: 'Sign again with this passkey, on this organisation’s own site.',
};
const DAMAGED = {
  nl: 'Deze handtekening telt niet. Zij is beschadigd of op een andere manier gemaakt.',
  en: 'This signature does not count. It is damaged or was made in another way.',
};

/** What can be wrong with signatures, those of passkeys above all. */
export const SIGNATURE_ERRORS = defineErrors({
  'cose.malformed': {
    nl: {
      what: 'Het ondertekende document is niet leesbaar.',
      means: 'Het is beschadigd of van een andere soort.',
      do: 'Haal het document opnieuw op.',
    },
    en: {
      what: 'The signed document cannot be read.',
      means: 'It is damaged or of another kind.',
      do: 'Fetch the document again.',
    },
  },
  'cose.algorithm-not-allowed': {
    nl: {
      what: 'Het document is ondertekend op een manier die wij niet toelaten.',
      means: 'Alleen EdDSA (Ed25519) telt, en in de handtekening van een passkey ook ES256.',
      do: 'Vraag de uitgever om een document met een van deze.',
    },
    en: {
      what: 'The document is signed in a way we do not allow.',
      means: 'Only EdDSA (Ed25519) counts, and in the signature of a passkey ES256 too.',
      do: 'Ask the issuer for a document signed with one of these.',
    },
  },
  'cose.unknown-key': {
    nl: {
      what: 'De ondertekenaar is onbekend.',
      means: 'De sleutel hoort niet bij deze inzet.',
      do: 'Controleer of u bij de juiste inzet bent.',
    },
    en: {
      what: 'The signer is unknown.',
      means: 'The key does not belong to this deployment.',
      do: 'Check that this is the right deployment.',
    },
  },
  'cose.signature-invalid': {
    nl: {
      what: 'De handtekening klopt niet.',
      means: 'Het document is na ondertekening veranderd.',
      do: 'Gebruik het document niet en haal het opnieuw op.',
    },
    en: {
      what: 'The signature is not valid.',
      means: 'The document was changed after signing.',
      do: 'Do not use the document; fetch it again.',
    },
  },
  'cose.key-unreadable': {
    nl: {
      what: 'Een openbare sleutel is niet leesbaar.',
      means: 'Zonder die sleutel is een handtekening niet na te gaan.',
      do: 'Gebruik 64 hexadecimale tekens, of passkey:<site>:<ES256 of EdDSA>:<hexadecimaal>.',
    },
    en: {
      what: 'A public key cannot be read.',
      means: 'Without that key a signature cannot be checked.',
      do: 'Use 64 hexadecimal characters, or passkey:<site>:<ES256 or EdDSA>:<hexadecimal>.',
    },
  },
  'cose.not-a-passkey-signature': {
    nl: {
      what: 'Dit is geen handtekening van een passkey, terwijl de sleutel er een is.',
      means: 'De handtekening telt niet: niemand is erbij herkend.',
      do: SIGN_AGAIN.nl,
    },
    en: {
      what: 'This is not the signature of a passkey, while the key is one.',
      means: 'The signature does not count: nobody was recognised when it was made.',
      do: SIGN_AGAIN.en,
    },
  },
  'passkey.too-large': {
    nl: { what: 'De handtekening van de passkey is te groot.', means: DAMAGED.nl, do: SIGN_AGAIN.nl },
    en: { what: 'The signature of the passkey is too large.', means: DAMAGED.en, do: SIGN_AGAIN.en },
  },
  'passkey.client-data-unreadable': {
    nl: {
      what: 'Wat de browser bij de handtekening opschreef, is niet leesbaar.',
      means: DAMAGED.nl,
      do: SIGN_AGAIN.nl,
    },
    en: {
      what: 'What the browser wrote down with the signature cannot be read.',
      means: DAMAGED.en,
      do: SIGN_AGAIN.en,
    },
  },
  'passkey.other-challenge': {
    nl: {
      what: 'De passkey heeft iets anders ondertekend.',
      means: 'De handtekening hoort niet bij dit document.',
      do: 'Open het document opnieuw en onderteken de tekst die er nu staat.',
    },
    en: {
      what: 'The passkey signed something else.',
      means: 'The signature does not belong to this document.',
      do: 'Open the document again and sign the text that is there now.',
    },
  },
  'passkey.other-origin': {
    nl: {
      what: 'De handtekening is op een andere site gezet dan waar de passkey bij hoort.',
      means: 'Zij telt niet: een andere site kan iets anders hebben laten zien.',
      do: SIGN_AGAIN.nl,
    },
    en: {
      what: 'The signature was made on another site than the one the passkey is for.',
      means: 'It does not count: another site can have shown something else.',
      do: SIGN_AGAIN.en,
    },
  },
  'passkey.authenticator-data-unreadable': {
    nl: {
      what: 'Wat het apparaat bij de handtekening opschreef, is niet leesbaar.',
      means: DAMAGED.nl,
      do: SIGN_AGAIN.nl,
    },
    en: {
      what: 'What the device wrote down with the signature cannot be read.',
      means: DAMAGED.en,
      do: SIGN_AGAIN.en,
    },
  },
  'passkey.other-site': {
    nl: {
      what: 'De handtekening is van een passkey voor een andere site.',
      means: 'Zij telt niet voor deze inzet.',
      do: SIGN_AGAIN.nl,
    },
    en: {
      what: 'The signature is by a passkey for another site.',
      means: 'It does not count for this deployment.',
      do: SIGN_AGAIN.en,
    },
  },
  'passkey.user-not-verified': {
    nl: {
      what: 'Het apparaat heeft niet gecontroleerd wie er ondertekende.',
      means: 'Zonder pincode, vinger of gezicht kan ieder die het apparaat heeft, ondertekenen.',
      do: 'Onderteken opnieuw en ontgrendel de passkey zoals het apparaat vraagt.',
    },
    en: {
      what: 'The device did not check who was signing.',
      means: 'Without a PIN, finger or face, whoever holds the device can sign.',
      do: 'Sign again and unlock the passkey as the device asks.',
    },
  },
});
