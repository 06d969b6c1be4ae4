import type { NL_MODELS } from './nl-models.ts';

export const EN_MODELS: Readonly<Record<keyof typeof NL_MODELS, string>> = {
  'models.title': 'Models',
  'models.go': 'Compare and choose models',
  'models.lead':
    'A recognition model turns a face into a row of numbers. No model is without errors. Here you see of each model where it comes from, what nobody knows, and how often it errs.',
  'models.in-use': 'in use for this deployment',
  'models.not-installed': 'files are missing from this server, or damaged',
  'models.measured': 'What was measured',
  'models.card': 'Card',
  'models.id': 'Name in the clearance',
  'models.template': 'Template',
  'models.template-is':
    '{length, number} numbers of {bits, number} bits: {bytes, number} bytes. They go along in the pass.',
  'models.registration': 'Cut-out',
  'models.registration-is': '{side, number} by {side, number} pixels',
  'models.origin': 'Comes from',
  'models.origin-shipped': 'Comes with Tenzij',
  'models.origin-added': 'Added by the operator, with a card of its own',
  'models.card-hash': 'Hash of the card',
  'models.report-hash': 'Hash of the evaluation report',
  'models.report': 'Read the whole evaluation report',
  'models.report-file': 'Download the report (.json)',
  'models.provenance': 'Where it comes from',
  'models.provenance-lead': 'Put this in your DPIA. Also what is not known.',
  'models.role-detection': 'Step 2: finding a face',
  'models.role-landmarks': 'Step 3: points of the face',
  'models.role-representation': 'Step 4: the face as numbers',
  'models.known': 'Known:',
  'models.unknown': 'Not known:',

  'models.rates-caption': 'The stricter, the more people with a pass of their own are referred (range: 95%)',
  'models.strangers': 'Stranger who matches',
  'models.referred': 'Owner who is referred',
  'models.threshold': 'Threshold',
  'models.one-in': '1 in {count, number}',
  'models.eer': 'Point where both errors are as frequent (EER)',
  'models.fte': 'Photos that gave no template (FTE)',
  'models.groups': 'Difference between groups of people',
  'models.groups-ratio':
    'In the group “{worst}” owners are referred {ratio, number, ::.#} times as often as in “{best}” (between {low, number, ::.#} and {high, number, ::.#}).',
  'models.groups-not-measured':
    'So whether the model works less well for some people we do not know. AP warns that it can. Say so in your DPIA.',
  'models.data': 'Measured on',
  'models.data-more': 'What photos those are, in the words of who measured',
  'models.sample':
    '{images, number} photos; the same person compared {genuine, number} times and two people {impostor, number} times.',
  'models.sample-persons':
    '{images, number} photos of {persons, number} people; the same person compared {genuine, number} times and two people {impostor, number} times.',
  'models.made': 'Report of {date}.',
  'models.aligned': 'On cut-out faces: steps 2 and 3 were not measured.',
  'models.worth':
    'This was measured on existing photos, not at your gate and not with your visitors. Expect other figures at your gate, and count there how many people are referred.',
  'models.not-measured': 'Not measured.',
  'models.remark-rule-of-3': 'Not one error in {count, number} times. That does not make it zero.',
  'models.remark-rule-of-30':
    'Only {count, plural, one {# error} other {# errors}} seen: the true figure can be more than a third off.',

  'models.choose': 'Choose a model for “{deployment}”',
  'models.organiser-chooses':
    'The organiser chooses. The clearance of the deployment shows you what was chosen and what that means.',
  'models.which': 'Which model?',
  'models.how-strict': 'How strict?',
  'models.rate': '1 in {count, number} strangers matches',
  'models.measure-yours':
    'Your cameras and visitors differ from these photos: measure with your own, or choose stricter.',
  'models.why-not-installed': 'The files of this model are missing from this server, or damaged.',
  'models.why-not-measured': 'This model was not measured. No threshold without a measurement.',
  'models.why-no-threshold': 'The measurement is too small for a threshold.',
  'models.what-follows': 'What this means',
  'models.count': '{count, number}',
  'models.of-visitors':
    'of 1,000 people with a pass of their own are expected to be referred to the regular lane.',
  'models.range':
    'With 95% certainty between {low, number} and {high, number}, on the photos of the measurement.',
  'models.of-strangers': 'of 10,000 attempts with somebody else’s pass is expected to match.',
  'models.strangers-mean': 'So the crew at the gate is still needed.',
  'models.threshold-count': '{threshold, number, ::.000}',
  'models.threshold-is': 'is the threshold: how much alike two templates have to be.',
  'models.threshold-mean': 'The number belongs to this model. For another model it means something else.',
  'models.passes-other':
    'Face passes made with another model will be referred at the gate. Those visitors have to make their face pass again.',
  'models.passes-same': 'Face passes made with this model keep counting.',
  'models.reissue':
    'There will be a new specimen clearance, with a new number. It is signed with the two specimen keys and recorded in the ledger. Gates take it over as soon as they have a connection.',
  'models.into-plan': 'Put this choice into the plan',
  'models.into-plan-means':
    'The choice goes into the plan. It counts only once the organiser and the DPO signed a clearance with it.',
  'models.in-plan': 'The choice is in the plan',
  'models.to-plan': 'To the plan',
  'models.confirm': 'Yes, replace the specimen clearance',
  'models.done': 'The new specimen clearance holds',
  'models.done-means': 'Its number is {id}. It stands in the ledger at entry {entry, number}.',
  'models.see-clearance': 'See the clearance',

  'clearance.false-match-rate': 'Chosen false match rate',
  'clearance.false-match-rate-is': '1 in {count, number}',
  'clearance.false-match-rate-means': 'How often a stranger is expected to be taken for the owner of a pass.',
  'clearance.expected': 'Expected referrals',
  'clearance.expected-is':
    '{count, number} of 1,000 people with a pass of their own (between {low, number} and {high, number})',
  'clearance.expected-means': 'Measured on the photos of the report, not at these gates.',
  'clearance.expected-unknown': 'Not known.',
  'clearance.report-elsewhere': 'The report with this hash is no longer on this server.',
  'clearance.report-read': 'Read the evaluation report',
  'clearance.attacks': 'Against deception',
  'clearance.attacks-off': 'Nobody checks whether a person shows a photo, screen or mask',
  'clearance.attacks-off-means': 'That is a choice that was signed for. The crew at the gate keeps watch.',
  'clearance.attacks-passive':
    'The picture has to look live: at least {minimum, number, ::.00} on a scale of 0 to 1',
  'clearance.attacks-head-turn': 'The visitor turns their head to a side drawn by lot',
  'clearance.attacks-both':
    'The picture has to look live (at least {minimum, number, ::.00} of 1) and the visitor turns their head to a side drawn by lot',
  'clearance.attacks-on-means': 'This does not stop every deception.',

  'tools.label': 'More',
};
