import type { Plan } from '@tenzij/dossier';
import { Alert, Busy, Heading, Link, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback, useMemo } from 'react';
import type { CasePageProps } from '../case/case-page.ts';
import { DocumentBar } from '../case/documents/document-bar.tsx';
import { useDocument } from '../case/documents/use-document.ts';
import { hrefOf } from '../route.ts';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText } from '../use-console.ts';
import { firstFile } from './first-file.ts';
import { draftOf } from './lanes-draft.ts';
import { lanesTexts } from './lanes-texts.ts';
import { LanesWork } from './lanes-work.tsx';

/** How long people will wait in each lane: the organiser plans it, and the DPO reads what comes of it. */
export function LanesPage(props: CasePageProps) {
  const t = useConsoleText();
  const { api, view, onRefused } = props;
  const ask = useCallback(() => api.documents(view.id), [api, view.id]);
  const { value, problem } = useAnswer(ask, onRefused);
  const plan = value?.documents.find(({ document }) => document === 'plan')?.body;
  return (
    <>
      <Heading level={1}>{t('case.page.lanes')}</Heading>
      <Paragraph purpose="lead">{t('lanes.lead')}</Paragraph>
      {problem && value === null && <ProblemNotice problem={problem} />}
      {value === null && !problem && <Busy label={t('app.loading')} />}
      {value !== null && <OpenPlan {...props} plan={(plan as Plan | undefined) ?? null} />}
    </>
  );
}

interface OpenPlanProps extends CasePageProps {
  /** The deployment's own plan, as it is saved. */
  readonly plan: Plan | null;
}

function OpenPlan({ api, view, editable, refresh, onRefused, plan }: OpenPlanProps) {
  const t = useConsoleText();
  const empty = useMemo(() => firstFile(plan), [plan]);
  const open = useDocument<unknown>(api, view.id, 'lanes', { empty, onSaved: refresh, onRefused });
  const bar = (mayBeSaved: () => boolean) => (
    <DocumentBar
      api={api}
      deployment={view.id}
      document="lanes"
      open={open}
      texts={lanesTexts(t)}
      editable={editable}
      mayBeSaved={mayBeSaved}
    />
  );
  if (open.status === 'loading') return <Busy label={t('app.loading')} />;
  if (open.status === 'failed') return open.problem && <ProblemNotice problem={open.problem} />;
  if (open.conflict) return bar(() => true);
  return (
    <>
      {!editable && (
        <>
          <Alert tone="info" title={t('case.read-only')} />
          <p>
            <Link href={hrefOf({ screen: 'lanes' })}>{t('lanes.try-yourself')}</Link>
          </p>
        </>
      )}
      <OtherRule file={open.body} parity={plan?.parity ?? null} />
      <LanesWork
        file={open.body}
        onEdit={open.edit}
        editable={editable}
        name={`${view.id}-${t('lanes.file-name')}`}
        atOnce={!editable && open.saved !== null}
        below={bar}
      />
    </>
  );
}

/** One entrance with two rules: said, because only that of the deployment's plan is signed. */
function OtherRule({ file, parity }: { readonly file: unknown; readonly parity: Plan['parity'] }) {
  const t = useConsoleText();
  const { p90GapSeconds } = draftOf(file).policy;
  if (parity === null || p90GapSeconds === null || p90GapSeconds === parity.p90GapSeconds) return null;
  return (
    <Alert tone="warning" title={t('lanes.other-rule')}>
      <Paragraph>{t('lanes.other-rule-means', { seconds: parity.p90GapSeconds })}</Paragraph>
    </Alert>
  );
}
