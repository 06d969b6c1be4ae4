/**
 * A template: the numeric representation of one face (AP step 4). Treat it like a photo: it can be
 * inverted. Outside step 4 and 5 it is nothing but bytes.
 */
export interface Template {
  /** The model that made it. Templates of different models can't be compared. */
  readonly modelId: string;
  /** The quantised values, packed; as many bytes as the model's card says (`templateByteLength`). */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** How many values a template has, and in how many bits each is kept. */
export interface TemplateShape {
  readonly length: number;
  readonly bits: 4 | 8;
}

/** In bytes; a longer one would not fit in a pass. 512 values of 4 bits, or 256 of 8. */
export const LONGEST_TEMPLATE = 256;

export function templateByteLength({ length, bits }: TemplateShape): number {
  return Math.ceil((length * bits) / 8);
}
