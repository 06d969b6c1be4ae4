import { CONSENT_WORDS } from '@tenzij/contracts';

import type { nlConsent } from './nl-consent.ts';

export const enConsent: Record<keyof typeof nlConsent, string> = {
  'no-link.title': 'Open the link in your ticket',
  'no-link.lead': 'On this page you make your entry pass. For that we need the link in your ticket.',
  'no-link.where':
    'The link is in the e-mail or the app that gave you your ticket. Open it on the phone you take with you.',
  'no-link.help':
    'No e-mail? The organiser of the event can help. A ticket always gets you in, also without this page.',
  'lost.title': 'Lost the link?',
  'lost.lead': 'Fill in the e-mail address that the ticket came to. We send the link once more.',
  'lost.email': 'E-mail address',
  'lost.send': 'Send me the link',
  'lost.sent-title': 'Look in your e-mail',
  'lost.sent':
    'Does a ticket belong to this address? Then an e-mail with the link comes within a few minutes. Look among unwanted mail too.',
  'lost.again': 'Fill in another address',
  'lost.invalid': 'This is not an e-mail address. One looks like name@example.com.',

  'problem.title': 'Your ticket cannot be opened now',
  'problem.help': 'Still not working? With your ticket, the crew at the regular lane will help you in.',

  'ticket-withdrawn.title':
    '{staff, select, yes {Your access was withdrawn} other {Your ticket was withdrawn}}',
  'ticket-withdrawn.lead': 'You can’t go in with it. A pass that you had works no more.',
  'ticket-withdrawn.do':
    '{staff, select, yes {Do you think this is wrong? Ask {organisation}.} other {Do you think this is wrong? Ask whoever you bought the ticket from, or {organisation}.}}',
  'choice.title': '{ground, select, law {How do you enter at work?} other {How do you want to get in?}}',
  'ended.title': '{ground, select, law {This access has ended.} other {This event is over.}}',
  'ended.lead': 'The organiser ended {event}. A gate takes no pass any more as soon as it hears of that.',
  'ended.keys':
    'The keys on the server were destroyed. The certificate of the organiser says which gates have destroyed theirs.',
  'ended.keys-left': 'Not all keys on the server have been destroyed yet.',
  'ended.stays':
    '{ground, select, law {Here you can still see what was recorded of you, and erase your face pass.} other {Here you can still see what was recorded of you, and take it back.}}',
  'choice.lead':
    '{ground, select, law {Your face is used here because a substantial public interest needs it. You read why first. If you cannot or do not want to, take the regular pass and go to the regular gate.} other {Choose a pass for {event}. Both passes give the same access.}}',
  'choice.switch':
    '{ground, select, law {If recognition fails once, the colleague at the regular gate helps you at once.} other {You can always switch later.}}',
  'choice.now': 'What you do now',
  'choice.gate': 'At the gate',
  'choice.about-you': 'Of your face',
  'choice.wait': 'Waiting time now',
  'choice.not-measured': 'Not measured yet',
  'choice.waits':
    '{how, select, estimated {About } other {}}{half} {same, select, yes {} other {to {most} }}{most, plural, one {minute} other {minutes}}',
  'choice.waits-mean':
    'Waiting time: half of the people wait at most the first number, 9 in 10 at most the second.',
  'choice.waits-estimated': '“About” is estimated from how many people stand in the queue.',
  'choice.regular.title': 'Regular pass',
  'choice.regular.now': 'You get a QR code at once.',
  'choice.regular.gate': 'You show the QR code.',
  'choice.regular.about-you': 'We use nothing.',
  'choice.regular.button': 'Choose the regular pass',
  'choice.face.title': 'Face pass',
  'choice.face.now':
    '{ground, select, law {You read why and take a selfie.} other {You read what happens and take a selfie.}}',
  'choice.face.gate': 'You show the QR code and look into the camera.',
  'choice.face.about-you':
    '{storage, select, sealed {Numbers, encrypted on the server. Only your pass has the key.} other {Numbers, only in your pass.}}',
  'choice.face.button': 'Choose the face pass',
  'choice.only.title': 'Your entry pass',
  'choice.only.lead': 'For {event} there is one pass: the regular pass.',
  'choice.only.why': 'Why is there no face pass?',
  'choice.only.because':
    'Face recognition is allowed only when the organiser and its data protection officer (DPO) both sign for it. Your phone checks those signatures. Right now they are missing or not valid. So the camera stays off.',

  'notice.title': '{ground, select, law {Why is your face used here?} other {What happens with your face?}}',
  'notice.lead':
    'Your photo stays on your phone and is erased at once. First we turn it into a series of numbers. {storage, select, sealed {Those numbers are encrypted on the organiser’s server and at its gates. Only your pass has the key.} other {Those numbers are only in your pass.}}',
  'notice.questions': 'Nine questions and answers',
  'notice.all': 'Read or print everything',
  'notice.version': 'Version {version}, valid from {from}.',
  'notice.version-only': 'Version {version}.',
  'notice.consent': 'What do you say yes to?',
  'notice.consent-lead':
    '{count, plural, one {You turn the switch on yourself.} other {You turn the switches on yourself. The face pass needs all of them.}}',
  'notice.sentence': CONSENT_WORDS.visitor.sentence.en,
  'notice.yes': CONSENT_WORDS.visitor.yes.en,
  'notice.no': CONSENT_WORDS.visitor.no.en,
  'notice.missing': 'Not possible yet. First switch on: {purposes}. Rather not? Choose the regular pass.',
  'notice.missing-age':
    'Not possible yet. First choose how old you are. Rather not? Choose the regular pass.',
  'notice.after': 'After this you open the camera yourself. You can always take back your yes.',
  'notice.no-recorded': 'We record your no as well, without your name.',

  'ground.lead':
    'This access rests on article 29 of the Dutch UAVG. So we do not ask you to consent: at work a free yes is often not possible. The organisation does have to show why it is necessary. That is below, as it was assessed.',
  'ground.reasons': 'Why is it allowed and needed here?',
  'ground.purposes': 'What for',
  'ground.answer': '{answer, select, yes {Yes} no {No} other {We do not know}}. {why}',
  'ground.no-reasoning': 'The organisation gave no explanation with it.',
  'ground.judged': 'Judged by: {who}',
  'ground.places': 'Only for: {places}',
  'ground.none': 'The organisation gave no reasons here. Ask for them before you go on.',
  'ground.objection-title': 'Your right to object',
  'ground.objection':
    'If this use rests on a task in the public interest or on a legitimate interest (article 6(1)(e) or (f) GDPR), you may always object to it, for reasons that have to do with you (article 21 GDPR). The legal basis is above. Tell the organisation. You can also complain to the Dutch data protection authority.',
  'ground.button': 'I have seen this: make my pass',
  'ground.other': 'I cannot or do not want to use my face',
  'ground.recorded':
    'We record that you were given this explanation, without your name. That is not consent.',
  'rights.entry.notice-shown': 'The explanation was shown',
  'remark.face-undone': 'Your face pass is erased. Nothing of your face is kept.',

  'age.title': 'How old are you?',
  'age.why': 'Who is under 16 asks a parent or guardian. We ask nothing more about your age.',
  'age.over': 'I am 16 or older',
  'age.under': 'I am under 16',
  'age.ask-lead': 'Then a parent or guardian decides. You get a link to pass on.',
  'age.desk':
    'Then a parent or guardian decides. Are they with you? Have them answer here. Otherwise take the regular pass.',
  'age.ask': 'Ask my parent or guardian',

  'text.title': 'What happens with your face: everything on one page',
  'text.print': 'Print this page',
  'text.back': 'Back',
  'text.who': 'This was written by {organisation}, for {event}.',
  'text.purposes': '{ground, select, law {What we use your face for} other {What we ask yes or no to}}',
  'text.contact': 'Questions or objections',
  'text.hash': 'Check number of this text (SHA-256): {hash}',

  'guardian.title': 'Ask your parent or guardian',
  'guardian.lead':
    'Have this code scanned or send the link. Your parent or guardian reads the same notice and says yes or no.',
  'guardian.qr': 'QR code with the link for your parent or guardian',
  'guardian.share': 'Send the link',
  'guardian.copy': 'Copy the link',
  'guardian.copied': 'The link is copied.',
  'guardian.not-copied': 'Copying does not work here. The link is below.',
  'guardian.address': 'The link itself',
  'guardian.can': 'All that this link does is let somebody read, say yes or no, and take it back.',
  'guardian.waiting': 'No answer yet. This page will see it by itself.',
  'guardian.look': 'Look now',
  'guardian.looked': 'Looked at {time}: no answer yet.',
  'guardian.yes': 'Your parent or guardian said yes',
  'guardian.yes-next': 'You can take a selfie now. The regular pass is still possible too.',
  'guardian.no': 'Your parent or guardian said no',
  'guardian.no-next': 'You take the regular pass. It gets you in just as well.',
  'guardian.selfie': 'Make the face pass',
  'guardian.regular': 'Take the regular pass',
  'guardian.share-text': 'Will you say yes or no for me to the face pass for {event}?',

  'parent.title': 'A child asks for your answer',
  'parent.lead':
    'Somebody under 16 would like to enter {event} of {organisation} with a face pass. That takes the yes of a parent or guardian. Without it there is the regular pass, which gives the same access.',
  'parent.short':
    'The photo stays on your child’s phone and is erased at once. It is turned into a series of numbers, which are {storage, select, sealed {encrypted on the organiser’s server and at its gates. Only the pass has the key} other {only in the pass}}.',
  'parent.consent': 'What do you say yes or no to?',
  'parent.sentence': CONSENT_WORDS.guardian.sentence.en,
  'parent.sentence-label': 'By saying yes you say:',
  'parent.yes': CONSENT_WORDS.guardian.yes.en,
  'parent.no': CONSENT_WORDS.guardian.no.en,
  'parent.missing': 'Not possible yet. First switch on: {purposes}. Rather not? Choose no.',
  'parent.off': '{ground, select, law {Your answer is not needed here} other {There is no face pass now}}',
  'parent.off-why':
    '{ground, select, law {Nobody is asked to consent to this access, so no parent or guardian is either. You need not do anything.} other {Face recognition is off for this event. You need not do anything.}}',
  'parent.given-title': 'You said yes',
  'parent.given':
    'Your child can take the selfie now. Keep this link: with it you take back your yes whenever you like.',
  'parent.standing-title': 'Somebody said yes already',
  'parent.standing':
    '{giver, select, visitor {The visitor answered themselves, and said to be 16 or older.} other {That was to an earlier notice.}} With this link you can take that yes back.',
  'parent.refused-title': 'You said no',
  'parent.refused': 'Your child gets the regular pass. You need not do anything more.',
  'parent.rethink': 'Say yes after all',
  'parent.withdraw': 'Take back {giver, select, guardian {my} other {that}} yes',
  'parent.withdraw-sure': 'Are you sure? Your child’s face pass will not work after this.',
  'parent.withdraw-yes': 'Yes, take it back',
  'parent.withdraw-no': 'No, leave it',
  'parent.withdrawn-title': '{giver, select, guardian {Your} other {The}} yes is taken back',
  'parent.withdrawn':
    'The face pass works at no gate any more. Your child’s phone erases {storage, select, sealed {the key} other {the numbers}} as soon as the page is opened there. Is there a pass on paper or as a picture? Throw it away. Your child has a right to the regular pass.',
  'parent.problem-title': 'This link cannot be opened now',
  'parent.problem-help': 'Ask your child for a new link, or take the regular pass.',
  'parent.record': 'Proof of your answer',

  'changed.title': 'The notice has changed',
  'changed.lead':
    '{ground, select, law {You read an earlier explanation. Read the new one first. That is why we do not show your face pass now.} other {You said yes to an earlier notice. That yes does not count for the new one. So we do not show your face pass now.}}',
  'changed.what': 'What is different?',
  'changed.before': 'It used to say',
  'changed.after': 'It now says',
  'changed.added': 'This is new',
  'changed.removed': 'This is gone',
  'changed.purpose': '{ground, select, law {What we use it for} other {What we ask it for}}',
  'changed.unknown': 'This phone no longer has the earlier text. So please read the whole notice.',
  'changed.face':
    '{ground, select, law {Read the explanation and go on} other {Read the notice and choose again}}',
  'changed.regular': 'Take the regular pass',
  'changed.wipe': 'If you take the regular pass, we erase your face from this phone.',
  'changed.off': 'A new face pass is not possible now. Take the regular pass: it gives the same access.',
  'changed.offline': 'No connection? With your ticket, the crew at the regular lane will help you in.',

  'standing.title': '{ground, select, law {You have a face pass} other {You said yes before}}',
  'standing.lead':
    '{ground, select, law {You can erase it here, also without the phone it is on.} other {That yes still counts. You take it back here, also without the phone that has your pass.}}',

  'receipt.title': '{ground, select, law {Your face pass is erased} other {Your consent is withdrawn}}',
  'receipt.done':
    'Your face is erased{paper, select, true { from this phone} other {}}. Your regular pass is below.',
  'receipt.done-only': 'Your face has been erased{paper, select, true { from this phone} other {}}.',
  'receipt.paper':
    'Your face pass {ground, select, law {on paper, on a badge} other {on paper}} or as a picture is no longer valid, but we cannot erase it. {storage, select, sealed {Throw it away: the key to your face is still in it.} other {Throw it away: your face is still in it.}}',
  'receipt.pending-title': 'Your face is erased from this phone',
  'receipt.pending':
    '{ground, select, law {The organisation does not know yet that you erased your face pass. We tell it as soon as there is a connection. Keep this page open or open it again later. You then get your regular pass too.} other {The organiser does not know yet that you withdrew your consent. We report it as soon as there is a connection. Keep this page open or open it again later. You then get your regular pass too.}}',
  'receipt.pending-erasing': 'Your name and e-mail address are not erased yet. We report that then as well.',
  'receipt.retry': 'Report it now',
  'receipt.not-erased':
    "Your browser did not let us erase. Please clear this page's site data in your browser's settings.",
  'receipt.regular': 'Your regular pass',
  'receipt.proof': '{ground, select, law {Proof of erasure} other {Proof of withdrawal}}',
  'receipt.erased': 'What was erased?',
  'receipt.phone':
    '{storage, select, sealed {On this phone: the key to your face, and your face pass} other {On this phone: the numbers of your face, the secret number with them, and your face pass}}',
  'receipt.when': '{ground, select, law {Erased on} other {Withdrawn on}}',
  'receipt.number': 'Number',
  'receipt.ledger': 'Line in the ledger',
  'receipt.ledger-value': 'No. {sequence}, {hash}',
  'receipt.kept':
    '{ground, select, law {Only that you were given the explanation and that your face pass was erased is kept. It lets us show that we keep to the rules.} other {All that is kept is that you said yes and that you took it back. It lets us show that we follow the rules.}}',
  'receipt.to-paper': 'To my pass on paper',
  'receipt.close': 'Show only my pass',

  'erased.title': 'Your data has been erased',
  'erased.lead': 'Your ticket stays valid: you get in as before.',
  'erased.kept': 'What is kept, and why?',
  'erased.when': 'Erased on',
  'erased.proof': 'Proof of erasure',
  'erased.close': 'Continue',

  'remark.consent-stands': 'Your yes is recorded. Go on with the selfie, or choose the regular pass.',
  'remark.refused': 'Your no is recorded. This is your regular pass.',
};
