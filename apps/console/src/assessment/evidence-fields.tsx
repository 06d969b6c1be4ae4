import type { Evidence } from '@tenzij/contracts';
import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useId, useState } from 'react';
import { TextField } from '../components/fields.tsx';
import { useConsoleText } from '../use-console.ts';
import { type AnswerDraft, withParts } from './answer-draft.ts';
import type { AnswerFieldsProps } from './answer-fields.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { EvidenceUpload } from './evidence-upload-field.tsx';
import {
  completeEvidence,
  EVIDENCE_KINDS,
  evidenceName,
  NOTHING_PENDING,
  sameEvidence,
} from './pending-evidence.ts';

/** As many pieces as an answer keeps. */
const MOST = 20;

/** The evidence with an answer: what is there, and one more of a kind to choose. */
export function EvidenceFields(props: AnswerFieldsProps) {
  const { deployment, question, draft, onChange, pending, onPending, onRefused } = props;
  const t = useConsoleText();
  const [said, setSaid] = useState('');
  const evidence = draft.evidence ?? [];
  const setEvidence = (pieces: readonly Evidence[]) => onChange(withParts(draft, { evidence: [...pieces] }));
  const add = (piece: Evidence) => {
    if (!evidence.some((known) => sameEvidence(known, piece))) setEvidence([...evidence, piece]);
    onPending({ ...NOTHING_PENDING, kind: pending.kind });
    setSaid(t('assess.evidence-added', { name: evidenceName(piece) }));
  };
  const remove = (piece: Evidence) => {
    setEvidence(evidence.filter((known) => known !== piece));
    setSaid(t('assess.evidence-removed', { name: evidenceName(piece) }));
  };
  return (
    <section className="evidence" aria-labelledby="evidence">
      <Heading level={2} id="evidence" className="question__heading">
        {t('assess.evidence')}
      </Heading>
      <Paragraph>
        {t('assess.evidence-about')}{' '}
        {evidence.length === 0 && isNeeded(question, draft) && t('assess.evidence-needed')}
      </Paragraph>
      {evidence.length > 0 && <EvidenceList deployment={deployment} evidence={evidence} onRemove={remove} />}
      <p className="evidence__said" role="status">
        {said}
      </p>
      {evidence.length >= MOST ? (
        <Paragraph>{t('assess.evidence-full')}</Paragraph>
      ) : (
        <>
          <KindChoice {...props} />
          {pending.kind === 'file' ? (
            <EvidenceUpload deployment={deployment} onAdded={add} onRefused={onRefused} />
          ) : (
            <TypedEvidence {...props} onAdd={add} />
          )}
        </>
      )}
    </section>
  );
}

function isNeeded({ helping }: AnswerFieldsProps['question'], draft: AnswerDraft): boolean {
  return (helping.evidence && draft.value === helping.answer) || draft.notApplicable === true;
}

function KindChoice({ pending, onPending }: AnswerFieldsProps) {
  const t = useConsoleText();
  const group = useId();
  return (
    <fieldset className="kinds">
      <legend className="field__label">{t('assess.evidence-kind')}</legend>
      {EVIDENCE_KINDS.map((kind) => (
        <label className="kind" key={kind}>
          <input
            className="kind__mark"
            type="radio"
            name={group}
            checked={pending.kind === kind}
            onChange={() => onPending({ ...pending, kind })}
          />
          {t(`assess.evidence-${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}

interface TypedEvidenceProps extends AnswerFieldsProps {
  readonly onAdd: (evidence: Evidence) => void;
}

function TypedEvidence({ pending, onPending, onAdd }: TypedEvidenceProps) {
  const t = useConsoleText();
  const [shown, setShown] = useState(false);
  const completed = completeEvidence(pending);
  const wrong = (field: 'text' | 'url') =>
    shown && !completed.ok && completed.field === field ? t(completed.why) : null;
  const isLink = pending.kind === 'link';
  const add = () => {
    setShown(!completed.ok);
    if (completed.ok) onAdd(completed.evidence);
  };
  return (
    <>
      <TextField
        label={t(isLink ? 'assess.evidence-link-text' : 'assess.evidence-text')}
        {...(!isLink && { hint: t('assess.evidence-text-about') })}
        maxLength={isLink ? 200 : 500}
        value={pending.text}
        error={wrong('text')}
        onChange={(text) => onPending({ ...pending, text })}
      />
      {isLink && (
        <TextField
          label={t('assess.evidence-link-url')}
          hint={t('assess.evidence-link-url-about')}
          maxLength={1000}
          value={pending.url}
          error={wrong('url')}
          onChange={(url) => onPending({ ...pending, url })}
        />
      )}
      <Button onClick={add}>{t('assess.evidence-add')}</Button>
    </>
  );
}
