import type { ATTRACT_NL } from './attract-nl.ts';

export const ATTRACT_EN: Readonly<Record<keyof typeof ATTRACT_NL, string>> = {
  'attract.lanes': 'Two lanes, both are good',
  'attract.lanes-more': 'Here the gate looks at your face. Next to it your pass is enough. Both let you in.',
  'attract.lanes-regular': 'Your pass is enough here',
  'attract.lanes-regular-more':
    'Next to it a gate looks at the faces of those who want that. Both let you in.',
  'attract.lanes-staff': 'Two lanes, both are good',
  'attract.lanes-staff-more':
    'Here the gate looks at your face. If that does not work, the lane next to it lets you in.',
  'attract.how-face': 'Pass, look, walk on',
  'attract.how-face-more': 'Show your pass. Look into the camera. Walk on.',
  'attract.how-regular': 'Show your pass, walk on',
  'attract.how-regular-more': 'Hold the QR code up to the camera and walk on.',
  'attract.choose': 'Rather without your face?',
  'attract.choose-more':
    'Take the lane next to this one. Your pass works there too. You need not explain anything.',
  'attract.picture': 'Your picture stays here',
  'attract.picture-more':
    'The camera first looks for a code only. The picture of your face is gone as soon as it was compared.',
  'attract.picture-regular': 'Nobody looks at your face',
  'attract.picture-regular-more': 'The camera reads only the code on your pass. The picture is not kept.',
};
