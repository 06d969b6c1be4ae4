import { type TemplateShape, templateByteLength } from '@tenzij/kernel';

/** Whole numbers as bytes: one each, or two in a byte (the first in the high half), two's complement. */
export function pack(values: Int8Array, shape: TemplateShape): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(templateByteLength(shape));
  for (let i = 0; i < shape.length; i++) {
    const value = values[i] as number;
    if (shape.bits === 8) bytes[i] = value & 0xff;
    else bytes[i >> 1] = (bytes[i >> 1] as number) | ((value & 0xf) << (i % 2 === 0 ? 4 : 0));
  }
  return bytes;
}

/** The way back from `pack`. The bytes must be `templateByteLength(shape)`. */
export function unpack(bytes: Uint8Array, { length, bits }: TemplateShape): Int8Array {
  const values = new Int8Array(length);
  for (let i = 0; i < length; i++) {
    const byte = bytes[bits === 8 ? i : i >> 1] as number;
    // Shifted to the top of 32 bits and back, so that the sign comes along.
    values[i] = bits === 8 ? byte : ((i % 2 === 0 ? byte >> 4 : byte) << 28) >> 28;
  }
  return values;
}
