import type { GateText } from './nl.ts';

export const EN: Readonly<Record<GateText, string>> = {
  'app.title': 'Gate',

  'start.title': 'Start this gate',
  'start.explain':
    'Once started, this gate reads passes. Connect the camera first. The browser asks whether the gate may use it.',
  'start.button': 'Start this gate',
  'start.side': 'Where is the regular lane, for somebody facing the gate?',
  'start.side-left': 'Left',
  'start.side-right': 'Right',
  'start.pairing': 'Busy: fetching keys and list…',
  'start.camera': 'Busy: opening the camera…',
  'start.model': 'Busy: preparing recognition…',

  'ready.title': 'Show your pass',
  'ready.how': 'Hold the QR code up to the camera.',
  'ready.face': 'We look at your face only once you show your pass.',
  'ready.choice': 'Rather not? Take the lane next to this one.',

  'look.title': 'Look here',
  'look.how': 'We compare your face with your pass.',
  'look.preview': 'What the camera sees now',

  'admit.title': 'Go straight on',

  'refer.title': 'Go to the lane next to this one.',
  'refer.next': 'It is your turn at once.',
  'refer.title-regular': 'Go to the staff next to this gate.',

  'problem.title': 'This gate is closed for a moment.',
  'problem.next': 'Go to the lane next to this one.',
  'problem.crew': 'For the crew',
  'problem.again': 'Try again',

  'crew.title': 'For the crew',
  'crew.lane-face': 'face lane',
  'crew.lane-regular': 'regular lane',
  'crew.online': 'network: on',
  'crew.offline': 'network: off, the gate goes on',
  'crew.list': 'list: {seconds, plural, one {# second} other {# seconds}} old',
  'crew.list-minutes': 'list: {minutes, plural, one {# minute} other {# minutes}} old',
  'crew.list-too-old': 'list: too old, everybody goes to the lane next to this one',
  'crew.list-none': 'list: none',
  'crew.model-off': 'recognition: off, no clearance in force',
  'crew.model-loading': 'recognition: loading',
  'crew.model-ready': 'recognition: ready',
  'crew.model-missing': 'recognition: model missing',
  'crew.counts': 'through: {admitted}, referred: {referred}',
  'crew.last': 'last referral: {why} ({code})',
  'crew.several-faces': 'There is more than one face in view.',
  'crew.no-model': 'The model is not there.',
  'crew.no-picture': 'The camera picture cannot be used.',
  'crew.bad-clearance': 'The clearance is incomplete or wrong.',
};
