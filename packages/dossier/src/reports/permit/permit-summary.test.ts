import { orThrow } from '@tenzij/kernel';
import { assess } from '@tenzij/norms';
import { describe, expect, it } from 'vitest';
import { factsOf, LIBRARY } from '../../../../norms/src/test/law.ts';
import { FESTIVAL } from '../../../test/festival.ts';
import { paperHtml } from '../../paper/paper-html.ts';
import type { PermitSummaryInput } from './input.ts';
import { permitSummary } from './permit-summary.ts';

const assessed = (name: string) => orThrow(assess(factsOf(name), LIBRARY, '2026-11-22'));
const assessment = assessed('specimen-festival');

const textOf = (changes: Partial<PermitSummaryInput> = {}) =>
  paperHtml(permitSummary({ ...FESTIVAL, assessment, ...changes }))
    .replace(/<style>[\s\S]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('a permit summary', () => {
  it('says what, where, when, who, how it stands and how to verify, in Dutch', () => {
    const text = textOf();
    for (const part of [
      'Lichtjes aan het Water',
      'De Proefweide, Utrecht',
      'Stichting Proefweide',
      '5 december 2026, 16:00 uur tot 5 december 2026, 23:00 uur',
      'Nee, tenzij: met uitdrukkelijke toestemming',
      'doorgaan onder voorwaarden',
      'van kracht . Getekend door organisator en FG.',
      '6 gezichtspoorten en 6 gewone poorten',
      'hooguit 2 minuten langer',
      'Is het 10 minuten lang meer, dan pauzeren zij vanzelf, tot het 5 minuten lang goed gaat.',
      'telefoon 030 000 00 00',
      'npx tenzij dossier verify dossier.zip',
      ...FESTIVAL.hashes.map(({ sha256 }) => sha256),
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/rechtmatig|is toegestaan|undefined|NaN/);
    expect(text).not.toContain('staat gezichtsherkenning uit. De gewone toegang');
  });

  it('says that recognition is off without a clearance in force, and what is not there yet', () => {
    for (const state of ['not-yet-valid', 'expired', 'paused', 'revoked', 'void'] as const) {
      const clearance = { ...(FESTIVAL.clearance as NonNullable<PermitSummaryInput['clearance']>), state };
      expect(textOf({ clearance })).toContain('staat gezichtsherkenning uit');
    }
    const empty = textOf({
      clearance: null,
      advice: null,
      lanes: null,
      parity: null,
      emergency: null,
      retention: null,
      contact: null,
      purposes: [],
      assessment: assessed('g13-stadium-staff'),
    });
    expect(empty).toContain('er is geen vrijgave');
    expect(empty).toContain('er is nog geen advies');
    expect(empty).toContain('7 niet voldaan, 0 onbekend');
    expect(empty).toContain('De organisator heeft dit nog niet beschreven.');
    expect(empty.match(/nog niet (vastgesteld|opgegeven)/g)?.length).toBe(4);
  });

  it('tells what recognition does by the way of comparing and storing', () => {
    expect(textOf({ mode: 'verification' })).toContain('(1:1)');
    expect(textOf({ mode: 'identification' })).toContain('(1:N)');
    expect(textOf({ mode: 'human-comparison' })).toContain('Er is geen template.');
    expect(textOf({ storage: 'sealed' })).toContain('De sleutel zit alleen in de pas');
    expect(textOf({ attackDetection: { passive: false, headTurn: false } })).toContain(
      'geen aparte controle',
    );
  });

  it('says so where it cuts a text short', () => {
    const text = textOf({ emergency: 'Iedereen naar buiten. '.repeat(60) });
    expect(text).toMatch(/Iedereen(?: naar(?: buiten\.)?)? … /);
    expect(text).not.toContain('Iedereen naar buiten. '.repeat(20));
    expect(textOf({ purposes: Array.from({ length: 10 }, (_, index) => `Doel ${index}.`) })).toContain(
      'En nog 5: zie de vrijgave',
    );
  });
});
