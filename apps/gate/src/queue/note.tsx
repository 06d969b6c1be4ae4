import { useText } from '@tenzij/ui';
import type { GateText } from '../messages/nl.ts';
import type { CardNote } from './cards.ts';

/** For a moment, over whatever the screen shows: what a queue card came to. */
export function QueueCardNote({ note }: { readonly note: CardNote | null }) {
  const t = useText<GateText>();
  return (
    <p className="gate__card" role="status">
      {note && <span>{t(note.is === 'read' ? 'queue-card.read' : 'queue-card.other', textOf(note))}</span>}
    </p>
  );
}

function textOf(note: CardNote): Record<string, number> {
  return note.is === 'read' ? { card: note.card } : {};
}
