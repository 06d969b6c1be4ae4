/** The page with the plan, in Dutch. */
export const NL_PLAN = {
  'plan.lead':
    'Hoe u gezichtsherkenning gaat gebruiken. Wat hier staat komt in de vrijgave, en wat is ondertekend kan niet ongemerkt veranderen. U mag stukken openlaten en later verdergaan.',
  'plan.label.event.name': 'Naam die bezoekers zien',
  'plan.label.event.place': 'Plaats',
  'plan.label.event.starts': 'Begin',
  'plan.label.event.ends': 'Einde',
  'plan.label.lanes.face': 'Gezichtspoorten',
  'plan.label.lanes.regular': 'Gewone poorten',
  'plan.label.parity.p90GapSeconds': 'Hoeveel langer mag wachten in de gewone rij duren?',
  'plan.label.parity.reason': 'Waarom deze grens?',
  'plan.label.parity.terms.afterSeconds':
    'Hoelang moet de gewone rij slechter af zijn voordat de gezichtspoorten vanzelf pauzeren?',
  'plan.label.parity.terms.resumeSeconds': 'Hoelang moet het weer goed gaan voordat ze verdergaan?',
  'plan.label.parity.terms.unmeasured': 'Wat als het niet te meten is?',
  'plan.label.parity.terms': 'Pauzeren volgens de regel',
  'parity.terms.unmeasured.alarm': 'Alleen een melding',
  'parity.terms.unmeasured.pause': 'De gezichtspoorten pauzeren',
  'plan.label.validity.notBefore': 'Geldig vanaf',
  'plan.label.validity.expires': 'Geldig tot',
  'plan.label.contact.name': 'Naam of afdeling',
  'plan.label.contact.email': 'E-mailadres',
  'plan.label.model.id': 'Herkenningsmodel',
  'plan.label.model.falseMatchRate': 'Kans dat twee vreemden op elkaar lijken',
  'plan.label.attackDetection.passiveMinimum': 'Controle op foto’s en schermen',
  'plan.label.attackDetection.challenge': 'Draai van het hoofd',
  'plan.purposes-lead':
    'Hierop zegt een bezoeker ja of nee, per doel. Eén zin, in gewone taal, over één ding. Bijvoorbeeld: “Mijn gezicht gebruiken om mij door de gezichtspoort te laten.”',
  'plan.no-purposes': 'Er is nog geen doel.',
  'plan.purpose-nl': 'Doel {number, number}, in het Nederlands',
  'plan.purpose-en': 'Doel {number, number}, in het Engels',
  'plan.purpose-add': 'Voeg een doel toe',
  'plan.purpose-remove': 'Haal doel {number, number} weg',
  'plan.purpose-missing': 'Schrijf dit doel in beide talen, of haal het weg.',
  'plan.technique': 'Techniek',
  'plan.mode-lead': 'Hoe vergelijkt u gezichten? Uw antwoorden bij de toetsing moeten hetzelfde zeggen.',
  'plan.mode-choose': 'Kies één manier',
  'plan.mode-fixed': 'Alleen de organisator kan dit wijzigen.',
  'plan.mode-by-hand':
    'Hiervoor is geen vrijgave nodig als de toetsing zegt dat het geen biometrie is. De gewone AVG geldt wel. U hoeft daarom geen doelen, model of wachttijden te kiezen.',
  'plan.technique-lead': 'De opslag ligt vast bij deze werkwijze. Het model kiest u op een eigen bladzijde.',
  'plan.model-rate': 'Bij de metingen leek van elke {count, number} paren vreemden er één genoeg op elkaar.',
  'plan.no-model': 'Nog niet gekozen.',
  'plan.to-models': 'Bekijk de metingen en kies een model',
  'plan.see-models': 'Bekijk de metingen van de modellen',
  'plan.lanes-lead':
    'Er is altijd ten minste één gewone poort. Wie nee zegt, of wie wordt verwezen, gaat daar naar binnen.',
  'plan.lanes-number': 'Vul een heel getal in van 1 tot en met 999.',
  'plan.parity-lead':
    'Wie de gewone rij kiest, mag niet slechter af zijn. Dit is uw eigen grens. De wet noemt geen getal.',
  'plan.parity-hint':
    'Wij vergelijken hoe lang de tien procent wacht die het langst moet wachten, in beide rijen. Is het verschil groter dan deze grens, dan is de gewone rij slechter af.',
  'plan.parity-reason-hint':
    'De FG beoordeelt deze reden. Bijvoorbeeld: hoe lang bezoekers bij u gewoonlijk wachten, en wat zij zelf een groot verschil vinden.',
  'plan.parity-number': 'Vul een heel aantal seconden in, van 1 tot en met 86.400.',
  'plan.parity-reason-missing': 'Schrijf op waarom u deze grens kiest.',
  'plan.parity-after-hint':
    'Een druk moment gaat vaak vanzelf voorbij. Kies zelf hoelang u wacht. Tien minuten is 600 seconden.',
  'plan.parity-resume-hint':
    'Zonder onderbreking, en terwijl de gezichtspoorten stilstaan. Zo gaan ze niet steeds aan en uit.',
  'plan.parity-unmeasured-hint':
    'Bijvoorbeeld als niemand meetelt in de rij. Dit geldt na dezelfde tijd als hierboven.',
  'plan.parity-unmeasured-alarm':
    'De medewerkers en de FG zien dat het niet te meten is. De gezichtspoorten blijven open, ook als de gewone rij net daarvoor te lang wachtte.',
  'plan.parity-unmeasured-pause': 'Ze gaan verder als het te meten is en goed gaat.',
  'plan.parity-unmeasured-missing': 'Kies wat er dan gebeurt.',
  'plan.seconds': 'seconden',
  'plan.validity-lead':
    'Buiten deze tijd staat gezichtsherkenning uit, wat er ook is ondertekend. Neem de dagen mee waarop bezoekers vooraf hun pas maken.',
  'plan.validity-missing': 'Vul beide momenten in.',
  'plan.validity-reversed': 'Het einde is niet na het begin.',
  'plan.contact-lead': 'Waar mensen iets kunnen vragen of bezwaar kunnen maken. Iedereen kan dit zien.',
  'plan.contact-name-hint': 'Bijvoorbeeld: Privacyteam van de organisatie.',
  'plan.contact-name-missing': 'Vul in bij wie mensen terechtkunnen.',
  'plan.contact-email-wrong': 'Dit is geen e-mailadres. Bijvoorbeeld: privacy@voorbeeld.nl.',
} as const;
