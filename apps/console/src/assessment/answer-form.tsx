import { ALL_ERRORS } from '@tenzij/contracts';
import { Busy, Button, ProblemNotice } from '@tenzij/ui';
import { useRef, useState } from 'react';
import { ConflictChoice } from '../case/documents/conflict-choice.tsx';
import { type OpenDocument, useDocument } from '../case/documents/use-document.ts';
import { VoidWarning } from '../case/documents/void-warning.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import { outcomeHref, overviewHref, questionHref } from './addresses.ts';
import { type AnswerDraft, answerOf, NO_ANSWER, refusedPart, withParts } from './answer-draft.ts';
import { AnswerFields } from './answer-fields.tsx';
import { answerTexts } from './answer-texts.ts';
import { completeEvidence, isPending, NOTHING_PENDING, sameEvidence } from './pending-evidence.ts';
import { QuestionHistory } from './question-history.tsx';
import type { QuestionPageProps } from './question-page.tsx';
import { afterAnswer } from './sequence.ts';

type After = 'next' | 'leave';

/** The organiser's answer: typed, saved, and what comes up on the way. */
export function AnswerForm(props: QuestionPageProps) {
  const { api, view, question, onRefused, onSaved } = props;
  const t = useConsoleText();
  const doc = useDocument<AnswerDraft>(api, view.id, `answer:${question.id}`, {
    empty: NO_ANSWER,
    onRefused,
  });
  const [pending, setPending] = useState(NOTHING_PENDING);
  const [fault, setFault] = useState<string | null>(null);
  const after = useRef<After>('next');

  /** Everything typed as it can be kept, with evidence nobody pressed "add" for; `null` with a reason shown. */
  const completed = (): AnswerDraft | null => {
    const waiting = isPending(pending) ? completeEvidence(pending) : null;
    if (waiting && !waiting.ok) return refuse(t('assess.half-evidence'));
    const evidence = doc.body.evidence ?? [];
    const isNew = waiting && !evidence.some((known) => sameEvidence(known, waiting.evidence));
    const draft = isNew ? withParts(doc.body, { evidence: [...evidence, waiting.evidence] }) : doc.body;
    const answer = answerOf(draft);
    if (!answer) return refuse(t('assess.choose-first'));
    const part = refusedPart(draft);
    return part === null ? answer : refuse(t('assess.field-refused', { field: t(`assess.part-${part}`) }));
  };
  const refuse = (why: string) => {
    setFault(why);
    return null;
  };
  const goOn = async () => {
    const now = await onSaved();
    if (after.current === 'leave') location.hash = overviewHref(view.id);
    else if (now) {
      const next = afterAnswer(now, question.id);
      location.hash = next === null ? outcomeHref(view.id) : questionHref(view.id, next);
    }
  };
  const tell = async (saving: Promise<boolean>) => {
    if (await saving) await onSaved();
  };
  const save = async (then: After) => {
    after.current = then;
    const answer = completed();
    if (!answer) return;
    setFault(null);
    doc.edit(answer);
    if (!(await doc.save())) return;
    setPending(NOTHING_PENDING);
    await goOn();
  };

  if (doc.status === 'loading') return <Busy label={t('app.loading')} />;
  if (doc.status === 'failed') {
    return (
      doc.problem && (
        <ProblemNotice problem={doc.problem} catalogue={ALL_ERRORS}>
          <Button onClick={() => void doc.load()}>{t('app.try-again')}</Button>
        </ProblemNotice>
      )
    );
  }
  if (doc.conflict) {
    return (
      <ConflictChoice
        mine={doc.body}
        theirs={doc.conflict}
        texts={answerTexts(t)}
        onKeepMine={() => void tell(doc.keepMine())}
        onTakeTheirs={() => {
          doc.takeTheirs();
          void onSaved();
        }}
        onCombined={(body) => doc.goOnWith(body as AnswerDraft)}
      />
    );
  }
  return (
    <section className="answering" aria-label={t('assess.your-answer')}>
      <AnswerFields
        deployment={view.id}
        question={question}
        draft={doc.body}
        saved={!doc.dirty}
        onChange={(draft) => {
          setFault(null);
          doc.edit(draft);
        }}
        pending={pending}
        onPending={setPending}
        onRefused={onRefused}
      />
      {doc.problem && <ProblemNotice problem={doc.problem} catalogue={ALL_ERRORS} />}
      {fault !== null && (
        <p className="field__error answering__fault" role="alert">
          {fault}
        </p>
      )}
      {doc.voids ? (
        <VoidWarning
          fields={doc.voids}
          onConfirm={() => void doc.saveAndVoid().then((kept) => (kept ? goOn() : undefined))}
          onLeave={doc.leaveClearance}
        />
      ) : (
        <Buttons doc={doc} onSave={(then) => void save(then)} />
      )}
      <QuestionHistory {...props} revision={doc.saved?.revision ?? 0} />
    </section>
  );
}

interface ButtonsProps {
  readonly doc: OpenDocument<AnswerDraft>;
  readonly onSave: (then: After) => void;
}

function Buttons({ doc, onSave }: ButtonsProps) {
  const t = useConsoleText();
  const dates = useDates();
  const { saved, dirty, saving, restored } = doc;
  const done = saved && !dirty;
  return (
    <div className="answering__end">
      <div className="actions">
        <Button variant="primary" busy={saving} onClick={() => onSave('next')}>
          {t(done ? 'assess.go-on' : 'assess.save-next')}
        </Button>
        {!done && (
          <Button busy={saving} onClick={() => onSave('leave')}>
            {t('assess.save-leave')}
          </Button>
        )}
        {dirty && (
          <Button variant="subtle" onClick={doc.discard}>
            {t('assess.draft-drop')}
          </Button>
        )}
      </div>
      {dirty && <p className="answering__state">{t(restored ? 'save.restored' : 'assess.draft-kept')}</p>}
      {done && (
        <p className="answering__state">
          {t('save.saved', { name: saved.author.name, when: dates.moment(saved.at) })}
        </p>
      )}
    </div>
  );
}
