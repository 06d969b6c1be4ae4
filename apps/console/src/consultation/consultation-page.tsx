import { Alert, Busy, Button, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useRef } from 'react';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { Faults, useFaults } from '../dpia/faults.tsx';
import { useFaultOf } from '../dpia/form-field.tsx';
import { PartFrame } from '../dpia/part-frame.tsx';
import type { DpiaPartProps } from '../dpia/part-props.ts';
import { caseHref } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { consultationFaults } from './consultation-faults.ts';
import { ConsultationFields } from './consultation-fields.tsx';
import { type ConsultationForm, EMPTY_CONSULTATION, tidied } from './consultation-form.ts';
import { consultationPartState } from './consultation-state.ts';
import { useConsultationTexts } from './consultation-texts.ts';
import { Term } from './term.tsx';

/** Prior consultation of the authority: what was sent, when it has to answer, and what it answered. */
export function ConsultationPage(props: DpiaPartProps) {
  const { page, onSaved } = props;
  const t = useConsoleText();
  const { api, view, editable, onRefused } = page;
  const ask = useCallback(() => api.consultation(view.id), [api, view.id]);
  const state = useAnswer(ask, onRefused);
  const newest = props.dpia.version?.version ?? null;
  const open = useDocument<ConsultationForm>(api, view.id, 'consultation', {
    empty: newest === null ? EMPTY_CONSULTATION : { ...EMPTY_CONSULTATION, dpiaVersion: newest },
    onSaved: () => {
      void state.reload();
      onSaved();
    },
    onRefused,
  });
  const isRecorded = open.saved !== null;
  const now = state.value;
  return (
    <PartFrame
      {...props}
      title={t('consultation.title')}
      state={now && open.status === 'ready' ? consultationPartState(now, isRecorded) : null}
    >
      <Paragraph purpose="lead">{t('consultation.lead')}</Paragraph>
      <p className="reference">{t('consultation.source')}</p>
      {state.problem && (
        <ProblemNotice problem={state.problem}>
          <Button onClick={state.reload}>{t('app.try-again')}</Button>
        </ProblemNotice>
      )}
      {now && <Needed needed={now.needed} page={page} dpia={props.dpia} />}
      <Alert tone="info" title={t('consultation.silence')}>
        <Paragraph>{t('consultation.silence-means')}</Paragraph>
      </Alert>
      {now && isRecorded && <Term view={now} />}
      {open.status === 'loading' ? (
        <Busy label={t('app.loading')} />
      ) : (
        <Record page={page} open={open} isRecorded={isRecorded} editable={editable} newest={newest} />
      )}
    </PartFrame>
  );
}

interface NeededProps {
  readonly needed: 'yes' | 'no' | 'unknown';
}

function Needed({ needed, page, dpia }: Pick<DpiaPartProps, 'page' | 'dpia'> & NeededProps) {
  const t = useConsoleText();
  // A conclusion that isn't in a finished version yet decides nothing, but says what is coming.
  const isDraft = needed === 'unknown' && dpia.judgement?.highRiskRemains === 'yes';
  const word = { yes: 'needed', no: 'not-needed', unknown: 'unknown' } as const;
  return (
    <>
      <p className="standing">{t(isDraft ? 'consultation.draft-needed' : `consultation.${word[needed]}`)}</p>
      {needed === 'unknown' && (
        <Paragraph>
          <Link href={caseHref(page.view.id, 'dpia', 'conclusion')}>{t('consultation.to-conclusion')}</Link>
        </Paragraph>
      )}
    </>
  );
}

interface RecordProps {
  readonly page: DpiaPartProps['page'];
  readonly open: ReturnType<typeof useDocument<ConsultationForm>>;
  readonly isRecorded: boolean;
  readonly editable: boolean;
  readonly newest: number | null;
}

function Record({ page, open, isRecorded, editable, newest }: RecordProps) {
  const t = useConsoleText();
  const texts = useConsultationTexts();
  const form = useRef<HTMLDivElement>(null);
  const { faults, check } = useFaults(open.body, consultationFaults, form);
  const faultOf = useFaultOf(faults);
  if (!editable && !isRecorded) return <Paragraph>{t('consultation.nothing')}</Paragraph>;
  const mayBeSaved = () => {
    if (!check()) return false;
    open.edit(tidied(open.body));
    return true;
  };
  return (
    <div className="risk" ref={form}>
      <ConsultationFields
        form={open.body}
        onChange={open.edit}
        editable={editable}
        faultOf={faultOf}
        newest={newest}
      />
      <Faults faults={faults} />
      <DocumentBar
        api={page.api}
        deployment={page.view.id}
        document="consultation"
        open={open}
        texts={texts}
        editable={editable}
        mayBeSaved={mayBeSaved}
      />
    </div>
  );
}
