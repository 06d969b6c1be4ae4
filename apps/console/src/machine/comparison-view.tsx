import { ALL_ERRORS, type ModelView } from '@tenzij/contracts';
import type { Clearance } from '@tenzij/kernel';
import { Paragraph, ProblemNotice } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';
import type { MachineState } from './machine.ts';
import { ScoreChart } from './score-chart.tsx';
import { scoreBins, shareBelow } from './scores.ts';

export interface ComparisonViewProps {
  readonly outcome: MachineState['outcome'];
  readonly clearance: Clearance;
  /** The recogniser of the clearance, with its report; `null` while we don't have it. */
  readonly model: ModelView | null;
}

/** Step 5: whether two photos match, and where this pair lies among all that were measured. */
export function ComparisonView({ outcome, clearance, model }: ComparisonViewProps) {
  const { threshold } = clearance.model;
  const score = outcome?.ok ? outcome.value.similarity : null;
  return (
    <>
      <div role="status">{outcome?.ok && <Verdict {...outcome.value} threshold={threshold} />}</div>
      {outcome && !outcome.ok && <ProblemNotice problem={outcome.problem} catalogue={ALL_ERRORS} />}
      <Measured clearance={clearance} model={model} score={score} />
    </>
  );
}

function Verdict({
  matches,
  similarity,
  threshold,
}: {
  matches: boolean;
  similarity: number;
  threshold: number;
}) {
  const t = useConsoleText();
  return (
    <div className={`outcome outcome--${matches ? 'match' : 'other'}`}>
      <p className="outcome__word">
        <Status tone={matches ? 'ok' : 'info'} word={t(matches ? 'machine.match' : 'machine.no-match')} />
      </p>
      <Paragraph>
        {t(matches ? 'machine.match-means' : 'machine.no-match-means', { score: similarity, threshold })}
      </Paragraph>
    </div>
  );
}

/** The report's scores around the threshold; without a report, that nothing was measured. */
function Measured({
  clearance,
  model,
  score,
}: Omit<ComparisonViewProps, 'outcome'> & { score: number | null }) {
  const t = useConsoleText();
  const { evaluation } = clearance;
  if (!model) return null;
  const { report } = model;
  if (!report.computed)
    return <ProblemNotice problem={report.reason} catalogue={ALL_ERRORS} tone="warning" />;
  const bins = scoreBins(report);
  const isTheReport = evaluation.computed && evaluation.sha256 === model.reportSha256;
  return (
    <>
      {evaluation.computed ? (
        <Paragraph>
          {t('machine.threshold-chosen', { attempts: Math.round(1 / evaluation.falseMatchRate) })}
        </Paragraph>
      ) : (
        <Paragraph>{t('machine.threshold-not-measured')}</Paragraph>
      )}
      {bins ? (
        <>
          <ScoreChart bins={bins} threshold={clearance.model.threshold} score={score} />
          {score !== null && (
            <Paragraph>
              {t('machine.pair-place', {
                genuine: shareBelow(bins, 'genuine', score),
                impostor: shareBelow(bins, 'impostor', score),
              })}
            </Paragraph>
          )}
          <Paragraph className="reference">
            {t('machine.chart-source', { genuine: report.n.genuine, impostor: report.n.impostor })}{' '}
            {!isTheReport && t('machine.other-report')}
          </Paragraph>
        </>
      ) : (
        <Paragraph>{t('machine.no-scores')}</Paragraph>
      )}
    </>
  );
}
