import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import { readMailServer } from '../mail/smtp-address.ts';

export const FROM = 'tickets@voorbeeld.example';

/** A mail as it arrived: headers and parts, undone of nothing. */
export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
}

export interface MailServerForTest {
  readonly port: number;
  readonly received: Received[];
  /** A mailer that is set to this server. */
  mailer(login?: string): Mailer;
  close(): Promise<void>;
}

/** A real mail server on this computer. What `behaviour` says comes in place of taking every mail. */
export async function mailServer(behaviour: SMTPServerOptions = {}): Promise<MailServerForTest> {
  const received: Received[] = [];
  const mailers: Mailer[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        received.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
    ...behaviour,
  });
  // A client that breaks a connection off is no failure of a test.
  server.on('error', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    port,
    received,
    mailer: (login = '') => {
      const scheme = behaviour.secure ? 'smtps' : 'smtp';
      const address = readMailServer(`${scheme}://${login}127.0.0.1:${port}`);
      if (!address) throw new Error('not the address of a mail server');
      const mailer = createMailer({ server: address, from: FROM });
      mailers.push(mailer);
      return mailer;
    },
    close: async () => {
      for (const mailer of mailers) mailer.close();
      await new Promise<void>((closed) => server.close(() => closed()));
    },
  };
}

/** A part of a mail as its reader sees it: quoted-printable and base64 undone. */
export function readable({ raw }: Received): string {
  const joined = raw.replaceAll('=\r\n', '');
  const bytes = joined.replaceAll(/((?:=[0-9A-F]{2})+)/g, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
  );
  return bytes.replaceAll(/=\?UTF-8\?Q\?(.*?)\?=/g, '$1');
}
