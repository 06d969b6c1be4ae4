import { Button, Heading, Paragraph } from '@tenzij/ui';
import { useState } from 'react';
import { useTexts } from '../texts/use-texts.ts';
import { useControl } from './journey-context.ts';

interface WithdrawalProps {
  readonly title: string;
  readonly lead: string;
}

/**
 * One press and one confirmation: fewer acts than consent took. `No` comes up where the first press was, so
 * that a double tap at the gate erases nothing.
 */
export function Withdrawal({ title, lead }: WithdrawalProps) {
  const t = useTexts();
  const { withdraw } = useControl();
  const [sure, setSure] = useState(false);
  return (
    <section className="v-pass__other" aria-labelledby="withdraw">
      <Heading level={2} id="withdraw">
        {title}
      </Heading>
      <Paragraph>{sure ? t('pass.withdraw.sure') : lead}</Paragraph>
      {sure ? (
        <div className="v-answers">
          <Button block autoFocus onClick={() => setSure(false)}>
            {t('pass.withdraw.no')}
          </Button>
          <Button block onClick={() => void withdraw()}>
            {t('pass.withdraw.yes')}
          </Button>
        </div>
      ) : (
        <Button block onClick={() => setSure(true)}>
          {t('pass.withdraw.button')}
        </Button>
      )}
    </section>
  );
}
