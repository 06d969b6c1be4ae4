import { defineErrors } from '@tenzij/kernel';

export const DOSSIER_ERRORS = defineErrors({
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
});
