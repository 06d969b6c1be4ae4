import { EN_ACCOUNT } from './en-account.ts';
import { EN_ASSESSMENT } from './en-assessment.ts';
import { EN_ATTACKS } from './en-attacks.ts';
import { EN_CASE } from './en-case.ts';
import { EN_CLEARANCE_DESK } from './en-clearance-desk.ts';
import { EN_DESK } from './en-desk.ts';
import { EN_DOSSIER } from './en-dossier.ts';
import { EN_DPIA } from './en-dpia.ts';
import { EN_ENDING } from './en-ending.ts';
import { EN_EVENT_KEYS } from './en-event-keys.ts';
import { EN_GATES } from './en-gates.ts';
import { EN_LANE_SWITCH } from './en-lane-switch.ts';
import { EN_LANES } from './en-lanes.ts';
import { EN_MACHINE } from './en-machine.ts';
import { EN_MODELS } from './en-models.ts';
import { EN_NEW } from './en-new.ts';
import { EN_NOTICE } from './en-notice.ts';
import { EN_OVERVIEW } from './en-overview.ts';
import { EN_PLAN } from './en-plan.ts';
import { EN_QUEUE } from './en-queue.ts';
import { EN_REGISTER } from './en-register.ts';
import { EN_REVIEW } from './en-review.ts';
import { EN_TICKETING } from './en-ticketing.ts';
import { EN_TICKETS } from './en-tickets.ts';
import { EN_TRAFFIC } from './en-traffic.ts';
import { EN_WAITING } from './en-waiting.ts';
import type { TextKey } from './nl.ts';

export const EN: Readonly<Record<TextKey, string>> = {
  ...EN_NEW,
  ...EN_ACCOUNT,
  ...EN_ASSESSMENT,
  ...EN_ATTACKS,
  ...EN_CASE,
  ...EN_CLEARANCE_DESK,
  ...EN_DESK,
  ...EN_DOSSIER,
  ...EN_DPIA,
  ...EN_ENDING,
  ...EN_EVENT_KEYS,
  ...EN_GATES,
  ...EN_LANE_SWITCH,
  ...EN_TRAFFIC,
  ...EN_LANES,
  ...EN_MACHINE,
  ...EN_PLAN,
  ...EN_NOTICE,
  ...EN_OVERVIEW,
  ...EN_MODELS,
  ...EN_QUEUE,
  ...EN_REGISTER,
  ...EN_REVIEW,
  ...EN_TICKETING,
  ...EN_TICKETS,
  ...EN_WAITING,

  'app.title': 'Tenzij console',
  'app.signed-in-as': 'You are signed in as {name}, {role}.',
  'app.sign-out': 'Sign out',
  'app.all-deployments': 'All deployments',
  'app.to-deployment': 'Back to the deployment',
  'app.loading': 'One moment. We are fetching the data.',
  'app.try-again': 'Try again',
  'role.organiser': 'organiser',
  'role.dpo': 'data protection officer (DPO)',
  'role.crew': 'desk crew',

  'sign-in.title': 'Sign in to the console',
  'sign-in.lead': 'There is no password. You sign in with a passkey or with a sign-in link.',
  'sign-in.passkey-title': 'With a passkey',
  'sign-in.passkey-lead': 'This works when you added a passkey to your account before.',
  'sign-in.passkey': 'Sign in with a passkey',
  'sign-in.how': 'With a sign-in link',
  'sign-in.how-lead': 'Each link works once. How to get a new one:',
  'sign-in.step-terminal': 'Open a terminal on the computer that runs Tenzij.',
  'sign-in.step-run': 'Stop Tenzij and start it again:',
  'sign-in.step-or': 'Or, if you have Tenzij as a package:',
  'sign-in.step-open': 'Open the link that appears in the terminal.',
  'sign-in.ended-title': 'You are no longer signed in',
  'sign-in.ended': 'Your session has expired. Sign in again to continue. What you typed is then still there.',
  'sign-in.signed-out-title': 'You are signed out',
  'sign-in.signed-out': 'Your session on this device is closed.',

  'problem.title': 'This does not work right now',
  'problem.link-kept': 'Your sign-in link has not been used yet. Keep this page open and try again.',

  'deployments.title': 'Deployments',
  'deployments.lead': 'A deployment is one use of face recognition: one place, one time, one purpose.',
  'deployments.none': 'There is no deployment yet.',
  'deployments.none-do': 'Start Tenzij with {command} to see an example.',

  'deployment.organisation': 'Organisation',
  'deployment.event': 'Event',
  'deployment.place': 'Place',
  'deployment.time': 'Time',
  'deployment.contents': 'On this page',

  'tone.verdict.met': 'facts meet the conditions',
  'tone.verdict.failing': 'facts do not meet the conditions',
  'tone.verdict.unknown': 'not known yet',
  'tone.verdict.not-replayed': 'cannot be checked',
  'tone.verdict.other': 'falls outside',
  'tone.clearance.in-force': 'in force',
  'tone.clearance.refused': 'does not hold',
  'tone.clearance.none': 'none',
  'tone.ledger.intact': 'intact',
  'tone.ledger.broken': 'broken',

  'section.verdict': 'Verdict of the assessment',
  'section.terms': 'Clearance',
  'section.counts': 'Counts',
  'section.ledger': 'Ledger',
  'nav.verdict': 'Verdict',
  'nav.terms': 'Clearance',
  'nav.counts': 'Counts',
  'nav.ledger': 'Ledger',
  'nav.admitted': '{count, number} admitted',

  'verdict.met':
    'This verdict is about the facts as given, and about nothing else. The organiser and the DPO remain responsible.',
  'verdict.failing-and-unknown':
    '{failing, plural, one {# condition is} other {# conditions are}} not met. For {unknown, plural, one {# condition} other {# conditions}} that is not established yet. Unknown never counts as yes.',
  'verdict.failing-only': '{failing, plural, one {# condition is} other {# conditions are}} not met.',
  'verdict.unknown-only':
    'For {unknown, plural, one {# condition} other {# conditions}} it is not established yet whether it is met.',
  'verdict.not-replayed':
    'We assessed the stored facts again and got another outcome. Do not trust this verdict. Have the deployment assessed again.',
  'verdict.failing': 'What is not met',
  'verdict.unknown': 'What is not established yet',
  'verdict.reason-failing': 'not met',
  'verdict.reason-unknown': 'unknown',
  'verdict.change': 'What would change it',
  'verdict.sources': '{count, plural, one {Source} other {Sources}}',
  'verdict.basis': 'What this verdict rests on',
  'verdict.code': 'Code of the verdict',
  'verdict.as-of': 'Assessed as of',
  'verdict.receipt': 'Receipt',
  'verdict.receipt-help': 'Records which facts, norms and date were used.',
  'verdict.replays': 'Assessed again',
  'verdict.replays-yes': 'Yes. The same facts give this verdict again.',
  'verdict.replays-no': 'No. The same facts now give another verdict.',
  'verdict.norms': 'Norms used ({count, number})',
  'verdict.norms-caption': 'Each norm with the date from which this version holds.',
  'verdict.norm': 'Norm',
  'verdict.valid-from': 'Valid from',
  'verdict.hash': 'Hash',
  'verdict.guards': 'What must be watched during the event',
  'verdict.guards-lead':
    '{count, plural, one {One condition has} other {# conditions have}} to stay true during the event too.',
  'verdict.guards-all': 'All conditions during the event',
  'verdict.guards-none': 'For this verdict the software has nothing to watch.',

  'language.in-nl': 'In Dutch',
  'language.in-en': 'In English',

  'hash.show': 'show in full',
  'hash.hide': 'show shorter',

  'clearance.explain':
    'The clearance is the signed document that turns face recognition on. Without a valid clearance it stays off.',
  'clearance.in-force': 'The clearance is in force. Face recognition may run, within the limits below.',
  'clearance.none': 'There is no clearance. Face recognition is off.',
  'clearance.none-means': 'Only the regular lane is open. Visitors get a regular pass.',
  'clearance.none-do':
    'Have the deployment assessed. After that the controller and the DPO sign the clearance.',
  'clearance.refused': 'The clearance does not hold. Face recognition is off.',
  'clearance.specimen':
    'Specimen: this clearance is signed with software keys that Tenzij made itself. No real controller or DPO has signed it. Do not use it for real visitors.',
  'clearance.allows': 'What the clearance allows',
  'clearance.mode': 'Mode',
  'clearance.storage': 'Storage',
  'clearance.route': 'Route',
  'clearance.purposes': '{count, plural, one {Purpose} other {Purposes}}',
  'clearance.model': 'Recognition model',
  'clearance.evaluation': 'Evaluation of the model',
  'clearance.evaluation-computed': 'Computed. The report has this hash:',
  'clearance.evaluation-not-computed': 'Not computed',
  'clearance.evaluation-not-computed-means':
    'So we do not know how often this model is wrong. That is not the same as no errors.',
  'clearance.validity': 'Valid',
  'clearance.period': 'From {from} to {until}',
  'clearance.left.days':
    '{days, plural, one {# day} other {# days}} and {hours, plural, one {# hour} other {# hours}} left',
  'clearance.left.hours':
    '{hours, plural, one {# hour} other {# hours}} and {minutes, plural, one {# minute} other {# minutes}} left',
  'clearance.left.minutes':
    '{minutes, plural, =0 {Less than a minute} one {# minute} other {# minutes}} left',
  'clearance.left.over': 'The time is over.',
  'clearance.signed-by': 'Signatures',
  'clearance.signed-by-two': 'A clearance has two signatures, with two different keys.',
  'clearance.signed-controller': 'Controller',
  'clearance.signed-dpo': 'DPO',
  'clearance.software-key': "A software key, made for this specimen. It is nobody's own.",
  'clearance.id': 'Number',
  'clearance.hash': 'Hash',

  'mode.verification': 'Verification',
  'mode.verification-means': "The face at the gate is compared with that visitor's own pass only.",
  'mode.identification': 'Identification',
  'mode.identification-means': 'The face is compared with more people.',
  'mode.human-comparison': 'Comparison by a person',
  'mode.human-comparison-means': 'A member of staff compares. No template is made.',
  'mode.document-verification': 'Document verification (1:1)',
  'mode.document-verification-means':
    'The gate compares a face with the photo on the document that somebody shows. At the decision it erases everything.',
  'storage.carried': "On the visitor's phone",
  'storage.carried-means': "The template is in the visitor's own pass only. The server never has it.",
  'storage.sealed': 'Encrypted on the server',
  'storage.sealed-means': "The key is in the visitor's pass only.",
  'storage.none': 'Nowhere',
  'storage.none-means': 'Nothing is kept after the comparison.',
  'route.consent': 'Consent',
  'route.consent-means': 'Every visitor chooses and can always switch later.',
  'route.public-interest': 'Substantial public interest',
  'route.public-interest-means': 'Under article 29 of the Dutch GDPR Implementation Act (UAVG).',

  'counts.refreshed': 'Last refreshed at {time}.',
  'counts.refreshing-every': 'This page refreshes itself every {seconds} seconds.',
  'counts.paused': 'Refreshing is paused.',
  'counts.pause': 'Stop refreshing',
  'counts.resume': 'Resume refreshing',
  'counts.failed': 'Refreshing does not work right now. These are the figures of {time}. We keep trying.',
  'counts.lag': 'A gate without a network sends its counts later.',
  'counts.face': 'Face gates',
  'counts.regular': 'Regular lane',
  'counts.visitors': 'Visitors',
  'counts.admitted': 'admitted',
  'counts.referred': 'referred',
  'counts.gates': '{count, plural, one {gate} other {gates}}',
  'counts.tickets': '{count, plural, one {ticket} other {tickets}}',
  'counts.face-passes': '{count, plural, one {face pass} other {face passes}}',
  'counts.regular-passes': '{count, plural, one {regular pass} other {regular passes}}',
  'counts.withdrawn': 'withdrawn',
  'counts.lane-nobody': 'Nobody has passed a gate here yet.',
  'counts.face-sentence':
    'Of the {total, plural, one {# person} other {# people}} at the face gates {referred, plural, =0 {nobody was} one {# ({share, number, ::percent @#}) was} other {# ({share, number, ::percent @#}) were}} referred to the regular lane. Whoever is referred goes to the front there.',
  'counts.regular-sentence':
    'Of the {total, plural, one {# person} other {# people}} at the regular gates {referred, plural, =0 {nobody was} one {# ({share, number, ::percent @#}) was} other {# ({share, number, ::percent @#}) were}} referred to a member of staff.',
  'counts.visitors-nobody': 'There are no tickets yet.',
  'counts.visitors-sentence':
    'Of {tickets, plural, one {# ticket} other {# tickets}}: {face, number} with a face pass, {regular, number} with a regular pass, {rest, number} without a pass yet.',
  'counts.visitors-sentence-no-rest':
    'Of {tickets, plural, one {# ticket} other {# tickets}}: {face, number} with a face pass, {regular, number} with a regular pass.',
  'counts.withdrawn-sentence':
    '{withdrawn, plural, =0 {Nobody has} one {# person has} other {# people have}} withdrawn consent.',
  'counts.table': 'All counts in a table',
  'counts.table-lanes': 'Counts per lane',
  'counts.table-visitors': 'Counts of visitors',
  'counts.column-what': 'What',
  'counts.row-admitted': 'Admitted',
  'counts.row-referred': 'Referred',
  'counts.row-gates': 'Gates',
  'counts.column-count': 'Count',
  'counts.row-tickets': 'Tickets',
  'counts.row-face-passes': 'Face passes',
  'counts.row-regular-passes': 'Regular passes',
  'counts.row-withdrawn': 'Consent withdrawn',

  'ledger.explain':
    'The ledger proves who gave, refused or withdrew consent, what was erased and what was decided about the deployment. It holds no faces and no scores. Each entry is tied to the one before it.',
  'ledger.intact':
    '{length, plural, =0 {The ledger is still empty.} one {The only entry is right.} other {All # entries are right and in order.}}',
  'ledger.broken-title': 'The ledger is broken',
  'ledger.broken-at': 'Entry {entry, number} was changed, or an entry before it was removed or added.',
  'ledger.broken-end':
    'Entries are missing at the end, or the last one was replaced. The ledger does not end where it should.',
  'ledger.broken-somewhere': 'Somewhere an entry was changed, removed or added.',
  'ledger.broken-means-at':
    '{before, plural, =0 {From the first entry on this ledger proves nothing.} one {Only entry 1 still holds. After it this ledger proves nothing.} other {Entries 1 to # still hold. After them this ledger proves nothing.}}',
  'ledger.broken-means': 'This ledger proves nothing now.',
  'ledger.broken-do':
    'Download the ledger now and keep it. Change nothing on the server. Tell the DPO and compare it with an earlier download.',
  'ledger.broken-go': 'Go to the ledger',
  'ledger.length': 'Length',
  'ledger.entries': '{length, plural, one {# entry} other {# entries}}',
  'ledger.head': 'Hash of the last entry',
  'ledger.download': 'Download the ledger (.jsonl)',
  'ledger.verify': 'Check it yourself',
  'ledger.verify-lead':
    'Download the ledger and run this command on your own computer. You need not trust the server for it.',
  'ledger.verify-keep':
    'Keep the hash of the last entry too, and give it later with --head. Only so can you see whether entries were removed at the end.',
  'ledger.copy': 'Copy the command',
  'ledger.copied': 'The command is copied.',
};
