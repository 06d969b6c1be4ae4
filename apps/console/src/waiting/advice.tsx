import type { QueuesNow } from '@tenzij/contracts';
import { Alert, Link, Paragraph } from '@tenzij/ui';
import { useRef, useState } from 'react';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import { LaneSwitch } from './lane-switch.tsx';
import type { QueuesApi } from './queues-api.ts';

export interface AdviceProps {
  readonly api: Pick<QueuesApi, 'setGateLane'>;
  readonly deployment: string;
  readonly advice: QueuesNow['advice'];
  /** Whether whoever looks may turn a gate. */
  readonly editable: boolean;
  readonly onChanged: () => void;
}

/** What helps most now, with the button that does it; and what was done with it, for who wants to see it happen. */
export function Advice({ api, deployment, advice, editable, onChanged }: AdviceProps) {
  const t = useConsoleText();
  const place = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<string | null>(null);
  if (advice === null && turned === null) return null;
  return (
    <div tabIndex={-1} ref={place}>
      {turned !== null && (
        <p role="status">
          {t('waiting.turned', { name: turned })}{' '}
          <Link href={caseHref(deployment, 'gates')}>{t('waiting.to-gates')}</Link>
        </p>
      )}
      {advice && (
        <Alert tone="info" title={t('waiting.advice', { name: advice.name })}>
          <Paragraph>{t('waiting.advice-why')}</Paragraph>
          {!editable && <Paragraph>{t('waiting.advice-dpo')}</Paragraph>}
          {editable && (
            <LaneSwitch
              key={advice.gate}
              api={api}
              deployment={deployment}
              gate={{ id: advice.gate, name: advice.name }}
              to="regular"
              variant="primary"
              onChanged={() => {
                setTurned(advice.name);
                onChanged();
              }}
              back={place}
            />
          )}
        </Alert>
      )}
    </div>
  );
}
