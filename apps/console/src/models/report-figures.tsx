import type { ComputedReport } from '@tenzij/contracts';
import { DataList, Paragraph, useLanguage } from '@tenzij/ui';
import { FormattedNumber } from 'react-intl';
import { useConsoleText, useDates } from '../use-console.ts';
import { oneIn } from './expectations.ts';
import { NotMeasured, Rate } from './figure.tsx';

/** The figures a choice turns on, what they were measured with, and so what they are worth. */
export function ReportFigures({ report }: { readonly report: ComputedReport }) {
  const t = useConsoleText();
  return (
    <>
      <ByRate report={report} />
      <DataList
        items={[
          { key: t('models.eer'), value: <Rate figure={report.eer} /> },
          { key: t('models.fte'), value: <Rate figure={report.fte} /> },
          { key: t('models.groups'), value: <Groups report={report} /> },
          { key: t('models.data'), value: <Data report={report} /> },
        ]}
      />
      <Paragraph>{t('models.worth')}</Paragraph>
    </>
  );
}

/** How much was measured; what on, in the words of who measured, for whoever asks. */
function Data({ report }: { readonly report: ComputedReport }) {
  const t = useConsoleText();
  const dates = useDates();
  const { language } = useLanguage();
  const { persons, genuine, impostor, images } = report.n;
  const { description, source, licence } = report.data;
  return (
    <>
      {persons === null
        ? t('models.sample', { images, genuine, impostor })
        : t('models.sample-persons', { images, genuine, impostor, persons })}{' '}
      {t('models.made', { date: dates.day(report.made) })}
      {report.aligned && <span className="explanation">{t('models.aligned')}</span>}
      <details className="more">
        <summary className="more__summary">{t('models.data-more')}</summary>
        <Paragraph>{description[language]}</Paragraph>
        {source !== undefined && <Paragraph>{source[language]}</Paragraph>}
        {licence !== undefined && <Paragraph>{licence[language]}</Paragraph>}
      </details>
    </>
  );
}

function ByRate({ report }: { readonly report: ComputedReport }) {
  const t = useConsoleText();
  return (
    <div className="tz-table-frame">
      <table className="utrecht-table utrecht-table--html-table rates">
        <caption className="rates__caption">{t('models.rates-caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('models.strangers')}</th>
            <th scope="col">{t('models.referred')}</th>
            <th scope="col">{t('models.threshold')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.keys(report.thresholds).map((fmr) => (
            <tr key={fmr}>
              <th scope="row">{t('models.one-in', { count: oneIn(fmr) })}</th>
              <td>
                <Rate figure={report.fnmrAt[fmr]} />
              </td>
              <td>
                <Threshold figure={report.thresholds[fmr]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Threshold({ figure }: { readonly figure: ComputedReport['eer'] | undefined }) {
  if (!figure || figure.value === null) return <NotMeasured figure={undefined} />;
  return <FormattedNumber value={figure.value} minimumFractionDigits={3} maximumFractionDigits={3} />;
}

/** Whether it works less well for some people: the ratio between groups, or that it wasn't measured. */
function Groups({ report }: { readonly report: ComputedReport }) {
  const t = useConsoleText();
  const { fnmr } = report.differentials;
  if (fnmr.ratio.value === null || fnmr.worst === null || fnmr.best === null) {
    return (
      <>
        <NotMeasured figure={fnmr.ratio} />
        <span className="explanation">{t('models.groups-not-measured')}</span>
      </>
    );
  }
  const [low, high] = fnmr.ratio.ci;
  return (
    <>
      {t('models.groups-ratio', { ratio: fnmr.ratio.value, low, high, worst: fnmr.worst, best: fnmr.best })}
    </>
  );
}
