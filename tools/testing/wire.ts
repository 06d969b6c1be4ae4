import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A stretch of wire between two ends, of which every byte is kept. */
export interface Wire {
  /** Connect here in place of the other end. */
  readonly port: number;
  /** All bytes that went by, in both directions. */
  bytes(): Buffer;
  /** Forgets what went by. */
  forget(): void;
  /** Breaks every connection that there is. */
  cut(): void;
  /** While it is `false` nothing gets through, and nobody is told. */
  flows: boolean;
  close(): Promise<void>;
}

/** Lays a wire to what listens on a port of this computer. */
export async function layWire(to: number): Promise<Wire> {
  const seen: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1');
    join(near, far);
    join(far, near);
  });
  function join(from: Socket, onward: Socket) {
    sockets.add(from);
    from.on('data', (data) => {
      if (!wire.flows) return;
      seen.push(data);
      onward.write(data);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      sockets.delete(from);
      onward.destroy();
    });
  }
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const wire: Wire = {
    port: (server.address() as AddressInfo).port,
    bytes: () => Buffer.concat(seen),
    forget: () => {
      seen.length = 0;
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    flows: true,
    async close() {
      wire.cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return wire;
}
