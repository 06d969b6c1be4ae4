/** An MQTT broker, and a turnstile that is connected to it, as a process. */
import { createServer } from 'node:net';
import { Aedes } from 'aedes';
import { connect } from 'mqtt';

const [port, options] = process.argv.slice(2);
const { device: hasDevice = true } = JSON.parse(options);
const base = 'tenzij/turnstile/north/';
const seen = [];
const status = { online: true, mode: 'free', alarm: false, fault: false };
const behaviour = { opens: 'opened', answers: true, status: null };

const broker = await Aedes.createBroker();
const server = createServer(broker.handle);
broker.on('publish', ({ topic, payload, qos, retain }, client) => {
  if (client) seen.push({ topic, payload: payload.toString(), qos, retain });
});
server.listen(Number(port), '127.0.0.1', async () => {
  if (hasDevice) await startDevice();
  process.send({ port: server.address().port });
});

let device;
async function startDevice() {
  device = connect(`mqtt://127.0.0.1:${server.address().port}`, {
    clientId: 'device',
    reconnectPeriod: 0,
    will: { topic: `${base}status`, payload: '{"online":false}', qos: 1, retain: true },
  });
  device.on('error', () => undefined);
  await new Promise((resolve) => device.on('connect', resolve));
  await device.subscribeAsync(
    ['open', 'close', 'mode'].map((last) => base + last),
    { qos: 1 },
  );
  device.on('message', (topic, payload) => {
    const message = JSON.parse(payload.toString());
    if (!behaviour.answers) return;
    if (topic === `${base}open` && behaviour.opens) report(behaviour.opens, message.id);
    if (topic === `${base}close`) report('closed', message.id);
    if (topic === `${base}mode`) say({ mode: message.mode });
  });
  await say({});
}

function report(kind, id) {
  return device.publishAsync(`${base}report`, JSON.stringify({ kind, id }), { qos: 1 });
}

function say(change) {
  Object.assign(status, change);
  return device.publishAsync(`${base}status`, behaviour.status ?? JSON.stringify(status), {
    qos: 1,
    retain: true,
  });
}

process.on('message', async ({ ask, behave, change, went, raw, panel, dies, lives }) => {
  Object.assign(behaviour, behave);
  if (lives) await startDevice();
  if (change || behave?.status !== undefined) await say(change ?? {});
  if (went) await report(...went);
  if (raw) await device.publishAsync(`${base}report`, raw, { qos: 1 });
  if (panel !== undefined)
    await device.publishAsync('panel/fire', JSON.stringify({ on: panel }), { qos: 1, retain: true });
  if (dies) device.stream.destroy();
  process.send({ answer: ask, value: { seen } });
});
process.on('disconnect', () => process.exit());
