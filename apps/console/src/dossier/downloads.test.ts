import { describe, expect, it } from 'vitest';
import { DOWNLOADS, downloadsOf } from './downloads.ts';

const NOTHING = {
  cleared: false,
  wasCleared: false,
  dpiaFinished: false,
  consultationRecorded: false,
  contactChosen: false,
};
const ALL = {
  cleared: true,
  wasCleared: true,
  dpiaFinished: true,
  consultationRecorded: true,
  contactChosen: true,
};

describe('what can be downloaded', () => {
  it('is a draft, or not there with a reason, while nothing is finished', () => {
    const downloads = downloadsOf('a', NOTHING, 'en');
    expect(downloads.map(({ id }) => id)).toEqual(DOWNLOADS);
    expect(downloads.filter(({ draft }) => draft).map(({ id }) => id)).toEqual(['assessment-report', 'dpia']);
    expect(downloads.filter(({ lacks }) => lacks).map(({ id }) => id)).toEqual([
      'consultation',
      'waiting-times',
      'par-dpia',
      'cnil-pia',
      'algoritmeregister',
    ]);
    expect(downloads[2]?.files.map(({ href }) => href)).toEqual([
      '/api/deployments/a/dpia.html?lang=en&draft=true',
      '/api/deployments/a/dpia.pdf?lang=en&draft=true',
    ]);
  });

  it('is all there and no draft once it is cleared', () => {
    const downloads = downloadsOf('a', ALL, 'nl');
    expect(downloads.some(({ draft, lacks }) => draft || lacks)).toBe(false);
    expect(downloads[2]?.files[0]?.href).toBe('/api/deployments/a/dpia.html?lang=nl');
  });

  it('has the report of waiting times also once a clearance is over', () => {
    const over = downloadsOf('a', { ...NOTHING, wasCleared: true }, 'nl');
    expect(over.find(({ id }) => id === 'waiting-times')?.lacks).toBeNull();
  });

  it('asks for an address before there is an entry for the Algoritmeregister', () => {
    const last = downloadsOf('a', { ...ALL, contactChosen: false }, 'nl').at(-1);
    expect(last?.lacks).toBe('dossier.lacks-contact');
  });
});
