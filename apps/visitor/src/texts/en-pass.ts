import type { nlPass } from './nl-pass.ts';

export const enPass: Record<keyof typeof nlPass, string> = {
  'selfie.title': 'Take a selfie',
  'selfie.lead':
    'We take the photo by ourselves once your face is well in view. You need not press anything.',
  'selfie.tip-light': 'Stand where light falls on your face.',
  'selfie.tip-alone': 'Make sure nobody else is in view.',
  'selfie.tip-stays':
    'The photo stays on {device, select, desk {this device} other {your phone}} and is erased at once.',
  'selfie.open': 'Open the camera',
  'selfie.again': 'Again',
  'selfie.regular': 'Regular pass instead',
  'selfie.opening': 'The camera is starting …',
  'selfie.working': 'Done. The camera is off. We are turning it into numbers …',
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
  'pass.where':
    '{storage, select, sealed {Your face is encrypted on the organiser’s server and at its gates. Only your pass has the key.} other {The numbers of your face are only in your pass.}}',
  'pass.withdraw.title': '{ground, select, law {No face pass any more?} other {Changed your mind?}}',
  'pass.withdraw.lead': 'We then erase your face, and you get the regular pass at once.',
  'pass.withdraw.button':
    '{ground, select, law {Erase my face pass} other {Withdraw my consent and erase my face}}',
  'pass.withdraw.sure': 'Are you sure? Your face pass will not work after this.',
  'pass.withdraw.yes': 'Yes, erase my face now',
  'pass.withdraw.no': 'No, keep my face pass',
  'pass.switch.title': 'Rather with your face?',
  'pass.switch.lead': 'You can still choose the face pass. First you read what happens.',
  'pass.switch.button': 'Choose the face pass',

  'selfie.now': 'Take it now',
  'selfie.not-yet': 'Not yet. First: {instruction}.',
  'selfie.loading': 'We are loading the program that looks for your face …',
  'selfie.desk': 'Rather not on this device? At the desk you can make a face pass on paper.',
  'selfie.not-kept.title': 'This browser keeps nothing',
  'selfie.not-kept.means':
    'Your pass then works as long as this page is open. If you open the link in a normal window, not a private one, it is kept. You can also put it on paper later.',

  'look.title': 'This is what we keep: numbers, not your photo',
  'look.gone': 'The camera is off and your photo is erased. This is what is left of it: {length} numbers.',
  'look.picture': '{length} numbers from {low} to {high}, drawn as lines. They start like this: {start}.',
  'look.here': 'They are only in the memory of this device now. Nothing has been sent.',
  'look.after':
    'These numbers belong to your face too. {storage, select, sealed {So your phone encrypts them first. Like that they go to the organiser’s server and its gates, which cannot read them. The key only goes into your pass.} other {So they only go into your pass, behind a lock that only the gate can open. The organiser’s server does not get to see them.}}',
  'look.keep': 'Keep in my pass',
  'look.saving': 'We are making your pass …',

  'pass.bright': 'At the reader: make your screen as bright as it goes.',
  'pass.gate': 'How it goes at the gate',
  'pass.gate.code': 'Hold the code in front of the reader.',
  'pass.gate.look': 'Look into the camera until the screen is green.',
  'pass.gate.through': 'Walk on when the screen is green.',
  'pass.gate.referred':
    'Does the gate send you to the lane beside it? That can happen to anybody. It is your turn there at once, with the same code.',
  'pass.change': 'Paper, switch or stop',

  'paper.title': 'Getting in without a phone',
  'paper.lead':
    'Put your pass on paper as well, or keep it as a picture. This phone keeps working.{ground, select, law {} other { Together they get you in once.}}',
  'paper.pdf': 'On paper (PDF)',
  'paper.picture': 'As a picture',
  'paper.badge': 'On a badge (PDF)',
  'paper.badge-how':
    'The badge is the size of a bank card. Print it at actual size (100%), on white and without gloss.',
  'badge.title': 'Entry pass',
  'badge.role': 'employee',
  'badge.how': 'Hold this side 15 to 20 cm in front of the reader. Lost it? Report it at once.',
  'paper.keep': 'Keep it like your ticket: whoever has it can show it.',
  'paper.file': 'entry-pass',
  'paper.old.title': 'Make your paper or picture again',
  'paper.old.why':
    'The organisation has a new key. This phone uses it already. Your earlier paper or picture will soon no longer open at the gate. Make a new one and throw the old one away.',
  'paper.old.make': 'Make it again',

  'sheet.specimen': 'SPECIMEN: this is a demonstration.',
  'sheet.title': 'Entry pass on paper',
  'sheet.qr': 'QR code of your entry pass',
  'sheet.keep': 'Keep this paper like your ticket. A copy of this code works too: give it to nobody.',
  'sheet.gate': 'At the gate',
  'sheet.gate.code': 'Hold the paper flat in front of the reader.',
  'sheet.face.back': '{ground, select, law {Erase this pass} other {Withdraw consent}}',
  'sheet.face.inside':
    '{storage, select, sealed {Your face is encrypted on the organiser’s server and at its gates. Only your pass has the key.} other {Numbers of your face are in this code. Only the gate can open it.}}',
  'sheet.regular.back': 'Switch',
  'sheet.regular.inside': 'Nothing of your face is in it.',
  'sheet.face.how':
    'Open the link in your ticket ({address}) or go to the desk. After that this paper no longer works. Throw it away then.',
  'sheet.regular.how':
    'Open the link in your ticket ({address}) or go to the desk. With another pass this paper no longer works.',
  'sheet.made': 'This pass is from {organisation}. Made on {when}.',

  'kiosk.here': 'This device belongs to the desk. When you are done, we erase everything.',
  'kiosk.title': 'Print your pass',
  'kiosk.lead': 'After that you erase everything from this device. Only your paper remains.',
  'kiosk.print': 'Print',
  'kiosk.done': 'Done: erase everything',
  'kiosk.still': 'Are you still there?',
  'kiosk.still.means': 'In {seconds} seconds we erase everything from this device.',
  'kiosk.still.yes': 'I am still here',

  'wiped.title': 'Everything is erased',
  'wiped.press': 'Nothing of you is left on this device. Take your paper with you.',
  'wiped.time': 'Nothing happened for two minutes. So we erased everything from this device.',
  'wiped.expired':
    'The time for this device is up. Nothing of you is left on it. Not done yet? The crew can open it for you again. What you answered before is still known then.',
  'wiped.left': 'The page was closed or loaded again. Nothing of you is left on this device.',
  'wiped.crew': 'Give the device back to the crew.',

  'no-link.installed':
    'Did you already make your pass in the browser? Then it is there, and not in this app: that is how an iPhone works. Open the link in your ticket in the browser. Your pass opens there without a network too.',

  'kept.title': 'Which pass do you want to open?',
  'kept.lead': 'There are {count} passes on this phone. Whoever uses this phone can open them.',
  'kept.pass': 'Pass {number}',

  'rights.gates': 'At the gates',
  'rights.gates-none': 'Nothing',
  'rights.gate.admitted': '{at}: admitted at {gate}',
  'rights.gate.referred': '{at}: referred by {gate}',
  'rights.gate.annulled': '{at}: admitted at {gate}, but did not go in',
  'rights.gate.override': '{at}: let in by a member of staff at {gate}',
};
