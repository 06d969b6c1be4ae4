import { connect, type Socket } from 'node:net';
import { client as modbus } from 'jsmodbus';

type ModbusClient = InstanceType<typeof modbus.TCP>;

/** `refused`: the device answered with an exception. `broken`: no answer, or none that can be read. */
export type Read<T> = { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'refused' | 'broken' };

/** One connection to a Modbus device. After `broken` it is closed and of no use any more. */
export interface Connection {
  input(address: number): Promise<Read<boolean>>;
  counter(address: number): Promise<Read<number>>;
  setCoil(address: number, on: boolean): Promise<Read<null>>;
  /** `false` once it broke, at either end. */
  isOpen(): boolean;
  close(): void;
}

export interface Address {
  readonly host: string;
  readonly port: number;
  readonly unit: number;
  readonly timeoutMs: number;
}

/** Connects, or `null`. */
export async function openConnection(address: Address): Promise<Connection | null> {
  const socket = connect({ host: address.host, port: address.port, noDelay: true });
  // Errors end in `close`, and an error without a listener would end the process.
  socket.on('error', () => undefined);
  const client = new modbus.TCP(socket, address.unit, address.timeoutMs);
  if (await connected(socket, address.timeoutMs)) return connectionOn(socket, client);
  socket.destroy();
  return null;
}

function connected(socket: Socket, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), timeoutMs);
    const end = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    socket.once('connect', () => end(true));
    socket.once('close', () => end(false));
  });
}

function connectionOn(socket: Socket, client: ModbusClient): Connection {
  async function ask<A, T>(request: Promise<A>, read: (answer: A) => T | null): Promise<Read<T>> {
    try {
      const value = read(await request);
      if (value !== null) return { kind: 'ok', value };
    } catch (error) {
      if ((error as { err?: string }).err === 'ModbusException') return { kind: 'refused' };
    }
    // What comes late on this connection would be taken for the answer to something else.
    socket.destroy();
    return { kind: 'broken' };
  }
  return {
    input: (address) =>
      ask(client.readDiscreteInputs(address, 1), ({ response }) => {
        const [first] = response.body.valuesAsArray;
        return first === undefined ? null : first !== 0;
      }),
    counter: (address) =>
      ask(client.readInputRegisters(address, 1), ({ response }) => response.body.valuesAsArray[0] ?? null),
    async setCoil(address, on) {
      const written = await ask(client.writeSingleCoil(address, on), ({ response }) =>
        response.body.address === address && response.body.value === on ? true : null,
      );
      return written.kind === 'ok' ? { kind: 'ok', value: null } : written;
    },
    isOpen: () => !socket.destroyed,
    close: () => socket.destroy(),
  };
}
