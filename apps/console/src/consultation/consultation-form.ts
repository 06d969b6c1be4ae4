import type { Consultation } from '@tenzij/dossier';

/** The record of a consultation while somebody writes it; a date that isn't known yet may be ''. */
export type ConsultationForm = Consultation;
export type Suspension = NonNullable<Consultation['suspensions']>[number];

export const EMPTY_CONSULTATION: ConsultationForm = {
  sentAt: '',
  sent: [{ what: '', evidence: [] }],
  outcome: 'pending',
};

/** With a part that may be left out: out it goes when it is empty. */
export function withOptional<K extends 'receivedAt' | 'reference' | 'outcomeAt' | 'followed'>(
  form: ConsultationForm,
  part: K,
  text: string,
): ConsultationForm {
  const { [part]: _, ...rest } = form;
  return text === '' ? (rest as ConsultationForm) : { ...form, [part]: text };
}

/** With the version of the DPIA that was sent: a whole number from 1, or left out. */
export function withVersion(form: ConsultationForm, text: string): ConsultationForm {
  const { dpiaVersion: _, ...rest } = form;
  const dpiaVersion = Number(text);
  return Number.isSafeInteger(dpiaVersion) && dpiaVersion > 0 ? { ...rest, dpiaVersion } : rest;
}

/** With the judgement that the advice still applies to a version; without a name and a reason there is none. */
export function withStillApplies(
  form: ConsultationForm,
  dpiaVersion: number,
  judgedBy: string,
  reasoning: string,
): ConsultationForm {
  const { stillApplies: _, ...rest } = form;
  const none = judgedBy === '' && reasoning === '';
  return none ? rest : { ...rest, stillApplies: { dpiaVersion, judgedBy, reasoning } };
}

/** With another letter. A hash belongs to the letter it was made of, so it goes. */
export function withLetter(form: ConsultationForm, reference: string): ConsultationForm {
  const { letter: _, ...rest } = form;
  return reference === '' ? rest : { ...rest, letter: { reference } };
}

export function withSuspensions(
  form: ConsultationForm,
  suspensions: readonly Suspension[],
): ConsultationForm {
  const { suspensions: _, ...rest } = form;
  return suspensions.length === 0 ? rest : { ...rest, suspensions: [...suspensions] };
}

/** Without what somebody began and left empty: blank lines of evidence. */
export function tidied(form: ConsultationForm): ConsultationForm {
  const sent = form.sent.map(({ what, evidence }) => ({
    what,
    evidence: evidence.map((line) => line.trim()).filter((line) => line !== ''),
  }));
  return { ...form, sent };
}
