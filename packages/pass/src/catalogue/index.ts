import { defineErrors } from '@tenzij/kernel';
import { CLAIMS_ERRORS } from './claims.ts';
import { EVENT_KEY_ERRORS } from './event-key.ts';
import { READING_ERRORS } from './reading.ts';
import { SEALED_ERRORS } from './sealed.ts';
import { SHOWING_ERRORS } from './showing.ts';
import { STATUS_ERRORS } from './status.ts';

export const PASS_ERRORS = defineErrors({
  ...READING_ERRORS,
  ...CLAIMS_ERRORS,
  ...SEALED_ERRORS,
  ...SHOWING_ERRORS,
  ...STATUS_ERRORS,
  ...EVENT_KEY_ERRORS,
});
