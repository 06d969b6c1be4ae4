import type { Bilingual, NoticeItemId } from '@tenzij/consent';
import type { Purpose } from '@tenzij/kernel';

/** One purpose, one sentence: what a visitor says yes or no to. */
export const PURPOSES: readonly Purpose[] = [
  {
    id: 'toegang',
    nl: 'Vergelijk bij de gezichtspoort mijn gezicht met de pas op mijn telefoon, om mij binnen te laten.',
    en: 'At the face gate, compare my face with the pass on my phone, to let me in.',
  },
];

/** What visitors of the specimen festival are told. Every sentence has to be true of this software. */
export const NOTICE_ANSWERS: Readonly<Record<NoticeItemId, Bilingual>> = {
  I1: {
    nl: 'Stichting Proefweide. Dit is een voorbeeld: de stichting en het festival bestaan niet. De functionaris gegevensbescherming (FG) let onafhankelijk mee; haar handtekening staat onder de vrijgave.',
    en: 'Stichting Proefweide. This is a specimen: the foundation and the festival do not exist. The data protection officer (DPO) watches independently; her signature stands under the clearance.',
  },
  I2: {
    nl: 'Uw telefoon maakt van uw gezicht een rij getallen: een template. De foto wordt niet bewaard. De template staat alleen in de pas op uw telefoon. De server bewaart uw ticketnummer en uw antwoorden, en niets van uw gezicht. Voor uw pas krijgt hij een controlewaarde. Uit die waarde is uw gezicht niet te halen, en hij bewaart haar niet.',
    en: 'Your phone turns your face into a row of numbers: a template. The photo is not kept. The template is only in the pass on your phone. The server keeps your ticket number and your answers, and nothing of your face. For your pass it gets a check value. Your face cannot be recovered from that value, and the server does not keep it.',
  },
  I3: {
    nl: 'Om te zien of u de eigenaar van de pas bent, en u dan binnen te laten. Het mag alleen als u zelf toestemming geeft (artikel 9, lid 2, onder a, AVG). Voor iets anders wordt het niet gebruikt.',
    en: 'To see whether you are the owner of the pass, and then let you in. It is allowed only with your own consent (article 9(2)(a) GDPR). It is used for nothing else.',
  },
  I4: {
    nl: 'Ja, altijd, met één knop bij uw pas. Uw telefoon wist dan de template, en uw gezichtspas geldt niet meer. U krijgt meteen een gewone pas. U mag ook vragen wat er over u is vastgelegd, en klagen bij de Autoriteit Persoonsgegevens.',
    en: 'Yes, always, with one button next to your pass. Your phone then erases the template, and your face pass no longer counts. You get a regular pass at once. You may also ask what was recorded about you, and complain to the Dutch data protection authority.',
  },
  I5: {
    nl: 'Niemand anders. De poort leest uw pas alleen als u haar laat zien, vergelijkt, en vergeet beide gezichten meteen weer.',
    en: 'Nobody else. The gate reads your pass only when you show it, compares, and forgets both faces at once.',
  },
  I6: {
    nl: 'De template blijft op uw telefoon tot u haar wist of uw toestemming intrekt. Na het festival is uw pas niet meer geldig. Het bewijs van uw keuze blijft langer bewaard; daar staat niets van uw gezicht in.',
    en: 'The template stays on your phone until you erase it or withdraw. After the festival your pass is no longer valid. The proof of your choice is kept longer; nothing of your face is in it.',
  },
  I7: {
    nl: 'Ja. Neem de gewone pas en de gewone rij. U komt net zo goed binnen, voor dezelfde prijs. U kunt later altijd wisselen.',
    en: 'Yes. Take the regular pass and the regular lane. You get in just as well, at the same price. You can always switch later.',
  },
  I8: {
    nl: 'Nee. De computer vergelijkt, maar wijst niemand af. Bij twijfel gaat u naar de gewone rij, waar u meteen aan de beurt bent.',
    en: 'No. The computer compares, but turns nobody away. In doubt you go to the regular lane, where it is your turn at once.',
  },
  I9: {
    nl: 'Nee. Uw gegevens staan op uw eigen telefoon en op de server van de organisator, en nergens anders.',
    en: 'No. Your data is on your own phone and on the organiser’s server, and nowhere else.',
  },
};
