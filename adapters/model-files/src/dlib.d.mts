/**
 * The face recognition network of dlib as an ONNX file, from the files of `@vladmandic/face-api`'s tarball.
 * Its `input` is N×3×150×150, red first, as (value − mean) / 255 with means 122.782, 117.001 and 104.298; its
 * `output` is N×128. Throws `models.integrity-mismatch` when the weights are not all there.
 */
export function convertDlib(files: ReadonlyMap<string, Uint8Array>): Uint8Array;
