import type { NL_GATES } from './nl-gates.ts';

/** The page of a deployment's gates, in English. */
export const EN_GATES: Record<keyof typeof NL_GATES, string> = {
  'case.page.gates': 'Gates',
  'gates.lead':
    'A gate is a tablet or computer with a camera. You pair it once with a code; after that it works without a network too.',
  'gates.not-shown': 'No gates can be paired yet',
  'gates.not-shown-means':
    'They can be as soon as the deployment is cleared. Until then there are no passes either.',
  'gates.comparison-only': 'There is no clearance yet',
  'gates.comparison-only-means':
    'Staff may compare faces with a document, by your plan. Such gates can be paired already. Gates with a pass only after the clearance.',
  'gates.ended': 'This event was ended',
  'gates.ended-means': 'Its keys were destroyed. The certificate says how things stand with each gate.',

  'gates.list': '{count, plural, =0 {Gates} one {# gate} other {# gates}}',
  'gates.none': 'There is no gate yet. Add one below.',
  'gates.gone': '{count, plural, one {# withdrawn gate} other {# withdrawn gates}}',
  'gates.lane-face': 'Face lane',
  'gates.lane-regular': 'Regular lane',
  'gates.condition-waiting': 'waiting for a device',
  'gates.condition-active': 'on',
  'gates.condition-silent': 'not seen',
  'gates.condition-erased': 'unpaired',
  'gates.condition-revoked': 'withdrawn',
  'gates.paired-at': 'Paired: {when}.',
  'gates.seen-at': 'Last seen: {when}.',
  'gates.key-never-held': 'Never had the key of this event.',
  'gates.key-held': 'Has the key of this event.',
  'gates.key-replaced': 'Has only an older key of this event.',
  'gates.key-destroyed': 'Erased the key: {when}.',
  'gates.revoked-by-organiser': 'Withdrawn by the organiser, {when}: {reason}',
  'gates.revoked-by-dpo': 'Withdrawn by the DPO, {when}: {reason}',
  'gates.revoked-by-nobody': 'Withdrawn, {when}. {reason}',
  'gates.lost': 'This gate may still be able to read passes',
  'gates.lost-means':
    'It has not said yet that the key is gone. Is the device lost? Then renew the key of this event.',
  'gates.lost-renewed': 'This gate can only read old passes now',
  'gates.lost-renewed-means':
    'The key was renewed after that. Phones take the new one by themselves. Make passes on paper and pictures anew: which ones is at the bottom.',
  'gates.lost-renew': 'To the key',

  'gates.revoke': 'Withdraw this gate',
  'gates.revoke-one': 'Withdraw this gate: {name}',
  'gates.revoke-means': 'This will happen:',
  'gates.revoke-online':
    'As soon as the gate has a network, it erases the key and all that it keeps, and says so here.',
  'gates.revoke-offline':
    'Without a network it keeps the key, until a day after the event. Is the device lost? Then renew the key after this.',
  'gates.revoke-for-good': 'It cannot be undone. You can pair the device again, as a new gate.',
  'gates.reason': 'Reason',
  'gates.reason-hint': 'For example: tablet lost. Name no people.',
  'gates.reason-missing': 'Write briefly why.',
  'gates.revoke-confirm': 'Yes, withdraw {name}',
  'gates.revoke-leave': 'Let it work',

  'gates.add': 'Add a gate',
  'gates.add-lead': 'You get a code that works once, for fifteen minutes. You can make several at a time.',
  'gates.name': 'Name of the gate',
  'gates.name-hint': 'What staff call it. It can still be changed at the gate. Not the name of a person.',
  'gates.name-missing': 'Give the gate a name.',
  'gates.suggested': 'Gate {number}',
  'gates.lane': 'At which lane does it stand?',
  'gates.choose-at-gate': 'The staff at the gate choose',
  'gates.choose-face': 'Face lane',
  'gates.choose-regular': 'Regular lane',
  'gates.kind': 'What is it for?',
  'gates.kind-entrance': 'Entrance with a pass',
  'gates.kind-human-comparison': 'A staff member compares face and document',
  'gates.kind-document': 'Comparing face and document',
  'gates.make-code': 'Make a code',

  'gates.codes': 'Codes that wait for a gate',
  'gates.code-for': 'Code for {name}',
  'gates.code-qr': 'QR code to pair {name}',
  'gates.code-how-open': 'On the device, open {address} in Chrome or Chromium.',
  'gates.code-how-scan':
    'Hold this QR code up to its camera, or type the code. The camera app of a tablet will do too.',
  'gates.code-local':
    'Mind: this address works on this computer only. Open the console at the address of the server to pair another device.',
  'gates.code-left':
    'Valid for {minutes, plural, =0 {} one {# minute and } other {# minutes and }}{seconds, plural, one {# second} other {# seconds}}.',
  'gates.code-paired': 'Paired: {name}',
  'gates.code-paired-next': 'At the gate, press “Start this gate”.',
  'gates.code-expired': 'The code for {name} has expired',
  'gates.code-close': 'Close',
  'gates.code-withdraw': 'Withdraw the code',
  'gates.code-withdraw-one': 'Withdraw the code for {name}',
  'gates.code-elsewhere':
    'A code for {name} is still open, until {when}. It can be seen only where it was made.',

  'gates.settings': 'How the gates decide',
  'gates.entry': 'How often does a pass let somebody in?',
  'gates.entry-once': 'Once',
  'gates.entry-once-means': 'Who goes out does not come in with that pass again.',
  'gates.entry-again': 'Again, after a while',
  'gates.entry-again-means':
    'For people who go out in between. The shorter the time, the easier two people share one pass. At a regular lane nobody notices.',
  'gates.entry-after': 'Again after {minutes, plural, one {# minute} other {# minutes}}',
  'gates.minutes': 'After how many minutes?',
  'gates.minutes-hint': 'From 0 to 1440 (a day).',
  'gates.minutes-unit': 'minutes',
  'gates.minutes-wrong': 'Fill in a whole number, from 0 to 1440.',
  'gates.static': 'Passes on paper and as a picture count',
  'gates.static-yes': 'Yes',
  'gates.static-no': 'No',
  'gates.static-means':
    'So people without a phone come in too. A copy cannot be told from the original: the first to come in counts.',
  'gates.static-without':
    'Mind: people without a phone come in with no pass at all then. Staff have to help everybody with paper at the regular lane.',
  'gates.settings-when':
    'Gates with a network take this over within a minute. The others as soon as they have one.',
  'gates.settings-save': 'Save',
  'gates.settings-saved': 'Saved.',

  'gates.crew': 'Code for staff',
  'gates.crew-lead':
    'With these six digits staff at the regular lane let in anybody, referred by a gate or not. Each time goes into the ledger with the reason, without a name. Closing, unpairing and setting a gate asks for this code too.',
  'gates.crew-none':
    'There is no code yet. Make one: without a code staff can let nobody in, and close, erase or set no gate.',
  'gates.crew-make': 'Make a code for staff',
  'gates.crew-show': 'Show the code',
  'gates.crew-hide': 'Hide the code',
  'gates.crew-replace': 'Replace the code',
  'gates.crew-replace-means':
    'The old code stops working as soon as a gate hears of it. A gate without a network still takes the old one. Pass the new one on to your staff.',
  'gates.crew-replace-confirm': 'Yes, make a new code',
  'gates.crew-keep': 'Keep this code',
};
