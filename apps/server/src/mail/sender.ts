import type { Context } from '../context.ts';
import { rest } from '../rest.ts';
import type { Mailer } from './mailer.ts';
import { sendDue } from './send-due.ts';

/** How often is looked whether there is something to send, and how long after the mail server failed. */
const LOOK_MS = 3000;
const REST_MS = 60_000;
/** How long mails that are under way may take when the server stops. */
const GRACE_MS = 2000;

export interface Sender {
  stop(): Promise<void>;
}

/** Sends what is due for as long as the server runs. Stopping breaks off what takes too long. */
export function startSender(context: Context): Sender {
  const { mailer } = context;
  if (!mailer) return { stop: async () => {} };
  const [ending, breaking] = [new AbortController(), new AbortController()];
  const running = sendOn(context, mailer, ending.signal, breaking.signal);
  return {
    stop: async () => {
      ending.abort();
      const timer = setTimeout(() => breaking.abort(), GRACE_MS);
      await running;
      clearTimeout(timer);
      mailer.close();
    },
  };
}

async function sendOn(
  context: Context,
  mailer: Mailer,
  ending: AbortSignal,
  breaking: AbortSignal,
): Promise<void> {
  while (!ending.aborted) {
    const round = await sendDue(context, mailer, breaking).catch(
      // The database may be back the next time; what was taken comes up again.
      () => ({ taken: 0, serverFailed: true }),
    );
    if (round.serverFailed) await rest(REST_MS, ending);
    else if (round.taken === 0) await rest(LOOK_MS, ending);
  }
}
