const SAFE = /^(https?:\/\/|mailto:|#)[^\s\p{Cc}]+$/iu;

/** Where a link leads, or `null` when it isn't to a page, a mailbox or a heading of this paper. */
export function safeLink(link: string): string | null {
  return SAFE.test(link) ? link : null;
}

/** What a link has to say on paper, where nobody can press it: its address when the text isn't it already. */
export function printedAddress(link: string, text: string): string | null {
  if (link.startsWith('#')) return null;
  const address = link.replace(/^mailto:/i, '');
  return text.includes(address) ? null : address;
}
