import { defineErrors } from '@tenzij/kernel';

/** What can go wrong with the file that a paper is to be written to. */
export const OUT_ERRORS = defineErrors({
  'cli.report-kind': {
    nl: {
      what: 'Een rapport kan geen {file} heten.',
      means: 'Er is niets gedaan. Aan het eind van de naam zien wij wat voor bestand u wilt.',
      do: 'Geef een naam die eindigt op .html of .pdf.',
    },
    en: {
      what: 'A report cannot be named {file}.',
      means: 'Nothing was done. The end of the name says what kind of file you want.',
      do: 'Give a name that ends in .html or .pdf.',
    },
  },
  'cli.report-html': {
    nl: {
      what: 'Dit rapport kan geen {file} heten.',
      means: 'Er is niets gedaan. Dit rapport is een bladzijde (HTML), die u ook kunt afdrukken.',
      do: 'Geef een naam die eindigt op .html.',
    },
    en: {
      what: 'This report cannot be named {file}.',
      means: 'Nothing was done. This report is a page (HTML), which you can print too.',
      do: 'Give a name that ends in .html.',
    },
  },
  'cli.file-exists': {
    nl: {
      what: 'Het bestand {file} is er al.',
      means: 'Er is niets gedaan. Een rapport vervangen wij niet.',
      do: 'Kies een andere naam, of verplaats het oude bestand.',
    },
    en: {
      what: 'The file {file} is there already.',
      means: 'Nothing was done. Reports are not replaced.',
      do: 'Choose another name, or move the old file.',
    },
  },
  'cli.file-not-writable': {
    nl: {
      what: 'Het bestand {file} kunnen wij niet schrijven.',
      means: 'Er is geen rapport gemaakt.',
      do: 'Controleer of de map er is en of u erin mag schrijven.',
    },
    en: {
      what: 'The file {file} cannot be written.',
      means: 'No report was made.',
      do: 'Check that the folder is there and that you may write in it.',
    },
  },
});
