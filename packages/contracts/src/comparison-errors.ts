import { defineErrors } from '@tenzij/kernel';

/** Why crew can't compare faces with this gate, and what is refused of a gate of another kind. */
export const COMPARISON_ERRORS = defineErrors({
  'comparison.not-assessed': {
    nl: {
      what: 'Uit de toetsing volgt niet dat dit geen biometrie is.',
      means: 'Zonder die uitkomst mag dit scherm niet aan.',
      do: 'Kijk in het beheer bij de toetsing welke vraag dat tegenhoudt. Vergelijk tot die tijd met het blote oog.',
    },
    en: {
      what: 'The assessment doesn’t say that this is not biometrics.',
      means: 'Without that verdict this screen may not run.',
      do: 'Look in the console, at the assessment, which question stands in the way. Until then, compare with the naked eye.',
    },
  },
  'comparison.other-mode': {
    nl: {
      what: 'In de opzet staat een andere manier van vergelijken.',
      means: 'Wat u doet en wat er op papier staat, moet hetzelfde zijn.',
      do: 'Kies in het beheer bij de opzet: vergelijking door een mens.',
    },
    en: {
      what: 'The plan names another way of comparing.',
      means: 'What you do and what is on paper have to be the same.',
      do: 'In the console, choose comparison by a person in the plan.',
    },
  },
  'gate.other-kind': {
    nl: {
      what: 'Deze poort is van een andere soort.',
      means: 'Wat een poort krijgt, hangt af van waar zij voor is. Er is niets gewijzigd.',
      do: 'Open de pagina die bij deze poort hoort, of koppel in het beheer een poort van de goede soort.',
    },
    en: {
      what: 'This gate is of another kind.',
      means: 'What a gate gets depends on what it is for. Nothing was changed.',
      do: 'Open the page of this gate, or pair a gate of the right kind in the console.',
    },
  },
  'comparison.too-old': {
    nl: {
      what: 'Deze poort hoorde te lang niet of vergelijken nog mag.',
      means: 'Zij weet niet of de toetsing of de vrijgave is veranderd.',
      do: 'Verbind de poort met het netwerk. Vergelijk tot die tijd met het blote oog.',
    },
    en: {
      what: 'This gate hasn’t heard for too long whether comparing is still allowed.',
      means: 'It doesn’t know whether the assessment or the clearance changed.',
      do: 'Connect the gate to the network. Until then, compare with the naked eye.',
    },
  },
});
