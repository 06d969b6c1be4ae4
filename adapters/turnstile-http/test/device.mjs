/** A turnstile with an HTTP API, as a process: what it was told, and how it behaves, by messages. */
import { createServer } from 'node:http';

const [port] = process.argv.slice(2);
const told = [];
const state = { in: 0, back: 0, passage: '', fire: false, broken: false, free: false };
const behaviour = { status: 200, waitMs: 0, statusText: null, open: 'answers' };
const openedFor = new Set();

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const { pathname, searchParams } = new URL(request.url, 'http://device');
  const body = Buffer.concat(chunks).toString();
  if (pathname === '/status') {
    if (behaviour.waitMs) await new Promise((resolve) => setTimeout(resolve, behaviour.waitMs));
    response.end(
      behaviour.statusText ??
        JSON.stringify({ counters: state, alarms: { fire: state.fire, broken: state.broken } }),
    );
    return;
  }
  told.push({
    path: pathname,
    id: searchParams.get('id'),
    body,
    authorization: request.headers.authorization ?? null,
  });
  if (pathname === '/open') {
    openedFor.add(searchParams.get('id'));
    state.passage = searchParams.get('id') ?? '';
    if (behaviour.open === 'hangs') return;
    if (behaviour.open === 'breaks') return void request.socket.destroy();
    if (behaviour.open === 'redirects')
      return void response.writeHead(307, { location: '/open?again=1' }).end();
  }
  if (pathname === '/free') state.free = true;
  if (pathname === '/normal') state.free = false;
  response.writeHead(behaviour.status).end();
});
server.listen(Number(port), '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', ({ ask, set, behave }) => {
  Object.assign(state, set);
  Object.assign(behaviour, behave);
  process.send({ answer: ask, value: { told, state } });
});
process.on('disconnect', () => process.exit());
