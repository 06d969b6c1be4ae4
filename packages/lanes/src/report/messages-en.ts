import type { MessageKey } from './messages-nl.ts';

/** What the planner's findings say in English. `{name}` is filled in. */
export const EN: Readonly<Record<MessageKey, string>> = {
  'group.face': 'Chose face',
  'group.regular': 'Chose regular',
  'group.referred': 'Referred',
  'queue.face': 'Face queue',
  'queue.regular': 'Regular queue',
  p50: '5 out of 10',
  p90: '9 out of 10',
  p95: '19 out of 20',
  never: 'never',
  endless: 'without end',
  'endless-less': 'without end less',
  'never.note': 'not everybody gets a turn',
  nobody: 'nobody',
  between: 'between {low} and {high}',
  always: 'in every replication',
  hardly: 'varies hardly',
  once: 'one replication: how sure it is can’t be said',
  points: '{n} percentage points',
  'points.one': '1 percentage point',
  before: '{time} before the start',
  after: '{time} after the start',
  since: 'after {time}',
  start: 'the start',
  'unit.hour': 'h',
  lanes: '{face} face, {regular} regular',

  'verdict.holds': 'Meets the rule',
  'verdict.holds-doubtful': 'Meets it, but that isn’t certain',
  'verdict.fails-doubtful': 'Doesn’t meet it, but that isn’t certain',
  'verdict.fails': 'Doesn’t meet the rule',
  'verdict.unknown': 'Can’t be said',
  'verdict.no-policy': 'No rule to hold it against',

  'lead.longer': 'People who choose the regular lane wait {gap} longer ({range}).',
  'lead.shorter': 'People who choose the regular lane wait {gap} less ({range}).',
  'lead.same': 'People who choose the regular lane wait as long ({range}).',
  'lead.p90':
    'Of every 10 people who choose the regular lane, 9 get their turn within {regular}. Of every 10 who choose face, 9 get theirs within {face}. Those are the waits that are compared.',
  'lead.never':
    'Not everybody gets a turn: no lanes open (any more) while people are still queuing. For them the wait is infinite.',
  'lead.nobody': 'Nobody is in one of the queues. So there aren’t two waits to compare.',
  'lead.rule-p90': 'By the rule those who choose the regular lane may wait at most {limit} longer.',
  'lead.missed':
    'Of those who choose the regular lane, {regular} miss the start. Of those who choose face, {face} do. The difference is {gap} ({range}).',
  'lead.rule-missed': 'By the rule that difference may be at most {limit}.',
  'lead.holds': 'The plan meets the rule, with the uncertainty counted in.',
  'lead.holds-doubtful':
    'On average the plan meets the rule. But it isn’t certain: the interval crosses the limit. With more replications it gets narrower.',
  'lead.fails-doubtful':
    'On average the plan doesn’t meet the rule. But it isn’t certain: the interval crosses the limit. With more replications it gets narrower.',
  'lead.holds-once':
    'In this one replication the plan meets the rule. How sure that is can’t be said: take more replications.',
  'lead.fails-once':
    'In this one replication the plan doesn’t meet the rule. How sure that is can’t be said: take more replications.',
  'lead.fails': 'The plan doesn’t meet the rule, not with the uncertainty counted in either.',
  'lead.unknown': 'Whether the plan meets the rule can’t be said this way.',
  'lead.no-policy':
    'The plan has no rule. Tenzij has none of its own: what is fair is for the organiser to decide, with a reason.',
  'lead.referred':
    'Worst off are those referred from the face lane: 9 out of 10 get their turn within {p90}.',
  'lead.recommend':
    'The fewest regular lanes with which the plan meets the rule, beside {face} for face: {regular}. The plan has {planned}.',
  'lead.recommend-none': 'With more regular lanes alone the plan doesn’t meet the rule.',
  'lead.breaks':
    'If {share} of people or more choose the regular lane, the plan doesn’t meet it. In the plan {planned} choose it.',
  'lead.breaks-there':
    'If {share} of people choose the regular lane, the plan doesn’t meet it. At some larger shares it does: the table says at which. In the plan {planned} choose it.',
  'lead.breaks-always': 'However many people choose the regular lane, the plan never meets the rule.',
  'lead.breaks-never': 'However many people choose the regular lane, the plan still meets the rule.',
  'lead.changed-longer':
    'With one face lane changed into a regular lane ({lanes}), people who choose the regular lane wait {gap} longer ({range}).',
  'lead.changed-shorter':
    'With one face lane changed into a regular lane ({lanes}), people who choose the regular lane wait {gap} less ({range}).',
  'lead.changed-same':
    'With one face lane changed into a regular lane ({lanes}), everybody waits as long ({range}).',
  'lead.changed-never':
    'With one face lane changed into a regular lane ({lanes}), not everybody gets a turn.',
  'lead.changed-holds': 'Then the plan meets the rule.',
  'lead.changed-fails': 'Then too the plan doesn’t meet the rule.',

  'waits.title': 'How long everybody waits',
  'waits.label': 'Waiting time by group, with the 95% interval. The table below has the same figures.',
  'waits.x': 'Minutes until their turn, at most',
  'waits.caption': 'Waiting time until somebody’s turn, by group',
  'waits.group': 'Group',
  'waits.n': 'People (all replications)',
  'waits.mean': 'On average',
  'waits.p50': '5 out of 10 within',
  'waits.p90': '9 out of 10 within',
  'waits.p95': '19 out of 20 within',
  'waits.maximum': 'Longest of an evening',
  'waits.missed': 'Miss the start',

  'queues.title': 'How long the queues get',
  'queues.label': 'People in each queue over time, with the 95% interval as a band.',
  'queues.longest':
    'At its longest the regular queue is {regular} people ({regularAt}), the face queue {face} ({faceAt}).',
  'queues.x': 'Minutes',
  'queues.x-start': 'Minutes before (−) and after the start',
  'queues.y': 'People in the queue',
  'queues.caption': 'Average number of people in each queue',
  'queues.at': 'When',

  'refusal.title': 'If more people choose the regular lane',
  'refusal.label':
    'Difference in waiting time, for each share that chooses the regular lane, with the 95% interval as a band.',
  'refusal.label-missed':
    'Difference in who misses the start, for each share that chooses the regular lane, with the 95% interval as a band.',
  'refusal.x': 'Choose the regular lane',
  'refusal.y': 'Minutes longer in the regular lane',
  'refusal.y-missed': 'Miss the start more often in the regular lane',
  'refusal.rule': 'The limit: {limit}',
  'refusal.breaks': 'At {share}: doesn’t meet it',
  'refusal.caption':
    'For each share that chooses the regular lane: how much longer they wait, and what it takes then',
  'refusal.share': 'Choose regular',
  'refusal.gap': 'Wait longer',
  'refusal.missed': 'Miss start more',
  'refusal.outcome': 'The rule',
  'refusal.lanes': 'Lanes needed',
  'refusal.lanes-none': 'more than are tried',
  'refusal.holds': 'met',
  'refusal.fails': 'not met',
  'refusal.doubtful': '{outcome}, not certain',
  'refusal.unknown': 'can’t be said',

  'needed.title': 'How many regular lanes it takes',
  'needed.label': 'Fewest regular lanes that meet the rule, for each share that chooses the regular lane.',
  'needed.y': 'Regular lanes',
  'needed.planned': 'In the plan: {n}',

  'changed.title': 'One face lane becomes a regular lane',
  'changed.caption': 'The plan, and the same plan with one lane changed',
  'changed.which': 'Which plan',
  'changed.plan': 'The plan',
  'changed.other': 'One lane changed',
  'changed.lanes': 'Lanes',
  'changed.face': 'Face: 9 out of 10 within',
  'changed.gap': 'Regular waits longer',
  'changed.regular': 'Regular: 9 out of 10 within',

  'refusal.planned': 'The plan: {share}',

  kicker: 'Equal lanes: a plan worked out',
  'nav.label': 'Contents',
  'table.show': 'Show the figures',
  'table.scroll': 'scrolls sideways',
  'table.measure': 'What',
  'table.value': 'In this plan',
  foot: 'Made with Tenzij, version {version}. This page fetches nothing and holds no data about people.',

  'brief.title': 'In short',
  'rule.title': 'The rule',
  'rule.whose':
    'The limit is the organiser’s. Tenzij has none of its own and doesn’t say what is lawful. Why it matters: whoever gives no consent must not be worse off for it. Waiting much longer is being worse off. Whether consent was free is for the data protection authority or a court to judge.',
  'rule.none': 'This plan has no rule.',
  'rule.p90':
    'Those who choose the regular lane may wait at most {limit} longer (9 out of 10 in the one lane against 9 out of 10 in the other).',
  'rule.missed': 'Those who choose the regular lane may miss the start at most {limit} more often.',
  'rule.reason': 'The reason, in the organiser’s words:',
  'rule.no-reason': 'There is no reason with it. Put one in the plan: the DPO has to be able to read it.',
  'waits.intro':
    'Each bar says within how many minutes so many people get their turn. The line through its end is the 95% interval. For those who are referred, both queues count.',
  'queues.intro': 'Each line is the average of all replications. The band around it is the 95% interval.',
  'refusal.intro':
    'Nobody knows beforehand how many people choose the regular lane. So the plan was worked out for each share, from nobody to everybody.',
  'refusal.none': 'Without a rule there is no saying where it goes wrong.',
  'changed.none': 'There is no face lane that can become a regular lane.',

  'plan.title': 'The plan',
  'plan.caption': 'What it was worked out with',
  'plan.people': 'People',
  'plan.people-value': '{n}, between {from} and {to}',
  'plan.parties': 'Come together',
  'plan.alone': 'everybody comes alone',
  'plan.party': 'with {size}: {share}',
  'plan.faceShare': 'Choose face',
  'plan.range': '{from} to {to}, drawn anew in each replication',
  'plan.lanes': 'Lanes at the beginning',
  'plan.laneChanges': 'Lanes that open or close',
  'plan.opens': '{at}: {n} more for {kind}',
  'plan.closes': '{at}: {n} fewer for {kind}',
  'plan.kind-face': 'face',
  'plan.kind-regular': 'the regular lane',
  'plan.no-changes': 'none',
  'plan.service-face': 'Time for each person at face',
  'plan.service-regular': 'Time for each person at regular',
  'plan.service': '{mean} on average, {distribution}',
  'plan.exponential': 'exponential',
  'plan.lognormal': 'lognormal, variation {cv}',
  'plan.deterministic': 'always as long',
  'plan.referral': 'Referred from face to regular',
  'plan.referral-front': '{share}, to the front of the regular queue',
  'plan.referral-back': '{share}, to the back of the regular queue',
  'plan.withdrawal': 'Change their mind in the face queue',
  'plan.withdrawal-value': '{share}, to the back of the regular queue',
  'plan.walking': 'Walking',
  'plan.walking-value': '{toProgramme} to the programme, {betweenLanes} between the lanes',
  'plan.start': 'Start of the programme',
  'plan.no-start': 'not given',
  'plan.warmup': 'Not counted',
  'plan.warmup-value': 'those who come in the first {time}',

  'limits.title': 'What this doesn’t show',
  'limits.numbers':
    'The interval says how sure the average over all replications is. One evening can be further off. And it doesn’t say whether the numbers in the plan are right: measure the time for each person yourself, at a real gate.',
  'limits.leaving':
    'In this model people don’t walk away, nor choose another queue because it is shorter. Only those who change their mind switch.',
  'limits.space': 'A queue always has room, and queues aren’t in each other’s way.',
  'limits.before': 'What comes before the gate, such as a bag check or a fence, isn’t in it.',
  'limits.service':
    'A lane is as quick all evening, and doesn’t break down. To see that, have a lane close in the plan.',
  'limits.arrivals':
    'Within each interval of the plan people arrive evenly. A train that comes in is a short interval.',
  'limits.measure': 'On the night what you measure counts, not what you planned.',

  'replay.title': 'Work it out again',
  'replay.intro':
    'With these, anybody gets the same figures: the same version, the same plan and the same seed.',
  'replay.version': 'Version of Tenzij',
  'replay.seed': 'Seed of chance',
  'replay.replications': 'Replications',
  'replay.command': 'Keep the plan below as plan.yaml, and give this command',
  'replay.file': 'The plan as a file',
};
