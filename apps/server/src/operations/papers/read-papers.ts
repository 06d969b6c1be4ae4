import {
  advicePaper,
  type Consultation,
  consultationPaper,
  consultationState,
  dpiaPaper,
  dpiaView,
  draftDpiaPaper,
  parityPaper,
} from '@tenzij/dossier';
import { TenzijError, toIsoDate } from '@tenzij/kernel';
import type { AssessedCase } from '../../cases/assess-case.ts';
import { bodyOf } from '../../cases/case-file.ts';
import { dpiaDocumentsOf } from '../../cases/dpia-case-view.ts';
import { dpiaInput } from '../../cases/dpia-input.ts';
import { assessmentPaper } from '../../papers/assessment.ts';
import { clearedCase, findCleared } from '../../papers/cleared.ts';
import { parityReport } from '../../papers/parity.ts';
import { permitPaper } from '../../papers/permit.ts';
import { paperRoutes } from './paper-routes.ts';

export const readAssessmentReport = paperRoutes({
  name: 'assessment-report',
  operation: 'readAssessmentReport',
  summary: 'The report of the assessment as the facts are now; a draft while that is not cleared',
  kinds: ['html', 'pdf'],
  make: (context, { scope, assessed, language }) => assessmentPaper(context, scope, assessed, language),
});

export const readDpiaPaper = paperRoutes({
  name: 'dpia',
  operation: 'readDpiaPaper',
  summary: 'The newest DPIA that was finished, or with `draft` the DPIA as it stands',
  kinds: ['html', 'pdf'],
  make: async (context, { assessed, language, draft }) => {
    const { dpia } = assessed.file;
    if (!draft) {
      if (!dpia) throw new TenzijError('dossier.no-dpia');
      return dpiaPaper(dpia, language);
    }
    const input = await dpiaInput(context, assessed);
    return draftDpiaPaper(dpiaView(input, dpiaDocumentsOf(assessed)), input, language);
  },
});

export const readAdvicePaper = paperRoutes({
  name: 'advice',
  operation: 'readAdvicePaper',
  summary: "The DPO's advice and objections as given, with their answers",
  kinds: ['html', 'pdf'],
  make: async (_context, { assessed, language }) =>
    advicePaper(assessed.file.review, aboutOf(assessed), language),
});

export const readConsultationPaper = paperRoutes({
  name: 'consultation',
  operation: 'readConsultationPaper',
  summary: 'The record of the prior consultation',
  kinds: ['pdf'],
  make: async ({ clock }, { assessed, language }) => {
    const record = bodyOf<Consultation>(assessed.file, 'consultation');
    if (!record) throw new TenzijError('dossier.no-consultation');
    const state = consultationState(record, toIsoDate(clock()));
    return consultationPaper(record, state, aboutOf(assessed), language);
  },
});

export const readParityReport = paperRoutes({
  name: 'waiting-times',
  operation: 'readParityReport',
  summary: 'What people waited in both lanes, as it is in the dossier; once there was a clearance',
  kinds: ['html', 'pdf'],
  make: async (context, { scope, assessed, language }) => {
    const cleared = await clearedCase(context, scope);
    const { report } = await parityReport(context, scope, assessed, cleared);
    return parityPaper(report, language);
  },
});

export const readPermitSummary = paperRoutes({
  name: 'permit-summary',
  operation: 'readPermitSummary',
  summary: "Two pages for the safety region's permit desk, in Dutch",
  kinds: ['pdf'],
  make: async (context, { scope, assessed }) =>
    permitPaper(assessed, await findCleared(context, scope), context.clock()),
});

function aboutOf({ file: { row } }: AssessedCase) {
  return { name: row.name, organisation: row.organisationName, specimen: row.specimen };
}
