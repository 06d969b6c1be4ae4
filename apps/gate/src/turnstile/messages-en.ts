import type { TURNSTILE_NL } from './messages-nl.ts';

/** What the gate says of its turnstile. */
export const TURNSTILE_EN: Readonly<Record<keyof typeof TURNSTILE_NL, string>> = {
  'free.title': 'Free passage',
  'free.next': 'You need not show anything.',

  'turnstile.open': 'Set up the turnstile',
  'turnstile.title': 'Turnstile',
  'turnstile.explain':
    'The bridge to the turnstile shows an address and a key when it starts. Copy them here.',
  'turnstile.address': 'Address of the bridge',
  'turnstile.key': 'Key',
  'turnstile.wrong-address': 'This is no address of a bridge. It looks like this: http://127.0.0.1:8190',
  'turnstile.wrong-key': 'The key has 20 letters and digits, in groups of four.',
  'turnstile.save': 'Save and connect',
  'turnstile.remove': 'No turnstile any more',
  'turnstile.close': 'Close',
  'turnstile.not-kept': 'This device cannot keep this. The turnstile works until the page closes.',
  'turnstile.try': 'Test: open once',
  'turnstile.trying': 'The turnstile opens. Walk through, or wait until it closes.',
  'turnstile.tried-passed': 'It works: somebody went through.',
  'turnstile.tried-not-passed': 'Nobody went through. The turnstile is closed again.',
  'turnstile.tried-unknown': 'We do not know whether somebody went through. Look at the bridge’s window.',

  'turnstile.is-none': 'No turnstile is set up.',
  'turnstile.is-ready': 'The turnstile is ready.',
  'turnstile.is-lost': 'The bridge or the turnstile cannot be reached.',
  'turnstile.is-refused': 'The bridge does not know this key.',
  'turnstile.is-fault': 'The turnstile says that it is broken, or did not close.',
  'turnstile.is-alarm': 'Fire alarm: the turnstile is free.',
  'turnstile.lost-do':
    'Does the bridge run? Is this page’s address at "gate" in its file? Does the browser ask whether the page may reach this device? Another address than http://127.0.0.1:8190 has to be allowed by the server (TENZIJ_TURNSTILES).',

  'crew.turnstile-ready': 'turnstile: ready',
  'crew.turnstile-lost': 'turnstile: not reached',
  'crew.turnstile-refused': 'turnstile: wrong key',
  'crew.turnstile-fault': 'turnstile: broken',
  'crew.turnstile-do':
    'While the turnstile is not ready, this gate refers everybody and uses no pass up. Look at the window of the bridge. If that is no help, take the turnstile away under "Set up the turnstile".',
  'crew.turnstile-alarm': 'fire alarm: free, the gate reads no passes and does not count',
};
