import { SIGNATURE_ERRORS } from './catalogue-signatures.ts';
import { defineErrors } from './errors.ts';

const HELP_PASS = {
  nl: 'Vraag een nieuwe pas of ga naar de gewone rij.',
  en: 'Ask for a new pass or go to the regular lane.',
};

export const KERNEL_ERRORS = defineErrors({
  'kernel.cbor-invalid': {
    nl: {
      what: 'De gegevens zijn niet leesbaar.',
      means: 'Ze zijn beschadigd of niet van ons.',
      do: HELP_PASS.nl,
    },
    en: { what: 'The data cannot be read.', means: 'It is damaged or not ours.', do: HELP_PASS.en },
  },
  ...SIGNATURE_ERRORS,
  'clearance.missing': {
    nl: {
      what: 'Er is geen vrijgave.',
      means: 'Zonder geldige vrijgave maken wij geen template.',
      do: 'Laat de inzet toetsen en door de verwerkingsverantwoordelijke en de FG ondertekenen.',
    },
    en: {
      what: 'There is no clearance.',
      means: 'Without a valid clearance no template is made.',
      do: 'Have the deployment assessed and signed by the controller and the DPO.',
    },
  },
  'clearance.other-deployment': {
    nl: {
      what: 'De vrijgave is voor een andere inzet.',
      means: 'Zij geldt hier niet.',
      do: 'Gebruik de vrijgave van deze inzet.',
    },
    en: {
      what: 'The clearance is for another deployment.',
      means: 'It does not hold here.',
      do: "Use this deployment's clearance.",
    },
  },
  'clearance.other-mode': {
    nl: {
      what: 'De vrijgave is voor een andere werkwijze.',
      means: 'Dit gebruik is niet vrijgegeven.',
      do: 'Vraag een vrijgave voor deze werkwijze.',
    },
    en: {
      what: 'The clearance is for another mode.',
      means: 'This use is not cleared.',
      do: 'Ask for a clearance for this mode.',
    },
  },
  'clearance.other-model': {
    nl: {
      what: 'De vrijgave is voor een ander herkenningsmodel.',
      means: 'Dit model is niet vrijgegeven.',
      do: 'Gebruik het model dat in de vrijgave staat.',
    },
    en: {
      what: 'The clearance is for another recognition model.',
      means: 'This model is not cleared.',
      do: 'Use the model the clearance names.',
    },
  },
  'clearance.not-yet-valid': {
    nl: {
      what: 'De vrijgave geldt nog niet.',
      means: 'Gezichtsherkenning staat uit tot de begindatum.',
      do: 'Wacht tot de begindatum of gebruik de gewone rij.',
    },
    en: {
      what: 'The clearance is not valid yet.',
      means: 'Recognition is off until its start date.',
      do: 'Wait for the start date or use the regular lane.',
    },
  },
  'clearance.expired': {
    nl: {
      what: 'De vrijgave is verlopen.',
      means: 'Gezichtsherkenning staat uit.',
      do: 'Gebruik de gewone rij; vraag een nieuwe vrijgave aan.',
    },
    en: {
      what: 'The clearance has expired.',
      means: 'Recognition is off.',
      do: 'Use the regular lane; ask for a new clearance.',
    },
  },
});
