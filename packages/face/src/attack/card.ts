import type { ModelAbout } from '../models/card.ts';

/** How an image becomes the attack detector's input, and what its output means. */
export interface AttackInput {
  /** Side of the square input, in samples. */
  readonly side: number;
  /** Side of the square around the face, in heights of the face box. */
  readonly scale: number;
  /** Order of the planes; pixel values go in as they are, 0..255. */
  readonly colours: 'RGB' | 'BGR';
  /** Values in the output, one a class, before softmax. */
  readonly classes: number;
  /** Which class stands for a bona fide presentation. */
  readonly liveClass: number;
  readonly inputName: string;
  readonly outputName: string;
}

/** What there is to know of an attack detector before it is chosen. */
export interface AttackCard {
  readonly id: string;
  /** SHA-256 (hex) of the prepared file. */
  readonly file: string;
  readonly input: AttackInput;
  /** Live score, 0..1, from which a presentation is taken as bona fide, unless somebody chooses another. */
  readonly minimumLive: number;
  readonly about: ModelAbout;
}
