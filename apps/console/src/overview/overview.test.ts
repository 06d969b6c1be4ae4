import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../testing/memory-storage.ts';
import type { ConsoleText } from '../use-console.ts';
import { createLastLook, newSince } from './last-look.ts';
import { eventText, whatHappened } from './what-happened.ts';

const by = (id: string) => ({ id, name: id, role: 'organiser' }) as const;
const RECENT = [
  { at: '2026-11-22T12:00:00Z', by: by('anna'), what: 'plan' },
  { at: '2026-11-22T11:00:00Z', by: by('bram'), what: 'notice' },
  { at: '2026-11-22T10:00:00Z', by: by('anna'), what: 'answer:C1' },
];

describe('what is new', () => {
  it('is what others did since this person looked', () => {
    expect(newSince(RECENT, '2026-11-22T10:30:00Z', 'bram')).toEqual([RECENT[0]]);
    expect(newSince(RECENT, '2026-11-22T12:00:00Z', 'bram')).toEqual([]);
    expect(newSince(RECENT, null, 'bram')).toEqual([RECENT[0], RECENT[2]]);
  });

  it('is also what happened on the night, which nobody in particular did', () => {
    const paused = { at: '2026-11-22T13:00:00Z', by: null, what: 'event:rule-paused' };
    expect(newSince([paused, ...RECENT], '2026-11-22T12:00:00Z', 'anna')).toEqual([paused]);
  });

  it('is remembered per person and deployment', () => {
    const look = createLastLook(memoryStorage());
    look.keep('anna', 'a', '2026-11-22T12:00:00Z');
    expect(look.read('anna', 'a')).toBe('2026-11-22T12:00:00Z');
    expect(look.read('bram', 'a')).toBeNull();
    expect(look.read('anna', 'b')).toBeNull();
  });
});

describe('whatHappened', () => {
  const t: ConsoleText = (id, values) => `${id} ${Object.values(values ?? {}).join()}`.trim();

  it.each([
    ['plan', 'case.page.plan', 'plan', null],
    ['answer:S0.1', 'happened.question S0.1', 'assessment', 'S0.1'],
    ['answer:question:C1', 'happened.answer happened.question C1', 'assessment', 'C1'],
    ['objection:dpia:purpose', 'happened.objection happened.dpia purpose', 'dpia', 'purpose'],
    ['advice:overall', 'happened.advice happened.whole', 'review', null],
    ['consultation', 'step.consultation', 'dpia', 'consultation'],
  ])('says what %s is and where', (what, text, page, part) => {
    expect(whatHappened(what, t)).toEqual({ text, page, part });
  });

  it.each([
    ['event:rule-paused', 'happened.event.rule-paused'],
    ['event:lane-regular:gate-1a', 'happened.event.lane-regular'],
    ['event:of-a-later-version', 'event:of-a-later-version'],
  ])('says what %s was, though nobody wrote it down', (what, text) => {
    expect(eventText(what, t)).toBe(text);
  });
});
