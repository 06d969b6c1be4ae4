import type { Plan } from '@tenzij/dossier';
import { Busy, Button, Heading, Link, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { useCallback } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { caseHref } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { DownloadList } from './download-list.tsx';
import { type DownloadId, type DownloadState, downloadsOf } from './downloads.ts';
import { PermitSection } from './permit-section.tsx';
import { VerifySection } from './verify-section.tsx';
import { WholeDossier } from './whole-dossier.tsx';

const PAPERS: readonly DownloadId[] = [
  'assessment-report',
  'facts',
  'dpia',
  'advice',
  'consultation',
  'waiting-times',
];

/** Everything that can be taken out of the console: for whom it is, how far it is, and how to verify it. */
export function DossierPage(props: CasePageProps) {
  const { api, view, editable, onRefused } = props;
  const t = useConsoleText();
  const { language } = useLanguage();
  const ask = useCallback(() => api.documents(view.id), [api, view.id]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  const askDpia = useCallback(() => api.dpia(view.id), [api, view.id]);
  const dpia = useAnswer(askDpia, onRefused);
  const refused = problem ?? dpia.problem;
  if (refused && (!value || !dpia.value)) {
    return (
      <ProblemNotice problem={refused}>
        <Button onClick={() => void Promise.all([reload(), dpia.reload()])}>{t('app.try-again')}</Button>
      </ProblemNotice>
    );
  }
  if (!value || !dpia.value) return <Busy label={t('app.loading')} />;
  const bodyOf = (key: string) => value.documents.find(({ document }) => document === key)?.body ?? null;
  const state: DownloadState = {
    cleared: view.clearance?.state === 'in-force' || view.clearance?.state === 'paused',
    wasCleared: view.clearance !== null,
    dpiaFinished: dpia.value.version !== null,
    consultationRecorded: bodyOf('consultation') !== null,
    contactChosen: (bodyOf('plan') as Plan | null)?.contact != null,
  };
  const all = downloadsOf(view.id, state, language);
  return (
    <div className="dossier">
      <Heading level={1}>{t('case.page.dossier')}</Heading>
      <Paragraph purpose="lead">{t('dossier.lead')}</Paragraph>
      <WholeDossier view={view} />
      <section className="section" aria-labelledby="dossier-papers">
        <Heading level={2} id="dossier-papers" className="section__heading">
          {t('dossier.papers')}
        </Heading>
        <Paragraph>{t('dossier.papers-lead')}</Paragraph>
        <DownloadList downloads={all.filter(({ id }) => PAPERS.includes(id))} />
      </section>
      <PermitSection {...props} />
      <section className="section" aria-labelledby="dossier-exports">
        <Heading level={2} id="dossier-exports" className="section__heading">
          {t('dossier.exports')}
        </Heading>
        <Paragraph>{t('dossier.exports-lead')}</Paragraph>
        <DownloadList downloads={all.filter(({ id }) => !PAPERS.includes(id))} />
        {editable && (
          <Paragraph>
            <Link href={caseHref(view.id, 'dpia', 'import')}>{t('dossier.import')}</Link>
          </Paragraph>
        )}
      </section>
      <VerifySection deployment={view.id} cleared={view.clearance !== null} />
    </div>
  );
}
