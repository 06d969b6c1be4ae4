import type { DeploymentView } from '@tenzij/contracts';
import { Heading, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { useConsoleText } from '../use-console.ts';

type Reason = DeploymentView['assessment']['failing'][number];

export interface ReasonsProps {
  readonly kind: 'failing' | 'unknown';
  readonly reasons: readonly Reason[];
}

const TONES = { failing: 'error', unknown: 'warning' } as const;

/** Every condition that stands in the way: its question, what would change it, and where it comes from. */
export function Reasons({ kind, reasons }: ReasonsProps) {
  const t = useConsoleText();
  if (reasons.length === 0) return null;
  return (
    <>
      <Heading level={3}>{t(`verdict.${kind}`)}</Heading>
      <ol className="reasons">
        {reasons.map((reason) => (
          <li className="reason" key={reason.id}>
            <Status tone={TONES[kind]} word={t(`verdict.reason-${kind}`)} />
            <ReasonText reason={reason} />
          </li>
        ))}
      </ol>
    </>
  );
}

function ReasonText({ reason }: { readonly reason: Reason }) {
  const t = useConsoleText();
  const { language } = useLanguage();
  return (
    <div className="reason__text">
      <Heading level={4} className="reason__question">
        {reason.question[language]}
      </Heading>
      <p className="reason__change">
        <strong>{t('verdict.change')}:</strong> {reason.change[language]}
      </p>
      <p className="reason__sources">
        {reason.sources.length > 0 && (
          <>
            {t('verdict.sources', { count: reason.sources.length })}: {reason.sources.join(' · ')}{' '}
          </>
        )}
        <code className="reference">{reason.id}</code>
      </p>
    </div>
  );
}
