/** What a gate does against photos, screens and masks, and what it does not stop. */
export const NL_ATTACKS = {
  'attacks.title': 'Tegen misleiding',
  'attacks.lead':
    'Iemand kan een foto of een scherm met het gezicht van een ander voor de camera houden. Twee controles maken dat moeilijker. Geen van beide houdt alles tegen.',
  'attacks.attend':
    'Bij elke gezichtspoort moet een medewerker staan die oplet. Ook als beide controles aan staan.',
  'attacks.now': 'Hieronder is aangekruist wat nu geldt.',

  'attacks.off': 'Uit',
  'attacks.passive': 'Kijken of het een echt gezicht is',
  'attacks.passive-does':
    'De poort zoekt in elk beeld naar sporen van papier of een scherm. De telefoon doet dat ook bij de selfie. De bezoeker hoeft niets te doen. Het beeld krijgt een cijfer van 0 tot 1. U kiest de ondergrens. Een hogere ondergrens houdt meer foto’s en schermen tegen, en ook meer gewone bezoekers.',
  'attacks.passive-off': 'Alleen de medewerker let op foto’s en schermen.',
  'attacks.passive-on': 'Aan, ondergrens {minimum, number, ::.0}',
  'attacks.passive-standard': 'Aan, ondergrens {minimum, number, ::.0} (standaard)',
  'attacks.passive-costs':
    'Gemeten: één blik zag {low, number} tot {high, number} van 100 echte gezichten niet als echt, en liet {through, number} van 100 {species, select, screen {nagemaakte schermen} print {nagemaakte papieren foto’s} other {nagemaakte video’s}} door.',
  'attacks.why-not-installed': 'Het bestand voor deze controle ontbreekt op deze server, of is beschadigd.',

  'attacks.figures': 'Alle getallen van deze meting, en wat ze waard zijn',
  'attacks.caption': 'Hoe vaak één blik zich vergiste, per ondergrens (bereik: 95 %)',
  'attacks.what': 'Wat er voor de camera was',
  'attacks.minimum': '{minimum, number, ::.0}',
  'attacks.bpcer': 'Echt gezicht, niet als echt gezien',
  'attacks.bpcer-control': 'Hetzelfde, voor een nagebootste camera',
  'attacks.apcer-screen': 'Foto op een scherm, doorgelaten',
  'attacks.apcer-print': 'Foto op papier, doorgelaten',
  'attacks.apcer-replay': 'Video op een scherm, doorgelaten',
  'attacks.n': '{n, number} foto’s',
  'attacks.few':
    '{few, number} van deze {all, number} getallen rusten op minder dan 30 fouten. Het echte getal kan ruim een derde anders zijn.',
  'attacks.worth':
    'Dit is gemeten op persfoto’s en op nagebootste schermen en prints. Niet met echte voorwerpen, niet voor uw camera en niet met uw bezoekers. Of het bij sommige groepen mensen vaker misgaat, is niet gemeten.',
  'attacks.many-looks':
    'De poort kijkt vaker dan één keer: in 8 seconden kan dat zo’n twaalf keer. Eén blik die slaagt, is genoeg. Er worden dus minder echte bezoekers verwezen dan hier staat, en er komt meer misleiding door. Hoeveel dat scheelt, is niet gemeten. Moet ook het hoofd draaien, dan moeten er na de match drie blikken achter elkaar slagen.',
  'attacks.source': 'Hoe er is gemeten, staat in de documentatie:',

  'attacks.turn': 'Het hoofd laten draaien',
  'attacks.turn-does':
    'Na een match vraagt de poort om het hoofd naar links of rechts te draaien. Het lot bepaalt de kant. Met een platte foto is dat moeilijk. Het kost ten hoogste {seconds, number} seconden extra.',
  'attacks.turn-off': 'De bezoeker kijkt alleen in de camera.',
  'attacks.turn-on': 'Aan',
  'attacks.turn-measured':
    'Gemeten: van {n, number} beelden van gedraaide platte foto’s leken er {errors, number} op een gedraaid hoofd. De poort wil er drie achter elkaar. Hoe vaak de draai bij een echte bezoeker niet lukt, is niet gemeten.',
  'attacks.turn-access':
    'Niet iedereen kan het hoofd draaien. Voor hen moet de gewone rij er zijn: vooraan, zonder dat zij iets hoeven uit te leggen.',

  'attacks.not-stopped': 'Wat deze controles niet tegenhouden',
  'attacks.not-masks': 'Maskers, ook van papier met gaten voor ogen en neus. Die zijn niet gemeten.',
  'attacks.not-video':
    'Een video die de goede kant op draait. Dat is één keer op twee raak, en met de tweede poging erbij drie keer op vier.',
  'attacks.not-bent': 'Een foto die scheef wordt gebogen, of twee foto’s die snel worden gewisseld.',
  'attacks.not-behind': 'Beelden die buiten de lens om worden ingevoerd. Bewaak dus het toestel.',
  'attacks.not-alike': 'Mensen die op elkaar lijken, zoals tweelingen.',

  'attacks.stays': 'Dat is wat nu ook geldt.',
  'attacks.changes': 'Dat is anders dan nu.',
} as const;
