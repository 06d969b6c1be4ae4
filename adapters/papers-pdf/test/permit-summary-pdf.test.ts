import { permitSummary } from '@tenzij/dossier';
import { orThrow } from '@tenzij/kernel';
import { assess } from '@tenzij/norms';
import { describe, expect, it } from 'vitest';
import { FESTIVAL } from '../../../packages/dossier/test/festival.ts';
import { factsOf, LIBRARY, SCENARIOS } from '../../../packages/norms/src/test/law.ts';
import { paperPdf } from '../src/index.ts';
import { readPages } from './read-pdf.ts';

const long = (length: number) =>
  'Vergunninghoudersvereniging het Grote Waterfeest '.repeat(50).slice(0, length);

describe('the permit summary as PDF', () => {
  it('takes two pages at most, whatever the scenario and however much people wrote', async () => {
    const written = {
      ...FESTIVAL,
      organisation: long(200),
      event: { ...FESTIVAL.event, name: long(200), place: long(200) },
      purposes: Array.from({ length: 10 }, () => long(400)),
      parity: {
        p90GapSeconds: 95,
        reason: long(400),
        terms: { afterSeconds: 86_399, resumeSeconds: 86_399, unmeasured: 'alarm' },
      },
      emergency: long(5_000),
      retention: long(5_000),
      advice: { opinion: 'proceed-if', text: long(20_000), by: long(200), at: 1_795_000_000 },
      clearance: {
        ...FESTIVAL.clearance,
        id: long(200),
        state: 'paused',
        notBefore: 1_796_450_000,
        expires: 1_796_530_000,
      },
      contact: { name: long(200), email: `${'a'.repeat(60)}@${'b'.repeat(60)}.example`, phone: long(60) },
      dossier: `${'d'.repeat(180)}.zip`,
    } as const;
    for (const { path, file } of SCENARIOS) {
      const assessment = orThrow(assess(file, LIBRARY, '2026-11-22'));
      const pages = readPages(await paperPdf(permitSummary({ ...written, assessment }), 1_795_000_000));
      expect(pages.length, path).toBeLessThanOrEqual(2);
      expect(pages.at(-1)?.text).toContain(FESTIVAL.hashes.at(-1)?.sha256);
    }
  });

  it('prints an ordinary festival with its conditions', async () => {
    const assessment = orThrow(assess(factsOf('specimen-festival'), LIBRARY, '2026-11-22'));
    const pages = readPages(await paperPdf(permitSummary({ ...FESTIVAL, assessment }), 1_795_000_000));
    const text = pages.map((page) => page.text).join('');
    expect(text).toContain('De gewone rij moet open zijn waar de gezichtspoort open is.');
    expect(text).toContain('pagina 1 / 2');
  });
});
