import { term } from './help.ts';

export const LANES_TEXTS = {
  nl: {
    help: {
      about: 'Reken uit of de rijen bij een ingang gelijk zijn.',
      plan: 'Reken een plan van een ingang door: wie wacht hoe lang, en hoeveel poorten zijn nodig.',
      example: 'Toon een plan om mee te beginnen: 9 gezichtspoorten en 1 gewone poort.',
      file: term('<plan>', 'bestand met het plan, YAML of JSON; - leest van de invoer (stdin)'),
      out: term('--out <bestand>', 'schrijf ook een rapport om te lezen en af te drukken: .html'),
      more: `
Voorbeeld:
  npx tenzij lanes example > plan.yaml
  npx tenzij lanes plan plan.yaml --out rapport.html

De regel in het plan, hoeveel langer de gewone rij mag wachten, is van u. Geef er een
reden bij: de FG leest die. Tenzij heeft zelf geen regel.

Hetzelfde plan met hetzelfde startgetal (seed) geeft altijd dezelfde getallen.

--json schrijft seconden en aandelen van 0 tot 1, op zes decimalen. Wie nooit aan de
beurt komt, wacht "infinite"; null is niet berekend, omdat er niemand was of niets
gevraagd is.

Exitcode 0: er is een uitkomst, welke ook. Exitcode 2: het plan klopt niet.`,
    },
    title: 'Plan van de ingang: {name}',
    untitled: 'Plan van de ingang',
    working: 'Doorrekenen',
    written: 'Het rapport staat in {file}.',
    reason: 'De reden voor de regel, volgens de organisator:',
    noReason: 'Bij de regel staat geen reden. Zet die in het plan: de FG moet hem kunnen lezen.',
    interval:
      'Tussen … en …: het 95%-interval van het gemiddelde over alle herhalingen. Eén avond kan er verder van afwijken.',
    replay:
      'Startgetal {seed}, {replications, plural, one {# herhaling} other {# herhalingen}}: hetzelfde plan geeft dezelfde getallen.',
  },
  en: {
    help: {
      about: 'Work out whether the queues of an entrance are equal.',
      plan: 'Work out a plan of an entrance: who waits how long, and how many lanes it takes.',
      example: 'Show a plan to start from: 9 face lanes and 1 regular lane.',
      file: term('<plan>', 'file with the plan, YAML or JSON; - reads standard input'),
      out: term('--out <file>', 'also write a report to read and print: .html'),
      more: `
Example:
  npx tenzij lanes example --lang en > plan.yaml
  npx tenzij lanes plan plan.yaml --out report.html --lang en

The rule in the plan, how much longer the regular lane may wait, is yours. Give a reason
with it: the DPO reads it. Tenzij has no rule of its own.

The same plan with the same seed always gives the same figures.

--json writes seconds, and shares from 0 to 1, to six decimals. Who never gets a turn
waits "infinite"; null isn't computed, because nobody was there or nothing was asked.

Exit code 0: there is an outcome, whichever. Exit code 2: the plan is not right.`,
    },
    title: 'Plan of the entrance: {name}',
    untitled: 'Plan of the entrance',
    working: 'Working it out',
    written: 'The report is in {file}.',
    reason: 'The reason for the rule, as the organiser gives it:',
    noReason: 'There is no reason with the rule. Put one in the plan: the DPO has to be able to read it.',
    interval:
      'Between … and …: the 95% interval of the average over all replications. One evening can be further off.',
    replay:
      'Seed {seed}, {replications, plural, one {# replication} other {# replications}}: the same plan gives the same figures.',
  },
} as const;
