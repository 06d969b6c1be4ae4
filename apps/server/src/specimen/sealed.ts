import type { Bilingual, NoticeItemId } from '@tenzij/consent';
import type { RegisterChoice } from '@tenzij/contracts';
import type { DpiaSectionId, FixedRiskId, RiskBody } from '@tenzij/dossier';

/** What the specimen says otherwise when its templates are sealed on the server: all of it has to be true. */

export const SEALED_NOTICE: Readonly<Partial<Record<NoticeItemId, Bilingual>>> = {
  I2: {
    nl: 'Uw telefoon maakt van uw gezicht een rij getallen: een template. De foto wordt niet bewaard. Uw telefoon versleutelt de template. De sleutel zit alleen in uw pas. De server en de poorten bewaren wat versleuteld is, en kunnen het niet lezen. De server bewaart ook uw ticketnummer en uw antwoorden. Voor uw pas krijgt hij een controlewaarde. Uit die waarde is uw gezicht niet te halen, en hij bewaart haar niet.',
    en: 'Your phone turns your face into a row of numbers: a template. The photo is not kept. Your phone encrypts the template. The key is only in your pass. The server and the gates keep what is encrypted, and cannot read it. The server also keeps your ticket number and your answers. For your pass it gets a check value. Your face cannot be recovered from that value, and the server does not keep it.',
  },
  I4: {
    nl: 'Ja, altijd, met één knop bij uw pas. Uw telefoon wist dan de sleutel en de server de versleutelde template. Uw gezichtspas geldt niet meer. U krijgt meteen een gewone pas. U mag ook vragen wat er over u is vastgelegd, en klagen bij de Autoriteit Persoonsgegevens.',
    en: 'Yes, always, with one button next to your pass. Your phone then erases the key and the server the encrypted template. Your face pass no longer counts. You get a regular pass at once. You may also ask what was recorded about you, and complain to the Dutch data protection authority.',
  },
  I5: {
    nl: 'Niemand anders. Een poort kan uw template alleen openen als u uw pas laat zien. Zij vergelijkt, en vergeet beide gezichten meteen weer.',
    en: 'Nobody else. A gate can open your template only when you show your pass. It compares, and forgets both faces at once.',
  },
  I6: {
    nl: 'De versleutelde template blijft tot u uw toestemming intrekt of uw pas verloopt. Dan wist de server haar. Een poort wist haar zodra zij verbinding heeft. Na het festival is uw pas niet meer geldig. Het bewijs van uw keuze blijft langer bewaard; daar staat niets van uw gezicht in.',
    en: 'The encrypted template stays until you withdraw or your pass expires. Then the server erases it. A gate erases it as soon as it has a connection. After the festival your pass is no longer valid. The proof of your choice is kept longer; nothing of your face is in it.',
  },
  I9: {
    nl: 'Nee. Uw gegevens staan op uw eigen telefoon en op de server van de organisator. De versleutelde template staat ook op de poorten. Verder nergens.',
    en: 'No. Your data is on your own phone and on the organiser’s server. The encrypted template is at the gates as well. Nowhere else.',
  },
};

export const SEALED_SECTIONS: Readonly<Partial<Record<DpiaSectionId, string>>> = {
  proportionality:
    'Wie kiest voor de gezichtspas, wint de tijd van een legitimatiecontrole. De template staat versleuteld op de server; de sleutel zit alleen in de pas. De vergelijking duurt minder dan een seconde. Voor wie dat niet wil, verandert er niets.',
};

interface RiskWords {
  /** Why the risk is what it is after the measures. */
  readonly why: string;
  readonly reasoning: string;
}

const RISKS: Readonly<Partial<Record<FixedRiskId, RiskWords>>> = {
  'privacy-loss': {
    why: 'Er is een verzameling, maar iedere template heeft een eigen sleutel die alleen in de pas zit.',
    reasoning: 'Wat op de server staat, is zonder de passen niet te lezen.',
  },
  'unauthorised-use': {
    why: 'Op de server staat geen template die daar te lezen is.',
    reasoning: 'Wie bij de server kan, vindt versleutelde templates zonder sleutels.',
  },
  'irreplaceable-data': {
    why: 'Wie een telefoon steelt en ontgrendelt, heeft een sleutel. De template staat ergens anders.',
    reasoning: 'De schade blijft per telefoon, nooit voor iedereen tegelijk.',
  },
};

/** A risk as judged where templates are carried, judged where they are sealed. */
export function sealedRisk(id: FixedRiskId, body: RiskBody): RiskBody {
  const words = RISKS[id];
  if (!words) return body;
  const { why, reasoning } = words;
  return {
    ...body,
    after: body.after && { ...body.after, why },
    residual: body.residual && { ...body.residual, reasoning },
  };
}

/** Conditions whose reasoning differs. */
export const SEALED_REASONING: Readonly<Partial<Record<string, string>>> = {
  E2: 'Alleen een vergelijking met de eigen pas; zonder die pas kan de poort niets lezen.',
  D3: 'Het risico dat overblijft is laag: de sleutel van het gezicht blijft in de pas.',
};

export const SEALED_RETENTION: RegisterChoice['retention'] = {
  nl: 'De template staat versleuteld op de server, met de sleutel alleen in de pas van de bezoeker. Bij intrekken, en als de pas verloopt, wist de server haar. Het bewijs van toestemming blijft vijf jaar bewaard.',
  en: 'The template is on the server in encrypted form, with the key in the visitor’s pass only. At withdrawal, and when the pass expires, the server erases it. The proof of consent is kept for five years.',
};
