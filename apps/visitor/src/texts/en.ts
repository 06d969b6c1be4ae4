import { enConsent } from './en-consent.ts';
import { enPass } from './en-pass.ts';
import { enRights } from './en-rights.ts';
import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  ...enConsent,
  ...enPass,
  ...enRights,
  'app.title': 'Entry pass',

  'loading.label': 'We are fetching your ticket …',
  'working.label': 'One moment …',
  again: 'Try again',

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
