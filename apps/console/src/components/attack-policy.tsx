import type { AttackChoice } from '@tenzij/contracts';
import { useConsoleText } from '../use-console.ts';
import { Explained } from './explained.tsx';
import { Status } from './status.tsx';

/** What is asked of a face beside a match, in words; that it is nothing, too. */
export function AttackPolicy({ policy }: { readonly policy: AttackChoice }) {
  const t = useConsoleText();
  const { passiveMinimum: minimum, challenge } = policy;
  if (minimum !== null) {
    const text = challenge === 'none' ? 'clearance.attacks-passive' : 'clearance.attacks-both';
    return <Explained explanation={t('clearance.attacks-on-means')}>{t(text, { minimum })}</Explained>;
  }
  if (challenge === 'head-turn') {
    return (
      <Explained explanation={t('clearance.attacks-on-means')}>{t('clearance.attacks-head-turn')}</Explained>
    );
  }
  return (
    <>
      <Status tone="warning" word={t('clearance.attacks-off')} />
      <span className="explanation">{t('clearance.attacks-off-means')}</span>
    </>
  );
}
