import { defineErrors } from '@tenzij/kernel';

/** What stands in the way of a clearance, or ends one. */
export const SIGN_OFF_ERRORS = defineErrors({
  'clearance.obstacles': {
    nl: {
      what: 'Er kan nog geen vrijgave worden voorgelegd.',
      means: 'Aantal punten dat nog in de weg staat: {count}. Gezichtsherkenning blijft uit.',
      do: 'Werk de punten af die op deze pagina staan.',
    },
    en: {
      what: 'No clearance can be laid before you yet.',
      means: 'Points that still stand in the way: {count}. Recognition stays off.',
      do: 'Settle the points on this page.',
    },
  },
  'clearance.staff-unjudged': {
    nl: {
      what: 'U vraagt medewerkers om toestemming, en vraag C4 (verschil in macht) staat nog in de weg.',
      means:
        'Op het werk is een vrij ja zelden mogelijk. Zonder een oordeel van iemand met naam blijft gezichtsherkenning uit.',
      do: 'Laat iemand bij C4 oordelen dat nee zeggen echt zonder gevolg blijft, en schrijf op wie. Of toets de route van artikel 29 UAVG.',
    },
    en: {
      what: 'You ask employees to consent, and question C4 (imbalance of power) still stands in the way.',
      means:
        'At work a free yes is seldom possible. Without a judgement by a named person recognition stays off.',
      do: 'Have somebody judge at C4 that saying no truly has no consequence, and write down who. Or assess the route of article 29 UAVG.',
    },
  },
  'clearance.no-proposal': {
    nl: {
      what: 'Er ligt geen voorstel om te ondertekenen.',
      means: 'Het is ingetrokken, vervangen of al ondertekend.',
      do: 'Open de pagina opnieuw.',
    },
    en: {
      what: 'There is no proposal to sign.',
      means: 'It was withdrawn, replaced or signed already.',
      do: 'Open the page again.',
    },
  },
  'clearance.signed-already': {
    nl: {
      what: 'Voor deze rol is al ondertekend, of met deze passkey, of door u.',
      means: 'Eén persoon en één passkey tellen als één handtekening.',
      do: 'Laat de ander ondertekenen, met een eigen passkey.',
    },
    en: {
      what: 'This role was signed for already, or with this passkey, or by you.',
      means: 'One person and one passkey count as one signature.',
      do: 'Have the other sign, with a passkey of their own.',
    },
  },
  'clearance.same-person': {
    nl: {
      what: 'De organisator en de FG zijn dezelfde persoon.',
      means: 'Dan is er geen onafhankelijke beoordeling. De handtekening is niet aangenomen.',
      do: 'Laat iemand anders als FG beoordelen en ondertekenen.',
    },
    en: {
      what: 'The organiser and the DPO are the same person.',
      means: 'Then there is no independent review. The signature was not taken.',
      do: 'Have somebody else review and sign as DPO.',
    },
  },
  'clearance.signer-gone': {
    nl: {
      what: 'Een van beide handtekeningen telt niet meer (rol: {role}).',
      means:
        'Wie tekende heeft die rol hier niet meer, of heeft de passkey weggehaald. Er is niets vrijgegeven.',
      do: 'Leg een nieuw voorstel voor en laat beiden opnieuw ondertekenen.',
    },
    en: {
      what: 'One of both signatures does not count any more (role: {role}).',
      means:
        'Whoever signed does not have that role here any more, or took the passkey out. Nothing was cleared.',
      do: 'Lay a new proposal before both and have both sign again.',
    },
  },
  'clearance.receipt-differs': {
    nl: {
      what: 'Het bewijs van de toetsing klopt niet meer.',
      means:
        'De feiten, de normen of het bewijs zijn na de toetsing veranderd. Er kan niet worden ondertekend.',
      do: 'Leg een nieuw voorstel voor en controleer wie bij de gegevens kon.',
    },
    en: {
      what: 'The receipt of the assessment does not hold any more.',
      means: 'Facts, norms or the receipt changed after the assessment. It cannot be signed.',
      do: 'Lay a new proposal before both, and find out who could reach the data.',
    },
  },
  'clearance.changed-meanwhile': {
    nl: {
      what: 'Er is iets veranderd sinds dit voorstel is gemaakt ({fields}).',
      means: 'U zou iets ondertekenen dat niet meer klopt. De handtekening is niet aangenomen.',
      do: 'Leg een nieuw voorstel voor.',
    },
    en: {
      what: 'Something changed since this proposal was made ({fields}).',
      means: 'You would sign what no longer holds. The signature was not taken.',
      do: 'Lay a new proposal before both.',
    },
  },
  'clearance.no-state-change': {
    nl: {
      what: 'Dit kan niet met deze vrijgave.',
      means:
        'Organisator en FG kunnen ieder één keer pauzeren, en alleen wat gepauzeerd is kan verder. Ingetrokken blijft ingetrokken.',
      do: 'Bekijk hoe de vrijgave er nu voor staat.',
    },
    en: {
      what: 'This cannot be done with this clearance.',
      means:
        'Organiser and DPO can each pause once, and only what is paused can go on. What is revoked stays revoked.',
      do: 'See how the clearance stands now.',
    },
  },
  'clearance.paused-by-other': {
    nl: {
      what: 'De ander heeft gepauzeerd.',
      means: 'Alleen wie pauzeerde, kan laten doorgaan: {role}.',
      do: 'Neem contact op met de ander.',
    },
    en: {
      what: 'The other one paused.',
      means: 'Only whoever paused can let it go on: {role}.',
      do: 'Get in touch with the other.',
    },
  },
  'clearance.paused-by-rule': {
    nl: {
      what: 'De regel voor gelijke behandeling heeft gepauzeerd.',
      means:
        'Die regel is ondertekend. Niemand laat de gezichtspoorten daarboven doorgaan: dat doet de regel zelf, zodra het lang genoeg goed gaat in de gewone rij.',
      do: 'Maak de gewone rij korter, bijvoorbeeld door een gezichtspoort gewone poort te maken.',
    },
    en: {
      what: 'The rule for equal treatment paused it.',
      means:
        'That rule was signed. Nobody lets the face gates go on above it: the rule does so itself, once it has gone well in the regular lane for long enough.',
      do: 'Make the regular lane shorter, for example by turning a face gate into a regular one.',
    },
  },
  'clearance.paused': {
    nl: {
      what: 'Gezichtsherkenning is gepauzeerd.',
      means: 'De vrijgave geldt even niet. De gewone rij is open.',
      do: 'Wacht tot wie pauzeerde laat doorgaan.',
    },
    en: {
      what: 'Recognition is paused.',
      means: 'The clearance does not hold for now. The regular lane is open.',
      do: 'Wait until whoever paused lets it go on.',
    },
  },
  'clearance.revoked': {
    nl: {
      what: 'De vrijgave is ingetrokken.',
      means: 'Gezichtsherkenning is uit en blijft uit. De gewone rij is open.',
      do: 'Voor een nieuwe vrijgave is opnieuw beoordelen en ondertekenen nodig.',
    },
    en: {
      what: 'The clearance was revoked.',
      means: 'Recognition is off and stays off. The regular lane is open.',
      do: 'A new clearance needs a new review and new signatures.',
    },
  },
  'clearance.void': {
    nl: {
      what: 'De vrijgave is vervallen.',
      means: 'De inzet is na het ondertekenen veranderd. Gezichtsherkenning is uit. De gewone rij is open.',
      do: 'Bekijk in het beheer wat opnieuw moet.',
    },
    en: {
      what: 'The clearance is void.',
      means: 'The deployment changed after it was signed. Recognition is off. The regular lane is open.',
      do: 'See in the console what has to be done again.',
    },
  },
  'plan.not-runnable': {
    nl: {
      what: 'Deze software kan dit niet uitvoeren (onderdeel: {field}).',
      means:
        'Vrijgegeven kan worden: één op één vergelijken van een gezicht, met de pas van die bezoeker of met de foto op het eigen document. Vergelijken door een mens heeft geen vrijgave nodig.',
      do: 'Kies dat in de opzet, of gebruik geen gezichtsherkenning.',
    },
    en: {
      what: 'This software cannot carry this out (part: {field}).',
      means:
        'What can be cleared is 1:1 comparison of a face, with that visitor’s pass or with the photo on their own document. Comparison by a person needs no clearance.',
      do: 'Choose that in the plan, or use no recognition.',
    },
  },
  'plan.document-one-purpose': {
    nl: {
      what: 'Bij documentcontrole kan er maar één doel zijn.',
      means:
        'De poort stelt één vraag, met één knop voor dat ene doel. Na de beslissing is er niets meer voor een ander doel.',
      do: 'Houd in de opzet één doel over.',
    },
    en: {
      what: 'With document verification there can be one purpose only.',
      means:
        'The gate asks one question, with one button for that one purpose. After the decision nothing is left for another.',
      do: 'Keep one purpose in the plan.',
    },
  },
  'plan.validity-apart': {
    nl: {
      what: 'De geldigheid valt helemaal buiten het evenement.',
      means: 'De vrijgave zou op geen enkel moment van het evenement gelden.',
      do: 'Pas in de opzet de geldigheid of de tijden van het evenement aan.',
    },
    en: {
      what: 'The validity lies wholly outside the event.',
      means: 'The clearance would not hold at any moment of the event.',
      do: 'Change the validity or the times of the event in the plan.',
    },
  },
  'dossier.not-cleared': {
    nl: {
      what: 'Er is nog geen dossier.',
      means: 'Een dossier hoort bij een vrijgave, en die is er nog niet geweest.',
      do: 'Download het toetsingsrapport en de DPIA apart, of rond de vrijgave af.',
    },
    en: {
      what: 'There is no dossier yet.',
      means: 'A dossier belongs to a clearance, and there was none yet.',
      do: 'Download the assessment report and the DPIA apart, or complete the clearance.',
    },
  },
  'register.not-listed': {
    nl: {
      what: 'Deze inzet staat niet in het openbare register.',
      means: 'De organisator heeft haar niet laten opnemen, of zij is nog niet vrijgegeven.',
      do: 'Bekijk de lijst van het register.',
    },
    en: {
      what: 'This deployment is not in the public register.',
      means: 'The organiser did not have it listed, or it was not cleared yet.',
      do: 'See the list of the register.',
    },
  },
  'clearance.objection-open': {
    nl: {
      what: 'De FG heeft een bezwaar waarop nog niet is geantwoord.',
      means: 'Zo lang kan er geen vrijgave worden voorgelegd.',
      do: 'Beantwoord het bezwaar, of pas de inzet aan.',
    },
    en: {
      what: 'The DPO has an objection that was not answered yet.',
      means: 'Until then no clearance can be laid before both.',
      do: 'Answer the objection, or change the deployment.',
    },
  },
  'clearance.advice-against': {
    nl: {
      what: 'De FG adviseert om niet door te gaan.',
      means: 'Zo lang dat advies er ligt, kan er geen vrijgave worden voorgelegd.',
      do: 'Neem weg wat de FG tegenhoudt en vraag om een nieuw advies.',
    },
    en: {
      what: 'The DPO advises not to proceed.',
      means: 'While that advice stands, no clearance can be laid before both.',
      do: 'Take away what stops the DPO and ask for new advice.',
    },
  },
  'clearance.form-differs': {
    nl: {
      what: 'Vraag B4 is met "{answer}" beantwoord. De opzet vergelijkt één op één.',
      means: 'Wat is getoetst is iets anders dan wat de software zou doen.',
      do: 'Beantwoord vraag B4 met "1:1", of gebruik deze software niet.',
    },
    en: {
      what: 'Question B4 was answered with "{answer}". The plan compares one to one.',
      means: 'What was assessed is not what the software would do.',
      do: 'Answer question B4 with "1:1", or do not use this software.',
    },
  },
  'clearance.dpia-missing': {
    nl: {
      what: 'Er is nog geen afgeronde DPIA.',
      means: 'Zonder DPIA kan er niets worden vrijgegeven.',
      do: 'Vul de DPIA aan en rond haar af.',
    },
    en: {
      what: 'There is no finished DPIA yet.',
      means: 'Without a DPIA nothing can be cleared.',
      do: 'Complete the DPIA and finish it.',
    },
  },
  'clearance.dpia-outdated': {
    nl: {
      what: 'De DPIA (versie {version}) gaat over een eerdere opzet.',
      means: 'Er is daarna iets veranderd aan de opzet, het plan van de rijen, de informatie of het model.',
      do: 'Werk de DPIA bij, rond haar opnieuw af en vraag om nieuw advies.',
    },
    en: {
      what: 'The DPIA (version {version}) is about an earlier plan.',
      means: 'Something changed since in the plan, the plan of the lanes, the notice or the model.',
      do: 'Bring the DPIA up to date, finish it again and ask for new advice.',
    },
  },
  'clearance.no-dpo': {
    nl: {
      what: 'Er is nog geen FG in deze organisatie.',
      means: 'Een tweede, onafhankelijke handtekening is altijd nodig.',
      do: 'Laat wie de server beheert een FG toevoegen: "npx tenzij member add --role dpo".',
    },
    en: {
      what: 'This organisation has no DPO here yet.',
      means: 'A second, independent signature is always needed.',
      do: 'Have whoever runs the server add a DPO: "npx tenzij member add --role dpo".',
    },
  },
  'clearance.advice-missing': {
    nl: {
      what: 'De FG heeft over deze DPIA nog geen advies gegeven.',
      means: 'Zonder onafhankelijk advies kan er niets worden vrijgegeven.',
      do: 'Vraag de FG om de DPIA te beoordelen.',
    },
    en: {
      what: 'The DPO has not advised on this DPIA yet.',
      means: 'Without independent advice nothing can be cleared.',
      do: 'Ask the DPO to review the DPIA.',
    },
  },
  'clearance.risk-unsettled': {
    nl: {
      what: 'Het staat nog niet vast of er een hoog risico overblijft, of de AP heeft nog niet geadviseerd.',
      means: 'Onbekend telt nooit als nee, en stilte is geen goedkeuring.',
      do: 'Beoordeel het restrisico in de DPIA. Is het hoog, leg het dan voor aan de AP.',
    },
    en: {
      what: 'It is not settled yet whether a high risk remains, or the authority has not advised yet.',
      means: 'Unknown never counts as no, and silence is not approval.',
      do: 'Judge the residual risk in the DPIA. If it is high, lay it before the authority.',
    },
  },
  'clearance.signatures-missing': {
    nl: {
      what: 'Er staan nog geen twee handtekeningen onder.',
      means: 'Gezichtsherkenning is uit.',
      do: 'Leg de vrijgave voor en laat beiden ondertekenen.',
    },
    en: {
      what: 'There are not two signatures under it yet.',
      means: 'Recognition is off.',
      do: 'Lay the clearance before both and have them sign.',
    },
  },
});
