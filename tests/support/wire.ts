import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net';

/** Every byte that crossed between browsers and server, and the address at which browsers find the server. */
export interface Wire {
  readonly url: string;
  /** All bytes towards the server, in order per connection, connections one after another. */
  sent(): Buffer;
  /** All bytes from the server. */
  received(): Buffer;
  close(): Promise<void>;
}

/** Stands between browsers and server as plain TCP, so that nothing a browser sends can go unseen. */
export async function tapWire(serverUrl: string): Promise<Wire> {
  const { hostname, port } = new URL(serverUrl);
  const connections: { sent: Buffer[]; received: Buffer[] }[] = [];
  const sockets = new Set<Socket>();
  const proxy = createServer((browser) => {
    const tape = { sent: [] as Buffer[], received: [] as Buffer[] };
    connections.push(tape);
    const server = dial(Number(port), hostname);
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    }
    browser.on('data', (chunk: Buffer) => tape.sent.push(chunk)).pipe(server);
    server.on('data', (chunk: Buffer) => tape.received.push(chunk)).pipe(browser);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(connections.flatMap(({ sent }) => sent)),
    received: () => Buffer.concat(connections.flatMap(({ received }) => received)),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => proxy.close(() => resolve()));
    },
  };
}
