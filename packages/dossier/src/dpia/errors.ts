import { defineErrors } from '@tenzij/kernel';

export const DPIA_ERRORS = defineErrors({
  'dpia.unfinished': {
    nl: {
      what: 'De DPIA is nog niet af ({lacks}, te beginnen bij {document}).',
      means: 'Zij kan niet worden vastgesteld en niet aan de FG worden voorgelegd.',
      do: 'Vul aan wat er nog ontbreekt. De lijst staat bij de DPIA.',
    },
    en: {
      what: 'The DPIA is not complete yet ({lacks}, starting with {document}).',
      means: 'It can be neither finished nor put to the DPO.',
      do: 'Add what is still missing. The list is with the DPIA.',
    },
  },
  'dpia.version-invalid': {
    nl: {
      what: 'Deze DPIA is onvolledig of van een andere soort (veld: {field}).',
      means: 'Zij wordt niet gebruikt.',
      do: 'Haal de DPIA opnieuw op.',
    },
    en: {
      what: 'This DPIA is incomplete or of another kind (field: {field}).',
      means: 'It is not used.',
      do: 'Fetch the DPIA again.',
    },
  },
  'dpia.version-changed': {
    nl: {
      what: 'Deze DPIA is veranderd nadat zij was vastgesteld.',
      means: 'De tekst hoort niet bij de controlewaarde. Zij wordt niet gebruikt.',
      do: 'Haal de DPIA opnieuw op.',
    },
    en: {
      what: 'This DPIA was changed after it was finished.',
      means: 'The text does not go with its hash. It is not used.',
      do: 'Fetch the DPIA again.',
    },
  },
  'plan.undecided': {
    nl: {
      what: 'In het plan is nog iets niet besloten (veld: {field}).',
      means: 'Zonder dat is er geen vrijgave mogelijk.',
      do: 'Vul het plan aan.',
    },
    en: {
      what: 'Something in the plan is not decided yet (field: {field}).',
      means: 'Without it no clearance is possible.',
      do: 'Complete the plan.',
    },
  },
  'plan.times-reversed': {
    nl: {
      what: 'Het einde ligt niet na het begin (veld: {field}).',
      means: 'Het plan wordt niet bewaard.',
      do: 'Controleer de datums en tijden.',
    },
    en: {
      what: 'The end is not after the start (field: {field}).',
      means: 'The plan is not saved.',
      do: 'Check the dates and times.',
    },
  },
  'plan.purpose-twice': {
    nl: {
      what: 'Twee doelen hebben dezelfde naam.',
      means: 'Dan is niet te zien op welk doel iemand ja zegt.',
      do: 'Geef elk doel een eigen naam.',
    },
    en: {
      what: 'Two purposes have the same name.',
      means: 'Then it cannot be seen to which purpose somebody says yes.',
      do: 'Give each purpose a name of its own.',
    },
  },
});
