import { Alert, Busy, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useRef, useState } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { focusFirstWrong } from '../components/focus-first-wrong.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import { ModePart } from './mode-part.tsx';
import { ParityPart } from './parity-part.tsx';
import { EMPTY_PLAN, type PlanDraft, planFaults } from './plan-draft.ts';
import type { PlanPartProps } from './plan-part.ts';
import { ContactPart, EventPart, LanesPart, ValidityPart } from './plan-parts.tsx';
import { planTexts } from './plan-texts.ts';
import { PurposesPart } from './purposes-part.tsx';
import { TechniquePart } from './technique-part.tsx';

const nowSeconds = () => Date.now() / 1000;

/** How recognition is going to be used: what the clearance will say, as far as the organiser decides it. */
export function PlanPage({ api, view, editable, refresh, onRefused }: CasePageProps) {
  const t = useConsoleText();
  const dates = useDates();
  const form = useRef<HTMLDivElement>(null);
  const [checked, setChecked] = useState(false);
  const open = useDocument<PlanDraft>(api, view.id, 'plan', {
    empty: EMPTY_PLAN,
    onSaved: refresh,
    onRefused,
  });
  const faults = checked ? planFaults(open.body, nowSeconds()) : {};
  const mayBeSaved = () => {
    setChecked(true);
    const right = Object.keys(planFaults(open.body, nowSeconds())).length === 0;
    if (!right) focusFirstWrong(form.current);
    return right;
  };
  const part: PlanPartProps = {
    plan: open.body,
    faults,
    editable,
    onChange: (change) => open.edit({ ...open.body, ...change }),
  };
  return (
    <>
      <Heading level={1}>{t('case.page.plan')}</Heading>
      <Paragraph purpose="lead">{t('plan.lead')}</Paragraph>
      {!editable && <Alert tone="info" title={t('case.read-only')} />}
      {open.status === 'loading' && <Busy label={t('app.loading')} />}
      {open.status === 'failed' && open.problem && <ProblemNotice problem={open.problem} />}
      {open.status === 'ready' && (
        <>
          {!open.conflict && (
            <div ref={form}>
              <EventPart {...part} />
              <ModePart {...part} />
              {open.body.mode !== 'human-comparison' && (
                <>
                  <PurposesPart {...part} />
                  <TechniquePart {...part} deployment={view.id} />
                  <LanesPart {...part} />
                  <ParityPart {...part} />
                  <ValidityPart {...part} />
                </>
              )}
              <ContactPart {...part} />
            </div>
          )}
          <DocumentBar
            api={api}
            deployment={view.id}
            document="plan"
            open={open}
            texts={planTexts(t, dates)}
            editable={editable}
            mayBeSaved={mayBeSaved}
          />
        </>
      )}
    </>
  );
}
