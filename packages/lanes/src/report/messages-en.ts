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
  'never.note': 'not everybody gets a turn',
  nobody: 'nobody',
  between: 'between {low} and {high}',
  once: 'one replication: how sure it is can’t be said',
  points: '{n} percentage points',
  before: '{time} before the start',
  after: '{time} after the start',
  since: 'after {time}',
  start: 'the start',
  'unit.hour': 'h',
  lanes: '{face} face, {regular} regular',

  'verdict.holds': 'Meets your rule',
  'verdict.holds-doubtful': 'Meets it, but that isn’t certain',
  'verdict.fails-doubtful': 'Doesn’t meet it, but that isn’t certain',
  'verdict.fails': 'Doesn’t meet your rule',
  'verdict.unknown': 'Can’t be said',
  'verdict.no-policy': 'No rule to hold it against',

  'lead.longer': 'People who choose the regular lane wait {gap} longer ({range}).',
  'lead.shorter': 'People who choose the regular lane wait {gap} less ({range}).',
  'lead.same': 'People who choose the regular lane wait as long ({range}).',
  'lead.p90':
    'Of every 10 people who choose the regular lane, 9 get their turn within {regular}. Of every 10 who choose face, 9 get theirs within {face}. Those are the waits that are compared.',
  'lead.never':
    'Not everybody gets a turn: there are lanes that close while people are still queuing. For them the wait is infinite.',
  'lead.nobody': 'Nobody is in one of the queues. So there aren’t two waits to compare.',
  'lead.rule-p90': 'By your rule those who choose the regular lane may wait at most {limit} longer.',
  'lead.missed':
    'Of those who choose the regular lane, {regular} miss the start. Of those who choose face, {face} do. The difference is {gap} ({range}).',
  'lead.rule-missed': 'By your rule that difference may be at most {limit}.',
  'lead.holds': 'The plan meets your rule, with the uncertainty counted in.',
  'lead.holds-doubtful':
    'On average the plan meets your rule. But it isn’t certain: part of the interval is above your limit.',
  'lead.fails-doubtful':
    'On average the plan doesn’t meet your rule. But it isn’t certain: part of the interval is below your limit.',
  'lead.fails': 'The plan doesn’t meet your rule, not with the uncertainty counted in either.',
  'lead.unknown': 'Whether the plan meets your rule can’t be said this way.',
  'lead.no-policy':
    'You gave no rule. Tenzij has none of its own: what is fair is for you to decide, with a reason.',
  'lead.referred':
    'Worst off are those referred from the face lane: 9 out of 10 get their turn within {p90}.',
  'lead.recommend':
    'The fewest regular lanes with which the plan meets your rule, beside {face} for face: {regular}. The plan has {planned}.',
  'lead.recommend-none': 'With more regular lanes alone the plan doesn’t meet your rule.',
  'lead.breaks':
    'If {share} of people or more choose the regular lane, the plan doesn’t meet it. In the plan {planned} choose it.',
  'lead.breaks-always': 'However many people choose the regular lane, the plan never meets your rule.',
  'lead.breaks-never': 'However many people choose the regular lane, the plan still meets your rule.',
  'lead.changed-longer':
    'With one face lane changed into a regular lane ({lanes}), people who choose the regular lane wait {gap} longer ({range}).',
  'lead.changed-shorter':
    'With one face lane changed into a regular lane ({lanes}), people who choose the regular lane wait {gap} less ({range}).',
  'lead.changed-same':
    'With one face lane changed into a regular lane ({lanes}), everybody waits as long ({range}).',
  'lead.changed-never':
    'With one face lane changed into a regular lane ({lanes}), not everybody gets a turn.',
  'lead.changed-holds': 'Then the plan meets your rule.',
  'lead.changed-fails': 'Then too the plan doesn’t meet your rule.',

  'waits.title': 'How long everybody waits',
  'waits.label': 'Waiting time by group, with the 95 % interval. The table below has the same figures.',
  'waits.x': 'Minutes of waiting',
  'waits.caption': 'Waiting time until somebody’s turn, by group',
  'waits.group': 'Group',
  'waits.n': 'People (all replications)',
  'waits.mean': 'On average',
  'waits.p50': '5 out of 10 within',
  'waits.p90': '9 out of 10 within',
  'waits.p95': '19 out of 20 within',
  'waits.maximum': 'Longest',
  'waits.missed': 'Miss the start',

  'queues.title': 'How long the queues get',
  'queues.label': 'People in each queue over time, with the 95 % interval as a band.',
  'queues.longest':
    'At its longest the regular queue is {regular} people ({regularAt}), the face queue {face} ({faceAt}).',
  'queues.x': 'Minutes',
  'queues.x-start': 'Minutes before (−) and after the start',
  'queues.y': 'People in the queue',
  'queues.caption': 'Average number of people in each queue',
  'queues.at': 'When',

  'refusal.title': 'If more people choose the regular lane',
  'refusal.label':
    'Difference in waiting time, for each share that chooses the regular lane, with the 95 % interval as a band.',
  'refusal.label-missed':
    'Difference in who misses the start, for each share that chooses the regular lane, with the 95 % interval as a band.',
  'refusal.x': 'Choose the regular lane',
  'refusal.y': 'Minutes longer in the regular lane',
  'refusal.y-missed': 'Miss the start more often in the regular lane',
  'refusal.rule': 'Your limit: {limit}',
  'refusal.breaks': 'From {share}: doesn’t meet it',
  'refusal.caption': 'What happens if more or fewer people choose the regular lane',
  'refusal.gap': 'Longer in the regular lane',
  'refusal.missed': 'Miss the start more often',
  'refusal.outcome': 'Your rule',
  'refusal.lanes': 'Regular lanes needed',
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
  'changed.plan': 'The plan',
  'changed.other': 'One lane changed',
  'changed.lanes': 'Lanes',
  'changed.face': 'Chose face: 9 out of 10 within',
  'changed.regular': 'Chose regular: 9 out of 10 within',
};
