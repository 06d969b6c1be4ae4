import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OPTIONAL_MODELS } from './optional-cards.ts';
import { cardSha256, readCard } from './read-card.ts';
import { DEFAULT_MODEL, SHIPPED_MODELS } from './shipped-cards.ts';

type Json = Record<string, unknown>;
const plain = (): Json => JSON.parse(JSON.stringify(DEFAULT_MODEL));

/** Every field of a card, the nested ones too, as the names that lead there. */
function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, child]) => {
    const here = [...path, name];
    return [here, ...pathsOf(child, here)];
  });
}

const PATHS = pathsOf(DEFAULT_MODEL);
const OBJECTS = PATHS.filter(
  (path) => !Array.isArray(at(plain(), path)) && typeof at(plain(), path) === 'object',
);

function at(json: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Json)[name], json);
}

/** A card with one field changed. */
function changed(path: readonly string[], change: (parent: Json, name: string) => void): Json {
  const card = plain();
  change(at(card, path.slice(0, -1)) as Json, path.at(-1) ?? '');
  return card;
}

function fieldRefused(json: unknown): unknown {
  const read = readCard(json);
  return read.ok ? null : read.problem.params.field;
}

/** The field itself, or one that it is part of or that is part of it. */
function isAbout(field: unknown, path: readonly string[]): boolean {
  const whole = path.join('.');
  return typeof field === 'string' && (whole.startsWith(field) || field.startsWith(whole));
}

describe('reading a card', () => {
  it.each([...SHIPPED_MODELS, ...OPTIONAL_MODELS].map((card) => [card.id, card] as const))(
    'takes %s as it was written',
    (_id, card) => {
      const read = readCard(JSON.parse(JSON.stringify(card)));
      expect(read).toEqual({ ok: true, value: card });
      expect(read.ok && cardSha256(read.value)).toBe(cardSha256(card));
    },
  );

  it('gives no two cards one id, or one hash', () => {
    const cards = [...SHIPPED_MODELS, ...OPTIONAL_MODELS];
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(new Set(cards.map(cardSha256)).size).toBe(cards.length);
  });

  it('refuses a card in which a field is missing, and names it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), (path) => {
        const card = changed(path, (parent, name) => {
          if (Array.isArray(parent)) parent.splice(Number(name), 1);
          else delete parent[name];
        });
        expect(isAbout(fieldRefused(card), path)).toBe(true);
      }),
    );
  });

  it('refuses a field of another type, and names it', () => {
    const others = fc.oneof(
      fc.constantFrom(true, false, [], ['a'], Number.NaN, Number.POSITIVE_INFINITY),
      fc.record({ other: fc.string() }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), others, (path, other) => {
        const card = changed(path, (parent, name) => {
          parent[name] = other;
        });
        expect(isAbout(fieldRefused(card), path)).toBe(true);
      }),
    );
  });

  it('refuses a field that it doesn’t know, wherever it stands', () => {
    fc.assert(
      fc.property(fc.constantFrom([], ...OBJECTS), fc.stringMatching(/^x[a-z]{3,8}$/), (path, name) => {
        const card = plain();
        const into = at(card, path);
        if (into !== null) (into as Json)[name] = 1;
        expect(fieldRefused(card) === null).toBe(into === null);
      }),
    );
  });

  it.each<[string, string, unknown]>([
    ['an id with capitals', 'id', 'Model'],
    ['an id that leaves its folder', 'id', '../model'],
    ['an id that is too long for a pass', 'id', 'a'.repeat(45)],
    ['no name', 'name', ''],
    ['a hash that is too short', 'files.detection', 'ab'],
    ['a hash in capitals', 'files.landmarks', 'AB'.repeat(32)],
    ['half a pixel', 'input.detection.width', 320.5],
    ['too large a side', 'input.registration.side', 1025],
    ['too small a side', 'input.landmarks.side', 7],
    ['a scale of zero', 'input.representation.scale', 0],
    ['a scale below zero', 'input.detection.scale', -1],
    ['no anchors', 'input.detection.anchors', 0],
    ['a confidence of one', 'input.detection.minConfidence', 1],
    ['an overlap of zero', 'input.detection.maxOverlap', 0],
    [
      'four points',
      'input.registration.points',
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
      ],
    ],
    ['other colours', 'input.representation.colours', 'rgb'],
    ['two means', 'input.representation.mean', [1, 2]],
    ['five bits', 'template.bits', 5],
    ['a step of zero', 'template.step', 0],
    ['a template that doesn’t fit in a pass', 'template.length', 513],
    ['a centre of another length', 'template.centre', [0]],
    ['no licence', 'about.detection.licence', ''],
    ['a name that colours a terminal', 'name', 'A\u001b[31mred'],
    ['a source of two lines', 'about.detection.source', 'one\ntwo'],
    ['a text that turns text around', 'about.landmarks.copyright', 'left\u202eright'],
    ['a text with what can’t be seen', 'about.representation.known.nl', 'a\u200bb'],
    ['a text without Dutch', 'about.landmarks.known', { en: 'known' }],
  ])('refuses %s', (_what, field, value) => {
    const path = field.split('.');
    const card = changed(path, (parent, name) => {
      parent[name] = value;
    });
    expect(isAbout(fieldRefused(card), path)).toBe(true);
  });

  it.each([null, undefined, 'card', 1, [], {}])('refuses %j', (json) => {
    expect(fieldRefused(json)).not.toBeNull();
  });
});
