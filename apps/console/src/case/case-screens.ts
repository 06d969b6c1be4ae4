import { lazy } from 'react';
import type { CaseScreens } from './case-page.ts';

/** The pages of a case. A page that isn't here has no link, and its address leads to the overview. */
export const CASE_SCREENS: CaseScreens = {
  assessment: lazy(async () => ({
    default: (await import('../assessment/assessment-page.tsx')).AssessmentPage,
  })),
  plan: lazy(async () => ({ default: (await import('../plan/plan-page.tsx')).PlanPage })),
  notice: lazy(async () => ({ default: (await import('../notice/notice-page.tsx')).NoticePage })),
  dpia: lazy(async () => ({ default: (await import('../dpia/dpia-page.tsx')).DpiaPage })),
  review: lazy(async () => ({ default: (await import('../review/review-page.tsx')).ReviewPage })),
  clearance: lazy(async () => ({
    default: (await import('../clearance-desk/clearance-page.tsx')).ClearancePage,
  })),
  tickets: lazy(async () => ({ default: (await import('../tickets/tickets-page.tsx')).TicketsPage })),
  dossier: lazy(async () => ({ default: (await import('../dossier/dossier-page.tsx')).DossierPage })),
  register: lazy(async () => ({ default: (await import('../register/register-page.tsx')).RegisterPage })),
};
