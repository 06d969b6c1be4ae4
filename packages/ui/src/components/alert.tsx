import type { ErrorCatalogue } from '@tenzij/kernel';
import type { ReactNode } from 'react';
import type { ApiRefusal } from '../api/client.ts';
import { problemText } from '../api/problem-text.ts';
import { useLanguage, useText } from '../i18n/mount.tsx';
import type { UI_MESSAGES } from '../i18n/ui-messages.ts';
import { Paragraph } from './text.tsx';

export type Tone = 'info' | 'ok' | 'warning' | 'error';

/** Each tone has a shape of its own, so that it doesn't lean on its colour. */
const SHAPES: Record<Tone, string> = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.2 4.6h2.4V9h-2.4zm0 4h2.4v7h-2.4z',
  ok: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20m-1.6 15-4.6-4.6 1.7-1.7 2.9 2.9 6.1-6.1 1.7 1.7z',
  warning: 'M12 2.5 1 21.5h22zm-1.1 7h2.2v6h-2.2zm0 7.3h2.2V19h-2.2z',
  error: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zm2.9 4.6v7h2.4v-7zm0 8.6v2.4h2.4v-2.4z',
};

export interface AlertProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  /** Read out as soon as it appears. */
  readonly live?: boolean;
}

/** A message set apart, by colour, shape and word. */
export function Alert({ tone, title, children, live = false }: AlertProps) {
  const t = useText<keyof typeof UI_MESSAGES.nl>();
  const role = live ? { role: tone === 'error' ? 'alert' : 'status' } : {};
  return (
    <div className={`utrecht-alert utrecht-alert--${tone} tz-alert`} {...role}>
      <svg className="tz-alert__icon" viewBox="0 0 24 24" role="img" aria-label={t(`ui.tone-${tone}`)}>
        <path fill="currentColor" fillRule="evenodd" d={SHAPES[tone]} />
      </svg>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="tz-alert__title">{title}</p>
          {children}
        </div>
      </div>
    </div>
  );
}

export interface ProblemNoticeProps {
  readonly problem: ApiRefusal;
  /** Texts of codes that don't come from the server. */
  readonly catalogue?: ErrorCatalogue;
  readonly tone?: Tone;
  /** What the reader can press now. */
  readonly children?: ReactNode;
}

/** What went wrong, what that means and what to do about it. */
export function ProblemNotice({ problem, catalogue, tone = 'error', children }: ProblemNoticeProps) {
  const { language } = useLanguage();
  const text = problemText(problem, language, catalogue);
  return (
    <Alert tone={tone} title={text.what} live>
      <Paragraph>{text.means}</Paragraph>
      <Paragraph>{text.do}</Paragraph>
      {children !== undefined && <div className="tz-alert__actions">{children}</div>}
    </Alert>
  );
}
