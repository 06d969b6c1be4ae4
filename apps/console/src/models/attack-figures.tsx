import type { AttackDetectionView, AttackFigure, MinimumView } from '@tenzij/contracts';
import { Paragraph, useLanguage } from '@tenzij/ui';
import type { TextKey } from '../texts/nl.ts';
import { useConsoleText } from '../use-console.ts';
import { fewErrors } from './attack-costs.ts';
import { Percent } from './figure.tsx';

const ROWS: readonly { readonly name: TextKey; readonly of: (measured: MinimumView) => AttackFigure }[] = [
  { name: 'attacks.bpcer', of: ({ bpcer }) => bpcer },
  { name: 'attacks.bpcer-control', of: ({ bpcerControl }) => bpcerControl },
  { name: 'attacks.apcer-screen', of: ({ apcer }) => apcer.screen },
  { name: 'attacks.apcer-print', of: ({ apcer }) => apcer.print },
  { name: 'attacks.apcer-replay', of: ({ apcer }) => apcer.replay },
];

/** Every figure to choose a minimum by, how sure it is, and what it is worth. */
export function AttackFigures({ offered }: { readonly offered: AttackDetectionView }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const { minimums, detector, source } = offered;
  return (
    <details className="more">
      <summary className="more__summary">{t('attacks.figures')}</summary>
      <div className="tz-table-frame">
        <table className="utrecht-table utrecht-table--html-table rates">
          <caption className="rates__caption">{t('attacks.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('attacks.what')}</th>
              {minimums.map(({ minimum }) => (
                <th scope="col" key={minimum}>
                  {t('attacks.minimum', { minimum })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ name, of }) => (
              <tr key={name}>
                <th scope="row">
                  {t(name)}
                  {minimums.slice(0, 1).map((measured) => (
                    <span className="explanation" key={name}>
                      {t('attacks.n', { n: of(measured).n })}
                    </span>
                  ))}
                </th>
                {minimums.map((measured) => (
                  <td key={measured.minimum}>
                    <Share figure={of(measured)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Paragraph>
        {t('attacks.few', fewErrors(minimums.flatMap((row) => ROWS.map(({ of }) => of(row)))))}
      </Paragraph>
      <Paragraph>{t('attacks.worth')}</Paragraph>
      <Paragraph>
        {t('attacks.source')} <code>{source}</code>
      </Paragraph>
      <Paragraph>
        <strong>{t('models.known')}</strong> {detector.known[language]}
      </Paragraph>
      <Paragraph>
        <strong>{t('models.unknown')}</strong> {detector.unknown[language]}
      </Paragraph>
    </details>
  );
}

function Share({ figure }: { readonly figure: AttackFigure }) {
  const [low, high] = figure.ci;
  return (
    <>
      <span className="rate">
        <Percent value={figure.value} />
      </span>{' '}
      <span className="range">
        <Percent value={low} /> – <Percent value={high} />
      </span>
    </>
  );
}
