/** So many bytes at a time: more arguments than a call can take otherwise. */
const PIECE = 8192;

/** Base64 with padding (RFC 4648 §4), as pdfmake takes files in a browser. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}
