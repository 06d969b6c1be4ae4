import { DESTRUCTION_FORMAT, type DestructionCertificate, destructionPaper } from '@tenzij/dossier';
import { LANGUAGES } from '@tenzij/kernel';
import { expect, it } from 'vitest';
import { readPages } from '../../../../adapters/papers-pdf/test/read-pdf.ts';
import { paperPdf } from '../papers/pdf.ts';

const HASH = 'a3f4'.repeat(16);
const AT = Date.UTC(2026, 10, 22, 12) / 1000;
const STATES = ['confirmed', 'silent', 'never-held', 'withdrawn'] as const;

/** With long names and large numbers everywhere. */
const CERTIFICATE: DestructionCertificate = {
  format: DESTRUCTION_FORMAT,
  number: 14,
  issuedAt: AT,
  specimen: true,
  organisation: { id: 'org', name: 'Stichting Lichtjes aan het Water en Omstreken' },
  deployment: { id: 'lichtjes-aan-het-water', name: 'Gezichtspas bij Lichtjes aan het Water' },
  event: { name: 'Lichtjes aan het Water, de optocht van verlichte boten', starts: AT - 7200, ends: AT },
  clearance: HASH,
  ended: { at: AT, by: 'organiser', reasonSha256: HASH },
  keys: { issuer: HASH, gate: HASH, destroyedAt: AT },
  erased: { passes: 21_547, contacts: 20_031, mails: 40_062, ciphertexts: 18_000 },
  gates: Array.from({ length: 12 }, (_, at) => {
    const state = STATES[at % 4] ?? 'silent';
    const confirmedAt = state === 'confirmed' ? AT : null;
    const name = `Poort ${at + 1} bij de ingang aan de noordzijde`;
    return { id: `g${at}`, name, lane: 'face', state, destroyedAt: confirmedAt, confirmedAt };
  }),
  backups: { by: 'Noor van den Oosterkerk-Wilgenhof', role: 'organiser', kind: 'destroyed', at: AT },
  ledger: { sequence: 84_000, sha256: HASH },
};

it.each(LANGUAGES)(
  'the certificate of twelve gates is one page, and names the time zone (%s)',
  async (language) => {
    const pages = await readPages(await paperPdf(destructionPaper(CERTIFICATE, HASH, language), AT));
    expect(pages).toHaveLength(1);
    const said = { nl: '22 november 2026, 13:00 CET', en: '22 November 2026, 13:00 CET' };
    expect(pages[0]?.text).toContain(said[language]);
  },
);
