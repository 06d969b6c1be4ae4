import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('the configuration', () => {
  it('listens on this computer only unless told otherwise', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 8180,
      dataFolder: '.tenzij',
      databaseUrl: undefined,
      publicUrl: undefined,
      trustProxies: [],
      turnstiles: [],
      ticketingWithin: [],
      logLevel: 'warn',
      mail: null,
    });
  });

  it('takes what the environment sets', () => {
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://poort.example/', TENZIJ_DATA: '/srv/data' });
    expect(config).toMatchObject({ port: 0, publicUrl: 'https://poort.example', dataFolder: '/srv/data' });
  });

  it('trusts the proxies it is told of', () => {
    const { trustProxies } = readConfig({ TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::1' });
    expect(trustProxies).toEqual(['loopback', '10.0.0.0/8', '2001:db8::1']);
  });

  it('takes bridges of turnstiles elsewhere over https, and on the gate’s own computer at any port', () => {
    const set = 'https://bridge.example:8190/, http://127.0.0.1:8200';
    const { turnstiles } = readConfig({ TENZIJ_TURNSTILES: set });
    expect(turnstiles).toEqual(['https://bridge.example:8190', 'http://127.0.0.1:8200']);
    const wrong = [
      'http://192.168.1.5:8190',
      '*',
      "https://a.example 'unsafe-eval'",
      'https://a.example/x',
      'ws://a',
    ];
    for (const text of wrong)
      expect(() => readConfig({ TENZIJ_TURNSTILES: text }), text).toThrow('server.config-invalid');
  });

  it('takes what ticketing systems there may be on its own network', () => {
    const set = 'https://pretix.lan, http://127.0.0.1:8000';
    const { ticketingWithin } = readConfig({ TENZIJ_TICKETING_WITHIN: set });
    expect(ticketingWithin).toEqual(['https://pretix.lan', 'http://127.0.0.1:8000']);
    const wrong = () => readConfig({ TENZIJ_TICKETING_WITHIN: 'http://pretix.lan' });
    expect(wrong).toThrow('server.config-invalid');
  });

  it('takes a mail server and a sender together', () => {
    const set = {
      TENZIJ_SMTP_URL: 'smtps://post:w%40chtwoord@mail.example',
      TENZIJ_MAIL_FROM: 'post@voorbeeld.example',
    };
    const auth = { user: 'post', pass: 'w@chtwoord' };
    const server = { host: 'mail.example', port: 465, secure: true, auth };
    expect(readConfig(set).mail).toEqual({ server, from: 'post@voorbeeld.example' });
    for (const key of Object.keys(set)) {
      const one = { ...set, [key]: '' };
      expect(() => readConfig(one)).toThrow(
        expect.objectContaining({ code: 'server.config-invalid', params: { key } }),
      );
    }
  });

  it('begins plain on the port for handing in mail, and needs no password there', () => {
    const set = { TENZIJ_SMTP_URL: 'smtp://[::1]', TENZIJ_MAIL_FROM: 'post@voorbeeld.example' };
    expect(readConfig(set).mail?.server).toEqual({ host: '::1', port: 587, secure: false, auth: null });
  });

  it.each([
    ['PORT', 'geheim'],
    ['PORT', '70000'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://geheim'],
    ['PUBLIC_URL', 'ftp://geheim'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '10.0.0.1, geheim'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['TENZIJ_LOG', 'geheim'],
    ['TENZIJ_SMTP_URL', 'geheim'],
    ['TENZIJ_SMTP_URL', 'https://mail.example'],
    ['TENZIJ_SMTP_URL', 'smtp://geheim@mail.example'],
    ['TENZIJ_SMTP_URL', 'smtp://a:%ff@mail.example'],
    ['TENZIJ_SMTP_URL', 'smtps://a:geheim@mail.example/?tls.rejectUnauthorized=false'],
    ['TENZIJ_MAIL_FROM', 'Geheim <post@voorbeeld.example>'],
  ])('names %s when it is wrong, and never its value', (key, value) => {
    let problem: unknown;
    try {
      readConfig({ [key]: value });
    } catch (error) {
      problem = error;
    }
    expect(problem).toMatchObject({ code: 'server.config-invalid', params: { key } });
    expect(JSON.stringify(problem)).not.toContain(value);
  });
});
