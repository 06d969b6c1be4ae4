export { Consultation, type ConsultationState } from './consultation.ts';
