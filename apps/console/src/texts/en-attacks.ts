import type { NL_ATTACKS } from './nl-attacks.ts';

export const EN_ATTACKS: Readonly<Record<keyof typeof NL_ATTACKS, string>> = {
  'attacks.title': 'Against deception',
  'attacks.lead':
    'Somebody can hold a photo or a screen with another person’s face before the camera. Two checks make that harder. Neither stops everything.',
  'attacks.attend':
    'A crew member has to stand at every face gate and keep watch. Also when both checks are on.',
  'attacks.now': 'What holds now is marked below.',

  'attacks.off': 'Off',
  'attacks.passive': 'Look whether the face is real',
  'attacks.passive-does':
    'The gate looks in each picture for traces of paper or a screen. The phone does so too at the selfie. The visitor need not do anything. The picture gets a score from 0 to 1. You choose the minimum. A higher minimum stops more photos and screens, and more ordinary visitors too.',
  'attacks.passive-off': 'Only the crew member watches for photos and screens.',
  'attacks.passive-on': 'On, minimum {minimum, number, ::.0}',
  'attacks.passive-standard': 'On, minimum {minimum, number, ::.0} (standard)',
  'attacks.passive-costs':
    'Measured: one look did not take {low, number} to {high, number} of 100 real faces to be real, and let through {through, number} of 100 imitated {species, select, screen {screens} print {paper photos} other {videos}}.',
  'attacks.why-not-installed': 'The file for this check is missing from this server, or damaged.',

  'attacks.figures': 'All figures of this measurement, and what they are worth',
  'attacks.caption': 'How often one look erred, by minimum (range: 95%)',
  'attacks.what': 'What was before the camera',
  'attacks.minimum': '{minimum, number, ::.0}',
  'attacks.bpcer': 'Real face, not taken to be real',
  'attacks.bpcer-control': 'The same, before an imitated camera',
  'attacks.apcer-screen': 'Photo on a screen, let through',
  'attacks.apcer-print': 'Photo on paper, let through',
  'attacks.apcer-replay': 'Video on a screen, let through',
  'attacks.n': '{n, number} photos',
  'attacks.few':
    '{few, number} of these {all, number} figures rest on fewer than 30 errors. The true figure can be more than a third off.',
  'attacks.worth':
    'This was measured on press photos and on imitated screens and prints. Not with real objects, not before your camera and not with your visitors. Whether it goes wrong more often for some groups of people was not measured.',
  'attacks.many-looks':
    'The gate looks more than once: in 8 seconds about twelve times. One look that succeeds is enough. So fewer real visitors are referred than it says here, and more deception gets through. By how much was not measured. When heads have to turn too, three looks on end have to succeed after the match.',
  'attacks.source': 'How it was measured is in the documentation:',

  'attacks.turn': 'Have heads turned',
  'attacks.turn-does':
    'After a match the gate asks the visitor to turn their head to the left or the right. The side is drawn by lot. That is hard with a flat photo. It takes at most {seconds, number} seconds more.',
  'attacks.turn-off': 'The visitor only looks into the camera.',
  'attacks.turn-on': 'On',
  'attacks.turn-measured':
    'Measured: of {n, number} pictures of turned flat photos, {errors, number} looked like a turned head. The gate wants three on end. How often the turn fails for a real visitor was not measured.',
  'attacks.turn-access':
    'Not everybody can turn their head. The regular lane must be there for them: at the front, without having to explain anything.',

  'attacks.not-stopped': 'What these checks do not stop',
  'attacks.not-masks': 'Masks, also of paper with holes for eyes and nose. None was measured.',
  'attacks.not-video':
    'A video that turns the right way. That succeeds one time in two, and with the second try three times in four.',
  'attacks.not-bent': 'A photo that is bent askew, or two photos that are swapped quickly.',
  'attacks.not-behind': 'Pictures that are put in behind the lens. So guard the device.',
  'attacks.not-alike': 'People who look alike, such as twins.',

  'attacks.stays': 'That is what holds now too.',
  'attacks.changes': 'That differs from what holds now.',
};
