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
      logLevel: 'warn',
    });
  });

  it('takes what the environment sets', () => {
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://poort.example/', TENZIJ_DATA: '/srv/data' });
    expect(config).toMatchObject({ port: 0, publicUrl: 'https://poort.example', dataFolder: '/srv/data' });
  });

  it.each([
    ['PORT', 'geheim'],
    ['PORT', '70000'],
    ['HOST', 'two words'],
    ['DATABASE_URL', 'mysql://geheim'],
    ['PUBLIC_URL', 'ftp://geheim'],
    ['TENZIJ_LOG', 'geheim'],
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
