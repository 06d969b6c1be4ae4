import { ALL_ERRORS, type MeasuredFigure } from '@tenzij/contracts';
import { problemText, useLanguage } from '@tenzij/ui';
import { FormattedNumber } from 'react-intl';
import { useConsoleText } from '../use-console.ts';

export interface RateProps {
  readonly figure: MeasuredFigure | undefined;
}

/** A share of all, 0..1, as a percentage with its range; "not measured" with the reason where there is none. */
export function Rate({ figure }: RateProps) {
  const t = useConsoleText();
  if (!figure || figure.value === null) return <NotMeasured figure={figure} />;
  const [low, high] = figure.ci;
  return (
    <>
      <span className="rate">
        <Percent value={figure.value} />
      </span>{' '}
      <span className="range">
        (<Percent value={low} /> – <Percent value={high} />)
      </span>
      {figure.remark && (
        <span className="explanation">
          {t(`models.remark-${figure.remark.code}`, { count: figure.remark.count })}
        </span>
      )}
    </>
  );
}

/** Never a number: in words that nothing was measured, and why. */
export function NotMeasured({ figure }: RateProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  if (figure?.value !== null) return <>{t('models.not-measured')}</>;
  const { what } = problemText(figure.reason, language, ALL_ERRORS);
  return (
    <>
      {t('models.not-measured')}
      <span className="explanation">{what}</span>
    </>
  );
}

/** A share, 0..1, in two digits. */
export function Percent({ value }: { readonly value: number }) {
  return <FormattedNumber value={value} style="percent" maximumSignificantDigits={2} />;
}
