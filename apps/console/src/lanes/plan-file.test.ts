import { NINE_AND_ONE } from '@tenzij/lanes';
import { describe, expect, it } from 'vitest';
import { planFileText, readPlanFile } from './plan-file.ts';

const read = (text: string) => readPlanFile(new File([text], 'plan.yaml'));

describe('a plan as a file', () => {
  it('comes back as it was kept, as YAML and as JSON', async () => {
    expect(await read(await planFileText(NINE_AND_ONE))).toEqual({ ok: true, file: NINE_AND_ONE });
    expect(await read(JSON.stringify(NINE_AND_ONE))).toEqual({ ok: true, file: NINE_AND_ONE });
  });

  it.each([
    ['a: [', 'console.plan-unreadable'],
    ['a: &a [1]\nb: [*a, *a]', 'console.plan-unreadable'],
    ['', 'lanes.plan-not-object'],
    ['{"arrivals": {"profile": []}, "faceShare": 2}', 'lanes.plan-too-high'],
    [' '.repeat(1024 * 1024 + 1), 'console.plan-too-large'],
  ])('that is none is refused (%#)', async (text, code) => {
    expect(await read(text)).toMatchObject({ ok: false, problem: { code } });
  });
});
