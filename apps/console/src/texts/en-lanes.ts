import type { NL_LANES } from './nl-lanes.ts';

/** The page about queues and waiting times, in English. */
export const EN_LANES: Readonly<Record<keyof typeof NL_LANES, string>> = {
  'case.page.lanes': 'Queues and waiting times',
  'lanes.title': 'Queues and waiting times',
  'lanes.go': 'Work out queues and waiting times',
  'lanes.lead':
    'Whoever doesn’t want face recognition may not wait much longer. Otherwise saying yes is no free choice. Work out here, beforehand, how long people will wait in each lane.',
  'lanes.try-lead':
    'Here you can try freely, without a deployment. What you fill in stays in this tab and does not go to the server.',
  'lanes.try-yourself': 'Try another plan yourself',
  'lanes.other-rule': 'The limit below is another than the one in the deployment’s plan',
  'lanes.other-rule-means':
    'The plan says {seconds, number} seconds. That limit is signed, and the DPIA works with it. Make them the same, or use another one here on purpose.',
  'lanes.file-name': 'queues',

  'lanes.example': 'The example 9 + 1',
  'lanes.example-lead':
    'Nine face gates and one regular gate: can anybody still say no freely? At one press this example stands in the form and we work it out. What you filled in already can be put back.',
  'lanes.example-show': 'Show the example',
  'lanes.example-question':
    'A member of parliament asked the Dutch minister in 2021: suppose nine gates work with face recognition and one gate is regular. Is consent still voluntary?',
  'lanes.example-answer':
    'The minister answered on 6 December 2021 (question 5): whoever does not give consent may suffer no disadvantage from that. Whoever has to wait much longer and misses part of an event that was paid for does suffer it. In a particular case the data protection authority or the court judges. The organiser has to divide the gates so that the choice is free.',
  'lanes.example-numbers':
    'In this example {people, number} people come in an hour and a half. One in five chooses the regular lane. That one regular gate gets all of them, and whoever the face gates refer. More people join there than go through, so the queue keeps growing. At the nine face gates hardly anybody stands.',
  'lanes.example-try':
    'Try it yourself: make one face gate a regular gate and work it out again. The limit in this example is only an example. Choose a limit of your own, with a reason.',
  'lanes.example-see': 'See the whole outcome',
  'lanes.example-outcome': 'Outcome: {lead}',
  'lanes.your-plan': 'Your plan',
  'lanes.the-plan': 'The organiser’s plan',
  'lanes.put-back': 'Put back what was here first',

  'lanes.arrivals': 'When do people arrive?',
  'lanes.arrivals-lead':
    'Divide the time into parts and estimate how many people arrive in each. Look at last year’s counts, for example.',
  'lanes.starts': 'The programme starts at a fixed moment',
  'lanes.starts-hint': 'Then we also work out how many people miss the start.',
  'lanes.times-before': 'Fill in minutes before the start. For after the start, put a minus before it: −15.',
  'lanes.times-after': 'Fill in minutes after opening.',
  'lanes.from-before': 'From (min. before start)',
  'lanes.from-after': 'From (min.)',
  'lanes.to-before': 'Until (min. before start)',
  'lanes.to-after': 'Until (min.)',
  'lanes.count': 'People',
  'lanes.cell': 'Row {row, number}: {title}',
  'lanes.remove': 'Remove',
  'lanes.row-remove': 'Remove row {row, number}',
  'lanes.row-remove-head': 'Removing',
  'lanes.interval-add': 'Add a part',
  'lanes.people': '{people, plural, =0 {Nobody comes.} one {# person together.} other {# people together.}}',
  'lanes.people-open': 'Fill in everywhere how many people come.',

  'lanes.choice': 'How many people choose face?',
  'lanes.choice-lead':
    'Nobody knows this exactly beforehand. That is why we also show below what happens when more or fewer people say yes.',
  'lanes.faceShare': 'Chooses the face gate',
  'lanes.faceShare-from': 'Chooses the face gate: at least',
  'lanes.faceShare-to': 'Chooses the face gate: at most',
  'lanes.range': 'I don’t know exactly: use a lowest and a highest share',
  'lanes.per-cent': '%',
  'lanes.points': 'percentage points',
  'lanes.minutes': 'minutes',

  'lanes.lanes': 'How many gates are open?',
  'lanes.lanes-face': 'Face gates',
  'lanes.lanes-regular': 'Regular gates',
  'lanes.kind-face': 'face',
  'lanes.kind-regular': 'regular',

  'lanes.service': 'How long does one person take at the gate?',
  'lanes.service-lead':
    'Measure it with a stopwatch, or see what gates said an earlier time. From the first step forward until the next person can come.',
  'lanes.mean': 'On average',
  'lanes.distribution': 'How does it differ from person to person?',
  'lanes.distribution-lognormal': 'Mostly about as long, sometimes much longer',
  'lanes.distribution-exponential': 'It differs very much',
  'lanes.distribution-deterministic': 'Always as long',
  'lanes.cv': 'Spread',
  'lanes.cv-hint':
    'The standard deviation divided by the mean. 0.5: two in three people are within half of the mean around it.',

  'lanes.referrals': 'Who comes from face to the regular lane after all?',
  'lanes.referrals-lead':
    'A face gate that does not recognise somebody refers to the regular lane. And whoever thinks again may always change.',
  'lanes.referralShare': 'Is referred',
  'lanes.referralShare-hint':
    'Share of who chose face. The model’s evaluation report says something about it.',
  'lanes.withdrawalShare': 'Thinks again in the queue',
  'lanes.withdrawalShare-hint': 'Share of who chose face. They join the back of the regular queue.',
  'lanes.join-front': 'Whoever is referred is served at once in the regular lane',
  'lanes.join-front-hint': 'Without this they join the back, and so wait twice.',

  'lanes.policy': 'Your limit',
  'lanes.policy-lead':
    'When do you hold that the regular lane is worse off? This software suggests no number, and the law has none. The DPO reads your limit and your reason.',
  'lanes.p90GapSeconds': 'How much longer may the wait in the regular lane be?',
  'lanes.p90GapSeconds-hint':
    'We compare within how much time nine in ten people get their turn, in both lanes.',
  'lanes.missedStartGap': 'How much more often may the regular lane miss the start?',
  'lanes.missedStartGap-hint':
    'The difference between both lanes. Leave it empty when you set no limit to this.',
  'lanes.reason': 'Why this limit?',
  'lanes.reason-hint':
    'For example: how long visitors usually wait with you, and what they themselves find a large difference.',

  'lanes.advanced': 'More: gates that open or close, walking, groups, reckoning',
  'lanes.changes': 'Gates that open or close later',
  'lanes.changes-lead':
    '2 means: two gates more. −1 means: one gate closes. Whoever is being served is still served.',
  'lanes.at-before': 'When (min. before start)',
  'lanes.at-after': 'When (min.)',
  'lanes.change-lane': 'Kind',
  'lanes.change': 'More or fewer',
  'lanes.change-add': 'Add a change',
  'lanes.walking': 'How far is the walk?',
  'lanes.walking-betweenLanes': 'From the face gate to the regular lane',
  'lanes.walking-toProgramme': 'From the gate to the programme',
  'lanes.parties': 'Do people come together?',
  'lanes.parties-lead': 'A family of four joins at once and is served one by one. The shares add up to 100%.',
  'lanes.party-size': 'So many people together',
  'lanes.party-share': 'Share of the groups (%)',
  'lanes.party-add': 'Add a size',
  'lanes.advanced-numbers': 'How do we reckon?',
  'lanes.replications': 'Number of times',
  'lanes.replications-hint':
    'Chance makes every evening different. We play the evening so many times. More often is surer, and takes longer.',
  'lanes.seed': 'Seed of the chance',
  'lanes.seed-hint': 'The same seed gives exactly the same outcome.',
  'lanes.warmup': 'First time that doesn’t count',
  'lanes.warmup-hint': 'Whoever arrives then is played too, but doesn’t count in the outcome.',

  'lanes.work': 'Work out the waiting times',
  'lanes.working': 'We are playing the entrance.',
  'lanes.stop': 'Stop',
  'lanes.stopped': 'Stopped. Nothing was worked out. Your plan is still there.',
  'lanes.failed': 'It could not be worked out',
  'lanes.failed-do': 'Your plan is still there. Try again, or with fewer people or fewer times.',
  'lanes.nothing-saved': 'The organiser has not saved a plan of the queues yet.',
  'lanes.wrong': 'This plan is not possible',
  'lanes.wrong-field':
    '{count, plural, one {One field isn’t right yet. What is wrong stands beside it.} other {# fields aren’t right yet. What is wrong stands beside each.}}',

  'lanes.results': 'What comes of it',
  'lanes.outdated': 'You changed the plan since this outcome. Work it out again.',
  'lanes.numbers': 'The same numbers in a table',
  'lanes.figure-waits': 'How long everybody waits',
  'lanes.figure-queues': 'How long the queues get',
  'lanes.figure-refusals': 'When more or fewer people say no',
  'lanes.figure-changed': 'When one face gate becomes a regular gate',
  'lanes.replay':
    'Worked out with seed {seed, number, ::group-off} and {replications, plural, one {# time} other {# times}} of playing. With this plan and these numbers everybody gets the same. It is still a prediction: measure it on the day itself.',

  'lanes.entrance': 'The entrance on one evening',
  'lanes.entrance-lead':
    'One of the evenings that were played. A circle chose face, a square chose regular, a diamond was referred. At the right are the gates: filled is busy.',
  'lanes.entrance-too-many': 'These are too many people to draw the entrance.',
  'lanes.play': 'Play',
  'lanes.play-again': 'Play again',
  'lanes.pause': 'Pause',
  'lanes.moment': 'Moment',
  'lanes.still':
    'You asked for less motion. So this does not play by itself. Choose a moment with the slider.',
  'lanes.queue-face': 'Face queue: {count, number}',
  'lanes.queue-regular': 'Regular queue: {count, number}',
  'lanes.open':
    '{open, plural, =0 {no gate open} one {# gate open, {busy, number} busy} other {# gates open, {busy, number} busy}}',
  'lanes.moment-is':
    '{time}: {face, plural, =0 {nobody} one {# person} other {# people}} in the face queue, {regular, plural, =0 {nobody} one {# person} other {# people}} in the regular queue, {inside, number} inside.',
  'lanes.time-before': '{minutes, plural, one {# minute} other {# minutes}} before the start',
  'lanes.time-after': '{minutes, plural, one {# minute} other {# minutes}} after the start',
  'lanes.time-since': '{minutes, plural, one {# minute} other {# minutes}} after opening',
  'lanes.time-start': 'At the start',

  'lanes.file': 'The plan as a file',
  'lanes.file-lead':
    'Keep the plan as a file for a colleague, or to work it out on the command line. There you also get a report to print.',
  'lanes.file-save': 'Save as a file',
  'lanes.file-take': 'Take a plan from a file (YAML or JSON)',

  'lanes.fault.missing': 'Fill this in.',
  'lanes.fault.no-number': 'Fill in a number here.',
  'lanes.fault.not-whole': 'Fill in a whole number.',
  'lanes.fault.too-low': 'This is too low. The lowest is {lowest, number}.',
  'lanes.fault.too-high': 'This is too high. The highest is {highest, number}.',
  'lanes.fault.list-length': 'These are too few or too many rows.',
  'lanes.fault.text-too-long': 'This text is too long. At most {highest, number} characters.',
  'lanes.fault.ends-before-it-begins': 'The end lies before the beginning.',
  'lanes.fault.overlap':
    'This part begins before the previous one ends. Put them in order, from early to late.',
  'lanes.fault.start-needed':
    'This limit is only possible when the programme starts at a fixed moment. Switch that on at the top, or empty this.',
  'lanes.fault.shares-sum': 'The shares add up to {sum, number}%. Make that 100%.',
  'lanes.fault.lanes-below-zero': 'Then more gates close than are open.',
  'lanes.fault.policy-empty': 'You wrote a reason, but no limit. Fill in a limit, or take the reason out.',
  'lanes.fault.too-many-people': 'These are too many people. We reckon with at most {highest, number}.',
  'lanes.fault.too-much-work': 'This is too much to work out. Choose fewer times.',

  'lanes.part.arrivals.profile': 'When people arrive',
  'lanes.part.parties': 'People who come together',
  'lanes.part.faceShare': 'Chooses the face gate',
  'lanes.part.faceShare.from': 'Chooses the face gate: at least',
  'lanes.part.faceShare.to': 'Chooses the face gate: at most',
  'lanes.part.lanes.face': 'Face gates',
  'lanes.part.lanes.regular': 'Regular gates',
  'lanes.part.laneChanges': 'Gates that open or close later',
  'lanes.part.service.face.distribution': 'Face gate: how the time differs',
  'lanes.part.service.face.mean': 'Face gate: mean time (seconds)',
  'lanes.part.service.face.cv': 'Face gate: spread',
  'lanes.part.service.regular.distribution': 'Regular gate: how the time differs',
  'lanes.part.service.regular.mean': 'Regular gate: mean time (seconds)',
  'lanes.part.service.regular.cv': 'Regular gate: spread',
  'lanes.part.referrals.share': 'Is referred',
  'lanes.part.referrals.join': 'Where somebody referred joins',
  'lanes.part.withdrawalShare': 'Thinks again in the queue',
  'lanes.part.walking.toProgramme': 'Walk to the programme (seconds)',
  'lanes.part.walking.betweenLanes': 'Walk to the regular lane (seconds)',
  'lanes.part.programmeStart': 'Start of the programme (seconds after opening)',
  'lanes.part.warmup': 'First time that doesn’t count (seconds)',
  'lanes.part.replications': 'Number of times it is played',
  'lanes.part.seed': 'Seed of the chance',
  'lanes.part.policy.p90GapSeconds': 'Limit: waiting longer (seconds)',
  'lanes.part.policy.missedStartGap': 'Limit: missing the start more often',
  'lanes.part.policy.reason': 'Why this limit',
  'lanes.show-back': 'at the back',
  'lanes.show-front': 'at the front',
  'lanes.show-share': '{share, number}%',
  'lanes.show-interval': 'From {from, number} to {to, number} seconds: {count, number} people',
  'lanes.show-party': 'With {size, number} together: {share, number}%',
  'lanes.show-change':
    'After {at, number} seconds: {change, number, ::sign-always} {lane, select, face {face} other {regular}}',
};
