import { createServer, type Socket } from 'node:net';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, describe, expect, it } from 'vitest';
import { FROM, type MailServerForTest, mailServer, readable } from '../testing/mail-server.ts';
import { createMailer } from './mailer.ts';

const LETTER = {
  to: 'noor@voorbeeld.example',
  fromName: 'Stichting "Zomer", <x@elders.example>',
  replyTo: null,
  subject: 'Uw toegang\r\nBcc: elders@voorbeeld.example',
  text: 'Hallo\n',
  html: '<p>Hallo</p>',
};

let server: MailServerForTest | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function send(behaviour: SMTPServerOptions, login = '') {
  server = await mailServer(behaviour);
  return server.mailer(login).send(LETTER, 'mail-1');
}

/** A refusal as mail servers say it: with the address in it. */
function saying(code: number): Error {
  return Object.assign(new Error('<noor@voorbeeld.example> not now'), { responseCode: code });
}

describe('a letter', () => {
  it('comes to one person, from one sender, whatever names and subjects hold', async () => {
    expect(await send({})).toBeNull();
    const [mail] = server?.received ?? [];
    expect(mail?.to).toEqual(['noor@voorbeeld.example']);
    const [headers = ''] = mail?.raw.split('\r\n\r\n') ?? [];
    expect(headers).toMatch(new RegExp(`^From: .*<${FROM}>$`, 'm'));
    expect(headers.match(/^(from|to|cc|bcc|reply-to):/gim)).toEqual(['From:', 'To:']);
    expect(headers).toContain('Message-ID: <mail-1@voorbeeld.example>');
    expect(headers).toContain('Auto-Submitted: auto-generated');
    expect(readable(mail ?? { to: [], raw: '' })).toContain('<p>Hallo</p>');
  });

  it('is handed in with user and password', async () => {
    const seen: unknown[] = [];
    const withLogin: SMTPServerOptions = {
      authOptional: false,
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, done) => {
        seen.push([username, password]);
        done(null, password === 'w@chtwoord' ? { user: username } : undefined);
      },
    };
    expect(await send(withLogin, 'post:w%40chtwoord@')).toBeNull();
    expect(seen).toEqual([['post', 'w@chtwoord']]);
    await server?.close();
    const refusing: SMTPServerOptions = {
      ...withLogin,
      onAuth: (_auth, _session, done) => done(saying(535)),
    };
    expect(await send(refusing, 'post:geheim@')).toBe('mail.sign-in-refused');
  });
});

describe('a mail server that doesn’t take a letter', () => {
  it.each([
    [
      'knows no such address',
      { onRcptTo: (_to, _session, done) => done(saying(550)) },
      'mail.address-refused',
    ],
    ['takes nobody now', { onRcptTo: (_to, _session, done) => done(saying(451)) }, 'mail.busy'],
    ['refuses the sender', { onMailFrom: (_from, _session, done) => done(saying(553)) }, 'mail.refused'],
    [
      'refuses the text',
      { onData: (stream, _session, done) => void stream.resume().on('end', () => done(saying(554))) },
      'mail.refused',
    ],
    [
      'is full',
      { onData: (stream, _session, done) => void stream.resume().on('end', () => done(saying(452))) },
      'mail.busy',
    ],
  ] satisfies [string, SMTPServerOptions, string][])('and %s', async (_name, behaviour, code) => {
    expect(await send(behaviour)).toBe(code);
  });

  it('because it isn’t there', async () => {
    const gone = await mailServer();
    await gone.close();
    expect(await gone.mailer().send(LETTER, 'mail-1')).toBe('mail.unreachable');
  });

  it('because it breaks the connection after the text', async () => {
    const sockets: Socket[] = [];
    const listener = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => {});
      socket.write('220 hallo\r\n');
      let isText = false;
      socket.on('data', (data) => {
        if (isText) return void socket.destroy();
        isText = String(data).startsWith('DATA');
        socket.write(isText ? '354 go on\r\n' : '250 ok\r\n');
      });
    });
    await new Promise<void>((ready) => listener.listen(0, '127.0.0.1', ready));
    const { port } = listener.address() as { port: number };
    const mailer = createMailer({
      server: { host: '127.0.0.1', port, secure: false, auth: null },
      from: FROM,
    });
    expect(await mailer.send(LETTER, 'mail-1')).toBe('mail.no-answer');
    mailer.close();
    listener.close();
    expect(sockets).toHaveLength(1);
  });

  it('because it says nothing, and whoever waits breaks it off', async () => {
    const breaking = new AbortController();
    server = await mailServer({ onRcptTo: () => breaking.abort() });
    const sending = server.mailer().send(LETTER, 'mail-1', breaking.signal);
    expect(await sending).toBe('mail.no-answer');
  });

  it('because its certificate is of nobody', async () => {
    expect(await send({ secure: true, disabledCommands: [] })).toBe('mail.not-secure');
    expect(server?.received).toEqual([]);
  });

  it('because it offers no encryption, and isn’t on this computer', async () => {
    server = await mailServer();
    // It is this computer, by an address that nobody can see that of.
    const mailer = createMailer({
      server: { host: '0.0.0.0', port: server.port, secure: false, auth: null },
      from: FROM,
    });
    expect(await mailer.send(LETTER, 'mail-1')).toBe('mail.not-secure');
    mailer.close();
    expect(server.received).toEqual([]);
  });
});
