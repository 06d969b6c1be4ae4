import type { Problem } from '@tenzij/kernel';
import type { DossierCheck, DossierCheckId } from './types.ts';

type Details = DossierCheck['details'];

export function passed(id: DossierCheckId, details: Details = {}): DossierCheck {
  return { id, outcome: 'ok', problem: null, details };
}

export function noted(id: DossierCheckId, details: Details): DossierCheck {
  return { id, outcome: 'note', problem: null, details };
}

export function failed(id: DossierCheckId, code: string, params: Problem['params'] = {}): DossierCheck {
  return { id, outcome: 'failed', problem: { code, params }, details: {} };
}

type Files = ReadonlyMap<string, Uint8Array>;

/** A file's text; `null` when it isn't there or is no UTF-8. */
export function textIn(files: Files, path: string): string | null {
  const bytes = files.get(path);
  if (!bytes) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A file's JSON; `undefined` when it isn't there or isn't JSON. */
export function jsonIn(files: Files, path: string): unknown {
  const text = textIn(files, path);
  if (text === null) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
