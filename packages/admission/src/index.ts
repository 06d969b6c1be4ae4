export {
  type AdmissionPolicy,
  type Decision,
  decide,
  type Evidence,
  type Lane,
  type LookAtFace,
} from './decide.ts';
export { ADMISSION_ERRORS } from './errors.ts';
