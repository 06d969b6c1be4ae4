import type { Problem } from '@tenzij/kernel';

/** Why pretix was not asked, or did not give what was asked. Their texts are in the contracts' catalogue. */
type PretixCode =
  /** The text is no pairing code of pretix. */
  | 'pretix.pairing-unreadable'
  /** It is one of a form that came after this software. */
  | 'pretix.pairing-newer'
  | 'pretix.pairing-used'
  | 'pretix.address-unsafe'
  | 'pretix.unreachable'
  /** It asks to be left alone: `seconds`. */
  | 'pretix.busy'
  /** It fails by itself: `status`. */
  | 'pretix.failing'
  /** It answers that it is elsewhere. */
  | 'pretix.moved'
  /** It takes our key no more. */
  | 'pretix.key-refused'
  /** Our key does not reach what was asked. */
  | 'pretix.no-access'
  | 'pretix.not-found'
  /** It refuses for a reason of its own: `status`. */
  | 'pretix.refused'
  | 'pretix.answer-unreadable';

/** Carries numbers only: never an address, a token or a word that pretix said. */
export type PretixProblem = Problem<PretixCode>;
