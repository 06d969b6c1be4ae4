import { checkMessages } from '@tenzij/ui';
import { expect, it } from 'vitest';
import { VISITOR_ERRORS } from '../errors.ts';
import { en } from './en.ts';
import { nl } from './nl.ts';

it('says everything in Dutch and in English', () => {
  expect(checkMessages({ nl, en })).toEqual([]);
});

it('has texts for its own errors that tell what to do', () => {
  for (const texts of Object.values(VISITOR_ERRORS)) {
    expect(texts.nl.do).toMatch(/gewone pas/);
    expect(texts.en.do).toMatch(/regular pass/);
  }
});
