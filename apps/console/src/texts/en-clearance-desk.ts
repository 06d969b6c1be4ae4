import type { NL_CLEARANCE_DESK } from './nl-clearance-desk.ts';

export const EN_CLEARANCE_DESK: Readonly<Record<keyof typeof NL_CLEARANCE_DESK, string>> = {
  'desk.since-advice': 'Changed since the DPO’s advice',
  'desk.since-advice-means':
    'The advice was about the deployment as it was then. Look at what changed since before you sign.',
  'desk.lead': 'Face recognition goes on only when the organiser and the DPO both sign the same proposal.',
  'desk.obstacles': 'What still stands in the way',
  'desk.obstacles-left':
    '{count, plural, =0 {Nothing stands in the way any more.} one {# point left} other {# points left}}',
  'desk.obstacles-since': 'While this stands in the way, no signature is taken.',
  'desk.undecided': 'Not everything in the plan was chosen yet: {part}.',
  'desk.form-unknown': 'Question B4 wasn’t answered yet: with how many passes a face is compared.',
  'desk.staff-unjudged':
    'Question C4 stands in the way: employees can seldom say yes freely. Have somebody judge that saying no truly has no consequence, and write down who. Or assess the route of article 29 UAVG.',
  'desk.verdict.NO': 'The answers lead to the verdict no. The outcome says by which condition.',
  'desk.verdict.NO_UNKNOWN':
    'For one or more conditions it isn’t known yet whether they hold. Unknown never counts as yes.',
  'desk.verdict.AWAITING_DPIA': 'There is no finished DPIA yet about what you plan now.',
  'desk.verdict.AWAITING_DPO': 'The DPO has not advised on this DPIA yet.',
  'desk.verdict.AWAITING_AP':
    'A high risk remains, and the Dutch data protection authority (AP) has not advised yet. Silence doesn’t count as advice.',
  'desk.verdict.other': 'With this verdict of the assessment there is no clearance.',
  'desk.go-assessment': 'To the assessment',
  'desk.go-plan': 'To the plan',
  'desk.go-notice': 'To the information',
  'desk.go-dpia': 'To the DPIA',
  'desk.go-review': 'To the review',
  'desk.go-models': 'To the models',
  'desk.go-account': 'To the people of your organisation',
  'desk.go-overview': 'To the overview',

  'desk.propose': 'Lay the clearance before both',
  'desk.propose-means':
    'You fix what is there now. Then you and the DPO both read and sign the same. Nothing goes on yet.',
  'desk.propose-later': 'When this list is empty, you can lay the clearance before both here.',
  'desk.propose-other':
    'The organiser lays the clearance before both. After that you can read and sign it here.',
  'desk.renew': 'Lay a new clearance before both',
  'desk.renew-means': 'The clearance of now stays in force until the new one has two signatures.',
  'desk.again': 'A new proposal instead of this one',
  'desk.again-means':
    'Do this when something changed. This proposal then lapses, even when there is a signature under it.',
  'desk.again-confirm': 'Yes, lay a new proposal before both',

  'desk.proposal': 'The proposal',
  'desk.proposal-by': 'Laid before both by {name}, {when}.',
  'desk.signatures': 'Signatures',
  'desk.as-organiser': 'Controller (organiser)',
  'desk.as-dpo': 'Data protection officer (DPO)',
  'desk.signed': 'signed',
  'desk.signed-by': '{name}, {when}',
  'desk.awaited': 'not signed yet',
  'desk.awaits-you': 'waits for you',
  'desk.key-passkey': 'Passkey',
  'desk.key-software': 'Software key of the specimen',

  'desk.says': 'What you sign',
  'desk.says-means':
    'This was read from the bytes that you sign, and it is all that they hold. Outside these limits recognition stays off.',
  'desk.group.what': 'Who, what for and when',
  'desk.group.how': 'How people are recognised',
  'desk.group.gates': 'At the gates',
  'desk.group.basis': 'What it rests on',
  'desk.deployment': 'Deployment',
  'desk.verdict': 'Verdict of the assessment',
  'desk.verdict-clearable': 'No, unless: the answers meet the conditions.',
  'desk.verdict-means': 'In the proposal: {verdict}',
  'desk.from': 'Valid from',
  'desk.until': 'Valid until',
  'desk.specimen': 'Kind',
  'desk.specimen-yes': 'Specimen, not for real visitors',
  'desk.specimen-no': 'Real deployment',
  'desk.threshold': 'Threshold',
  'desk.threshold-means': 'From this similarity (cosine) two templates are taken to be of the same person.',
  'desk.template': 'Template',
  'desk.template-is': '{length, number} numbers of {bits, number} bits',
  'desk.card': 'Model card',
  'desk.file-detection': 'File: finding the face',
  'desk.file-landmarks': 'File: points in the face',
  'desk.file-representation': 'File: making the template',
  'desk.attack-card': 'Card of this check',
  'desk.attack-file': 'File of this check',
  'desk.face-gates': 'Face gates',
  'desk.regular-gates': 'Regular gates',
  'desk.parity-is': 'Of every 10 people in the regular lane 9 wait at most {time} longer.',
  'desk.parity-reason': 'Why: {reason}',
  'desk.parity-after': 'Pauses by itself after',
  'desk.parity-after-is': '{time} worse off',
  'desk.parity-resume': 'Goes on again after',
  'desk.parity-resume-is': '{time} well',
  'desk.parity-no-terms': 'Never: this clearance is from before this rule.',
  'desk.key-issuer': 'Key that signs passes',
  'desk.key-gate': 'Key of the gates',
  'desk.version': 'Version of the format',
  'desk.raw': 'Exactly as it is in the bytes',
  'desk.raw-means':
    'The same without our words. Times are seconds since 1 January 1970 (UTC), hashes are SHA-256.',

  'desk.document.assessment': 'Assessment',
  'desk.document.dpia': 'DPIA',
  'desk.document.notice': 'Information for visitors',
  'desk.document.evaluation': 'Evaluation report of the model',
  'desk.document.card': 'Model card',
  'desk.checked': 'What this browser checked',
  'desk.check.hash': 'The hash is that of these bytes.',
  'desk.check.hash-means': 'SHA-256, worked out here. This hash is what your passkey signs.',
  'desk.check.complete': 'All that the bytes hold is shown above.',
  'desk.check.complete-means': 'What you read, written out again, gives exactly the same bytes.',
  'desk.check.document':
    '{what}: {match, select, same {the same as what is held here now} differs {other than what is held here now} redone {not comparable, because it was assessed here on another day} absent {nothing is held here to compare with} other {being compared}}',
  'desk.differs': 'The proposal isn’t about what is held here now',
  'desk.differs-means':
    'Something changed after it was laid before both. The organiser can lay a new proposal before both.',
  'desk.hash-means': 'The hash of this proposal. The other person has to see the same:',

  'desk.sign': 'Sign',
  'desk.sign-means':
    'Your device asks for your finger, face or PIN. It shows only the name of this site, not what you sign. So first read what is above.',
  'desk.sign-as-organiser': 'Sign as the controller',
  'desk.sign-as-dpo': 'Sign as the DPO',
  'desk.sign-done': 'You signed this proposal.',
  'desk.sign-differs': 'You can’t sign, because this proposal no longer fits what is held here.',
  'desk.your-passkeys': '{count, plural, one {Your passkey: {labels}.} other {Your passkeys: {labels}.}}',
  'desk.no-passkey': 'You have no passkey yet',
  'desk.no-passkey-means':
    'Signing is something you do yourself, on your own device. So nobody else can sign in your name, not even the server.',
  'desk.make-passkey': 'Make a passkey in your account',
  'desk.sign-specimen': 'Sign with the specimen’s key',
  'desk.sign-specimen-means':
    'This is a specimen. Tenzij made a software key for it. That is no person’s signature, and it says so everywhere.',

  'desk.redo': 'What has to be done again',
  'desk.redo-means': 'Something changed after it was signed. That is why the clearance is void.',
  'desk.redo-because': '{part}: {reason}',

  'desk.verify': 'Check it yourself',
  'desk.verified': 'This browser checked both signatures. They hold.',
  'desk.verified-hash': 'The hash of this clearance:',
  'desk.verify-means':
    'Download the clearance and the public keys. With those anybody can check the signatures, without a network and without trusting this server.',
  'desk.download-clearance': 'Download the clearance',
  'desk.download-trust': 'Download the keys',
  'desk.compare-keys':
    'Don’t take the keys on our word. Each of you finds your own key under My account: read them to each other, and compare them with what is here.',
  'desk.key-mine': 'This is your passkey: {label}.',
  'desk.gates-follow':
    'Gates and phones check the signatures themselves as well. When you pause or revoke, the gates follow as soon as they have the new list.',
};
