import { defineErrors } from '@tenzij/kernel';

/** What stands in the way of choosing a recogniser, or of seeing one at work. */
export const MODEL_ERRORS = defineErrors({
  'model.unknown': {
    nl: {
      what: 'Dit herkenningsmodel is er niet: {model}.',
      means: 'Er is geen kaart van dit model op deze server.',
      do: 'Kies een model uit de lijst, of voeg een kaart toe.',
    },
    en: {
      what: 'This recognition model is not here: {model}.',
      means: 'There is no card of this model on this server.',
      do: 'Choose a model from the list, or add a card.',
    },
  },
  'model.not-evaluated': {
    nl: {
      what: 'Dit model is niet gemeten.',
      means:
        'Er is geen meetrapport. Niemand weet hoe vaak dit model zich vergist. Dat is iets anders dan nul fouten.',
      do: 'Meet het model met "npx tenzij evaluate" en zet het rapport bij de andere.',
    },
    en: {
      what: 'This model was not measured.',
      means:
        'There is no evaluation report. Nobody knows how often this model errs. That is not the same as never.',
      do: 'Measure the model with "npx tenzij evaluate" and put the report with the others.',
    },
  },
  'model.report-of-other-card': {
    nl: {
      what: 'Het meetrapport is van een andere versie van dit model.',
      means: 'De kaart is veranderd sinds de meting. De cijfers gelden niet meer en tellen niet mee.',
      do: 'Meet het model opnieuw.',
    },
    en: {
      what: 'The evaluation report is of another version of this model.',
      means: 'The card was changed after the measurement. Its figures do not hold any more and do not count.',
      do: 'Measure the model again.',
    },
  },
  'model.threshold-unusable': {
    nl: {
      what: 'De drempel bij een kans van {fmr} op een valse match is niet te gebruiken.',
      means: 'Een drempel ligt boven 0 en onder 1. Deze ligt daarbuiten.',
      do: 'Kies een andere kans, of meet met meer foto’s.',
    },
    en: {
      what: 'The threshold at a false match rate of {fmr} cannot be used.',
      means: 'A threshold lies above 0 and below 1. This one does not.',
      do: 'Choose another rate, or measure with more photos.',
    },
  },
  'model.files-missing': {
    nl: {
      what: 'De bestanden van dit model ontbreken op deze server, of zijn beschadigd.',
      means: 'Poorten en telefoons zouden het model niet kunnen laden.',
      do: 'Installeer het model met "npx tenzij models" en kies het daarna.',
    },
    en: {
      what: 'The files of this model are missing from this server, or damaged.',
      means: 'Gates and phones could not load the model.',
      do: 'Install the model with "npx tenzij models" and choose it then.',
    },
  },
  'model.card-id-taken': {
    nl: {
      what: 'Er is al een model met de naam {id}.',
      means: 'Twee modellen met één naam zijn niet uit elkaar te houden. Deze kaart telt niet mee.',
      do: 'Geef de kaart een andere id.',
    },
    en: {
      what: 'There already is a model with the name {id}.',
      means: 'Two models with one name cannot be told apart. This card does not count.',
      do: 'Give the card another id.',
    },
  },
  'model.two-signatures-needed': {
    nl: {
      what: 'Voor een ander model zijn twee handtekeningen nodig.',
      means:
        'Deze inzet is echt. Alleen de verwerkingsverantwoordelijke en de FG samen kunnen de vrijgave wijzigen.',
      do: 'Laat beiden een nieuwe vrijgave ondertekenen. Tot dan geldt de oude.',
    },
    en: {
      what: 'Another model needs two signatures.',
      means: 'This deployment is real. Only the controller and the DPO together can change the clearance.',
      do: 'Have both sign a new clearance. Until then the old one holds.',
    },
  },
  'model.attack-minimum-not-measured': {
    nl: {
      what: 'Een ondergrens van {minimum} voor de controle op foto’s en schermen is niet gemeten.',
      means:
        'Niemand weet hoeveel mensen dan worden tegengehouden, en hoeveel foto’s. Er is niets gewijzigd.',
      do: 'Kies een van de gemeten ondergrenzen: {measured}.',
    },
    en: {
      what: 'A minimum of {minimum} for the check on photos and screens was not measured.',
      means: 'Nobody knows how many people it would stop, and how many photos. Nothing was changed.',
      do: 'Choose one of the minimums that were measured: {measured}.',
    },
  },
  'model.attack-files-missing': {
    nl: {
      what: 'Het bestand voor de controle op foto’s en schermen ontbreekt op deze server, of is beschadigd.',
      means: 'Poorten konden het niet laden en zouden iedereen verwijzen. Er is niets gewijzigd.',
      do: 'Voer "npm run models" uit op de server, of zet deze controle uit.',
    },
    en: {
      what: 'The file for the check on photos and screens is missing from this server, or damaged.',
      means: 'Gates could not load it and would refer everybody. Nothing was changed.',
      do: 'Run "npm run models" on the server, or turn this check off.',
    },
  },
  'machine.specimen-only': {
    nl: {
      what: 'Deze inzet heeft een echte vrijgave, geen proefvrijgave.',
      means:
        'Een echte vrijgave is er voor bezoekers aan de poort, niet om te proberen. Daarom stopt deze pagina na stap 3.',
      do: 'Kies een inzet met een proefvrijgave om stap 4 en 5 te zien.',
    },
    en: {
      what: 'This deployment has a real clearance, not a specimen.',
      means:
        'A real clearance is there for visitors at the gate, not for trying things out. So this page stops after step 3.',
      do: 'Choose a deployment with a specimen clearance to see steps 4 and 5.',
    },
  },
  'machine.camera-refused': {
    nl: {
      what: 'De camera mag niet aan.',
      means: 'U of uw browser staat het niet toe. Er is niets opgenomen.',
      do: 'Sta de camera toe in uw browser, of kies een foto.',
    },
    en: {
      what: 'The camera may not be used.',
      means: 'You or your browser did not allow it. Nothing was recorded.',
      do: 'Allow the camera in your browser, or choose a photo.',
    },
  },
  'machine.camera-missing': {
    nl: {
      what: 'Er is geen camera die werkt.',
      means: 'Wij kunnen hier geen foto maken.',
      do: 'Kies een foto die u al hebt.',
    },
    en: {
      what: 'There is no camera that works.',
      means: 'We cannot take a photo here.',
      do: 'Choose a photo that you already have.',
    },
  },
});
