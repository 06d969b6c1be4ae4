import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'app.title': 'Entry pass',

  'loading.label': 'We are fetching your ticket …',
  'working.label': 'One moment …',
  again: 'Try again',

  'no-link.title': 'Open the link in your ticket',
  'no-link.lead': 'On this page you make your entry pass. For that we need the link in your ticket.',
  'no-link.where':
    'The link is in the e-mail or the app that gave you your ticket. Open it on the phone you take with you.',
  'no-link.help':
    'Cannot find the link? The organiser of the event can help. A ticket always gets you in, also without this page.',

  'problem.title': 'Your ticket cannot be opened now',
  'problem.help': 'Still not working? With your ticket, the crew at the regular lane will help you in.',

  'choice.title': 'How do you want to get in?',
  'choice.lead': 'Choose a pass for {event}. Both passes give the same access.',
  'choice.switch': 'You can always switch later.',
  'choice.now': 'What you do now',
  'choice.gate': 'At the gate',
  'choice.wait': 'Waiting time now',
  'choice.not-measured': 'Not measured yet',
  'choice.regular.title': 'Regular pass',
  'choice.regular.now': 'You get a QR code at once.',
  'choice.regular.gate': 'You show the QR code.',
  'choice.regular.button': 'Choose the regular pass',
  'choice.face.title': 'Face pass',
  'choice.face.now': 'You take a selfie first.',
  'choice.face.gate': 'You show the QR code and look into the camera.',
  'choice.face.button': 'Choose the face pass',
  'choice.only.title': 'Your entry pass',
  'choice.only.lead': 'For {event} there is one pass: the regular pass.',
  'choice.only.why': 'Why is there no face pass?',
  'choice.only.because':
    'Face recognition is allowed only when the organiser and its data protection officer both sign for it. Your phone checks those signatures. Right now they are missing or not valid. So the camera stays off.',

  'notice.title': 'What happens with your face?',
  'notice.lead':
    'Your photo stays on your phone and is erased at once. First we turn it into a series of numbers. Those numbers are only in your pass.',
  'notice.questions': 'Nine questions and answers',
  'notice.consent': 'What do you say yes to?',
  'notice.consent-lead':
    '{count, plural, one {You turn the switch on yourself.} other {You turn the switches on yourself. The face pass needs all of them.}}',
  'notice.yes': 'Yes, use my face at the gate',
  'notice.no': 'No, I want the regular pass',
  'notice.missing': 'Not possible yet. First switch on: {purposes}. Rather not? Choose the regular pass.',
  'notice.after': 'After this you open the camera yourself. You can always take back your yes.',

  'selfie.title': 'Take a selfie',
  'selfie.lead':
    'We take the photo by ourselves once your face is well in view. You need not press anything.',
  'selfie.tip-light': 'Stand where light falls on your face.',
  'selfie.tip-alone': 'Make sure nobody else is in view.',
  'selfie.tip-stays': 'The photo stays on your phone and is erased at once.',
  'selfie.open': 'Open the camera',
  'selfie.again': 'Again',
  'selfie.regular': 'Regular pass instead',
  'selfie.opening': 'The camera is starting …',
  'selfie.working': 'Done. The camera is off. We are making your pass …',
  'selfie.preview': 'Picture from your camera',
  'selfie.help': 'Not working? You can take the regular pass: it is just as good.',
  'selfie.not-good': 'The photo was not quite good enough and has been erased. You can try again at once.',
  'selfie.not-live':
    'We could not tell whether this was a face or a photo of one. It may be the light, or a screen or mirror in view. The photo has been erased. You can try again at once.',

  'instruction.good': 'Good, keep still',
  'instruction.none': 'Bring your face into view',
  'instruction.several': 'Make sure only you are visible',
  'instruction.closer': 'Come closer',
  'instruction.back': 'Move back a little',
  'instruction.centre': 'Keep your face in the oval',
  'instruction.uncover-mouth': 'Uncover your mouth',
  'instruction.uncover-eyes': 'Let us see your eyes',
  'instruction.more-light': 'Face the light',
  'instruction.less-light': 'Move out of bright light',
  'instruction.clear-view': 'Wipe the camera clean',
  'instruction.face-forward': 'Look straight into the camera',
  'instruction.head-up': 'Raise your chin',
  'instruction.head-down': 'Lower your chin',
  'instruction.hold-still': 'Hold still',
  'instruction.not-live': 'Try it in another spot',

  'pass.title': 'Your entry pass',
  'pass.qr': 'QR code of your entry pass',
  'pass.fresh': 'Live code: a screenshot does not work.',
  'pass.face.lane': 'Go to {count, plural, one {the gate} other {a gate}} marked ‘Face’',
  'pass.regular.lane': 'Go to {count, plural, one {the gate} other {a gate}} marked ‘Regular lane’',
  'pass.withdraw.title': 'Changed your mind?',
  'pass.withdraw.lead': 'We then erase your face, and you get the regular pass at once.',
  'pass.withdraw.button': 'Withdraw my consent and erase my face',
  'pass.withdraw.sure': 'Are you sure? Your face pass will not work after this.',
  'pass.withdraw.yes': 'Yes, erase my face now',
  'pass.withdraw.no': 'No, keep my face pass',
  'pass.switch.title': 'Rather with your face?',
  'pass.switch.lead': 'You can still choose the face pass. First you read what happens.',
  'pass.switch.button': 'Choose the face pass',

  'off.title': 'Face recognition is off now',
  'off.why': 'You need not do anything. Your pass opens the regular lane.',
  'renew.title': 'The face gate no longer recognises your pass',
  'renew.why':
    'The organiser now uses another program to compare faces. Your pass does not fit it. In the regular lane it still works.',
  'renew.choice':
    'Choose what you like. Your old pass stays until the new one is there. Then we erase the old one.',
  'renew.face': 'Make a new face pass',
  'renew.regular': 'Take the regular pass',
  'renew.back': 'Back to my pass',

  'receipt.title': 'Your consent is withdrawn',
  'receipt.done': 'Your face is erased. Your regular pass is below.',
  'receipt.done-only': 'Your face has been erased.',
  'receipt.pending-title': 'Your face is erased from this phone',
  'receipt.pending':
    'The organiser does not know yet that you withdrew your consent. We report it as soon as there is a connection. Keep this page open or open it again later. You then get your regular pass too.',
  'receipt.retry': 'Report it now',
  'receipt.not-erased':
    "Your browser did not let us erase. Please clear this page's site data in your browser's settings.",
  'receipt.regular': 'Your regular pass',
  'receipt.proof': 'Proof of withdrawal',
  'receipt.erased': 'What was erased?',
  'receipt.phone':
    'On this phone: the numbers of your face, the secret number with them, and your face pass.',
  'receipt.when': 'Withdrawn on',
  'receipt.number': 'Number',
  'receipt.ledger': 'Line in the ledger',
  'receipt.ledger-value': 'No. {sequence}, {hash}',
  'receipt.kept':
    'All that is kept is that you said yes and that you took it back. It lets us show that we follow the rules.',
  'receipt.close': 'Show only my pass',

  'remark.another-device':
    'You made a pass before, perhaps on another device. If you choose now, that old pass stops working.',
  'remark.revoked-elsewhere':
    'The pass on this phone was replaced or withdrawn. We erased it here. Choose again.',
  'remark.expired': 'Your pass had expired. We erased it from this phone.',
  'remark.offline-pass': 'There is no connection. Your pass works all the same.',
  'remark.not-kept': 'This browser does not keep your pass. Keep this page open until you are in.',
  'remark.consent-undone': 'Your consent is withdrawn again. Nothing of your face was kept.',

  'footer.organiser': 'This pass is from {organisation}.',
};
