import { ALL_ERRORS, type ErrorCode } from '@tenzij/contracts';
import {
  ENROLMENT_LIMITS,
  instructions,
  type LimitedMeasure,
  MOST_HELPFUL_FIRST,
  type QualityReport,
} from '@tenzij/face';
import { Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { FormattedNumber } from 'react-intl';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';

/** How good the photo is for comparing: each measure of ISO/IEC 29794-5 beside its limit, and what to do about the worst. */
export function QualityView({ quality }: { readonly quality: QualityReport }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const todo = instructions(quality).map(
    (one) => ALL_ERRORS[`face.quality-${one}` as ErrorCode][language].do,
  );
  return (
    <>
      <Heading level={3}>{t('machine.quality')}</Heading>
      <p>
        <Status
          tone={todo.length === 0 ? 'ok' : 'warning'}
          word={t('machine.quality-verdict', { failing: quality.failing.length })}
        />
      </p>
      {todo.length > 0 && (
        <ul className="plain-list">
          {todo.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      <Paragraph>{t('machine.quality-what')}</Paragraph>
      <details className="more">
        <summary className="more__summary">{t('machine.quality-table')}</summary>
        <div className="tz-table-frame">
          <table className="utrecht-table utrecht-table--html-table numbers">
            <caption>{t('machine.quality-caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('machine.quality-measure')}</th>
                <th scope="col">{t('machine.quality-value')}</th>
                <th scope="col">{t('machine.quality-limit')}</th>
              </tr>
            </thead>
            <tbody>
              {MOST_HELPFUL_FIRST.map((measure) => (
                <Row key={measure} measure={measure} quality={quality} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

function Row({ measure, quality }: { readonly measure: LimitedMeasure; readonly quality: QualityReport }) {
  const t = useConsoleText();
  const limit = ENROLMENT_LIMITS[measure];
  const failing = quality.failing.includes(measure);
  const text =
    'atLeast' in limit
      ? t('machine.quality-at-least', { limit: limit.atLeast })
      : t('machine.quality-at-most', { limit: limit.atMost });
  return (
    <tr>
      <th scope="row">{t(`quality.${measure}`)}</th>
      <td>
        <FormattedNumber value={quality.measures[measure]} maximumSignificantDigits={3} />
        {failing && ` (${t('machine.quality-failing')})`}
      </td>
      <td>{text}</td>
    </tr>
  );
}
