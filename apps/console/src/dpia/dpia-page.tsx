import { Busy, Button, ProblemNotice } from '@tenzij/ui';
import { useCallback, useEffect, useRef } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { ConsultationPage } from '../consultation/consultation-page.tsx';
import { type UsedReview, useReview } from '../review/use-review.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { ConclusionPage } from './conclusion-page.tsx';
import { DpiaOverview } from './dpia-overview.tsx';
import { ImportPage } from './import-page.tsx';
import { NewRiskPage } from './new-risk-page.tsx';
import { NotThere } from './part-frame.tsx';
import type { DpiaPartProps } from './part-props.ts';
import { dpiaPart } from './parts.ts';
import { RiskPage } from './risk-page.tsx';
import { SectionPage } from './section-page.tsx';

/** The DPIA of a case: an overview, and a page for each of its parts. */
export function DpiaPage(page: CasePageProps) {
  const { api, view, part, refresh, onRefused } = page;
  const t = useConsoleText();
  const ask = useCallback(() => api.dpia(view.id), [api, view.id]);
  const dpia = useAnswer(ask, onRefused);
  const review = useReview(api, view.id, onRefused);
  useFocusOnPart(part, dpia.value !== null);
  const onSaved = () => {
    void dpia.reload();
    refresh();
  };
  const add: UsedReview['add'] = async (draft) => {
    const refused = await review.add(draft);
    if (!refused) onSaved();
    return refused;
  };
  if (dpia.value === null) {
    if (!dpia.problem) return <Busy label={t('app.loading')} />;
    return (
      <ProblemNotice problem={dpia.problem}>
        <Button onClick={dpia.reload}>{t('app.try-again')}</Button>
      </ProblemNotice>
    );
  }
  return (
    <>
      {dpia.problem && <ProblemNotice problem={dpia.problem} tone="warning" />}
      <Part page={page} dpia={dpia.value} review={{ ...review, add }} onSaved={onSaved} />
    </>
  );
}

function Part(props: DpiaPartProps) {
  const { page, dpia } = props;
  const part = dpiaPart(page.part);
  switch (part.is) {
    case 'overview':
      return <DpiaOverview {...props} />;
    case 'conclusion':
      return <ConclusionPage {...props} />;
    case 'consultation':
      return <ConsultationPage {...props} />;
    case 'import':
      return page.editable ? <ImportPage {...props} /> : <NotThere page={page} />;
    case 'new-risk':
      return page.editable ? <NewRiskPage {...props} /> : <NotThere page={page} />;
    case 'section': {
      const section = dpia.sections.find(({ id }) => id === part.id);
      return section ? <SectionPage key={part.id} {...props} section={section} /> : <NotThere page={page} />;
    }
    case 'risk': {
      const risk = dpia.risks.find(({ id }) => id === part.id);
      return risk ? <RiskPage key={part.id} {...props} risk={risk} /> : <NotThere page={page} />;
    }
    case 'not-there':
      return <NotThere page={page} />;
  }
}

/** From one part to the next the focus goes to its heading; not at the first one, which the screen sees to. */
function useFocusOnPart(part: string | null, loaded: boolean): void {
  const shown = useRef<string | null | undefined>(undefined);
  useEffect(() => {
    if (!loaded) return;
    if (shown.current !== undefined && shown.current !== part) {
      document.getElementById('part')?.focus({ preventScroll: true });
      scrollTo({ top: 0 });
    }
    shown.current = part;
  }, [part, loaded]);
}
