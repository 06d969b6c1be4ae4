import { Button, Paragraph, useText } from '@tenzij/ui';
import { useState } from 'react';
import type { GateText } from '../messages/nl.ts';

/** The crew takes this gate's key and all it holds away, after a second press. */
export function LeaveGate({ onLeave }: { readonly onLeave: () => void }) {
  const t = useText<GateText>();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <Button variant="subtle" onClick={() => setAsked(true)}>
        {t('leave.begin')}
      </Button>
    );
  }
  return (
    <div className="gate__leave">
      <Paragraph>{t('leave.means')}</Paragraph>
      <div className="gate__acts">
        <Button onClick={onLeave}>{t('leave.yes')}</Button>
        <Button variant="primary" onClick={() => setAsked(false)}>
          {t('leave.no')}
        </Button>
      </div>
    </div>
  );
}
