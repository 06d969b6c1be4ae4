import type { NL_EVENT_KEYS } from './nl-event-keys.ts';

/** The section about the key of an event, in English. */
export const EN_EVENT_KEYS: Record<keyof typeof NL_EVENT_KEYS, string> = {
  'eventkey.title': 'The key of this event',
  'eventkey.lead':
    'Every pass is behind a lock that only your gates open. Is a gate lost or stolen? Withdraw it first, and then renew this key. After that, whoever has it can do nothing with new passes.',
  'eventkey.current': 'Key',
  'eventkey.first': 'The first. It was not renewed yet.',
  'eventkey.since': 'Number {number}, since {when}',
  'eventkey.old': 'Old key, number {number}',
  'eventkey.until': 'Gates open passes with it until {when}',
  'eventkey.gates': 'Gates with this key',
  'eventkey.no-gates': 'No gate has a key yet.',
  'eventkey.gates-with': '{count} of {all}',
  'eventkey.live': '{count, plural, one {pass on a phone} other {passes on phones}}',
  'eventkey.paper': '{count, plural, one {pass} other {passes}} on paper or as a picture',
  'eventkey.old-paper': 'of those {count, plural, one {has} other {have}} to be made again',
  'eventkey.replace': 'Renew the key…',
  'eventkey.means': 'This happens then:',
  'eventkey.means-lost':
    'A gate that you withdrew first does not get the new key. A gate that you do not withdraw does.',
  'eventkey.means-gates':
    '{count, plural, =0 {No gate has a key now.} one {Your gate gets the new key by itself, within a minute. It needs a network for that.} other {Your # gates get the new key by themselves, within a minute. They need a network for that.}}',
  'eventkey.means-live':
    '{count, plural, =0 {There is no pass on a phone yet.} one {The pass on a phone follows by itself, once it is open and there is internet.} other {The # passes on phones follow by themselves, once they are open and there is internet.}}',
  'eventkey.means-paper':
    '{count, plural, =0 {There is no pass on paper or as a picture.} one {The one pass on paper or as a picture has to be made again, by the visitor or at the desk.} other {The # passes on paper or as a picture have to be made again, by visitors or at the desk.}}',
  'eventkey.stop': 'When do old passes stop opening?',
  'eventkey.stop-now': 'At once',
  'eventkey.stop-now-means':
    'Choose this when somebody abuses the lost gate. Whoever still has an old pass goes to the regular lane or the desk.',
  'eventkey.stop-after': 'After a few hours',
  'eventkey.stop-after-means': 'That leaves time to replace paper.',
  'eventkey.stop-event-end': 'At the end of the event',
  'eventkey.stop-event-end-means':
    'Nobody notices anything. Until then, whoever has the lost gate can read an old pass that they see.',
  'eventkey.hours': 'After how many hours?',
  'eventkey.hours-hint': 'From 1 to {max}, and never later than the end of the event.',
  'eventkey.hours-unit': 'hours',
  'eventkey.hours-wrong': 'Fill in a whole number, from 1 to {max}.',
  'eventkey.confirm': 'Yes, renew the key',
  'eventkey.leave': 'Keep this key',
  'eventkey.list':
    '{count, plural, one {# pass on paper has to be made again} other {# passes on paper have to be made again}}',
  'eventkey.list-lead':
    'Visitors see this on their own phone too. Whoever has no phone gets new paper at the desk. A ticket leaves this list when that is done.',
  'eventkey.list-no-reference': 'Ticket without a number',
  'eventkey.list-made': 'Made: {when}.',
  'eventkey.list-until': 'Opens until {when}.',
  'eventkey.list-stopped': 'Opens no more.',
  'eventkey.list-more': 'Show more',
  'eventkey.list-desk': 'To the desk',
  'eventkey.list-file': 'Download the list (CSV)',
};
