import type { QuestionView } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { TextArea, TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { type AnswerDraft, askedFields, withParts } from './answer-draft.ts';
import { AnswerOptions } from './answer-options.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import type { PendingEvidence } from './pending-evidence.ts';
import { WeighingLine } from './weighing-line.tsx';

export interface AnswerFieldsProps {
  readonly deployment: string;
  readonly question: QuestionView;
  readonly draft: AnswerDraft;
  /** Nothing on the screen differs from what was saved. */
  readonly saved: boolean;
  readonly onChange: (draft: AnswerDraft) => void;
  readonly pending: PendingEvidence;
  readonly onPending: (pending: PendingEvidence) => void;
  readonly onRefused: () => void;
}

/** The answer and whatever it asks besides. What was typed stays when another answer hides its field. */
export function AnswerFields(props: AnswerFieldsProps) {
  const { question, draft, onChange } = props;
  const t = useConsoleText();
  const asked = askedFields(question, draft);
  const change = (parts: AnswerDraft) => onChange(withParts(draft, parts));
  return (
    <>
      <AnswerOptions question={question} chosen={draft.value} onChoose={(value) => change({ value })} />
      {asked.notApplicable && (
        <Tick
          name="not-applicable"
          on={draft.notApplicable === true}
          onChange={(notApplicable) => change({ notApplicable })}
        />
      )}
      {asked.outcome && (
        <Tick
          name="outcome"
          on={draft.outcome !== undefined}
          onChange={(on) => change({ outcome: on ? 'advice-received' : undefined } as AnswerDraft)}
        />
      )}
      {asked.places && (
        <TextArea
          label={t('assess.places')}
          hint={t('assess.places-about')}
          value={draft.places?.join('\n') ?? ''}
          onChange={(text) => change({ places: text === '' ? undefined : text.split('\n') } as AnswerDraft)}
        />
      )}
      {asked.evidence && <EvidenceFields {...props} />}
      {asked.judgement && <Judgement draft={draft} onChange={change} />}
      {!asked.judgement && draft.value !== undefined && (
        <TextArea
          label={t('assess.reasoning')}
          hint={t('assess.reasoning-about')}
          maxLength={4000}
          value={draft.reasoning ?? ''}
          onChange={(reasoning) => change({ reasoning })}
        />
      )}
      <WeighingLine question={question} draft={draft} saved={props.saved} />
    </>
  );
}

interface JudgementProps {
  readonly draft: AnswerDraft;
  readonly onChange: (parts: AnswerDraft) => void;
}

/** For an open norm: a person judges, with a name and a reason. */
function Judgement({ draft, onChange }: JudgementProps) {
  const t = useConsoleText();
  return (
    <section className="judgement" aria-labelledby="judgement">
      <Heading level={2} id="judgement" className="question__heading">
        {t('assess.judgement')}
      </Heading>
      <Paragraph>{t('assess.judgement-about')}</Paragraph>
      <TextField
        label={t('assess.judged-by')}
        maxLength={120}
        value={draft.judgedBy ?? ''}
        onChange={(judgedBy) => onChange({ judgedBy })}
      />
      <TextArea
        label={t('assess.judged-why')}
        maxLength={4000}
        value={draft.reasoning ?? ''}
        onChange={(reasoning) => onChange({ reasoning })}
      />
    </section>
  );
}

interface TickProps {
  readonly name: 'not-applicable' | 'outcome';
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ name, on, onChange }: TickProps) {
  const t = useConsoleText();
  return (
    <label className="answer tick">
      <input
        className="answer__mark"
        type="checkbox"
        checked={on}
        aria-labelledby={`tick-${name}`}
        aria-describedby={`tick-${name}-about`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="answer__text">
        <span className="answer__word" id={`tick-${name}`}>
          {t(`assess.${name}`)}
        </span>
        <span className="explanation" id={`tick-${name}-about`}>
          {t(`assess.${name}-about`)}
        </span>
      </span>
    </label>
  );
}
