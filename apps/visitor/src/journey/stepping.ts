import type { EpochSeconds } from '@tenzij/kernel';
import { restsOnOtherWords } from './changes.ts';
import type { Context } from './context.ts';
import type { Journey, Screen } from './model.ts';

/** The notice, as shown from now on. */
export function noticeScreen(now: EpochSeconds): Screen {
  return { name: 'notice', shownAt: Math.floor(now) };
}

/** Where a visitor stands who is in the middle of nothing: at their pass, before the choice, or with a ticket that is none. */
export function homeOf({ visit, held, screen }: Pick<Journey, 'visit' | 'held' | 'screen'>): Screen {
  if (!visit) return screen;
  if (visit.withdrawn) return { name: 'ticket-withdrawn' };
  if (!held) return { name: 'choice' };
  return { name: restsOnOtherWords(held, visit) ? 'changed' : 'pass' };
}

/** One screen back, as the browser's own button does. Answers whether there was one. */
export function back({ current, set }: Context): boolean {
  const journey = current();
  const to = before(journey);
  if (!to || journey.busy) return false;
  set({ screen: to, problem: null, remark: null });
  return true;
}

function before(journey: Journey): Screen | null {
  const { screen } = journey;
  if (screen.name === 'rights' || screen.name === 'notice-text') return screen.from;
  if (['notice', 'guardian', 'selfie'].includes(screen.name)) return homeOf(journey);
  return null;
}

export function showRights({ current, set }: Context): void {
  const { screen, busy } = current();
  if (busy || screen.name === 'rights') return;
  set({ screen: { name: 'rights', from: screen }, problem: null, remark: null });
}

export function showNoticeText({ current, set }: Context): void {
  const { screen, busy } = current();
  if (!busy) set({ screen: { name: 'notice-text', from: screen }, problem: null, remark: null });
}
