import type { ReviewEntryView } from '@tenzij/contracts';

/** Something that was said, with the answers to it and a withdrawal of it, in the order given. */
export interface Thread {
  readonly entry: ReviewEntryView;
  readonly replies: readonly ReviewEntryView[];
}

const byTime = (a: ReviewEntryView, b: ReviewEntryView) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** What was said about one part, the oldest first. A reply stands below what it replies to. */
export function threadsAbout(entries: readonly ReviewEntryView[], target: string): readonly Thread[] {
  const about = entries.filter((entry) => entry.target === target).sort(byTime);
  const known = new Set(about.map(({ id }) => id));
  const isReply = ({ replyTo }: ReviewEntryView) => replyTo !== null && known.has(replyTo);
  return about
    .filter((entry) => !isReply(entry))
    .map((entry) => ({ entry, replies: about.filter(({ replyTo }) => replyTo === entry.id) }));
}

/** Objections that nobody answered and that weren't taken back, the oldest first. */
export function openObjections(entries: readonly ReviewEntryView[]): readonly ReviewEntryView[] {
  return entries.filter(({ kind, standing }) => kind === 'objection' && standing === 'open').sort(byTime);
}

/** Every part that something was said about, except those named, in the order of the first entry. */
export function targetsOf(
  entries: readonly ReviewEntryView[],
  without: readonly string[],
): readonly string[] {
  const all = [...entries].sort(byTime).map(({ target }) => target);
  return [...new Set(all)].filter((target) => !without.includes(target));
}
