import { type Html, html, NOTHING } from '@tenzij/kernel';
import type { PlanResult } from '../simulate/types.ts';
import { neededChart, queueChart, refusalCharts, waitChart } from './charts.ts';
import { breakSentence, lead, type PlanOutcome } from './lead.ts';
import { figure, paragraph, section, table } from './parts.ts';
import { changedTable, longestQueues, queueTable, refusalTable, waitTable } from './tables.ts';
import type { Words } from './words.ts';

/** Beside its word and its colour, each outcome has a sign of its own. */
const SIGNS: Readonly<Record<PlanOutcome, string>> = {
  holds: '✓',
  'holds-doubtful': '≈',
  'fails-doubtful': '≈',
  fails: '▲',
  unknown: '?',
  'no-policy': '–',
};

export function briefSection(result: PlanResult, words: Words): Html {
  const { outcome, verdict, sentences } = lead(result, words.language);
  const [first = '', ...rest] = sentences;
  return section(
    'brief',
    words.say('brief.title'),
    html`<p class="verdict ${outcome}"><span aria-hidden="true">${SIGNS[outcome]}</span> ${verdict}</p>
<p class="lead">${first}</p>
`,
    ...rest.map(paragraph),
  );
}

/** The operator's limit with its reason; that it is theirs, and nobody else's. */
export function ruleSection({ parity }: PlanResult, words: Words): Html {
  const title = words.say('rule.title');
  const whose = paragraph(words.say('rule.whose'));
  if (parity === null) return section('rule', title, paragraph(words.say('rule.none')), whose);
  const { p90GapSeconds, missedStartGap, reason } = parity.policy;
  return section(
    'rule',
    title,
    p90GapSeconds === null
      ? NOTHING
      : paragraph(words.say('rule.p90', { limit: words.exactly(p90GapSeconds) })),
    missedStartGap === null
      ? NOTHING
      : paragraph(words.say('rule.missed', { limit: words.points(missedStartGap) })),
    reason === null
      ? paragraph(words.say('rule.no-reason'))
      : html`<p>${words.say('rule.reason')}</p><blockquote><p>${reason}</p></blockquote>
`,
    whose,
  );
}

export function waitsSection(result: PlanResult, words: Words): Html {
  const { language } = words;
  return section(
    'waits',
    words.say('waits.title'),
    paragraph(words.say('waits.intro')),
    figure([waitChart(result, language)], waitTable(result, language), words),
  );
}

export function queuesSection(result: PlanResult, words: Words): Html {
  const { language } = words;
  const longest = longestQueues(result, language);
  return section(
    'queues',
    words.say('queues.title'),
    longest === null ? NOTHING : paragraph(longest),
    paragraph(words.say('queues.intro')),
    figure([queueChart(result, language)], queueTable(result, language), words),
  );
}

export function refusalSection(result: PlanResult, words: Words): Html {
  const { language } = words;
  const title = words.say('refusal.title');
  if (result.refusals.length === 0) return section('refusal', title, paragraph(words.say('refusal.none')));
  const charts = [...refusalCharts(result, language), neededChart(result, language)];
  return section(
    'refusal',
    title,
    paragraph(words.say('refusal.intro')),
    paragraph(breakSentence(result, words)),
    figure(charts, refusalTable(result, language), words),
  );
}

export function changedSection(result: PlanResult, words: Words): Html {
  const changed = changedTable(result, words.language);
  return section(
    'changed',
    words.say('changed.title'),
    changed === null ? paragraph(words.say('changed.none')) : table(changed, words),
  );
}

const LIMITS = ['numbers', 'leaving', 'space', 'before', 'service', 'arrivals', 'measure'] as const;

/** What the model leaves out, so that nobody reads more in it. */
export function limitsSection(words: Words): Html {
  return section(
    'limits',
    words.say('limits.title'),
    html`<ul>${LIMITS.map(
      (limit) => html`<li>${words.say(`limits.${limit}`)}</li>
`,
    )}</ul>`,
  );
}
