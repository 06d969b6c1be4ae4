/** A Modbus TCP device as a process: the server of jsmodbus, with a way to break its answers. */
import { createServer } from 'node:net';
import modbus from 'jsmodbus';

const [port] = process.argv.slice(2);
const coils = Buffer.alloc(4);
const discrete = Buffer.alloc(4);
const input = Buffer.alloc(16);
const written = [];
const behaviour = { answer: 'right' };

const server = createServer((socket) => socket.on('error', () => undefined));
const device = new modbus.server.TCP(server, { coils, discrete, holding: Buffer.alloc(2), input });
device.on('connection', ({ socket }) => {
  const write = socket.write.bind(socket);
  socket.write = (payload, ...rest) => {
    if (behaviour.answer === 'nothing') return true;
    if (behaviour.answer === 'noise') return write(Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), ...rest);
    if (behaviour.answer === 'other') payload.writeUInt16BE(payload.readUInt16BE(0) + 7, 0);
    const isCoilOff = payload[7] === 5 && payload.readUInt16BE(10) === 0;
    if (behaviour.answer === 'exception' || (behaviour.answer === 'stuck' && isCoilOff)) {
      const answer = Buffer.from(payload.subarray(0, 9));
      answer.writeUInt16BE(3, 4);
      answer[7] |= 0x80;
      answer[8] = 2;
      return write(answer, ...rest);
    }
    return write(payload, ...rest);
  };
});
device.on('postWriteSingleCoil', ({ body }) =>
  written.push([body.address, body.value === 0xff00 || body.value === true]),
);
server.listen(Number(port), '127.0.0.1', () => process.send({ port: server.address().port }));

process.on('message', ({ ask, inputs, counter, behave }) => {
  for (const [address, on] of Object.entries(inputs ?? {})) {
    const bit = 1 << (Number(address) % 8);
    const at = Math.floor(Number(address) / 8);
    discrete[at] = on ? discrete[at] | bit : discrete[at] & ~bit;
  }
  if (counter !== undefined) input.writeUInt16BE(counter, 0);
  Object.assign(behaviour, behave);
  process.send({ answer: ask, value: { written, coils: [...coils] } });
});
process.on('disconnect', () => process.exit());
