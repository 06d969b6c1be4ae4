import type { CoarseCode } from '@tenzij/contracts';

const WITHDRAWN = ['pass.revoked', 'gate.ticket-withdrawn'];
const USED = ['pass.already-used', 'admission.too-soon'];
const LANE = ['admission.regular-pass', 'gate.ticket-lane'];
const LOOK = [
  'admission.no-match',
  'gate.looked-enough',
  'face.none',
  'face.several',
  'face.too-small',
  'face.not-live',
  'face.turn-not-seen',
];
/** Tickets of another system that don't hold here. */
const TICKET = [
  'gate.ticket-unknown',
  'gate.ticket-not-genuine',
  'gate.ticket-other-product',
  'gate.ticket-not-yet',
  'gate.ticket-over',
];
/** About the pass that was shown; what else begins so is about the list, the keys or what the gate holds. */
const NOT_OF_THE_PASS = [
  'pass.status-',
  'pass.key-',
  'pass.gate-key-',
  'pass.sealed-missing',
  'pass.other-storage',
];

/** Why somebody was referred, as far as it leaves the gate. What isn't known is the gate's own. */
export function coarseCode(code: string): CoarseCode {
  if (WITHDRAWN.includes(code)) return 'withdrawn';
  if (USED.includes(code)) return 'used';
  if (LANE.includes(code)) return 'lane';
  if (TICKET.includes(code)) return 'pass';
  if (LOOK.includes(code) || code.startsWith('face.quality-')) return 'look';
  if (code.startsWith('pass.') && !NOT_OF_THE_PASS.some((start) => code.startsWith(start))) return 'pass';
  return code.startsWith('cose.') ? 'pass' : 'gate';
}
