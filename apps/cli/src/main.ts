import { type Commands, run } from './run.ts';

/**
 * One file a command, which declares its arguments and options. Only the command that is asked for is loaded,
 * so that `assess` doesn't wait for the server or the models; the list of commands (`--help`) loads them all.
 */
const COMMANDS: Commands = {
  assess: async () => (await import('./assess.ts')).registerAssess,
  face: async () => (await import('./face.ts')).registerFace,
  ledger: async () => (await import('./ledger.ts')).registerLedger,
  pass: async () => (await import('./pass.ts')).registerPass,
  serve: async () => (await import('./serve.ts')).registerServe,
};

// A reader that stops early (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await run(process.argv.slice(2), COMMANDS);
