import { expect, it } from 'vitest';
import { mailProblem } from './mail-problems.ts';

/** As nodemailer has it: the mail server's own words are in the message. */
function failed(message: string, fields: object): Error {
  return Object.assign(new Error(message), fields);
}

it.each([
  [
    '550 <noor@bassline.example>: no such user',
    { responseCode: 550, command: 'RCPT TO' },
    'mail.address-refused',
  ],
  ['451 <tls@voorbeeld.example>: try again', { responseCode: 451, command: 'RCPT TO' }, 'mail.busy'],
  ['554 spam, see our certificate of conduct', { responseCode: 554, command: 'DATA' }, 'mail.refused'],
  ['454 TLS not available', { code: 'ETLS', responseCode: 454 }, 'mail.not-secure'],
  ['self-signed certificate', { code: 'ESOCKET' }, 'mail.not-secure'],
  ['connect ECONNREFUSED', { code: 'ESOCKET' }, 'mail.unreachable'],
  ['Invalid login: 535', { code: 'EAUTH', responseCode: 535 }, 'mail.sign-in-refused'],
])('knows what %j means, whatever is in the address', (message, fields, code) => {
  expect(mailProblem(failed(message, fields))).toBe(code);
});
