import type { Person } from '@tenzij/contracts';
import { Busy, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useId, useState } from 'react';
import type { ConsoleApi } from '../console-api.ts';
import { Options } from '../models/options.tsx';
import { useConsoleText } from '../use-console.ts';
import { EntryThread } from './entry-thread.tsx';
import { threadsAbout } from './threads.ts';
import { type UsedReview, useReview } from './use-review.ts';
import { WriteEntry } from './write-entry.tsx';

export interface ReviewThreadProps {
  readonly api: Pick<ConsoleApi, 'review' | 'addReviewEntry'>;
  readonly deployment: string;
  readonly person: Person;
  /** `question:<condition>`, `dpia:<section>`, `dpia-risk:<risk>`, `plan`, `notice`, `assessment` or `overall`. */
  readonly target: string;
  /** After something was added: usually the case's `refresh`. */
  readonly onWritten?: () => void;
  /** After a refusal: usually the session's `recheck`. */
  readonly onRefused: () => void;
}

/** All that was said about one part of a case, and the way to say more. Loads what it needs itself. */
export function ReviewThread({ api, deployment, person, target, onWritten, onRefused }: ReviewThreadProps) {
  const review = useReview(api, deployment, onRefused);
  const add: UsedReview['add'] = async (draft) => {
    const refused = await review.add(draft);
    if (!refused) onWritten?.();
    return refused;
  };
  return <ThreadSection review={{ ...review, add }} person={person} target={target} />;
}

export interface ThreadSectionProps {
  readonly review: UsedReview;
  readonly person: Person;
  readonly target: string;
  readonly heading?: string;
  /** An entry that the page shows already. */
  readonly without?: string | null;
}

/** The same, for a page that has loaded the review for more than one part. */
export function ThreadSection(props: ThreadSectionProps) {
  const { review, heading } = props;
  const t = useConsoleText();
  const id = useId();
  return (
    <section className="thread" aria-labelledby={id}>
      <Heading level={2} id={id} className="thread__heading">
        {heading ?? t('review.thread')}
      </Heading>
      {review.problem && (
        <ProblemNotice problem={review.problem}>
          <Button onClick={review.reload}>{t('app.try-again')}</Button>
        </ProblemNotice>
      )}
      {review.value === null ? !review.problem && <Busy label={t('app.loading')} /> : <Entries {...props} />}
    </section>
  );
}

function Entries({ review, person, target, without = null }: ThreadSectionProps) {
  const t = useConsoleText();
  const threads = threadsAbout(review.value?.entries ?? [], target).filter(
    ({ entry }) => entry.id !== without,
  );
  return (
    <>
      {threads.length === 0 && <Paragraph>{t('review.thread-none')}</Paragraph>}
      {threads.map((thread) => (
        <EntryThread key={thread.entry.id} thread={thread} person={person} add={review.add} />
      ))}
      <NewEntry person={person} target={target} add={review.add} />
    </>
  );
}

const KINDS = ['comment', 'advice', 'objection'] as const;
type Kind = (typeof KINDS)[number];

interface NewEntryProps {
  readonly person: Person;
  readonly target: string;
  readonly add: UsedReview['add'];
}

/** The DPO chooses what it is; the organiser makes remarks, and answers objections where they stand. */
function NewEntry({ person, target, add }: NewEntryProps) {
  const t = useConsoleText();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Kind>('comment');
  const [sent, setSent] = useState(false);
  const send = async (text: string) => {
    const refused = await add({ target, kind, text });
    setSent(!refused);
    if (!refused) setOpen(false);
    return refused;
  };
  // Advice on the whole has its own place, with an opinion.
  const kinds = target === 'overall' ? KINDS.filter((known) => known !== 'advice') : KINDS;
  return (
    <>
      <p className="thread__sent" role="status">
        {sent && !open && t('review.sent')}
      </p>
      {open ? (
        <WriteEntry
          label={t('review.text')}
          hint={t('review.text-hint')}
          sendLabel={t(`review.send-${kind}`)}
          onSend={send}
          onCancel={() => setOpen(false)}
        >
          {person.role === 'dpo' && (
            <Options
              legend={t('review.write-what')}
              options={kinds.map((value) => ({
                value,
                name: t(`review.what-${value}`),
                about: t(`review.what-${value}-about`),
                why: null,
              }))}
              chosen={kind}
              onChoose={(value) => setKind(value as Kind)}
              whyNot={(why) => t(why)}
            />
          )}
        </WriteEntry>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('review.write')}</Button>
      )}
    </>
  );
}
