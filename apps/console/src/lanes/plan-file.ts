import type { Problem } from '@tenzij/kernel';
import { readLanePlan } from '@tenzij/lanes';

/** The largest file that is read. Bytes. */
const MOST_BYTES = 1024 * 1024;

/** Texts of what is wrong with a file before its plan is read. */
export const PLAN_FILE_ERRORS = {
  'console.plan-too-large': {
    nl: {
      what: 'Dit bestand is te groot (meer dan {megabytes} MB).',
      means: 'Er is niets overgenomen. Wat u invulde staat er nog.',
      do: 'Kies een bestand met een plan voor de rijen.',
    },
    en: {
      what: 'This file is too large (more than {megabytes} MB).',
      means: 'Nothing was taken over. What you filled in is still there.',
      do: 'Choose a file with a plan of the queues.',
    },
  },
  'console.plan-unreadable': {
    nl: {
      what: 'Dit is geen YAML- of JSON-bestand.',
      means: 'Er is niets overgenomen. Wat u invulde staat er nog.',
      do: 'Kies een bestand dat u hier bewaarde, of dat u voor de opdrachtregel schreef.',
    },
    en: {
      what: 'This is not a YAML or JSON file.',
      means: 'Nothing was taken over. What you filled in is still there.',
      do: 'Choose a file that you kept from here, or that you wrote for the command line.',
    },
  },
} as const;

export type ReadPlanFile =
  | { readonly ok: true; readonly file: unknown }
  | { readonly ok: false; readonly problem: Problem };

/** A chosen file as a plan's value, once a plan can be read from it. */
export async function readPlanFile(file: Pick<File, 'size' | 'text'>): Promise<ReadPlanFile> {
  if (file.size > MOST_BYTES)
    return refusal('console.plan-too-large', { megabytes: MOST_BYTES / 1024 / 1024 });
  const { parse } = await import('yaml');
  const text = await file.text();
  let value: unknown;
  try {
    value = parse(text, { schema: 'core', maxAliasCount: 0 });
  } catch {
    return refusal('console.plan-unreadable');
  }
  const read = readLanePlan(value);
  return read.ok ? { ok: true, file: value } : { ok: false, problem: read.problem };
}

/** A plan as the text of a file that `tenzij lanes plan` reads. */
export async function planFileText(file: unknown): Promise<string> {
  const { stringify } = await import('yaml');
  return stringify(file);
}

function refusal(code: keyof typeof PLAN_FILE_ERRORS, params: Problem['params'] = {}): ReadPlanFile {
  return { ok: false, problem: { code, params } };
}
