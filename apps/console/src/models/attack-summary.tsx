import type { AttackChoice, AttackDetectionView } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { AttackPolicy } from '../components/attack-policy.tsx';
import { useConsoleText } from '../use-console.ts';
import { attackCosts } from './attack-costs.ts';

export interface AttackSummaryProps {
  readonly offered: AttackDetectionView;
  readonly chosen: AttackChoice;
  /** What the clearance in force asks. */
  readonly now: AttackChoice;
}

/** What a choice against deception means, before it is pressed. */
export function AttackSummary({ offered, chosen, now }: AttackSummaryProps) {
  const t = useConsoleText();
  const measured = offered.minimums.find(({ minimum }) => minimum === chosen.passiveMinimum);
  const stays = chosen.passiveMinimum === now.passiveMinimum && chosen.challenge === now.challenge;
  return (
    <>
      <Heading level={4}>{t('attacks.title')}</Heading>
      <Paragraph>
        <AttackPolicy policy={chosen} />
      </Paragraph>
      {measured && <Paragraph>{t('attacks.passive-costs', { ...attackCosts(measured) })}</Paragraph>}
      {chosen.challenge === 'head-turn' && <Paragraph>{t('attacks.turn-access')}</Paragraph>}
      <Paragraph>
        {t(stays ? 'attacks.stays' : 'attacks.changes')} {t('attacks.attend')}
      </Paragraph>
    </>
  );
}
