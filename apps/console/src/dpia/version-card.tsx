import { ALL_ERRORS } from '@tenzij/contracts';
import { Alert, type ApiRefusal, Button, Heading, Paragraph, ProblemNotice, useLanguage } from '@tenzij/ui';
import { useState } from 'react';
import { VoidWarning } from '../case/documents/void-warning.tsx';
import { Hash } from '../components/hash.tsx';
import { useConsoleText, useDates } from '../use-console.ts';
import type { DpiaPartProps } from './part-props.ts';

/** Which version was finished, what changed since, and the way to finish the next. */
export function VersionCard({ page, dpia, onSaved }: DpiaPartProps) {
  const t = useConsoleText();
  const { version, finishable, draftDiffers } = dpia;
  const isStale = version !== null && version.changed.length > 0;
  const hasNews = version === null || draftDiffers || isStale;
  const [finished, setFinished] = useState<number | null>(null);
  const onFinished = (next: number) => {
    setFinished(next);
    onSaved();
  };
  return (
    <section className="version" aria-labelledby="version">
      <Heading level={2} id="version">
        {version ? t('dpia.version', { version: version.version }) : t('dpia.version-heading')}
      </Heading>
      {finished !== null && finished === version?.version && (
        <Alert tone="ok" live title={t('dpia.finished', { version: finished })}>
          <Paragraph>{t('dpia.finished-means')}</Paragraph>
        </Alert>
      )}
      {version ? <Finished dpia={dpia} /> : <Paragraph>{t('dpia.version-none')}</Paragraph>}
      {page.editable && hasNews && finishable && (
        <Finish page={page} next={(version?.version ?? 0) + 1} onFinished={onFinished} />
      )}
      {page.editable && hasNews && !finishable && <Paragraph>{t('dpia.finish-not-yet')}</Paragraph>}
    </section>
  );
}

function Finished({ dpia: { version, draftDiffers } }: Pick<DpiaPartProps, 'dpia'>) {
  const t = useConsoleText();
  const dates = useDates();
  const { language } = useLanguage();
  if (!version) return null;
  const { changed } = version;
  return (
    <>
      <Paragraph>{t('dpia.version-by', { at: dates.moment(version.finishedAt), by: version.by })}</Paragraph>
      <div className="version__hash">
        <span>{t('dpia.version-hash')}</span> <Hash hex={version.sha256} />
      </div>
      {changed.length > 0 && (
        <Alert tone="warning" title={t('dpia.version-changed-title', { version: version.version })}>
          <Paragraph>{t('dpia.version-changed')}</Paragraph>
          <ul>
            {changed.map((what) => (
              <li key={what.nl}>{what[language]}</li>
            ))}
          </ul>
          <Paragraph>{t('dpia.version-changed-do')}</Paragraph>
        </Alert>
      )}
      {changed.length === 0 && (
        <Paragraph>{t(draftDiffers ? 'dpia.version-differs' : 'dpia.version-same')}</Paragraph>
      )}
    </>
  );
}

interface FinishProps extends Pick<DpiaPartProps, 'page'> {
  readonly next: number;
  readonly onFinished: (version: number) => void;
}

/** What finishing means, and the press. */
function Finish({ page, next, onFinished }: FinishProps) {
  const t = useConsoleText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiRefusal | null>(null);
  const [voids, setVoids] = useState<readonly string[] | null>(null);
  const finish = async (voidsClearance: boolean) => {
    setBusy(true);
    const answer = await page.api.finishDpia(page.view.id, voidsClearance);
    setBusy(false);
    const warned = !answer.ok && answer.problem.code === 'document.voids-clearance';
    setVoids(warned ? String(answer.problem.params.fields).split(', ') : null);
    setProblem(answer.ok || warned ? null : answer.problem);
    if (answer.ok) onFinished(answer.value.version);
  };
  return (
    <div className="consequences">
      <Heading level={3}>{t('dpia.finish-title', { version: next })}</Heading>
      <Paragraph>{t('dpia.finish-means')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {voids ? (
        <VoidWarning fields={voids} onConfirm={() => void finish(true)} onLeave={() => setVoids(null)} />
      ) : (
        <Button variant="primary" busy={busy} onClick={() => void finish(false)}>
          {t('dpia.finish', { version: next })}
        </Button>
      )}
    </div>
  );
}
