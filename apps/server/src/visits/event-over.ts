import type { EpochSeconds } from '@tenzij/kernel';
import type { DeploymentRow } from '@tenzij/store-sql';

/** Whether no pass is made for an event any more: its time has passed, or it was ended. */
export function isOver({ ended, event }: Pick<DeploymentRow, 'ended' | 'event'>, now: EpochSeconds): boolean {
  return ended !== null || now >= event.ends;
}
