import type { Language } from '@tenzij/kernel';
import type { Command } from 'commander';

type Declare = (program: Command, language: Language) => void;

/**
 * One file a command, which declares its arguments and options; in the order of the help text. What does the
 * work is loaded only when it is run, so that `assess` doesn't wait for the server or the models.
 */
export const COMMANDS: Readonly<Record<string, () => Promise<Declare>>> = {
  serve: async () => (await import('./serve.ts')).declareServe,
  member: async () => (await import('./member.ts')).declareMember,
  assess: async () => (await import('./assess.ts')).declareAssess,
  face: async () => (await import('./face.ts')).declareFace,
  evaluate: async () => (await import('./evaluate.ts')).declareEvaluate,
  lanes: async () => (await import('./lanes.ts')).declareLanes,
  models: async () => (await import('./models.ts')).declareModels,
  pass: async () => (await import('./pass.ts')).declarePass,
  ledger: async () => (await import('./ledger.ts')).declareLedger,
  record: async () => (await import('./record.ts')).declareRecord,
  dossier: async () => (await import('./dossier.ts')).declareDossier,
  erasure: async () => (await import('./erasure.ts')).declareErasure,
  turnstile: async () => (await import('./turnstile/declare.ts')).declareTurnstile,
  register: async () => (await import('./register.ts')).declareRegister,
};
