import { defineErrors } from '@tenzij/kernel';

/** What is refused of the documents of a case. */
export const CASE_ERRORS = defineErrors({
  'case.preset-unknown': {
    nl: {
      what: 'Dit voorbeeld is er niet.',
      means: 'Er is niets aangemaakt.',
      do: 'Kies een voorbeeld uit de lijst.',
    },
    en: {
      what: 'There is no such example.',
      means: 'Nothing was made.',
      do: 'Choose an example from the list.',
    },
  },
  'case.exercise': {
    nl: {
      what: 'Dit is een oefening.',
      means: 'De feiten komen uit een voorbeeld. Een oefening kan nooit worden vrijgegeven.',
      do: 'Maak er eerst uw eigen inzet van.',
    },
    en: {
      what: 'This is an exercise.',
      means: 'Its facts come from an example. An exercise can never be cleared.',
      do: 'Make it your own deployment first.',
    },
  },
  'case.no-exercise': {
    nl: {
      what: 'Dit is al uw eigen inzet.',
      means: 'Er is niets gewijzigd.',
      do: 'Ga verder met de vragen.',
    },
    en: {
      what: 'This is your own deployment already.',
      means: 'Nothing was changed.',
      do: 'Go on with the questions.',
    },
  },
  'case.in-the-past': {
    nl: {
      what: 'Het evenement is al voorbij.',
      means: 'Voor wat voorbij is, kan niets worden aangemaakt of vrijgegeven.',
      do: 'Kies een datum en tijd die nog komen.',
    },
    en: {
      what: 'The event is over.',
      means: 'Nothing can be made or cleared for what is over.',
      do: 'Choose a date and time that are still to come.',
    },
  },
  'case.times-reversed': {
    nl: {
      what: 'Het einde ligt vóór het begin.',
      means: 'Er is niets aangemaakt.',
      do: 'Draai begin en einde om.',
    },
    en: {
      what: 'The end is before the start.',
      means: 'Nothing was made.',
      do: 'Swap start and end.',
    },
  },
  'document.unknown': {
    nl: {
      what: 'Dit onderdeel bestaat niet: {document}.',
      means: 'Er is niets bewaard.',
      do: 'Ga terug naar de inzet en kies een onderdeel.',
    },
    en: {
      what: 'There is no such part: {document}.',
      means: 'Nothing was kept.',
      do: 'Go back to the deployment and choose a part.',
    },
  },
  'document.invalid': {
    nl: {
      what: 'Dit kunnen wij niet bewaren (veld: {field}).',
      means: 'Er is niets gewijzigd. Wat u typte staat nog op het scherm.',
      do: 'Verbeter het veld en bewaar opnieuw.',
    },
    en: {
      what: 'We cannot keep this (field: {field}).',
      means: 'Nothing was changed. What you typed is still on the screen.',
      do: 'Correct the field and save again.',
    },
  },
  'document.changed-meanwhile': {
    nl: {
      what: 'Iemand anders heeft dit intussen gewijzigd.',
      means: 'Uw tekst is niet bewaard en staat nog op het scherm. De andere versie is bewaard.',
      do: 'Vergelijk beide versies en kies wat blijft.',
    },
    en: {
      what: 'Somebody else changed this in the meantime.',
      means: 'Your text was not kept and is still on the screen. The other version was kept.',
      do: 'Compare both versions and choose what stays.',
    },
  },
  'document.settled': {
    nl: {
      what: 'Deze vraag beantwoordt u hier niet.',
      means:
        'Het antwoord volgt uit wat hier is vastgelegd: de DPIA, het FG-advies, de informatie of het register.',
      do: 'Werk dat onderdeel bij. Het antwoord volgt dan vanzelf.',
    },
    en: {
      what: 'You do not answer this question here.',
      means:
        'The answer follows from what is held here: the DPIA, the DPO’s advice, the notice or the register.',
      do: 'Bring that part up to date. The answer then follows.',
    },
  },
  'document.voids-clearance': {
    nl: {
      what: 'Met deze wijziging vervalt de vrijgave ({fields}).',
      means:
        'Gezichtsherkenning gaat dan uit, tot alles opnieuw is beoordeeld en ondertekend. Er is nog niets gewijzigd.',
      do: 'Bevestig dat u dit wilt, of laat het zoals het is.',
    },
    en: {
      what: 'This change makes the clearance void ({fields}).',
      means: 'Recognition then goes off until all was reviewed and signed again. Nothing was changed yet.',
      do: 'Confirm that you want this, or leave it as it is.',
    },
  },
  'evidence.kind': {
    nl: {
      what: 'Dit soort bestand nemen wij niet aan als bewijs.',
      means:
        'Wij nemen alleen PDF en platte tekst aan. Foto’s en andere beelden horen hier nooit. Er is niets bewaard.',
      do: 'Sla het document op als PDF of tekst en kies het opnieuw.',
    },
    en: {
      what: 'We do not take this kind of file as evidence.',
      means:
        'We take PDF and plain text only. Photos and other pictures never belong here. Nothing was kept.',
      do: 'Save the document as PDF or text and choose it again.',
    },
  },
  'evidence.empty': {
    nl: {
      what: 'Dit bestand is leeg.',
      means: 'Er is niets bewaard.',
      do: 'Kies het goede bestand.',
    },
    en: {
      what: 'This file is empty.',
      means: 'Nothing was kept.',
      do: 'Choose the right file.',
    },
  },
  'evidence.too-large': {
    nl: {
      what: 'Dit bestand is te groot.',
      means: 'Een bestand mag hoogstens {megabytes} MB zijn. Er is niets bewaard.',
      do: 'Maak het kleiner, of verwijs met een link naar waar het staat.',
    },
    en: {
      what: 'This file is too large.',
      means: 'A file may be {megabytes} MB at most. Nothing was kept.',
      do: 'Make it smaller, or refer by a link to where it is.',
    },
  },
  'evidence.too-much': {
    nl: {
      what: 'Er is geen plaats meer voor bewijs bij deze inzet.',
      means: 'Alle bestanden samen mogen hoogstens {megabytes} MB zijn. Er is niets bewaard.',
      do: 'Verwijs met een link naar waar het document staat.',
    },
    en: {
      what: 'There is no room for more evidence with this deployment.',
      means: 'All files together may be {megabytes} MB at most. Nothing was kept.',
      do: 'Refer by a link to where the document is.',
    },
  },
  'evidence.unknown': {
    nl: {
      what: 'Dit bewijs is hier niet.',
      means: 'Er hoort geen bestand met deze hash bij deze inzet.',
      do: 'Voeg het bestand opnieuw toe.',
    },
    en: {
      what: 'This evidence is not here.',
      means: 'No file with this hash belongs to this deployment.',
      do: 'Add the file again.',
    },
  },
  'review.version-outdated': {
    nl: {
      what: 'Deze versie van de DPIA gaat niet meer over de huidige opzet.',
      means: 'Een advies hierover zou niet meetellen. Er is niets vastgelegd.',
      do: 'Wacht tot de organisator de DPIA opnieuw heeft afgerond.',
    },
    en: {
      what: 'This version of the DPIA is no longer about the plan there is.',
      means: 'Advice on it would not count. Nothing was recorded.',
      do: 'Wait until the organiser has finished the DPIA again.',
    },
  },
  'document.no-prose': {
    nl: {
      what: 'In de tekst staat iets dat geen tekst is, zoals een afbeelding.',
      means: 'Beelden horen hier nooit. Er is niets bewaard.',
      do: 'Haal het weg, of voeg een PDF toe als bewijs.',
    },
    en: {
      what: 'The text holds something that is no text, such as a picture.',
      means: 'Pictures never belong here. Nothing was kept.',
      do: 'Take it out, or add a PDF as evidence.',
    },
  },
});
