import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orThrow } from '@tenzij/kernel';
import { expect, it } from 'vitest';
import { NINE_AND_ONE, planLanes, planSummary, readLanePlan } from '../src/index.ts';

const GOLDEN = join(import.meta.dirname, 'golden', 'nine-and-one.json');

/**
 * Written with `GOLDEN=write npx vitest run packages/lanes/test/golden.test.ts`. Whoever writes it anew says why the
 * figures may change: everybody who computed a plan before gets others.
 */
it('says of nine and one at every share of refusal what it said before, intervals included', () => {
  const result = planLanes(orThrow(readLanePlan(NINE_AND_ONE)));
  if (!result) throw new Error('stopped');
  const shares = result.refusals.map(({ refusal, comparison: { gap, missedGap }, ...rest }) => ({
    refusal,
    gap,
    missedGap,
    ...rest,
  }));
  const json = JSON.stringify({ ...planSummary(result), refusals: shares }, null, 2);
  // An interval on one line, as the formatter wants it.
  const said = `${json.replaceAll(/\[\s+([^[\]{}]+?),\s+([^[\]{}]+?)\s+\]/g, '[$1, $2]')}\n`;
  if (process.env.GOLDEN === 'write') writeFileSync(GOLDEN, said);
  expect(said).toBe(readFileSync(GOLDEN, 'utf8'));
});
