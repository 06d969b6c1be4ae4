import { ALL_ERRORS, type GateTraffic } from '@tenzij/contracts';
import { Alert, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import { useCallback } from 'react';
import { FormattedNumber } from 'react-intl';
import { Figures } from '../components/figures.tsx';
import { useAnswer } from '../use-answer.ts';
import { useConsoleText, useDates } from '../use-console.ts';
import type { GatesApi } from './gates-api.ts';
import { useRepeat } from './use-repeat.ts';

const WATCHING_MS = 15_000;
const TABLE = 'utrecht-table utrecht-table--html-table numbers';

export interface TrafficSectionProps {
  readonly api: Pick<GatesApi, 'gateTraffic'>;
  readonly deployment: string;
  readonly onRefused: () => void;
}

/** What gates told: who was let in twice, whom crew let in and why, and how many came of late. */
export function TrafficSection({ api, deployment, onRefused }: TrafficSectionProps) {
  const t = useConsoleText();
  const ask = useCallback(() => api.gateTraffic(deployment), [api, deployment]);
  const { value, problem, reload } = useAnswer(ask, onRefused);
  useRepeat(reload, WATCHING_MS);
  return (
    <section className="section" aria-labelledby="traffic">
      <Heading level={2} id="traffic" className="section__heading">
        {t('traffic.title')}
      </Heading>
      <Paragraph>{t('traffic.lead')}</Paragraph>
      {problem && <ProblemNotice problem={problem} catalogue={ALL_ERRORS} />}
      {value && (
        <>
          <Doubles count={value.doubles} />
          <Now quarters={value.quarters} />
          <Quarters quarters={value.quarters} />
          <Overrides overrides={value.overrides} />
        </>
      )}
    </section>
  );
}

function Doubles({ count }: { readonly count: number }) {
  const t = useConsoleText();
  if (count === 0) return <Paragraph>{t('traffic.no-doubles')}</Paragraph>;
  return (
    <Alert tone="warning" title={t('traffic.doubles', { count })}>
      <Paragraph>{t('traffic.doubles-means')}</Paragraph>
    </Alert>
  );
}

function Overrides({ overrides }: Pick<GateTraffic, 'overrides'>) {
  const t = useConsoleText();
  const count = overrides.reduce((sum, one) => sum + one.count, 0);
  return (
    <>
      <Paragraph>{t('traffic.overrides', { count })}</Paragraph>
      {count > 0 && (
        <ul className="plain-list">
          {overrides.map(({ reason, count: times }) => (
            <li key={reason}>
              {t(`traffic.reason-${reason}`)}: <FormattedNumber value={times} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The quarter that is going on. */
function Now({ quarters: [now] }: Pick<GateTraffic, 'quarters'>) {
  const t = useConsoleText();
  const { time } = useDates();
  if (!now) return null;
  return (
    <>
      <Heading level={3}>{t('traffic.now', { from: time(now.from) })}</Heading>
      <Figures
        figures={[
          { word: t('traffic.face'), count: now.face },
          { word: t('traffic.regular'), count: now.regular },
        ]}
      />
    </>
  );
}

function Quarters({ quarters }: Pick<GateTraffic, 'quarters'>) {
  const t = useConsoleText();
  const { time } = useDates();
  return (
    <details className="more">
      <summary className="more__summary">{t('traffic.table')}</summary>
      <table className={TABLE}>
        <caption>{t('traffic.quarters')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('traffic.from')}</th>
            <th scope="col">{t('gates.lane-face')}</th>
            <th scope="col">{t('gates.lane-regular')}</th>
          </tr>
        </thead>
        <tbody>
          {quarters.map(({ from, face, regular }) => (
            <tr key={from}>
              <th scope="row">{time(from)}</th>
              <td>
                <FormattedNumber value={face} />
              </td>
              <td>
                <FormattedNumber value={regular} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
