import { later } from '../components/later.tsx';
import type { CaseScreens } from './case-page.ts';

/** The pages of a case. A page that isn't here has no link, and its address leads to the overview. */
export const CASE_SCREENS: CaseScreens = {
  assessment: later(async () => (await import('../assessment/assessment-page.tsx')).AssessmentPage),
  plan: later(async () => (await import('../plan/plan-page.tsx')).PlanPage),
  notice: later(async () => (await import('../notice/notice-page.tsx')).NoticePage),
  dpia: later(async () => (await import('../dpia/dpia-page.tsx')).DpiaPage),
  review: later(async () => (await import('../review/review-page.tsx')).ReviewPage),
  clearance: later(async () => (await import('../clearance-desk/clearance-page.tsx')).ClearancePage),
  lanes: later(async () => (await import('../lanes/lanes-page.tsx')).LanesPage),
  tickets: later(async () => (await import('../tickets/tickets-page.tsx')).TicketsPage),
  gates: later(async () => (await import('../gates/gates-page.tsx')).GatesPage),
  waiting: later(async () => (await import('../waiting/waiting-page.tsx')).WaitingPage),
  dossier: later(async () => (await import('../dossier/dossier-page.tsx')).DossierPage),
  register: later(async () => (await import('../register/register-page.tsx')).RegisterPage),
};
