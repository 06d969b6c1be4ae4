import type { Language } from '@tenzij/kernel';

/** What the register's pages say around the entries. */
export const PAGE_WORDS = {
  nl: {
    title: 'Openbaar register van gezichtsherkenning',
    skip: 'Naar de inhoud',
    language: 'Taal',
    other: 'English',
    home: 'Naar het begin van deze server',
    intro:
      'Hier staat wie op deze server gezichtsherkenning bij een ingang inzet, waar, wanneer, waarvoor en hoe vaak het misgaat. Organisatoren kiezen zelf of zij erin staan: het is geen volledig overzicht.',
    count: (count: number) => (count === 1 ? '1 inzet' : `${count} inzetten`),
    upcoming: 'Nu en binnenkort',
    past: 'Voorbij',
    empty: 'Er staat nog niets in dit register.',
    emptyMeans:
      'Een inzet komt hier zodra de organisator daarvoor kiest en organisator en FG de vrijgave allebei hebben ondertekend. Dat er niets staat, zegt niet dat er geen gezichtsherkenning is.',
    specimen: 'Verzonnen voorbeeld',
    specimenMeans: 'Deze inzet bestaat niet. Zij laat zien hoe het register werkt.',
    fromOther: 'Van een andere server',
    otherMeans: (key: string, day: string) =>
      `Ondertekend met sleutel ${key}, stand van ${day}. Een organisator van deze server voegde de vermelding toe en kreeg de sleutel langs een andere weg.`,
    where: 'Waar',
    when: 'Wanneer',
    why: 'Waarvoor',
    lanes: 'Poorten',
    errors: 'Hoe vaak het misgaat',
    advice: 'Advies FG',
    noRate: 'Niet berekend.',
    feeds: 'Als gegevens',
    json: 'JSON, met handtekeningen',
    csv: 'CSV, voor een rekenblad',
    key: 'Sleutel van dit register',
    times: 'Alle tijden zijn die in Nederland.',
    cookies: 'Deze pagina plaatst geen cookies en houdt niet bij wie haar leest.',
    back: 'Terug naar het register',
    missing: 'Deze inzet staat niet in het register',
    missingMeans:
      'De organisator heeft haar niet laten opnemen of weer weggehaald, of zij is nog niet vrijgegeven.',
  },
  en: {
    title: 'Public register of face recognition',
    skip: 'To the content',
    language: 'Language',
    other: 'Nederlands',
    home: 'To the start of this server',
    intro:
      'This is who uses face recognition at an entrance on this server, where, when, what for and how often it goes wrong. Organisers choose themselves whether they are in it: it is not a complete overview.',
    count: (count: number) => (count === 1 ? '1 deployment' : `${count} deployments`),
    upcoming: 'Now and soon',
    past: 'Over',
    empty: 'There is nothing in this register yet.',
    emptyMeans:
      'A deployment comes here once its organiser chooses so and organiser and DPO have both signed the clearance. That there is nothing here does not say that there is no face recognition.',
    specimen: 'Invented specimen',
    specimenMeans: 'This deployment does not exist. It shows how the register works.',
    fromOther: 'From another server',
    otherMeans: (key: string, day: string) =>
      `Signed with key ${key}, as it stood on ${day}. An organiser of this server added the entry and got the key in another way.`,
    where: 'Where',
    when: 'When',
    why: 'What for',
    lanes: 'Gates',
    errors: 'How often it goes wrong',
    advice: 'DPO’s advice',
    noRate: 'Not computed.',
    feeds: 'As data',
    json: 'JSON, with signatures',
    csv: 'CSV, for a spreadsheet',
    key: 'Key of this register',
    times: 'All times are those in the Netherlands.',
    cookies: 'This page sets no cookies and does not track who reads it.',
    back: 'Back to the register',
    missing: 'This deployment is not in the register',
    missingMeans: 'Its organiser did not have it listed or took it off again, or it was not cleared yet.',
  },
} as const;

export type PageWords = (typeof PAGE_WORDS)[Language];
