import { describe, expect, it } from 'vitest';
import { population, reportOf } from '../test/samples.ts';
import { readReport } from './index.ts';

type Json = Record<string, unknown>;
const report = (): Json => JSON.parse(JSON.stringify(reportOf(population()))) as Json;
const changed = (change: (report: Json) => void): Json => {
  const json = report();
  change(json);
  return json;
};
const at = (json: Json, ...path: string[]) => path.reduce((part, key) => part[key] as Json, json);

describe('a report file', () => {
  it('is read as it was made', () => {
    expect(readReport(report())).toEqual({ ok: true, value: report() });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'report'],
    ['a list', [], 'report'],
    ['a field too few', changed((json) => delete json.eer), 'eer'],
    ['a field too many', changed((json) => (json.extra = 1)), 'extra'],
    ['a zero for what was not computed', changed((json) => (json.eer = { value: 0, ci: null })), 'eer.ci'],
    ['a figure without interval', changed((json) => (json.eer = { value: 0.1, ci: [] })), 'eer.ci'],
    ['a value outside its interval', changed((json) => (at(json, 'eer').value = 1)), 'eer.ci'],
    ['a rate above one', changed((json) => (json.fte = { value: 2, ci: [2, 2] })), 'fte.value'],
    ['a rate that is gone', changed((json) => delete at(json, 'fnmrAt')['1e-3']), 'fnmrAt.1e-3'],
    ['a rate of its own', changed((json) => (at(json, 'thresholds').x = at(json, 'eer'))), 'thresholds.x'],
    [
      'a reason we do not know',
      changed((json) => (json.eer = { value: null, ci: null, reason: { code: 'x', params: {} } })),
      'eer.reason.code',
    ],
    ['a DET curve that rises', changed((json) => (json.det as Json[]).reverse()), 'det[1]'],
    [
      'a false match rate that rises with the threshold',
      changed((json) => Object.assign((json.det as Json[])[0] as Json, { fmr: 0 })),
      'det[1]',
    ],
    ['a DET curve without points', changed((json) => (json.det = [])), 'det[0]'],
    [
      'a description in one language',
      changed((json) => delete at(json, 'data', 'description').nl),
      'data.description.nl',
    ],
    ['a source in no language', changed((json) => (at(json, 'data').source = 'x')), 'data.source'],
    ['a card that is no hash', changed((json) => (json.card = 'x')), 'card'],
    ['a day that is none', changed((json) => (json.made = '2026-02-30')), 'made'],
    [
      'an operating point of its own',
      changed((json) => (at(json, 'operating').fmr = '5e-4')),
      'operating.fmr',
    ],
  ])('with %s is refused', (_what, json, field) => {
    expect(readReport(json)).toEqual({
      ok: false,
      problem: { code: 'evaluation.report-invalid', params: { field } },
    });
  });

  it('of another version is refused as such', () => {
    expect(readReport(changed((json) => (json.version = 2)))).toEqual({
      ok: false,
      problem: { code: 'evaluation.report-version', params: { version: 2 } },
    });
  });
});
