export { type ConsultationBefore, type ConsultationProblem, checkConsultation } from './check.ts';
export { Consultation, type ConsultationState } from './consultation.ts';
export { consultationPaper } from './consultation-paper.ts';
export { consultationState } from './term.ts';
