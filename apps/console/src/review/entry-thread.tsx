import type { Person } from '@tenzij/contracts';
import { Button } from '@tenzij/ui';
import { useState } from 'react';
import { useConsoleText } from '../use-console.ts';
import { ReviewEntryItem } from './review-entry.tsx';
import type { Thread } from './threads.ts';
import type { UsedReview } from './use-review.ts';
import { WriteEntry } from './write-entry.tsx';

export interface EntryThreadProps {
  readonly thread: Thread;
  readonly person: Person;
  readonly add: UsedReview['add'];
}

/** An entry with its replies; for an objection, the way to answer it or to take it back. */
export function EntryThread({ thread, person, add }: EntryThreadProps) {
  const { entry, replies } = thread;
  return (
    <ReviewEntryItem entry={entry}>
      {replies.length > 0 && (
        <div className="entry__replies">
          {replies.map((reply) => (
            <ReviewEntryItem key={reply.id} entry={reply} />
          ))}
        </div>
      )}
      {entry.kind === 'objection' && entry.standing !== 'withdrawn' && (
        <ReplyToObjection thread={thread} person={person} add={add} />
      )}
    </ReviewEntryItem>
  );
}

/** The organiser answers, the DPO takes back. */
function ReplyToObjection({ thread: { entry }, person, add }: EntryThreadProps) {
  const t = useConsoleText();
  const [open, setOpen] = useState(false);
  const answers = person.role === 'organiser';
  const again = answers && entry.standing === 'answered';
  const word = answers ? (again ? 'answer-again' : 'answer') : 'withdraw';
  if (!open) {
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{t(`review.${word}`)}</Button>
      </div>
    );
  }
  const send = async (text: string) => {
    const kind = answers ? 'answer' : 'withdrawn';
    const refused = await add({ target: entry.target, kind, text, replyTo: entry.id });
    if (!refused) setOpen(false);
    return refused;
  };
  return (
    <WriteEntry
      label={t(answers ? 'review.answer-text' : 'review.withdraw-text')}
      hint={t(answers ? 'review.answer-hint' : 'review.withdraw-hint')}
      sendLabel={t(answers ? 'review.send-answer' : 'review.send-withdrawn')}
      onSend={send}
      onCancel={() => setOpen(false)}
    />
  );
}
