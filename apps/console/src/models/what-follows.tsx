import { useConsoleText } from '../use-console.ts';
import type { Expectations } from './expectations.ts';

/** What a choice means for the people at the gate, in numbers of them. */
export function WhatFollows({ expected }: { readonly expected: Expectations }) {
  const t = useConsoleText();
  const { referred, referredLow, referredHigh, strangers, threshold } = expected;
  return (
    <ul className="follows">
      <li className="follows__item">
        <span className="follows__count">{t('models.count', { count: referred })}</span>
        <span>
          {t('models.of-visitors')}{' '}
          <span className="explanation">{t('models.range', { low: referredLow, high: referredHigh })}</span>
        </span>
      </li>
      <li className="follows__item">
        <span className="follows__count">{t('models.count', { count: strangers })}</span>
        <span>
          {t('models.of-strangers')} <span className="explanation">{t('models.strangers-mean')}</span>
        </span>
      </li>
      <li className="follows__item">
        <span className="follows__count">{t('models.threshold-count', { threshold })}</span>
        <span>
          {t('models.threshold-is')} <span className="explanation">{t('models.threshold-mean')}</span>
        </span>
      </li>
    </ul>
  );
}
