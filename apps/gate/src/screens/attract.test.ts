import { describe, expect, it } from 'vitest';
import { ATTRACT_EN } from '../messages/attract-en.ts';
import { ATTRACT_NL } from '../messages/attract-nl.ts';
import { slidesOf } from './attract.tsx';

const texts = (lane: 'face' | 'regular', staff: boolean) =>
  slidesOf(lane, staff)
    .flatMap((id) => [ATTRACT_NL[id], ATTRACT_NL[`${id}-more`], ATTRACT_EN[id], ATTRACT_EN[`${id}-more`]])
    .join(' ');

describe('what a gate that waits explains', () => {
  it('guard regular-lane: is at a face lane what both lanes do, that both let in, and that nobody has to choose a face', () => {
    expect(texts('face', false)).toMatch(/Allebei laten u binnen.*Both let you in/);
    expect(texts('face', false)).toMatch(/Liever zonder gezicht\?.*niets uit te leggen/);
    expect(texts('face', false)).toMatch(/na het vergelijken meteen weg/);
  });

  it('is at a regular lane that a pass is enough, and that nobody looks at faces', () => {
    expect(texts('regular', false)).toMatch(
      /uw pas genoeg.*Allebei laten u binnen.*Niemand kijkt naar uw gezicht/,
    );
  });

  it('offers staff no choice that they do not have, and the lane next to it when it fails', () => {
    expect(texts('face', true)).not.toMatch(/Liever|wie dat wil/);
    expect(texts('face', true)).toMatch(/Lukt dat niet, dan laat de rij hiernaast u binnen/);
    expect(texts('regular', true)).not.toMatch(/Liever|wie dat wil/);
  });
});
