import { NL_ACCOUNT } from './nl-account.ts';
import { NL_ASSESSMENT } from './nl-assessment.ts';
import { NL_ATTACKS } from './nl-attacks.ts';
import { NL_CASE } from './nl-case.ts';
import { NL_CLEARANCE_DESK } from './nl-clearance-desk.ts';
import { NL_DESK } from './nl-desk.ts';
import { NL_DOSSIER } from './nl-dossier.ts';
import { NL_DPIA } from './nl-dpia.ts';
import { NL_ENDING } from './nl-ending.ts';
import { NL_EVENT_KEYS } from './nl-event-keys.ts';
import { NL_GATES } from './nl-gates.ts';
import { NL_LANE_SWITCH } from './nl-lane-switch.ts';
import { NL_LANES } from './nl-lanes.ts';
import { NL_MACHINE } from './nl-machine.ts';
import { NL_MODELS } from './nl-models.ts';
import { NL_NEW } from './nl-new.ts';
import { NL_NOTICE } from './nl-notice.ts';
import { NL_OVERVIEW } from './nl-overview.ts';
import { NL_PLAN } from './nl-plan.ts';
import { NL_QUEUE } from './nl-queue.ts';
import { NL_REGISTER } from './nl-register.ts';
import { NL_REVIEW } from './nl-review.ts';
import { NL_TICKETING } from './nl-ticketing.ts';
import { NL_TICKETS } from './nl-tickets.ts';
import { NL_TRAFFIC } from './nl-traffic.ts';
import { NL_WAITING } from './nl-waiting.ts';

/** Every text of the console in Dutch, as ICU messages by flat key. `en.ts` has the same keys. */
export const NL = {
  ...NL_NEW,
  ...NL_ACCOUNT,
  ...NL_ASSESSMENT,
  ...NL_ATTACKS,
  ...NL_CASE,
  ...NL_CLEARANCE_DESK,
  ...NL_DESK,
  ...NL_DOSSIER,
  ...NL_DPIA,
  ...NL_ENDING,
  ...NL_EVENT_KEYS,
  ...NL_GATES,
  ...NL_LANE_SWITCH,
  ...NL_TRAFFIC,
  ...NL_LANES,
  ...NL_MACHINE,
  ...NL_PLAN,
  ...NL_NOTICE,
  ...NL_OVERVIEW,
  ...NL_MODELS,
  ...NL_QUEUE,
  ...NL_REGISTER,
  ...NL_REVIEW,
  ...NL_TICKETING,
  ...NL_TICKETS,
  ...NL_WAITING,

  'app.title': 'Tenzij beheer',
  'app.signed-in-as': 'U bent aangemeld als {name}, {role}.',
  'app.sign-out': 'Afmelden',
  'app.all-deployments': 'Alle inzetten',
  'app.to-deployment': 'Terug naar de inzet',
  'app.loading': 'Een moment. Wij halen de gegevens op.',
  'app.try-again': 'Probeer opnieuw',
  'role.organiser': 'organisator',
  'role.dpo': 'functionaris gegevensbescherming (FG)',
  'role.crew': 'medewerker van de balie',

  'sign-in.title': 'Aanmelden bij het beheer',
  'sign-in.lead': 'Er is geen wachtwoord. U meldt zich aan met een passkey of met een aanmeldlink.',
  'sign-in.passkey-title': 'Met een passkey',
  'sign-in.passkey-lead': 'Dit kan als u eerder een passkey aan uw account toevoegde.',
  'sign-in.passkey': 'Aanmelden met passkey',
  'sign-in.how': 'Met een aanmeldlink',
  'sign-in.how-lead': 'Elke link werkt één keer. Zo krijgt u een nieuwe:',
  'sign-in.step-terminal': 'Open een terminal op de computer waar Tenzij draait.',
  'sign-in.step-run': 'Stop Tenzij en start het opnieuw:',
  'sign-in.step-or': 'Of, als u Tenzij als pakket hebt:',
  'sign-in.step-open': 'Open de link die in de terminal verschijnt.',
  'sign-in.ended-title': 'U bent niet meer aangemeld',
  'sign-in.ended':
    'Uw sessie is verlopen. Meld u opnieuw aan om verder te gaan. Wat u typte, staat er dan nog.',
  'sign-in.signed-out-title': 'U bent afgemeld',
  'sign-in.signed-out': 'Op dit apparaat is uw sessie gesloten.',

  'problem.title': 'Dit lukt nu niet',
  'problem.link-kept': 'Uw aanmeldlink is nog niet gebruikt. Laat deze pagina open en probeer het opnieuw.',

  'deployments.title': 'Inzetten',
  'deployments.lead': 'Een inzet is één gebruik van gezichtsherkenning: één plaats, één tijd, één doel.',
  'deployments.none': 'Er is nog geen inzet.',
  'deployments.none-do': 'Start Tenzij met {command} om een voorbeeld te bekijken.',

  'deployment.organisation': 'Organisatie',
  'deployment.event': 'Evenement',
  'deployment.place': 'Plaats',
  'deployment.time': 'Tijd',
  'deployment.contents': 'Op deze pagina',

  'tone.verdict.met': 'de feiten voldoen',
  'tone.verdict.failing': 'de feiten voldoen niet',
  'tone.verdict.unknown': 'nog niet bekend',
  'tone.verdict.not-replayed': 'niet te controleren',
  'tone.verdict.other': 'valt erbuiten',
  'tone.clearance.in-force': 'van kracht',
  'tone.clearance.refused': 'geldt niet',
  'tone.clearance.none': 'geen',
  'tone.ledger.intact': 'klopt',
  'tone.ledger.broken': 'klopt niet',

  'section.verdict': 'Uitkomst van de toetsing',
  'section.terms': 'Vrijgave',
  'section.counts': 'Aantallen',
  'section.ledger': 'Logboek',
  'nav.verdict': 'Uitkomst',
  'nav.terms': 'Vrijgave',
  'nav.counts': 'Aantallen',
  'nav.ledger': 'Logboek',
  'nav.admitted': '{count, number} doorgelaten',

  'verdict.met':
    'Deze uitkomst gaat over de feiten zoals ze zijn ingevuld, en over niets anders. De organisator en de FG blijven verantwoordelijk.',
  'verdict.failing-and-unknown':
    '{failing, plural, one {# voorwaarde klopt} other {# voorwaarden kloppen}} niet. Van {unknown, plural, one {# voorwaarde} other {# voorwaarden}} staat dat nog niet vast. Onbekend telt nooit als ja.',
  'verdict.failing-only': '{failing, plural, one {# voorwaarde klopt} other {# voorwaarden kloppen}} niet.',
  'verdict.unknown-only':
    'Van {unknown, plural, one {# voorwaarde} other {# voorwaarden}} staat nog niet vast of die klopt.',
  'verdict.not-replayed':
    'Wij hebben de bewaarde feiten opnieuw getoetst en kregen een andere uitkomst. Vertrouw deze uitkomst niet. Laat de inzet opnieuw toetsen.',
  'verdict.failing': 'Wat niet klopt',
  'verdict.unknown': 'Wat nog niet vaststaat',
  'verdict.reason-failing': 'klopt niet',
  'verdict.reason-unknown': 'onbekend',
  'verdict.change': 'Wat dit verandert',
  'verdict.sources': '{count, plural, one {Bron} other {Bronnen}}',
  'verdict.basis': 'Waar deze uitkomst op rust',
  'verdict.code': 'Code van de uitkomst',
  'verdict.as-of': 'Getoetst op',
  'verdict.receipt': 'Ontvangstbewijs',
  'verdict.receipt-help': 'Legt vast welke feiten, normen en datum zijn gebruikt.',
  'verdict.replays': 'Opnieuw getoetst',
  'verdict.replays-yes': 'Ja. Dezelfde feiten geven weer deze uitkomst.',
  'verdict.replays-no': 'Nee. Dezelfde feiten geven nu een andere uitkomst.',
  'verdict.norms': 'Gebruikte normen ({count, number})',
  'verdict.norms-caption': 'Elke norm met de datum vanaf wanneer deze versie geldt.',
  'verdict.norm': 'Norm',
  'verdict.valid-from': 'Geldt vanaf',
  'verdict.hash': 'Hash',
  'verdict.guards': 'Wat tijdens het evenement bewaakt moet worden',
  'verdict.guards-lead':
    '{count, plural, one {Eén voorwaarde moet} other {# voorwaarden moeten}} ook tijdens het evenement blijven kloppen.',
  'verdict.guards-all': 'Alle voorwaarden tijdens het evenement',
  'verdict.guards-none': 'Voor deze uitkomst hoeft de software niets te bewaken.',

  'language.in-nl': 'In het Nederlands',
  'language.in-en': 'In het Engels',

  'hash.show': 'toon helemaal',
  'hash.hide': 'toon korter',

  'clearance.explain':
    'De vrijgave is het ondertekende document dat gezichtsherkenning aanzet. Zonder geldige vrijgave blijft zij uit.',
  'clearance.in-force': 'De vrijgave is van kracht. Gezichtsherkenning mag aan, binnen de grenzen hieronder.',
  'clearance.none': 'Er is geen vrijgave. Gezichtsherkenning staat uit.',
  'clearance.none-means': 'Alleen de gewone rij is open. Bezoekers krijgen een gewone pas.',
  'clearance.none-do':
    'Laat de inzet toetsen. Daarna ondertekenen de verwerkingsverantwoordelijke en de FG de vrijgave.',
  'clearance.refused': 'De vrijgave geldt niet. Gezichtsherkenning staat uit.',
  'clearance.specimen':
    'Proef: deze vrijgave is ondertekend met softwaresleutels die Tenzij zelf heeft gemaakt. Er is geen echte verwerkingsverantwoordelijke of FG die heeft getekend. Gebruik haar niet voor echte bezoekers.',
  'clearance.allows': 'Wat de vrijgave toestaat',
  'clearance.mode': 'Werkwijze',
  'clearance.storage': 'Opslag',
  'clearance.route': 'Route',
  'clearance.purposes': '{count, plural, one {Doel} other {Doelen}}',
  'clearance.model': 'Herkenningsmodel',
  'clearance.evaluation': 'Meting van het model',
  'clearance.evaluation-computed': 'Gemeten. Het rapport heeft deze hash:',
  'clearance.evaluation-not-computed': 'Niet gemeten',
  'clearance.evaluation-not-computed-means':
    'Wij weten dus niet hoe vaak dit model zich vergist. Dat is iets anders dan nul fouten.',
  'clearance.validity': 'Geldig',
  'clearance.period': 'Van {from} tot {until}',
  'clearance.left.days': 'Nog {days, plural, one {# dag} other {# dagen}} en {hours, number} uur',
  'clearance.left.hours': 'Nog {hours, number} uur en {minutes, plural, one {# minuut} other {# minuten}}',
  'clearance.left.minutes':
    'Nog {minutes, plural, =0 {minder dan een minuut} one {# minuut} other {# minuten}}',
  'clearance.left.over': 'De tijd is om.',
  'clearance.signed-by': 'Handtekeningen',
  'clearance.signed-by-two': 'Een vrijgave heeft twee handtekeningen, met twee verschillende sleutels.',
  'clearance.signed-controller': 'Verwerkingsverantwoordelijke',
  'clearance.signed-dpo': 'FG',
  'clearance.software-key': 'Een softwaresleutel, gemaakt voor deze proef. Van niemand persoonlijk.',
  'clearance.id': 'Nummer',
  'clearance.hash': 'Hash',

  'mode.verification': 'Verificatie',
  'mode.verification-means':
    'Het gezicht aan de poort wordt alleen vergeleken met de eigen pas van die bezoeker.',
  'mode.identification': 'Identificatie',
  'mode.identification-means': 'Het gezicht wordt vergeleken met meer mensen.',
  'mode.human-comparison': 'Vergelijking door een mens',
  'mode.human-comparison-means': 'Een medewerker vergelijkt. Er wordt geen template gemaakt.',
  'mode.document-verification': 'Documentcontrole (1:1)',
  'mode.document-verification-means':
    'De poort vergelijkt een gezicht met de foto op het document dat iemand laat zien. Bij de beslissing wist zij alles.',
  'storage.carried': 'Op de telefoon van de bezoeker',
  'storage.carried-means':
    'Het template staat alleen in de eigen pas van de bezoeker. De server heeft het nooit.',
  'storage.sealed': 'Versleuteld op de server',
  'storage.sealed-means': 'De sleutel staat alleen in de pas van de bezoeker.',
  'storage.none': 'Nergens',
  'storage.none-means': 'Na de vergelijking blijft niets bewaard.',
  'route.consent': 'Toestemming',
  'route.consent-means': 'Elke bezoeker kiest zelf en kan later altijd wisselen.',
  'route.public-interest': 'Zwaarwegend algemeen belang',
  'route.public-interest-means': 'Op grond van artikel 29 van de Uitvoeringswet AVG.',

  'counts.refreshed': 'Laatst vernieuwd om {time}.',
  'counts.refreshing-every': 'Deze pagina vernieuwt zichzelf elke {seconds} seconden.',
  'counts.paused': 'Vernieuwen staat stil.',
  'counts.pause': 'Stop met vernieuwen',
  'counts.resume': 'Ga door met vernieuwen',
  'counts.failed': 'Vernieuwen lukt nu niet. U ziet de cijfers van {time}. Wij blijven het proberen.',
  'counts.lag': 'Een poort zonder netwerk stuurt zijn aantallen later.',
  'counts.face': 'Gezichtspoorten',
  'counts.regular': 'Gewone rij',
  'counts.visitors': 'Bezoekers',
  'counts.admitted': 'doorgelaten',
  'counts.referred': 'verwezen',
  'counts.gates': '{count, plural, one {poort} other {poorten}}',
  'counts.tickets': '{count, plural, one {ticket} other {tickets}}',
  'counts.face-passes': '{count, plural, one {gezichtspas} other {gezichtspassen}}',
  'counts.regular-passes': '{count, plural, one {gewone pas} other {gewone passen}}',
  'counts.withdrawn': 'ingetrokken',
  'counts.lane-nobody': 'Hier is nog niemand langs een poort gegaan.',
  'counts.face-sentence':
    'Van de {total, plural, one {# persoon} other {# mensen}} bij de gezichtspoorten {referred, plural, =0 {is niemand} one {is er # ({share, number, ::percent @#})} other {zijn er # ({share, number, ::percent @#})}} verwezen naar de gewone rij. Wie verwezen is, mag daar vooraan.',
  'counts.regular-sentence':
    'Van de {total, plural, one {# persoon} other {# mensen}} bij de gewone poorten {referred, plural, =0 {is niemand} one {is er # ({share, number, ::percent @#})} other {zijn er # ({share, number, ::percent @#})}} verwezen naar een medewerker.',
  'counts.visitors-nobody': 'Er zijn nog geen tickets.',
  'counts.visitors-sentence':
    'Van {tickets, plural, one {# ticket} other {# tickets}}: {face, number} met een gezichtspas, {regular, number} met een gewone pas, {rest, number} nog zonder pas.',
  'counts.visitors-sentence-no-rest':
    'Van {tickets, plural, one {# ticket} other {# tickets}}: {face, number} met een gezichtspas, {regular, number} met een gewone pas.',
  'counts.withdrawn-sentence':
    '{withdrawn, plural, =0 {Niemand heeft} one {# persoon heeft} other {# mensen hebben}} toestemming ingetrokken.',
  'counts.table': 'Alle aantallen in een tabel',
  'counts.table-lanes': 'Aantallen per rij',
  'counts.table-visitors': 'Aantallen bezoekers',
  'counts.column-what': 'Wat',
  'counts.row-admitted': 'Doorgelaten',
  'counts.row-referred': 'Verwezen',
  'counts.row-gates': 'Poorten',
  'counts.column-count': 'Aantal',
  'counts.row-tickets': 'Tickets',
  'counts.row-face-passes': 'Gezichtspassen',
  'counts.row-regular-passes': 'Gewone passen',
  'counts.row-withdrawn': 'Toestemming ingetrokken',

  'ledger.explain':
    'Het logboek bewijst wie toestemming gaf, weigerde of introk, wat er is gewist en wat er over de inzet is besloten. Er staan geen gezichten en geen scores in. Elke regel hangt vast aan de regel ervoor.',
  'ledger.intact':
    '{length, plural, =0 {Het logboek is nog leeg.} one {De enige regel klopt.} other {Alle # regels kloppen en staan op volgorde.}}',
  'ledger.broken-title': 'Het logboek klopt niet',
  'ledger.broken-at': 'Regel {entry, number} is veranderd, of ervoor is een regel weg of erbij gekomen.',
  'ledger.broken-end':
    'Aan het einde ontbreken regels, of de laatste regel is vervangen. Het logboek eindigt niet waar het hoort.',
  'ledger.broken-somewhere': 'Ergens is een regel veranderd, weggehaald of toegevoegd.',
  'ledger.broken-means-at':
    '{before, plural, =0 {Vanaf de eerste regel bewijst dit logboek niets meer.} one {Alleen regel 1 klopt nog. Daarna bewijst dit logboek niets meer.} other {Regel 1 tot en met # kloppen nog. Daarna bewijst dit logboek niets meer.}}',
  'ledger.broken-means': 'Dit logboek bewijst nu niets meer.',
  'ledger.broken-do':
    'Download het logboek nu en bewaar het. Verander niets op de server. Meld het aan de FG en vergelijk met een eerdere download.',
  'ledger.broken-go': 'Ga naar het logboek',
  'ledger.length': 'Lengte',
  'ledger.entries': '{length, plural, one {# regel} other {# regels}}',
  'ledger.head': 'Hash van de laatste regel',
  'ledger.download': 'Download het logboek (.jsonl)',
  'ledger.verify': 'Controleer het zelf',
  'ledger.verify-lead':
    'Download het logboek en voer deze opdracht uit op uw eigen computer. U hoeft de server daarvoor niet te vertrouwen.',
  'ledger.verify-keep':
    'Bewaar ook de hash van de laatste regel. Geef hem later mee met --head. Alleen zo ziet u of er aan het einde regels zijn weggehaald.',
  'ledger.copy': 'Kopieer de opdracht',
  'ledger.copied': 'De opdracht is gekopieerd.',
} as const;

export type TextKey = keyof typeof NL;
