import { describe, expect, it } from 'vitest';
import { type DossierReadmeInput, dossierReadme } from './dossier-readme.ts';

const INPUT: DossierReadmeInput = {
  organisation: 'Stichting Proefweide',
  deployment: 'Lichtjes aan het Water',
  made: '2026-11-22T12:00:00Z',
  specimen: true,
  archive: 'dossier.zip',
  checksums: 'SHA256SUMS',
  files: [
    { path: 'clearance.cbor', sha256: 'ab'.repeat(32), what: 'De vrijgave | getekend' },
    { path: 'dpia.json', sha256: 'cd'.repeat(32), what: 'De DPIA' },
  ],
};

describe('the README of a dossier', () => {
  it('says what each file is, with its hash, and both ways to verify', () => {
    const nl = dossierReadme(INPUT, 'nl');
    for (const { path, sha256 } of INPUT.files)
      expect(nl).toMatch(new RegExp(`\`${path}\` \\| .+ \\| \`${sha256}\``));
    expect(nl).toContain('\n    npx tenzij dossier verify dossier.zip\n');
    expect(nl).toContain('\n    sha256sum -c SHA256SUMS\n');
    expect(dossierReadme(INPUT, 'en')).toContain('npx tenzij dossier verify dossier.zip --lang en');
  });

  it('marks a specimen', () => {
    expect(dossierReadme(INPUT, 'en')).toContain('**SPECIMEN');
    expect(dossierReadme({ ...INPUT, specimen: false }, 'en')).not.toContain('SPECIMEN');
  });

  it('keeps names from becoming headings, cells or commands', () => {
    const text = dossierReadme({ ...INPUT, deployment: 'X\n\n# Y', archive: "a'; rm -rf b.zip" }, 'nl');
    expect(text).not.toMatch(/^# Y/m);
    expect(text).toContain('De vrijgave \\| getekend');
    expect(text).toContain(`verify 'a'\\''; rm -rf b.zip'`);
  });
});
