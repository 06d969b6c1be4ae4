/** Letters and signs that the typeface lacks: other scripts than Latin, Greek and Cyrillic, and pictures. */
const LACKING =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|[\u2190-\u21ff\u2500-\u2bff]|[\u{1f000}-\u{1ffff}]/u;

export function canPrint(text: string): boolean {
  return !LACKING.test(text);
}
