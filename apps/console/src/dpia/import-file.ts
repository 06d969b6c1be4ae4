import type { Problem } from '@tenzij/kernel';

/** The largest file that is read. Bytes. */
export const MAX_IMPORT_BYTES = 1024 * 1024;

export type ReadImport =
  | { readonly ok: true; readonly form: unknown }
  | { readonly ok: false; readonly problem: Problem<keyof typeof IMPORT_ERRORS> };

/** Texts of what is wrong with a file before it is sent. */
export const IMPORT_ERRORS = {
  'console.import-too-large': {
    nl: {
      what: 'Dit bestand is te groot (meer dan {megabytes} MB).',
      means: 'Er is niets overgenomen.',
      do: 'Kies het bestand dat u in par-dpia-form hebt bewaard. Dat is meestal kleiner dan 1 MB.',
    },
    en: {
      what: 'This file is too large (more than {megabytes} MB).',
      means: 'Nothing was taken over.',
      do: 'Choose the file that you saved in par-dpia-form. It is usually smaller than 1 MB.',
    },
  },
  'console.import-empty': {
    nl: { what: 'Dit bestand is leeg.', means: 'Er is niets overgenomen.', do: 'Kies een ander bestand.' },
    en: { what: 'This file is empty.', means: 'Nothing was taken over.', do: 'Choose another file.' },
  },
  'console.import-no-json': {
    nl: {
      what: 'Dit is geen JSON-bestand.',
      means: 'Er is niets overgenomen.',
      do: 'Bewaar uw DPIA in par-dpia-form als bestand dat op .json eindigt, en kies dat.',
    },
    en: {
      what: 'This is not a JSON file.',
      means: 'Nothing was taken over.',
      do: 'Save your DPIA in par-dpia-form as a file that ends in .json, and choose that.',
    },
  },
} as const;

/** A chosen file as JSON. Whether it is a form we know, the server tells. */
export async function readImportFile(file: Pick<File, 'size' | 'text'>): Promise<ReadImport> {
  if (file.size === 0) return refusal('console.import-empty');
  if (file.size > MAX_IMPORT_BYTES)
    return refusal('console.import-too-large', { megabytes: MAX_IMPORT_BYTES / 1024 / 1024 });
  try {
    const form: unknown = JSON.parse(await file.text());
    return { ok: true, form };
  } catch {
    return refusal('console.import-no-json');
  }
}

function refusal(code: keyof typeof IMPORT_ERRORS, params: Problem['params'] = {}): ReadImport {
  return { ok: false, problem: { code, params } };
}
