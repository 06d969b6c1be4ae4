import { defineErrors } from '@tenzij/kernel';
import { NEW_PASS } from './advice.ts';

/** The signed claims, and the template against them. */
export const CLAIMS_ERRORS = defineErrors({
  'pass.claims-malformed': {
    nl: {
      what: 'De gegevens in de toegangspas zijn niet goed.',
      means: 'Er ontbreekt iets, of er staat iets in dat wij niet kennen.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The data in the pass is not right.',
      means: 'Something is missing, or it holds something we do not know.',
      do: NEW_PASS.en,
    },
  },
  'pass.other-deployment': {
    nl: {
      what: 'De toegangspas is voor een andere inzet.',
      means: 'Hij geldt hier niet.',
      do: 'Kijk of u bij de juiste ingang bent.',
    },
    en: {
      what: 'The pass is for another deployment.',
      means: 'It does not hold here.',
      do: 'Check that this is the right entrance.',
    },
  },
  'pass.not-yet-valid': {
    nl: {
      what: 'De toegangspas geldt nog niet.',
      means: 'De begintijd is nog niet bereikt.',
      do: 'Kom later terug, of vraag de medewerker om hulp.',
    },
    en: {
      what: 'The pass is not valid yet.',
      means: 'Its start time has not come.',
      do: 'Come back later, or ask the crew for help.',
    },
  },
  'pass.expired': {
    nl: { what: 'De toegangspas is verlopen.', means: 'De eindtijd is voorbij.', do: NEW_PASS.nl },
    en: { what: 'The pass has expired.', means: 'Its end time has passed.', do: NEW_PASS.en },
  },
  'pass.revoked': {
    nl: { what: 'De toegangspas is ingetrokken.', means: 'Hij geldt niet meer.', do: NEW_PASS.nl },
    en: { what: 'The pass has been revoked.', means: 'It no longer holds.', do: NEW_PASS.en },
  },
  'pass.template-missing': {
    nl: {
      what: 'In de toegangspas ontbreekt de template.',
      means: 'De pas is uitgegeven met een template, maar die zit er niet in.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The template is missing from the pass.',
      means: 'The pass was issued with a template, but carries none.',
      do: NEW_PASS.en,
    },
  },
  'pass.template-unexpected': {
    nl: {
      what: 'In de toegangspas zit een template die er niet hoort.',
      means: 'De pas is uitgegeven zonder template. Wij gebruiken deze template niet.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The pass carries a template that does not belong in it.',
      means: 'The pass was issued without a template. We do not use this one.',
      do: NEW_PASS.en,
    },
  },
  'pass.commitment-mismatch': {
    nl: {
      what: 'De template hoort niet bij deze toegangspas.',
      means: 'Het is niet de template waarvoor de pas is uitgegeven. Wij gebruiken hem niet.',
      do: NEW_PASS.nl,
    },
    en: {
      what: 'The template does not belong to this pass.',
      means: 'It is not the template the pass was issued for. We do not use it.',
      do: NEW_PASS.en,
    },
  },
});
