import { describe, expect, it } from 'vitest';
import { hrefOf, parseRoute, SECTIONS } from './route.ts';

describe('parseRoute', () => {
  it('reads what hrefOf writes', () => {
    for (const section of [null, ...SECTIONS]) {
      const route = { screen: 'deployment', id: 'voorbeeld-2026', section } as const;
      expect(parseRoute(hrefOf(route))).toEqual(route);
    }
    for (const screen of ['machine', 'models'] as const) {
      for (const id of [null, 'voorbeeld-2026']) {
        expect(parseRoute(hrefOf({ screen, id }))).toEqual({ screen, id });
      }
    }
    expect(parseRoute(hrefOf({ screen: 'start' }))).toEqual({ screen: 'start' });
  });

  it('leads whatever it does not know to the start', () => {
    for (const fragment of [
      '',
      '#',
      '#/x',
      '#sign-in=abc',
      '#/deployments/',
      '#/deployments/A/../b',
      '#/models/A',
      '#/machines',
    ]) {
      expect(parseRoute(fragment)).toEqual({ screen: 'start' });
    }
  });

  it('keeps the deployment of a link to a part that is no longer there', () => {
    expect(parseRoute('#/deployments/a/gone')).toEqual({ screen: 'deployment', id: 'a', section: null });
  });
});
