import { type ErrorCatalogue, type ErrorText, KERNEL_ERRORS, type Language } from '@tenzij/kernel';
import { createIntl } from 'react-intl';
import type { ApiRefusal } from './client.ts';
import { UI_ERRORS } from './errors.ts';

const OWN: ErrorCatalogue = { ...KERNEL_ERRORS, ...UI_ERRORS };

/**
 * What a person reads about a problem: the server's own text when it sent one, else that of the code in
 * the given catalogue or ours, else that of a fault on our side.
 */
export function problemText(problem: ApiRefusal, language: Language, catalogue?: ErrorCatalogue): ErrorText {
  const texts =
    problem.text ?? catalogue?.[problem.code] ?? OWN[problem.code] ?? UI_ERRORS['ui.server-failed'];
  const { what, means, do: todo } = texts[language];
  // A text that names a value it didn't get is still readable, so a complaint about it is no use here.
  const intl = createIntl({ locale: language, messages: { what, means, todo }, onError: () => {} });
  const format = (id: 'what' | 'means' | 'todo') => String(intl.formatMessage({ id }, problem.params));
  return { what: format('what'), means: format('means'), do: format('todo') };
}
