import { type Html, html } from '@tenzij/kernel';
import type { LaneChange, LanePlan, Service } from '../plan/types.ts';
import { lanesInWords } from './lead.ts';
import { paragraph, section, table } from './parts.ts';
import { planFile } from './plan-file.ts';
import type { Words } from './words.ts';

/** What was computed with, in words. */
export function planSection(plan: LanePlan, words: Words): Html {
  const facts: readonly (readonly [name: string, value: string])[] = [
    [words.say('plan.people'), people(plan, words)],
    [words.say('plan.parties'), parties(plan, words)],
    [words.say('plan.faceShare'), faceShare(plan, words)],
    [words.say('plan.lanes'), lanesInWords({ plan }, words)],
    [words.say('plan.laneChanges'), laneChanges(plan, words)],
    [words.say('plan.service-face'), service(plan.service.face, words)],
    [words.say('plan.service-regular'), service(plan.service.regular, words)],
    [
      words.say('plan.referral'),
      words.say(`plan.referral-${plan.referralsJoin}`, { share: words.percent(plan.referralShare) }),
    ],
    [
      words.say('plan.withdrawal'),
      words.say('plan.withdrawal-value', { share: words.percent(plan.withdrawalShare) }),
    ],
    [words.say('plan.walking'), walking(plan, words)],
    [
      words.say('plan.start'),
      plan.programmeStart === null
        ? words.say('plan.no-start')
        : words.say('since', { time: words.exactly(plan.programmeStart) }),
    ],
    ...(plan.warmup === 0
      ? []
      : [
          [
            words.say('plan.warmup'),
            words.say('plan.warmup-value', { time: words.exactly(plan.warmup) }),
          ] as const,
        ]),
  ];
  const rows = facts.map(([name, value]) => ({ name, cells: [{ value, note: '' }] }));
  const head = [words.say('table.measure'), words.say('table.value')];
  return section(
    'plan',
    words.say('plan.title'),
    table({ caption: words.say('plan.caption'), head, rows }, words),
  );
}

function people({ arrivals, programmeStart }: LanePlan, words: Words): string {
  const peopled = arrivals.filter(({ count }) => count > 0);
  const n = words.number(peopled.reduce((sum, { count }) => sum + count, 0));
  const [first, last] = [peopled[0], peopled.at(-1)];
  if (!first || !last) return n;
  const moment = (at: number) => words.moment(at, { programmeStart });
  return words.say('plan.people-value', { n, from: moment(first.from), to: moment(last.to) });
}

function parties({ parties: sizes }: LanePlan, words: Words): string {
  if (sizes.every(({ size, share }) => size === 1 || share === 0)) return words.say('plan.alone');
  const party = ({ size, share }: LanePlan['parties'][number]) =>
    words.say('plan.party', { size: words.number(size), share: words.percent(share) });
  return sizes.map(party).join('; ');
}

function faceShare({ faceShare: { from, to } }: LanePlan, words: Words): string {
  if (from === to) return words.percent(from);
  return words.say('plan.range', { from: words.percent(from), to: words.percent(to) });
}

function laneChanges({ laneChanges: changes, programmeStart }: LanePlan, words: Words): string {
  if (changes.length === 0) return words.say('plan.no-changes');
  const one = ({ at, kind, change }: LaneChange) =>
    words.say(change > 0 ? 'plan.opens' : 'plan.closes', {
      at: words.moment(at, { programmeStart }),
      n: words.number(Math.abs(change)),
      kind: words.say(`plan.kind-${kind}`),
    });
  return changes.map(one).join('; ');
}

function service({ distribution, mean, cv }: Service, words: Words): string {
  return words.say('plan.service', {
    mean: words.exactly(mean),
    distribution: words.say(`plan.${distribution}`, { cv: words.number(cv) }),
  });
}

function walking({ walking: { toProgramme, betweenLanes } }: LanePlan, words: Words): string {
  return words.say('plan.walking-value', {
    toProgramme: words.exactly(toProgramme),
    betweenLanes: words.exactly(betweenLanes),
  });
}

/** What anybody needs to come to the same figures: the version, the seed, the plan itself and the command. */
export function replaySection(plan: LanePlan, version: string, words: Words): Html {
  const terms: readonly (readonly [term: string, value: string])[] = [
    [words.say('replay.version'), version],
    [words.say('replay.seed'), String(plan.seed)],
    [words.say('replay.replications'), words.number(plan.replications)],
    [
      words.say('replay.command'),
      `npx tenzij lanes plan plan.yaml${words.language === 'en' ? ' --lang en' : ''}`,
    ],
  ];
  return section(
    'replay',
    words.say('replay.title'),
    paragraph(words.say('replay.intro')),
    html`<dl>${terms.map(([term, value]) => html`<dt>${term}</dt><dd><code>${value}</code></dd>`)}</dl>
<h3>${words.say('replay.file')}</h3>
<pre><code>${inLines(planFile(plan))}</code></pre>
`,
  );
}

/** JSON with a line for each key: short enough to print, and still to be copied. */
function inLines(file: object): string {
  const lines = Object.entries(file).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n}`;
}
