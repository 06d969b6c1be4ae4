const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Text as a tool that reads HTML shows it: characters stay themselves and lines stay lines. */
export function plainHtml(text: string): string {
  return text.replaceAll(/[&<>]/g, (character) => ENTITIES[character] ?? '').replaceAll('\n', '<br>');
}
