import { defineErrors } from '@tenzij/kernel';
import { CASE_ERRORS } from './case-errors.ts';
import { ENDING_ERRORS } from './ending/errors.ts';

export const DOSSIER_ERRORS = defineErrors({
  ...CASE_ERRORS,
  ...ENDING_ERRORS,
  'clearance.content-invalid': {
    nl: {
      what: 'De vrijgave is onvolledig of onjuist (veld: {field}).',
      means: 'Zij kan niet worden ondertekend en niet worden gebruikt.',
      do: 'Vul het veld aan en laat de vrijgave opnieuw ondertekenen.',
    },
    en: {
      what: 'The clearance is incomplete or wrong (field: {field}).',
      means: 'It can be neither signed nor used.',
      do: 'Complete the field and have the clearance signed again.',
    },
  },
  'clearance.not-clearable': {
    nl: {
      what: 'De uitkomst van de toetsing ({verdict}) kan niet worden vrijgegeven.',
      means:
        'Gezichtsherkenning blijft uit. Alleen een uitkomst "tenzij", voor dezelfde route, kan worden vrijgegeven.',
      do: 'Bekijk in de toetsing wat nog ontbreekt.',
    },
    en: {
      what: 'The verdict of the assessment ({verdict}) cannot be cleared.',
      means: 'Recognition stays off. Only an "unless" verdict, for the same route, can be cleared.',
      do: 'See in the assessment what is still missing.',
    },
  },
  'clearance.same-key-twice': {
    nl: {
      what: 'De verwerkingsverantwoordelijke en de FG gebruiken dezelfde sleutel.',
      means: 'Dan is er geen onafhankelijke tweede handtekening.',
      do: 'Laat de FG met een eigen sleutel ondertekenen.',
    },
    en: {
      what: 'The controller and the DPO use the same key.',
      means: 'Then there is no independent second signature.',
      do: 'Have the DPO sign with a key of their own.',
    },
  },
  'clearance.controller-missing': {
    nl: {
      what: 'De handtekening van de verwerkingsverantwoordelijke ontbreekt.',
      means: 'De vrijgave geldt niet.',
      do: 'Laat de verwerkingsverantwoordelijke ondertekenen.',
    },
    en: {
      what: "The controller's signature is missing.",
      means: 'The clearance does not hold.',
      do: 'Have the controller sign it.',
    },
  },
  'clearance.dpo-missing': {
    nl: {
      what: 'De handtekening van de functionaris gegevensbescherming (FG) ontbreekt.',
      means: 'De vrijgave geldt niet.',
      do: 'Laat de FG de inzet beoordelen en ondertekenen.',
    },
    en: {
      what: "The data protection officer's (DPO's) signature is missing.",
      means: 'The clearance does not hold.',
      do: 'Have the DPO review and sign it.',
    },
  },
  'clearance.extra-signature': {
    nl: {
      what: 'Onder de vrijgave staan meer dan twee handtekeningen.',
      means: 'De vrijgave geldt niet: zij heeft er precies twee.',
      do: 'Gebruik de vrijgave zoals de server haar geeft.',
    },
    en: {
      what: 'There are more than two signatures under the clearance.',
      means: 'The clearance does not hold: it has exactly two.',
      do: 'Use the clearance as the server gives it.',
    },
  },
  'clearance.passkey-needed': {
    nl: {
      what: 'Deze vrijgave is niet door twee personen met een passkey ondertekend.',
      means: 'Alleen een proefvrijgave mag met andere sleutels worden ondertekend.',
      do: 'Laat de verwerkingsverantwoordelijke en de FG elk met een eigen passkey ondertekenen.',
    },
    en: {
      what: 'This clearance was not signed by two persons with a passkey.',
      means: 'Only a specimen clearance may be signed with other keys.',
      do: 'Have the controller and the DPO each sign with a passkey of their own.',
    },
  },
  'clearance.too-large': {
    nl: {
      what: 'De vrijgave is te groot.',
      means: 'Een vrijgave heeft hoogstens {max} bytes. Deze wordt niet gelezen.',
      do: 'Haal de vrijgave opnieuw op bij de server.',
    },
    en: {
      what: 'The clearance is too large.',
      means: 'A clearance has at most {max} bytes. This one is not read.',
      do: 'Fetch the clearance from the server again.',
    },
  },
});
