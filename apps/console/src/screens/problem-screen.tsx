import { type ApiRefusal, Button, Heading, Paragraph, ProblemNotice } from '@tenzij/ui';
import type { ReactNode } from 'react';
import { Screen } from '../components/screen.tsx';
import { WayBack } from '../components/way-back.tsx';
import { useConsoleText } from '../use-console.ts';

export interface ProblemScreenProps {
  readonly problem: ApiRefusal;
  readonly onRetry: () => void;
  /** A sign-in link is waiting to be used: it must not be thrown away with the page. */
  readonly linkKept?: boolean;
  /** Somewhere to go instead. */
  readonly wayBack?: boolean;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
}

/** There is nothing to show, and why. */
export function ProblemScreen(props: ProblemScreenProps) {
  const { problem, onRetry, linkKept = false, wayBack = false, actions, footer } = props;
  const t = useConsoleText();
  return (
    <Screen name="problem" title={t('problem.title')} actions={actions} footer={footer}>
      <div className="narrow">
        <Heading level={1}>{t('problem.title')}</Heading>
        <ProblemNotice problem={problem}>
          <Button variant="primary" onClick={onRetry}>
            {t('app.try-again')}
          </Button>
        </ProblemNotice>
        {wayBack && <WayBack />}
        {linkKept && <Paragraph>{t('problem.link-kept')}</Paragraph>}
      </div>
    </Screen>
  );
}
