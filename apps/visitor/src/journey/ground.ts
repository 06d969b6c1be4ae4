import type { Visit } from '@tenzij/contracts';
import type { Route } from '@tenzij/kernel';
import type { Journey } from './model.ts';
import { hasConsent } from './opening.ts';

/**
 * On what ground faces are used here: by the clearance that this phone verified, and only without one as the server
 * says. `public-interest` is art. 29 UAVG, for people who work somewhere: nobody is asked to consent.
 */
export function routeNow(journey: Pick<Journey, 'offer' | 'visit'> | null): Route {
  const { offer = null, visit = null } = journey ?? {};
  return offer?.face ? offer.clearance.route : (visit?.route ?? 'consent');
}

/** Whether all there has to be before a template is there: a yes to every purpose, or the notice shown. */
export function hasGround(visit: Visit, journey: Pick<Journey, 'offer' | 'visit'>): boolean {
  return routeNow(journey) === 'consent' ? hasConsent(visit) : visit.noticeShown;
}
