/** How a document's parts are called, and how their values read. Screens give one with their document. */
export interface PartTexts {
  /** The name of a part, such as `contact.email`. */
  label(path: string): string;
  /** What stands there, in words. Without it, the value as it is. */
  show?(path: string, value: unknown): string;
}

/** A value as text, for documents that don't say it better; `absent` for what isn't there. */
export function plainText(value: unknown, absent: string): string {
  if (value === undefined || value === null || value === '') return absent;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) {
    return value.length === 0 ? absent : value.map((item) => plainText(item, absent)).join('\n');
  }
  if (typeof value === 'object') {
    return Object.values(value)
      .map((part) => plainText(part, absent))
      .join(', ');
  }
  return String(value);
}
