import { ADMISSION_ERRORS } from '@tenzij/admission/errors';
import { CONSENT_ERRORS } from '@tenzij/consent';
import { DOSSIER_ERRORS } from '@tenzij/dossier';
import { EVALUATION_ERRORS } from '@tenzij/evaluation';
import { FACE_ERRORS } from '@tenzij/face/errors';
import { KERNEL_ERRORS, LANGUAGES, type Problem } from '@tenzij/kernel';
import { LANES_ERRORS } from '@tenzij/lanes/errors';
import { NORMS_ERRORS } from '@tenzij/norms';
import { PASS_ERRORS } from '@tenzij/pass/errors';
import type { ApiProblem } from './api/common.ts';
import { CASE_ERRORS } from './case-errors.ts';
import { COMPARISON_ERRORS } from './comparison-errors.ts';
import { DESK_ERRORS } from './desk-errors.ts';
import { EVENT_END_ERRORS } from './ending-errors.ts';
import { EVENT_KEY_REPLACED_ERRORS } from './event-key-errors.ts';
import { GATE_PAIRING_ERRORS } from './gate-errors.ts';
import { MAIL_ERRORS } from './mail-errors.ts';
import { MEMBER_ERRORS } from './member-errors.ts';
import { MODEL_ERRORS } from './model-errors.ts';
import { GATE_NEWS_ERRORS } from './news-errors.ts';
import { QUEUE_ERRORS } from './queue-errors.ts';
import { REGISTER_LIST_ERRORS } from './register-errors.ts';
import { SEALED_PASS_ERRORS } from './sealed-errors.ts';
import { SERVER_ERRORS } from './server-errors.ts';
import { SIGN_OFF_ERRORS } from './sign-off-errors.ts';
import { STAFF_ERRORS } from './staff-errors.ts';
import { START_ERRORS } from './start-errors.ts';
import { TICKET_ERRORS } from './ticket-errors.ts';
import { TICKETING_ANSWERS } from './ticketing-answers.ts';
import { TICKETING_ERRORS } from './ticketing-errors.ts';

/** Each part's errors, apart. */
export const CATALOGUES = {
  kernel: KERNEL_ERRORS,
  norms: NORMS_ERRORS,
  dossier: DOSSIER_ERRORS,
  consent: CONSENT_ERRORS,
  face: FACE_ERRORS,
  evaluation: EVALUATION_ERRORS,
  lanes: LANES_ERRORS,
  pass: PASS_ERRORS,
  admission: ADMISSION_ERRORS,
  cases: CASE_ERRORS,
  'sign-off': SIGN_OFF_ERRORS,
  members: MEMBER_ERRORS,
  staff: STAFF_ERRORS,
  tickets: TICKET_ERRORS,
  ticketing: TICKETING_ERRORS,
  'ticketing-answers': TICKETING_ANSWERS,
  mail: MAIL_ERRORS,
  comparison: COMPARISON_ERRORS,
  desk: DESK_ERRORS,
  endings: EVENT_END_ERRORS,
  'event-keys': EVENT_KEY_REPLACED_ERRORS,
  gates: GATE_PAIRING_ERRORS,
  'gate-news': GATE_NEWS_ERRORS,
  models: MODEL_ERRORS,
  queues: QUEUE_ERRORS,
  register: REGISTER_LIST_ERRORS,
  sealed: SEALED_PASS_ERRORS,
  server: SERVER_ERRORS,
  start: START_ERRORS,
} as const;

/** Every error there is: code → text in both languages. */
export const ALL_ERRORS = {
  ...KERNEL_ERRORS,
  ...NORMS_ERRORS,
  ...DOSSIER_ERRORS,
  ...CONSENT_ERRORS,
  ...FACE_ERRORS,
  ...EVALUATION_ERRORS,
  ...LANES_ERRORS,
  ...PASS_ERRORS,
  ...ADMISSION_ERRORS,
  ...CASE_ERRORS,
  ...SIGN_OFF_ERRORS,
  ...MEMBER_ERRORS,
  ...STAFF_ERRORS,
  ...TICKET_ERRORS,
  ...TICKETING_ERRORS,
  ...TICKETING_ANSWERS,
  ...MAIL_ERRORS,
  ...COMPARISON_ERRORS,
  ...DESK_ERRORS,
  ...EVENT_END_ERRORS,
  ...EVENT_KEY_REPLACED_ERRORS,
  ...GATE_PAIRING_ERRORS,
  ...GATE_NEWS_ERRORS,
  ...MODEL_ERRORS,
  ...QUEUE_ERRORS,
  ...REGISTER_LIST_ERRORS,
  ...SEALED_PASS_ERRORS,
  ...SERVER_ERRORS,
  ...START_ERRORS,
};

export type ErrorCode = keyof typeof ALL_ERRORS;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(ALL_ERRORS, code);
}

/** A problem as people read it, in both languages. A code that nobody wrote a text for is unexpected. */
export function explain(problem: Problem): ApiProblem {
  const known = isErrorCode(problem.code);
  const code = known ? (problem.code as ErrorCode) : 'server.unexpected';
  const params = known ? { ...problem.params } : {};
  const [nl, en] = LANGUAGES.map((language) => {
    const text = ALL_ERRORS[code][language];
    return { what: fill(text.what, params), means: fill(text.means, params), do: fill(text.do, params) };
  }) as [ApiProblem['text']['nl'], ApiProblem['text']['en']];
  return { code, params, text: { nl, en } };
}

function fill(text: string, params: Problem['params']): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}
