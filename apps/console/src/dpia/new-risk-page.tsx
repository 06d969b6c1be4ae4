import { ALL_ERRORS } from '@tenzij/contracts';
import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useRef, useState } from 'react';
import { TextArea, TextField } from '../components/fields.tsx';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { Faults, useFaults } from './faults.tsx';
import { useFaultOf } from './form-field.tsx';
import { BackToDpia } from './part-frame.tsx';
import type { DpiaPartProps } from './part-props.ts';
import { EMPTY_RISK, type FieldFault, type RiskForm, riskFaults } from './risk-form.ts';

/** A risk beside the fixed ones: a name and a description first, the weighing on its own page. */
export function NewRiskPage({ page, onSaved }: DpiaPartProps) {
  const t = useConsoleText();
  const { api, view } = page;
  const [body, setBody] = useState<RiskForm>({ ...EMPTY_RISK, title: '', description: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { faults, check } = useFaults(body, newRiskFaults, form);
  const faultOf = useFaultOf(faults);
  const add = async () => {
    if (!check()) return;
    setBusy(true);
    const id = newRiskId(crypto.getRandomValues(new Uint8Array(6)));
    const answer = await api.saveDocument(view.id, `dpia-risk:${id}`, { basedOn: 0, body });
    setBusy(false);
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    onSaved();
    location.hash = caseHref(view.id, 'dpia', `risk-${id}`);
  };
  return (
    <article className="dpia-part">
      <BackToDpia deployment={view.id} />
      <Heading level={1} id="part" tabIndex={-1}>
        {t('dpia.new-risk')}
      </Heading>
      <Paragraph>{t('dpia.new-risk-lead')}</Paragraph>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={t('dpia.risk-title')}
          value={body.title ?? ''}
          maxLength={200}
          onChange={(title) => setBody({ ...body, title })}
          error={faultOf('title')}
        />
        <TextArea
          label={t('dpia.risk-description')}
          hint={t('dpia.risk-description-hint')}
          value={body.description ?? ''}
          maxLength={20_000}
          onChange={(description) => setBody({ ...body, description })}
          error={faultOf('description')}
        />
        <Faults faults={faults} />
        {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
        <Button variant="primary" type="submit" busy={busy}>
          {t('dpia.new-risk-add')}
        </Button>
      </form>
    </article>
  );
}

/** An id of its own for a risk of the organiser's own, from random bytes. */
function newRiskId(random: Uint8Array): string {
  return `own-${[...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function newRiskFaults(body: RiskForm): readonly FieldFault[] {
  const undescribed = body.description?.trim() === '';
  const faults = riskFaults({ ...body, description: undescribed ? null : body.description });
  return undescribed ? [...faults, { field: 'description', why: 'dpia.fault-description' }] : faults;
}
