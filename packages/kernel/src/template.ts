/**
 * A template: the numeric representation of one face (AP step 4). Treat it like a photo: it can be
 * inverted. It is quantised to signed bytes, so that it fits in a QR code; comparing by cosine
 * similarity does not depend on the scale.
 */
export interface Template {
  /** The model that made it. Templates of different models can't be compared. */
  readonly modelId: string;
  /** `length` values in −127..127. */
  readonly values: Int8Array;
}

/** The template's bytes as they are committed to and carried: two's complement, one byte a value. */
export function templateBytes(template: Template): Uint8Array<ArrayBuffer> {
  return new Uint8Array(template.values);
}

export function templateFromBytes(modelId: string, bytes: Uint8Array): Template {
  return { modelId, values: new Int8Array(bytes) };
}
