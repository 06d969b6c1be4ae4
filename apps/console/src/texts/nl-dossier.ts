/** The page with everything to download, in Dutch. */
export const NL_DOSSIER = {
  'dossier.lead':
    'Alles wat u aan anderen kunt laten zien. Wie iets van u krijgt, kan het controleren zonder u of deze server te vertrouwen.',
  'dossier.whole': 'Het hele dossier',
  'dossier.whole-about':
    'Eén archief (ZIP) voor de toezichthouder, de veiligheidsregio of wie het maar wil nagaan. Erin zitten de vrijgave, de toetsing met de normen, de DPIA, het advies van de FG, de informatie aan bezoekers, het evaluatierapport, het bewijs, het verslag van de wachttijden en een uittreksel van het logboek. Het is wat is getekend, niet wat er daarna is geschreven.',
  'dossier.whole-download': 'Download het dossier (ZIP)',
  'dossier.whole-privacy':
    'Er staat niets in over bezoekers: geen keuzes, geen passen, geen gezichten. Wel de namen van wie schreef, adviseerde en oordeelde.',
  'dossier.not-yet': 'Er is nog geen dossier',
  'dossier.not-yet-means':
    'Een dossier hoort bij een vrijgave. De losse stukken hieronder kunt u al downloaden. Zij zeggen zelf dat zij een concept zijn.',
  'dossier.not-for-exercise': 'Dit is een oefening. Daar hoort nooit een vrijgave of een dossier bij.',
  'dossier.state.paused': 'De vrijgave is gepauzeerd',
  'dossier.state.revoked': 'De vrijgave is ingetrokken',
  'dossier.state.void': 'De vrijgave is vervallen',
  'dossier.state-means':
    'Gezichtsherkenning staat uit. Het dossier blijft van wat er is getekend, en zegt dat erbij.',
  'dossier.papers': 'Losse stukken',
  'dossier.papers-lead': 'Om te lezen (HTML) of te printen (PDF), in de taal van dit scherm.',
  'dossier.draft': 'concept',
  'dossier.download': 'Download {title} als {kind}',
  'dossier.assessment-report': 'Toetsingsrapport',
  'dossier.assessment-report-about':
    'Voor iedereen die wil weten wat eruit komt en waarom: de uitkomst, de redenen, de feiten, het bewijs en de oordelen met namen.',
  'dossier.facts': 'Feiten',
  'dossier.facts-about': 'Voor wie de toetsing zelf wil narekenen, met npx tenzij assess.',
  'dossier.dpia': 'DPIA',
  'dossier.dpia-about': 'Voor de FG en de toezichthouder: de verwerking, de risico’s en de maatregelen.',
  'dossier.advice': 'Advies van de FG',
  'dossier.advice-about': 'Advies, bezwaren en antwoorden, zoals zij zijn gegeven.',
  'dossier.consultation': 'Voorafgaande raadpleging',
  'dossier.consultation-about': 'Wat naar de toezichthouder ging, wanneer, en wat die antwoordde.',
  'dossier.waiting-times': 'Verslag van de wachttijden',
  'dossier.waiting-times-about':
    'Voor wie wil weten of de gewone rij slechter af was: hoe lang mensen wachtten, en wat de regel deed.',
  'dossier.lacks-clearance': 'Dit kan pas als er een vrijgave is.',
  'dossier.lacks-dpia': 'Dit kan pas als de DPIA is vastgesteld.',
  'dossier.lacks-consultation': 'Er is geen raadpleging vastgelegd.',
  'dossier.lacks-contact': 'Vul eerst in de opzet in waar mensen terechtkunnen.',
  'dossier.permit': 'Voor de vergunning',
  'dossier.permit-about':
    'Twee pagina’s voor de gemeente en de veiligheidsregio: waar het staat, welke poorten er zijn, wat er bij nood gebeurt en hoe zij het nagaan. Altijd in het Nederlands.',
  'dossier.permit-download': 'Download de samenvatting (PDF)',
  'dossier.permit-emergency': 'Wat gebeurt er met de poorten in een noodgeval?',
  'dossier.permit-emergency-hint':
    'Bijvoorbeeld: alle poorten gaan open en medewerkers leiden iedereen naar buiten. Schrijf het in het Nederlands.',
  'dossier.permit-phone': 'Telefoonnummer voor op de dag zelf',
  'dossier.permit-phone-hint': 'Dit nummer staat in de samenvatting en in het dossier.',
  'dossier.exports': 'Voor andere programma’s',
  'dossier.exports-lead': 'De vastgestelde DPIA in de vorm die een ander programma opent.',
  'dossier.par-dpia': 'DPIA-formulier van de overheid',
  'dossier.par-dpia-about': 'Voor wie werkt met het model-DPIA 3.0 van de Rijksdienst.',
  'dossier.cnil-pia': 'PIA-programma van de CNIL',
  'dossier.cnil-pia-about': 'Voor wie werkt met het programma van de Franse toezichthouder.',
  'dossier.algoritmeregister': 'Algoritmeregister',
  'dossier.algoritmeregister-about':
    'Voor overheden die publiceren in het Algoritmeregister. De categorie is ‘Impactvolle algoritmes’; pas haar daar aan als dat nodig is.',
  'dossier.import': 'Neem een bestand van het DPIA-formulier over in deze DPIA',
  'dossier.verify': 'Een dossier controleren',
  'dossier.verify-lead':
    'Geef deze opdracht op een computer met Tenzij. Er is geen netwerk en geen server nodig. Zij controleert elk bestand en elke handtekening en rekent de toetsing opnieuw uit. Eén gewijzigde byte valt op.',
  'dossier.verify-keys':
    'De sleutels in het dossier bewijzen alleen dat er na het tekenen niets is veranderd. Van wie zij zijn, weet u pas als organisator en FG ze u langs een andere weg geven. Zet er dan --trust met dat bestand achter.',
  'dossier.verify-trust': 'Bekijk de openbare sleutels van organisator en FG',
  'dossier.verify-limits':
    'Een controle zegt niet of de feiten waar zijn, en niet of de vrijgave nu nog geldt.',
} as const;
