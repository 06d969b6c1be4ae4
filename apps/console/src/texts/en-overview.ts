import type { NL_OVERVIEW } from './nl-overview.ts';

/** A deployment at a glance, in English. */
export const EN_OVERVIEW: Readonly<Record<keyof typeof NL_OVERVIEW, string>> = {
  'overview.clearance': 'How the clearance stands',
  'overview.verdict': 'Verdict so far',
  'overview.to-assessment': 'To the questions',
  'overview.waiting': 'What waits for you',
  'overview.nothing-waits': 'Nothing waits for you now.',
  'overview.changes': 'Changed since you looked here',
  'overview.no-changes': 'Others have not changed anything here yet.',
  'overview.none-since': 'Others have not changed anything since {when}.',
  'overview.by': '{name}, {role}, {when}',
  'overview.running': 'How it runs',
  'clearance.now.ahead': 'Signed. Recognition can be on from the start of its validity.',
  'clearance.now.in-force': 'In force. Recognition may be on.',
  'clearance.now.paused': 'Paused. Recognition is off.',
  'clearance.now.revoked': 'Revoked. Recognition is off.',
  'clearance.now.void': 'Void. Recognition is off.',
  'clearance.changed-by': 'By the {role}, {when}.',
  'clearance.changed-reason': 'The reason: {reason}',
  'clearance.changed-fields': 'What was signed changed after that: {fields}.',
  'clearance.pause': 'Pause recognition',
  'clearance.pause-means':
    'The face gates send everybody to the regular lane as soon as they have the new list. Nobody has to sign again: you can let it go on later.',
  'clearance.pause-confirm': 'Yes, pause now',
  'clearance.resume': 'Let it go on',
  'clearance.resume-means': 'The clearance then holds again, and the face gates open again.',
  'clearance.resume-confirm': 'Yes, let it go on',
  'clearance.revoke': 'Revoke the clearance',
  'clearance.revoke-means':
    'Recognition goes off and stays off. There is no way back: whoever wants to go on needs a new clearance with two signatures.',
  'clearance.revoke-confirm': 'Yes, revoke for good',
  'clearance.reason': 'Reason',
  'clearance.reason-hint': 'Organiser and DPO read this. The ledger gets a check value only. Name no names.',
  'clearance.reason-missing': 'Write down why.',
  'clearance.leave': 'Leave it as it is',
  'clearance.other-paused': 'Only whoever paused can let it go on: the {role}.',
  'clearance.rule-by': 'By the rule for equal treatment, {when}.',
  'clearance.rule-too': 'The rule for equal treatment pauses as well.',
  'clearance.pause-too': 'Pause it yourself as well',
  'clearance.resume-means-held':
    'Your own pause is over then. Recognition stays off for as long as another, or the rule for equal treatment, still pauses.',
  'clearance.rule-goes-on':
    'The rule lets it go on by itself, once it has gone well for long enough. Nobody can before that.',
  'clearance.rule-broken':
    'In the regular lane nine in ten people waited up to {gap} longer than in the face lane. The limit is {limit}. That went on for {time}.',
  'clearance.rule-holds': 'The difference in waiting was within the limit of {limit} again for {time}.',
  'clearance.rule-unmeasured': 'The waits couldn’t be measured for {time}.',
  'clearance.rule-how.cards':
    'Measured with queue cards, from {n, number} waits. With 95% confidence the difference is {low} to {high}.',
  'clearance.rule-how.counts':
    'Estimated from counts by the crew, from {n, number} waits. With 95% confidence the difference is {low} to {high}.',
  'clearance.rule-no-end': 'unknown',
  'happened.question': 'Question {id}',
  'happened.dpia': 'DPIA, section {id}',
  'happened.dpia-risk': 'DPIA, risk {id}',
  'happened.dpia-judgement': 'DPIA, final judgement',
  'happened.register': 'Public register',
  'happened.whole': 'the whole deployment',
  'happened.comment': 'Comment on {about}',
  'happened.advice': 'Advice on {about}',
  'happened.objection': 'Objection to {about}',
  'happened.answer': 'Answer to an objection on {about}',
  'happened.withdrawn': 'Objection withdrawn on {about}',
  'happened.event.parity-broken':
    'People in the regular lane wait measurably longer than the clearance permits',
  'happened.event.parity-unmeasured':
    'The waits couldn’t be measured for so long that the rule gives an alarm',
  'happened.event.rule-paused': 'The rule for equal treatment paused the face gates',
  'happened.event.rule-resumed': 'The rule for equal treatment lets the face gates go on',
  'happened.event.lane-face': 'A regular gate became a face gate',
  'happened.event.lane-regular': 'A face gate became a regular gate',
};
