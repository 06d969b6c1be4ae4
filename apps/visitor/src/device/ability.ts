import { ok, type Problem, type Result, refuse } from '@tenzij/kernel';

/** Whether this browser has what a selfie needs beside a camera: recognition runs as WebAssembly. */
export function canRun(): Result<true, Problem<'visitor.phone-cannot'>> {
  return typeof WebAssembly === 'object' ? ok(true) : refuse('visitor.phone-cannot');
}
