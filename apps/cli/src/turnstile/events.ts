import type { ServerResponse } from 'node:http';
import type { RunningTurnstile, Standing } from '@tenzij/turnstile';

/** A page that hears nothing for a few of these takes the bridge for gone. */
const BEAT_MS = 2000;

/** Sends the standing now and with every change, until the page goes or `end` is called. */
export function streamStanding(turnstile: RunningTurnstile, response: ServerResponse): () => void {
  const say = (standing: Standing) =>
    response.write(`event: standing\ndata: ${JSON.stringify({ standing })}\n\n`);
  response.setHeader('content-type', 'text/event-stream');
  response.writeHead(200);
  say(turnstile.standing());
  const stop = turnstile.subscribe(say);
  const beat = setInterval(() => response.write(': \n\n'), BEAT_MS);
  response.on('close', () => {
    stop();
    clearInterval(beat);
  });
  return () => response.end();
}
