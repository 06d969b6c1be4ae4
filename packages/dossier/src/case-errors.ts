import { ARCHIVE_ERRORS } from './archive/errors.ts';
import { CONSULTATION_ERRORS } from './consultation/errors.ts';
import { DPIA_ERRORS } from './dpia/errors.ts';
import { EXPORT_ERRORS } from './exports/errors.ts';
import { REGISTER_ERRORS } from './register/errors.ts';
import { REVIEW_ERRORS } from './review/errors.ts';

/** The errors of all that goes before a clearance. */
export const CASE_ERRORS = {
  ...DPIA_ERRORS,
  ...REVIEW_ERRORS,
  ...CONSULTATION_ERRORS,
  ...EXPORT_ERRORS,
  ...REGISTER_ERRORS,
  ...ARCHIVE_ERRORS,
};
