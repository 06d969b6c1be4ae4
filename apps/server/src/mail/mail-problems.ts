import type { MailErrorCode } from '@tenzij/contracts';

/** What a failed attempt means: a code of ours. The mail server's own words hold addresses, and go no further. */
export function mailProblem(error: unknown): MailErrorCode {
  const { code, responseCode, command } = error as FailedAttempt;
  if (code === 'EAUTH' || code === 'ENOAUTH')
    return isTemporary(responseCode) ? 'mail.busy' : 'mail.sign-in-refused';
  if (code === 'ETLS') return 'mail.not-secure';
  if (isTemporary(responseCode)) return 'mail.busy';
  if (responseCode !== undefined && responseCode >= 500)
    return command === 'RCPT TO' ? 'mail.address-refused' : 'mail.refused';
  // Not of an answer: those hold addresses, and an address can have anything in it.
  if (isCertificate(error)) return 'mail.not-secure';
  if (code === 'EENVELOPE') return 'mail.address-refused';
  return isBeforeGreeting(error as FailedAttempt) ? 'mail.unreachable' : 'mail.no-answer';
}

/** What the next attempt may fare better with. */
export function mayPass(code: MailErrorCode): boolean {
  return isOfServer(code) || code === 'mail.busy';
}

/** What goes wrong with every mail alike, so that going on at once is of no use. */
export function isOfServer(code: MailErrorCode): boolean {
  return (
    code === 'mail.unreachable' ||
    code === 'mail.not-secure' ||
    code === 'mail.sign-in-refused' ||
    code === 'mail.no-answer'
  );
}

/** As nodemailer has it. */
interface FailedAttempt {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  readonly message?: string;
}

function isTemporary(responseCode: number | undefined): boolean {
  return responseCode !== undefined && responseCode >= 400 && responseCode < 500;
}

function isCertificate(error: unknown): boolean {
  const text = error instanceof Error ? error.message : '';
  return /certificate|self[- ]signed|wrong version number|ssl|tls/i.test(text);
}

function isBeforeGreeting({ code, message = '' }: FailedAttempt): boolean {
  return code === 'EDNS' || code === 'ESOCKET' || /^(Connection timeout|Greeting never)/.test(message);
}
