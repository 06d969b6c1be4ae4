import type { NL_WAITING } from './nl-waiting.ts';

/** The page of waiting times now, in English. */
export const EN_WAITING: Readonly<Record<keyof typeof NL_WAITING, string>> = {
  'case.page.waiting': 'Waiting times now',
  'waiting.seconds': '{count, plural, one {# second} other {# seconds}}',
  'waiting.minutes': '{count, plural, one {# minute} other {# minutes}}',
  'waiting.and': '{first} and {second}',
  'waiting.unit-seconds': '{count, plural, one {second} other {seconds}}',
  'waiting.unit-minutes': '{count, plural, one {minute} other {minutes}}',

  'waiting.lead-longer': 'Those who choose the regular queue now wait {time} longer.',
  'waiting.lead-longer-least': 'Those who choose the regular queue now wait at least {time} longer.',
  'waiting.lead-shorter': 'Those who choose the regular queue now wait {time} less.',
  'waiting.lead-same': 'Those who choose the regular queue now wait about as long.',
  'waiting.lead-paused': 'The face lanes stand still. Those in the regular queue now wait {time} at most.',
  'waiting.lead-paused-least':
    'The face lanes stand still. In the regular queue at least 1 in 10 people now wait {time} or longer.',
  'waiting.lead-unmeasured': 'We do not know now who waits longer.',
  'waiting.why-nothing-seen':
    'Nothing was measured at {lane, select, face {the face queue} other {the regular queue}}.',
  'waiting.why-too-few':
    'Too few people were measured at {lane, select, face {the face queue} other {the regular queue}} to say anything.',
  'waiting.why-too-old':
    'What was measured last at {lane, select, face {the face queue} other {the regular queue}} is too old.',
  'waiting.compared': 'We compare how long 9 in 10 people in each queue wait at most.',
  'waiting.compared-paused': 'That is how long 9 in 10 people there wait at most.',
  'waiting.estimate': 'This is an estimate, made from counts.',
  'waiting.between': 'With 95% certainty: between {low} and {high}.',
  'waiting.at-least': 'With 95% certainty: at least {low}. How much at most cannot be said yet.',
  'waiting.at-most-shorter': 'With 95% certainty: {time} less at most. How much longer cannot be said yet.',
  'waiting.about': 'With 95% certainty: about {time}.',
  'waiting.longer': '{time} longer',
  'waiting.shorter': '{time} less',
  'waiting.as-long': 'as long',

  'waiting.face': 'Face queue',
  'waiting.regular': 'Regular queue',
  'waiting.stands-still': 'Stands still',
  'waiting.none-nothing-seen': 'Not measured',
  'waiting.none-too-few': 'Too little measured',
  'waiting.none-too-old': 'Measured too long ago',
  'waiting.no-p90': 'Cannot be said yet',
  'waiting.p90-is': 'is what 9 in 10 people wait at most',
  'waiting.p90-least': 'or longer is what at least 1 in 10 people wait',
  'waiting.half-least': 'Half of them wait {time} or longer.',
  'waiting.half': 'Half of them wait {time} at most.',
  'waiting.by-cards': 'Measured with {count, plural, one {# queue card} other {# queue cards}}.',
  'waiting.by-counts': 'Estimated from counts ({count, plural, one {# sample} other {# samples}}).',
  'waiting.in-queue': 'In the queue: about {count, plural, one {# person} other {# people}}.',
  'waiting.gates':
    '{gates, plural, =0 {No gate} one {# gate} other {# gates}}, {admitted, plural, =0 {nobody let in} one {# person let in} other {# people let in}} in the last quarter of an hour.',

  'waiting.is-no-rule': 'There is no clearance now, and so no rule.',
  'waiting.is-before': 'Nothing was measured yet.',
  'waiting.is-unwatched': 'The server does not watch the rule now.',
  'waiting.unwatched-means':
    'The face lanes do not stop by themselves now, nor go on by themselves. You can pause them yourself.',
  'waiting.unwatched-do':
    'See in the plan whether the start and end of the event are right: the server looks from twelve hours before the start until the end. If they are, ask the administrator to restart the server.',
  'waiting.is-paused': 'The rule has stopped the face lanes.',
  'waiting.is-broken': 'The regular queue waits longer than the rule permits.',
  'waiting.is-alarmed': 'For too long it could not be measured that nobody is worse off.',
  'waiting.is-unmeasured': 'It cannot be measured now that nobody is worse off.',
  'waiting.is-doubtful': 'The regular queue may wait longer than the rule permits.',
  'waiting.is-holds': 'The difference is within the rule.',
  'waiting.unmeasured-since': 'Cannot be compared since {time}.',
  'waiting.measure-now': 'Have crew hand out cards or count now: at both queues.',
  'waiting.doubtful-means':
    'The difference seems too large, but that is not certain yet. More measurements make it so.',
  'waiting.broken-since': 'Certainly too large since {time}.',
  'waiting.pauses-at': 'At {time} the face lanes stop by themselves, if nothing changes.',
  'waiting.pauses-never': 'This rule stops nothing by itself. You can do that.',
  'waiting.paused-since': 'Stopped since {time}.',
  'waiting.paused-means':
    'Everybody now goes through the regular queue. Nobody can start the face lanes sooner: only the rule does.',
  'waiting.resumes-at': 'At {time} they go on, if it stays like this.',
  'waiting.resumes-when':
    'They go on once the wait in the regular queue has been {limit} at most for {time}, without interruption.',

  'waiting.rule': 'The rule',
  'waiting.rule-lead': 'As it was signed in the clearance, by the organiser and the DPO.',
  'waiting.rule-limit': 'Limit',
  'waiting.rule-limit-is': 'Those who choose the regular queue may wait {time} longer at most.',
  'waiting.rule-reason': 'Reason for this limit',
  'waiting.rule-pauses': 'Stopping',
  'waiting.rule-after': 'When the difference has certainly been too large for {time}.',
  'waiting.rule-no-terms': 'Nothing happens by itself: that was not agreed.',
  'waiting.rule-goes-on': 'Going on',
  'waiting.rule-resume': 'When the difference has been within the limit for {time}, without interruption.',
  'waiting.rule-unmeasured': 'Not measurable',
  'waiting.then-alarm': 'After {time} there is an alarm here. The lanes go on.',
  'waiting.then-pause': 'After {time} the face lanes stop.',

  'waiting.advice': 'Advice: turn {name} into a regular lane',
  'waiting.advice-why':
    'Then the regular queue moves faster. Of the face lanes, this is where fewest people come by now.',
  'waiting.advice-dpo': 'The organiser can do this, and so can crew at the queue.',
  'waiting.turned': '{name} becomes a regular lane. A gate without a network hears of it later.',
  'waiting.to-gates': 'See at the gates whether it has changed',

  'waiting.alarm': 'Sound an alarm when something is wrong',
  'waiting.alarm-again': 'Sound an alarm when something is wrong (the page was loaded anew: switch on again)',
  'waiting.alarm-title': 'Mind the queues',

  'waiting.course': 'Over time',
  'waiting.axis': 'minutes of waiting',
  'waiting.key-limit': 'the regular queue has to stay under this',
  'waiting.key-pause': 'face lanes stand still',
  'waiting.chart-is': 'Waiting times from {from} to {to}: what 9 in 10 people wait at most.',
  'waiting.chart-most':
    '{lane, select, face {The face queue} other {The regular queue}} was longest at {at}: {time}.',
  'waiting.chart-none': '{lane, select, face {The face queue} other {The regular queue}} was not measured.',
  'waiting.chart-paused': 'The face lanes stood still for {count, plural, one {# minute} other {# minutes}}.',
  'waiting.table': 'The same in a table',
  'waiting.table-is': 'Waiting times every five minutes, the newest first: what 9 in 10 people wait at most',
  'waiting.at': 'At',
  'waiting.difference': 'Difference',
  'waiting.cell-none': 'not measured',
  'waiting.cell-still': 'stands still',
  'waiting.cell-less': '{time} less',

  'waiting.how': 'How to measure waiting times',
  'waiting.how-new': 'Nothing was measured yet',
  'waiting.how-new-means':
    'As long as nobody measures, nobody knows whether the regular queue is worse off. Begin when doors open.',
  'waiting.how-cards':
    'Most accurate: now and then hand out a numbered queue card at the end of each queue, and tap in its number. The gate reads the card. Give one to one in so many people, say every third, not by the clock: then a busy moment counts as busy.',
  'waiting.how-counts':
    'Or count every five minutes how many people stand in each queue. That gives an estimate.',
  'waiting.how-taps':
    'With that, tap a button for everybody who joins. Taps alone, without a count, say nothing.',
  'waiting.how-nobody': 'Nobody is recognised or followed by it: a card has a number on it and nothing else.',
  'waiting.to-taps': 'To the screen for at the queue',
  'waiting.taps-by-crew': 'Crew do this on a screen of their own, at the queue.',

  'waiting.pause': 'Stopping it yourself',
  'waiting.pause-means':
    'Organiser and DPO can always stop the face lanes themselves, with a reason. The regular queue goes on.',
  'waiting.to-pause': 'To the button to pause',
  'waiting.to-page': 'See the waiting times',
};
