import type { NL_QUEUE } from './nl-queue.ts';

export const EN_QUEUE: Readonly<Record<keyof typeof NL_QUEUE, string>> = {
  'queue.title': 'Measure waiting times',
  'queue.to-desk': 'Back to the desk',
  'queue.where': 'At which queue are you?',
  'queue.hand-out': 'Card {card} handed out',
  'queue.other-number': 'Another number',
  'queue.scan': 'Scan the card',
  'queue.next-number': 'Number of the next card',
  'queue.next-number-hint': 'Use a pack of its own for each queue.',
  'queue.use-number': 'Use it',
  'queue.number-wrong': 'Type a number from {least, number} to {most, number}.',
  'queue.no-camera-means': 'Give this page access to the camera, or type the number of the card.',
  'queue.scanned-no-card': 'This is no queue card. Nothing was noted.',
  'queue.scanned-other-event': 'This card is of another event. Nothing was noted.',
  'queue.joined': '+1 in the queue',
  'queue.count': 'I count now',
  'queue.count-keep': 'Note it',
  'queue.outbox-sent': 'All of it was sent.',
  'queue.outbox-sending': '{count, plural, one {# tap is being sent.} other {# taps are being sent.}}',
  'queue.outbox-kept':
    '{count, plural, one {# tap is} other {# taps are}} on this device and waiting to be sent.',
  'queue.outbox-offline':
    'No connection. {count, plural, one {# tap is} other {# taps are}} on this device and will go as soon as there is a network. You can tap on.',
  'queue.signed-out': 'You are no longer signed in',
  'queue.signed-out-means':
    'You can tap on. {count, plural, =0 {What you tap stays on this device} one {# tap is on this device and stays there} other {# taps are on this device and stay there}} until somebody of the desk signs in here.',
  'queue.signed-out-waits':
    'This device still has {count, plural, one {# tap about the queues. It goes} other {# taps about the queues. They go}} when you sign in and open *Measure waiting times*.',
  'queue.sign-in': 'Sign in',
  'queue.discard': 'Throw {count, plural, one {# tap} other {# taps}} away',
  'queue.not-kept': 'This browser keeps nothing',
  'queue.not-kept-means': 'Leave this page open until all of it was sent.',
  'queue.last': 'Noted last',
  'queue.last-none': 'Nothing yet.',
  'queue.tapped-card': 'Card {card}',
  'queue.tapped-joined': '+{people} in the queue',
  'queue.tapped-count': '{people, plural, =0 {Nobody} one {# person} other {# people}} counted',
  'queue.tapped-at': '{lane}, {time}, {sent, select, yes {sent} other {not sent yet}}',
  'queue.undo': 'Undo',
  'queue.undo-one': 'Undo: {what}, {lane}',
  'queue.now': 'How it is now',
  'queue.advice': 'Advice: give the regular queue one more gate',
  'queue.advice-why':
    'Who chooses the regular queue is worse off now. With one more gate that queue goes faster.',
  'queue.part-lead':
    'Crew tap on their phones how the queues are. That tells you whether who chooses the regular queue waits longer.',
  'queue.part-go': 'To measuring waiting times',
  'queue.cards': 'Print queue cards',
  'queue.cards-lead':
    'On a card there are a number and a QR code, and nothing about people. Print them once, on sturdy paper, and use them again and again. Give each queue a pack of its own.',
  'queue.cards-from': 'From number',
  'queue.cards-to': 'Up to number',
  'queue.cards-wrong': 'Fill in two numbers from 1 to {last}, the lowest first. One file holds {most} cards.',
  'queue.cards-count':
    '{count, plural, one {# card} other {# cards}} on {sheets, plural, one {# sheet} other {# sheets}} of A4.',
  'queue.cards-get': 'Download the cards (pdf)',
};
