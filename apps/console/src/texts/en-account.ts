import type { NL_ACCOUNT } from './nl-account.ts';

/** One’s own account and passkeys, in English. */
export const EN_ACCOUNT: Readonly<Record<keyof typeof NL_ACCOUNT, string>> = {
  'account.title': 'My account',
  'account.name': 'Name',
  'account.role': 'Role',
  'account.passkeys': 'My passkeys',
  'account.passkeys-lead':
    'With a passkey you sign in, and you sign a clearance. Your device asks for your finger, face or PIN. That stays on your device: we get a public key only.',
  'account.no-passkeys': 'You have no passkey yet.',
  'account.added': 'Added on {when}.',
  'account.used': 'Last used on {when}.',
  'account.never-used': 'Not used yet.',
  'account.public-key': 'Public key',
  'account.public-key-means':
    'A clearance names this passkey by it. Give this key to whoever wants to check your signature themselves. Nobody can sign in your name with it.',
  'account.copy-key': 'Copy the key',
  'account.copied-key': 'The key was copied.',
  'account.remove': 'Remove',
  'account.remove-named': 'Remove {label}',
  'account.remove-means':
    'You can then no longer sign in or sign with it. What you signed with it stays signed.',
  'account.remove-last-means':
    'This is your only passkey. After this you can sign in with a sign-in link only, and sign nothing. What you signed with it stays signed.',
  'account.remove-confirm': 'Yes, remove {label}',
  'account.keep': 'Leave it',
  'account.add': 'Add a passkey',
  'account.add-lead':
    'The passkey is made on this device, or in your password manager. Two are better, on two devices.',
  'account.label': 'Name for this passkey',
  'account.label-hint': 'For example: office laptop.',
  'account.label-missing': 'Give the passkey a name, so that you recognise it.',
  'account.make': 'Make a passkey',
  'account.added-now': 'The passkey was added.',
  'account.why-name': 'Why passkeys do not work at an IP address',
  'account.why-name-means':
    'A passkey belongs to the name of a website, such as console.example.org. So it never works on a copied site. An address of digits, such as 192.168.1.10, is no name. So put Tenzij behind https with a name of its own. On this computer itself http://localhost works too.',
  'account.people': 'People of your organisation',
  'account.people-lead':
    'Each has one role. The DPO reviews independently, and so can never be the organiser as well.',
  'account.you': '{name} (you)',
};
