import type { MailErrorCode } from '@tenzij/contracts';
import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';
import { mailProblem } from './mail-problems.ts';
import { isThisComputer } from './smtp-address.ts';

/** How long a mail server may take to connect and greet, and to say anything after that. */
const CONNECT_MS = 10_000;
const SILENCE_MS = 30_000;
const CONNECTIONS = 3;

/** One mail to one person. */
export interface Letter {
  readonly to: string;
  /** Whose mail it is, beside the address of this server. */
  readonly fromName: string;
  /** Where an answer goes; `null` for the sender's address. */
  readonly replyTo: string | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Hands mail to the mail server that is configured. */
export interface Mailer {
  /** The address that mail is from. */
  readonly from: string;
  /**
   * `null` when the mail server took the letter, else why not. `id` stands in its Message-ID: a letter that is
   * handed in twice is recognised by it. `signal` breaks off what is under way.
   */
  send(letter: Letter, id: string, signal?: AbortSignal): Promise<MailErrorCode | null>;
  close(): void;
}

/** Connects when there is something to send. Certificates are checked, always. */
export function createMailer({ server, from }: NonNullable<Config['mail']>): Mailer {
  const { host, port, secure, auth } = server;
  const transport = createTransport({
    pool: true,
    maxConnections: CONNECTIONS,
    // What isn't known to have arrived is for whoever counts the attempts to try again.
    maxRequeues: 0,
    host,
    port,
    secure,
    requireTLS: !secure && !isThisComputer(server),
    ignoreTLS: !secure && isThisComputer(server),
    ...(auth && { auth: { ...auth } }),
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = from.slice(from.lastIndexOf('@') + 1);
  return {
    from,
    send: async ({ to, fromName, replyTo, subject, text, html }, id, signal) => {
      try {
        await transport.sendMail({
          // As parts, so that no name can add an address.
          from: { name: fromName, address: from },
          to: { name: '', address: to },
          ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
          subject,
          text,
          html,
          messageId: `<${id}@${domain}>`,
          // Nobody's holiday message has to answer this.
          headers: { 'Auto-Submitted': 'auto-generated' },
          ...(signal && { signal }),
        });
        return null;
      } catch (error) {
        return mailProblem(error);
      }
    },
    close: () => transport.close(),
  };
}
