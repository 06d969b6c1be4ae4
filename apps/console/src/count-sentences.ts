import type { DeploymentView } from '@tenzij/contracts';
import { passages, ticketsWithoutPass } from './counts.ts';
import type { ConsoleText } from './use-console.ts';

type Lanes = DeploymentView['lanes'];

/** What a lane's figures show, in one or two sentences. */
export function laneSentence(lane: keyof Lanes, counts: Lanes['face'], t: ConsoleText): string {
  const { total, referredShare } = passages(counts);
  if (referredShare === null) return t('counts.lane-nobody');
  return t(`counts.${lane}-sentence`, { total, referred: counts.referred, share: referredShare });
}

/** What the visitors' figures show, in a few sentences. */
export function visitorSentences(visitors: DeploymentView['visitors'], t: ConsoleText): string {
  const { tickets, facePasses: face, regularPasses: regular, withdrawn } = visitors;
  if (tickets === 0) return t('counts.visitors-nobody');
  const rest = ticketsWithoutPass(visitors);
  const passes =
    rest === null
      ? t('counts.visitors-sentence-no-rest', { tickets, face, regular })
      : t('counts.visitors-sentence', { tickets, face, regular, rest });
  return `${passes} ${t('counts.withdrawn-sentence', { withdrawn })}`;
}
