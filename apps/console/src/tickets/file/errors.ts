import { defineErrors } from '@tenzij/kernel';

/** What can be wrong with a file of tickets as a whole, before anything of it is sent. */
export const TICKET_FILE_ERRORS = defineErrors({
  'console.tickets-empty': {
    nl: { what: 'Dit bestand is leeg.', means: 'Er is niets verstuurd.', do: 'Kies een ander bestand.' },
    en: { what: 'This file is empty.', means: 'Nothing was sent.', do: 'Choose another file.' },
  },
  'console.tickets-too-large': {
    nl: {
      what: 'Dit bestand is te groot: meer dan {megabytes} MB.',
      means: 'Er is niets gelezen en niets verstuurd.',
      do: 'Laat in uw ticketsysteem de kolommen weg die u niet nodig hebt, of maak twee bestanden.',
    },
    en: {
      what: 'This file is too large: more than {megabytes} MB.',
      means: 'Nothing was read and nothing was sent.',
      do: 'Leave out the columns that you do not need in your ticketing system, or make two files.',
    },
  },
  'console.tickets-workbook': {
    nl: {
      what: 'Dit is een werkmap van een rekenprogramma, zoals Excel.',
      means: 'Daar kunnen wij niet in lezen. Er is niets verstuurd.',
      do: 'Open het bestand in Excel, kies Opslaan als en daarna CSV UTF-8. Kies hier dat nieuwe bestand.',
    },
    en: {
      what: 'This is a workbook of a spreadsheet program, such as Excel.',
      means: 'We cannot read those. Nothing was sent.',
      do: 'Open the file in Excel, choose Save as and then CSV UTF-8. Choose that new file here.',
    },
  },
  'console.tickets-no-text': {
    nl: {
      what: 'Dit is geen lijst, maar bijvoorbeeld een PDF of een foto.',
      means: 'Er is niets verstuurd.',
      do: 'Kies een bestand dat op .csv, .tsv of .txt eindigt. Uw ticketsysteem kan het maken.',
    },
    en: {
      what: 'This is not a list, but a PDF or a photo for example.',
      means: 'Nothing was sent.',
      do: 'Choose a file that ends in .csv, .tsv or .txt. Your ticketing system can make it.',
    },
  },
  'console.tickets-no-rows': {
    nl: {
      what: 'Er staan geen tickets in dit bestand.',
      means: 'Er is niets verstuurd.',
      do: 'Kijk of u het goede bestand hebt gekozen.',
    },
    en: {
      what: 'There are no tickets in this file.',
      means: 'Nothing was sent.',
      do: 'Check that you chose the right file.',
    },
  },
  'console.tickets-quotes': {
    nl: {
      what: 'Op regel {line} staat een aanhalingsteken (") dat niet klopt.',
      means: 'Wij weten dan niet waar een vakje ophoudt. Er is niets verstuurd.',
      do: 'Haal dat aanhalingsteken weg, of zet de hele tekst van het vakje tussen aanhalingstekens.',
    },
    en: {
      what: 'On line {line} there is a quotation mark (") that is not right.',
      means: 'We then do not know where a cell ends. Nothing was sent.',
      do: 'Remove that quotation mark, or put the whole text of the cell between quotation marks.',
    },
  },
});
