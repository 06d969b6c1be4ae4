import { describe, expect, it } from 'vitest';
import { CASE_PAGES, caseHref, hrefOf, parseRoute, SECTIONS } from './route.ts';

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
    for (const page of CASE_PAGES) {
      for (const part of [null, 'S0.1', 'own-risk-1']) {
        const route = { screen: 'case', id: 'voorbeeld-2026', page, part } as const;
        expect(parseRoute(caseHref('voorbeeld-2026', page, part))).toEqual(route);
      }
    }
    for (const screen of ['start', 'new', 'account'] as const)
      expect(parseRoute(hrefOf({ screen }))).toEqual({ screen });
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
      '#/new/x',
      '#/deployments/a/plan/../b',
    ]) {
      expect(parseRoute(fragment)).toEqual({ screen: 'start' });
    }
  });

  it('keeps the deployment of a link to a part that is no longer there', () => {
    expect(parseRoute('#/deployments/a/gone')).toEqual({ screen: 'deployment', id: 'a', section: null });
  });
});
