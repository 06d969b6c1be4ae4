import { LANGUAGES } from '@tenzij/kernel';
import { describe, expect, it } from 'vitest';
import { ENTRY, MEASURED, NOT_MEASURED } from '../../test/register-entry.ts';
import { CSV_COLUMNS, registerCsv } from './csv.ts';
import { PublicEntry } from './entry.ts';
import { entrySections, stateInWords } from './entry-sections.ts';
import type { ListedEntry } from './listed.ts';
import { byDate } from './order.ts';
import { registerEntryPage } from './page/entry-page.ts';
import { registerListPage } from './page/list-page.ts';
import { registerState, stateAt } from './state.ts';

const KEY = 'a1'.repeat(32);
const NOW = 1_796_490_000;
const listed = (entry: PublicEntry, origin: ListedEntry['origin'] = 'this-server'): ListedEntry => {
  return { entry, key: KEY, origin };
};
const wordsOf = (entry: PublicEntry, language: 'nl' | 'en', now = NOW) =>
  entrySections(entry, KEY, now, language).flatMap(({ lines }) => lines.flatMap(({ text }) => text));
const REASON = { nl: 'Dit model is niet gemeten.', en: 'It was not measured.' };
const NOT_COMPUTED: PublicEntry = { ...ENTRY, errorRates: { computed: false, reason: REASON } };

describe('the state of a clearance', () => {
  const standing = { state: 'in-force', clearedAt: 100, change: null, expires: 200 } as const;

  it('is what was done last, since then', () => {
    expect(registerState(standing, 150)).toEqual({ now: 'in-force', since: 100, by: null });
    const paused = { ...standing, state: 'paused', change: { by: 'dpo', at: 120.5 } } as const;
    expect(registerState(paused, 150)).toEqual({ now: 'paused', since: 120, by: 'dpo' });
    const resumed = { ...standing, change: { by: 'dpo', at: 130 } } as const;
    expect(registerState(resumed, 150)).toEqual({ now: 'in-force', since: 130, by: null });
  });

  it('is over from the moment it ran out, unless it had ended before', () => {
    expect(registerState(standing, 199)).toMatchObject({ now: 'in-force' });
    expect(registerState(standing, 200)).toEqual({ now: 'over', since: 200, by: null });
    for (const state of ['revoked', 'void'] as const)
      expect(registerState({ ...standing, state, change: { by: 'dpo', at: 120 } }, 300).now).toBe(state);
  });

  it('is read at the moment of reading, also of an entry signed before', () => {
    expect(stateAt(ENTRY, ENTRY.validity.expires).now).toBe('over');
    expect(stateInWords(ENTRY, ENTRY.validity.notBefore - 1, 'nl')).toMatchObject({
      state: 'upcoming',
      word: 'Vrijgegeven, nog niet begonnen',
    });
    expect(stateInWords(ENTRY, NOW, 'en')).toMatchObject({ state: 'in-force', word: 'Clearance in force' });
  });
});

describe('an entry in words', () => {
  it('tells error rates as people count, with how sure they are', () => {
    const nl = wordsOf(ENTRY, 'nl');
    expect(nl).toContain('Van de 10.000 vreemden wordt er 1 aangezien voor de eigenaar van de pas.');
    expect(nl).toContain('Met 95 % zekerheid 0,99 tot 1 van de 10.000. Gemeten in 7.255.541 pogingen.');
    expect(nl.join()).toContain('Van de 100 eigenaren worden er 24 niet herkend.');
    const en = wordsOf(ENTRY, 'en');
    expect(en).toContain('Of 10,000 strangers, 1 is taken for the owner of the pass.');
    expect(en).toContain('In 2,086 independent trials it didn’t go wrong once.');
  });

  it('invariant 11: says what was not measured, with the reason and without a number', () => {
    for (const language of LANGUAGES) {
      const words = wordsOf(NOT_COMPUTED, language);
      expect(words).toContain(REASON[language]);
      expect(words).toContain(NOT_MEASURED.reason[language]);
      expect(words.join(' ')).not.toMatch(/\b0 (van|of)\b/);
    }
  });

  it('tells when the face gates pause by themselves, and of a rule without that that they don’t', () => {
    expect(wordsOf(ENTRY, 'nl')).toContain(
      'Duurt het 10 minuten lang te lang, dan pauzeren de gezichtspoorten vanzelf. Gaat het daarna 90 seconden lang goed, dan gaan ze verder.',
    );
    expect(wordsOf(ENTRY, 'en')).toContain(
      'When it can’t be measured for 10 minutes, the crew and the DPO are told.',
    );
    const before = { ...ENTRY, parity: { p90GapSeconds: 120, reason: 'Merkt niemand.' } };
    expect(PublicEntry.safeParse(before).success).toBe(true);
    expect(wordsOf(before, 'en')).toContain(
      'The face gates don’t pause by themselves. The organiser and the DPO can pause them.',
    );
  });

  it('tells what people waited, how sure that is and how it was measured', () => {
    const nl = wordsOf({ ...ENTRY, waiting: MEASURED }, 'nl');
    expect(nl).toContain(
      'Negen van de tien mensen wachtten hoogstens 5 minuten (95 % zekerheid: 4 minuten tot 6 minuten en 50 seconden).',
    );
    expect(nl).toContain('Geschat uit 61 tellingen van de rij en uit wie er door de poorten ging.');
    expect(nl).toContain('In 25 % van de tijd was het verschil niet te meten.');
    expect(nl).toContain('De gezichtspoorten zijn 2 keer vanzelf gepauzeerd, samen 14 minuten.');
    const en = wordsOf({ ...ENTRY, waiting: { ...MEASURED, pauses: { times: 1, seconds: 60 } } }, 'en');
    expect(en).toContain('Half of the people waited at most 22 seconds.');
    expect(en).toContain(
      'What nine in ten people waited at most, was 4 minutes longer in the regular lane (95% confidence: 2 minutes and 58 seconds longer to 5 minutes and 52 seconds longer).',
    );
    expect(en).toContain('The face gates paused by themselves once, for 1 minute together.');
  });

  it('invariant 11: a wait without an upper end is at least so long, and an unknown one is not 0', () => {
    const open = { ...MEASURED.regular, p90: { value: 300, low: 240, high: null } };
    const waiting = { ...MEASURED, regular: open, gap: { value: 200, low: 70, high: null } };
    const longer = wordsOf({ ...ENTRY, waiting }, 'nl');
    expect(longer).toContain(
      'Van de tien mensen wachtte er een 5 minuten of langer (95 % zekerheid: 4 minuten of langer).',
    );
    expect(longer.join()).toContain(
      'ten minste 3 minuten en 20 seconden langer (95 % zekerheid: ten minste 70 seconden langer)',
    );
    const quicker = { value: -20, low: -70, high: 30 };
    expect(wordsOf({ ...ENTRY, waiting: { ...MEASURED, gap: quicker } }, 'nl').join()).toContain(
      '20 seconden korter (95 % zekerheid: 70 seconden korter tot 30 seconden langer)',
    );
    const anything = { ...MEASURED, gap: { ...quicker, high: null } };
    expect(wordsOf({ ...ENTRY, waiting: anything }, 'nl').join()).toContain('Het verschil is niet te zeggen');
    const unknown = { known: false, reason: { nl: 'Te weinig.', en: 'Too few.' } } as const;
    const words = wordsOf({ ...ENTRY, waiting: { ...MEASURED, face: unknown, gap: null } }, 'en');
    expect(words).toContain('Too few.');
    expect(words).toContain('The difference can’t be told: too little was measured.');
  });

  it('gives what was said in one language only in that one, marked as such', () => {
    const summary = entrySections(ENTRY, KEY, NOW, 'en')
      .flatMap(({ lines }) => lines)
      .find(({ term }) => term === 'In short');
    expect(summary).toEqual({ term: 'In short', text: [ENTRY.summary.nl], lang: 'nl' });
    const silent = { ...ENTRY, summary: { nl: '', en: '' } };
    expect(wordsOf(silent, 'nl')).toContain('De organisator heeft dit niet opgegeven.');
  });

  it('has the same terms in both languages, and none that is empty', () => {
    const shape = (language: 'nl' | 'en') =>
      entrySections(ENTRY, KEY, NOW, language).map(({ id, lines }) => [id, lines.length]);
    expect(shape('en')).toEqual(shape('nl'));
    for (const language of LANGUAGES)
      expect(wordsOf(ENTRY, language).filter((text) => text.trim() === '')).toEqual([]);
  });
});

describe('the order of the register', () => {
  it('puts what goes on or is to come before what is over', () => {
    const at = (id: string, starts: number, ends: number): PublicEntry => ({
      ...ENTRY,
      deployment: { id, name: id },
      event: { ...ENTRY.event, starts, ends },
    });
    const all = [at('long-ago', 1, 2), at('later', 200, 300), at('now', 90, 110), at('yesterday', 80, 99)];
    const ids = all.sort(byDate(100)).map(({ deployment }) => deployment.id);
    expect(ids).toEqual(['now', 'later', 'yesterday', 'long-ago']);
  });
});

describe('the register as CSV', () => {
  const parse = (csv: string) => csv.split('\r\n');

  it('has a line of names and one an entry, each as long', () => {
    const [names = '', row = '', end] = parse(registerCsv([listed(NOT_COMPUTED)], 'https://x.example'));
    expect(names.split(',')).toEqual(CSV_COLUMNS);
    expect(row.split(',').length).toBeGreaterThanOrEqual(CSV_COLUMNS.length);
    expect(end).toBe('');
    expect(new Set(CSV_COLUMNS).size).toBe(CSV_COLUMNS.length);
    expect(row).toContain('not computed,not computed');
    expect(row).not.toMatch(/,0,0,0,0,/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")'])(
    'takes %j for text, never for a formula',
    (name) => {
      const csv = registerCsv([listed({ ...ENTRY, organisation: { id: 'x', name } })], 'https://x.example');
      const escaped = `'${name.replaceAll('"', '""')}`;
      expect(csv).toContain(name.includes('"') ? `"${escaped}"` : `,${escaped},`);
    },
  );

  it('has when gates pause by themselves, empty where nobody signed for it', () => {
    const last = (entry: PublicEntry) => registerCsv([listed(entry)], 'https://x.example').trimEnd();
    expect(CSV_COLUMNS.slice(-25, -22)).toEqual([
      'parity_after_seconds',
      'parity_resume_seconds',
      'parity_unmeasured',
    ]);
    expect(last(ENTRY)).toMatch(/,600,90,alarm(,not computed){22}$/);
    expect(last({ ...ENTRY, parity: { p90GapSeconds: 120, reason: 'x' } })).toMatch(
      /,,,(,not computed){22}$/,
    );
  });

  it('ends with what was waited; what isn’t known is empty or says so, never 0', () => {
    const last = (waiting: PublicEntry['waiting']) =>
      registerCsv([listed({ ...ENTRY, waiting })], 'https://x.example').trimEnd();
    expect(last(MEASURED)).toContain(',measured,');
    expect(last(MEASURED)).toMatch(
      /,cards,214,22,20,25,60,48,75,counts,61,120,90,150,300,240,410,240,178,352,0.25,2,840$/,
    );
    const face = { known: false, reason: { nl: 'x', en: 'x' } } as const;
    const gap = { value: 9, low: 1, high: null };
    expect(last({ ...MEASURED, face, gap, unmeasured: null })).toMatch(
      /(,not computed){8},counts,.*,9,1,,not computed,2,840$/,
    );
  });

  it('quotes commas, quotes and new lines', () => {
    const csv = registerCsv([listed(ENTRY)], 'https://x.example');
    expect(csv).toContain('"Meet de wachttijden.\n\nPauzeer bij twijfel."');
    expect(csv).toContain('"De Proefweide, Utrecht"');
  });
});

describe('the pages', () => {
  const ATTACK = '<img src=x onerror=alert(1)>"\'&';

  it('escape everything that people wrote', () => {
    const evil: PublicEntry = {
      ...ENTRY,
      organisation: { id: 'x', name: ATTACK },
      deployment: { id: 'x', name: ATTACK },
      event: { ...ENTRY.event, name: ATTACK, place: ATTACK },
      purposes: [{ id: 'x', nl: ATTACK, en: ATTACK }],
      summary: { nl: ATTACK, en: ATTACK },
      retention: { nl: ATTACK, en: ATTACK },
      objection: { nl: ATTACK, en: ATTACK },
      advice: { given: true, opinion: 'proceed', summary: ATTACK, at: 1, ofClearedDpia: false },
    };
    for (const language of LANGUAGES) {
      const list = registerListPage({ listed: [listed(evil, 'other-server')], now: NOW, language });
      const detail = registerEntryPage(listed(evil), NOW, language);
      for (const page of [list, detail]) {
        expect(page).not.toContain('<img');
        expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;');
        expect(page).not.toContain('<script');
      }
    }
  });

  it('say of a specimen that it is invented, and of another server’s entry whose it is', () => {
    const page = registerListPage({
      listed: [listed({ ...ENTRY, specimen: true }, 'other-server')],
      now: NOW,
      language: 'nl',
    });
    expect(page).toContain('Verzonnen voorbeeld');
    expect(page).toContain('Van een andere server');
    expect(page).toContain(KEY);
    expect(registerListPage({ listed: [listed(ENTRY)], now: NOW, language: 'nl' })).not.toContain(
      'Verzonnen',
    );
  });

  it('say what an empty register means', () => {
    const page = registerListPage({ listed: [], now: NOW, language: 'nl' });
    expect(page).toContain('Er staat nog niets in dit register.');
    expect(page).not.toContain('<article');
  });
});
