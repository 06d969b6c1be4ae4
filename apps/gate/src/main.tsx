import '@tenzij/ui/no-eval';
import { mountApp } from '@tenzij/ui';
import '@tenzij/ui/theme.css';
import { App } from './app.tsx';
import { createGateApi } from './device/api.ts';
import { createAwake } from './device/awake.ts';
import { createDevice } from './device/device.ts';
import { createDeviceFacts } from './device/device-facts.ts';
import { createNewsApi } from './device/news-api.ts';
import { onlyWindowOf } from './device/only-window.ts';
import { createPairingApi } from './device/pairing-api.ts';
import { createSettings } from './device/settings.ts';
import { createSounds } from './device/sounds.ts';
import { openStore } from './device/store.ts';
import { createTicketsApi } from './device/tickets-api.ts';
import { drawSide, time } from './device/time.ts';
import { tellIfUnheard } from './ending/ending.ts';
import { createGate } from './gate/gate.ts';
import { EN } from './messages/en.ts';
import { NL } from './messages/nl.ts';
import { keepForOffline, offlineReady } from './offline/keep.ts';
import { createCrewAccess } from './override/access.ts';
import { keepPage, keptPage, pageInRefusal } from './pairing/kind-page.ts';
import { DEVICE_STORE, leaveGate, leftOf, storeNameOf } from './pairing/this-device.ts';
import { type WhichGate, whichGate } from './pairing/which-gate.ts';
import { startBeating } from './running/beat.ts';
import { createKeepOpen } from './running/keep-open.ts';
import { loadNewVersion } from './running/new-version.ts';
import { PairScreen } from './screens/pair/pair-screen.tsx';
import { TakenScreen } from './screens/pair/taken-screen.tsx';
import { type CrewTools, CrewToolsProvider } from './status/tools.ts';
import { keepSettings, settingsInLink } from './turnstile/settings.ts';
import { countTrials } from './turnstile/trials.ts';
import { createTurnstileControl } from './turnstile/turnstile.ts';
import './styles/desk.css';
import './styles/gate.css';
import './styles/pair.css';
import './styles/status.css';
import './styles/attract.css';

/** The composition root: the only place that reads the clock, the address and makes random ids. */

// Where nothing can be kept nothing is, and pairing says why.
const nowhere: WhichGate = { kind: 'none', code: null };
// The link of a turnstile's bridge says nothing of which gate this is.
const bridge = settingsInLink(location.hash);
const which = await whichGate(bridge ? '' : location.hash, openStore).catch(() => nowhere);
const token = which.kind === 'gate' ? which.token : '';
const ownStore = () => openStore(storeNameOf(token));
if (bridge && token !== '') {
  await keepSettings(await ownStore(), bridge).catch(() => undefined);
  history.replaceState(null, '', location.pathname);
}
const turnstile = countTrials(
  createTurnstileControl({
    openStore: ownStore,
    request: (input, init) => fetch(input, init),
    time,
    newId: () => crypto.randomUUID(),
  }),
  ownStore,
);
/** A gate of another kind has a page of its own. */
function leaveFor(page: string | null): void {
  if (page !== null) location.replace(page + location.hash);
}
if (which.kind === 'gate') leaveFor(keptPage(token, localStorage));
const root = document.getElementById('root');
const settings = createSettings(localStorage);
const device = createDevice(settings, offlineReady);
const sounds = createSounds();
const gate = createGate({
  token,
  api: createGateApi(token, (refusal) => leaveFor(pageInRefusal(refusal, token, localStorage))),
  news: createNewsApi(token),
  tickets: createTicketsApi(token),
  openStore: ownStore,
  takeAlone: onlyWindowOf(storeNameOf(token), () => gate.fail('gate.open-elsewhere')),
  device,
  sounds,
  time,
  newId: () => crypto.randomUUID(),
  chance: Math.random,
  get turnstile() {
    return turnstile.turnstile();
  },
  turnstileWatch: turnstile,
  drawSide,
});

let touchedAt = Number.NEGATIVE_INFINITY;
const keepOpen = createKeepOpen({
  gate,
  id: storeNameOf(token),
  storage: localStorage,
  time,
  lastTouched: () => touchedAt,
  reload: () => location.reload(),
});
const awake = createAwake(keepOpen.isWanted);
const facts = createDeviceFacts(sounds.state);

/** Any touch or key lifts what a browser holds back until then: sound, and a full screen, which a key may leave. */
function touched(by: 'touch' | 'key'): void {
  touchedAt = time.ticks();
  if (!keepOpen.isWanted()) return;
  sounds.unlock();
  if (by === 'touch') awake.press();
}
addEventListener('pointerup', () => touched('touch'));
addEventListener('keydown', () => touched('key'));

function start(inDoubt: 'ask' | 'open'): void {
  keepOpen.open(inDoubt);
  facts.askToKeep();
  touched('touch');
}

// A camera that is plugged in again opens the gate again, without a press.
navigator.mediaDevices?.addEventListener('devicechange', () => {
  const { screen, desk } = gate.get();
  if (desk.name !== 'closed' || screen.name !== 'problem') return;
  if (screen.problem.code === 'gate.no-camera') void gate.start();
});
// What nobody caught may have left anything half done: the gate begins anew, and says so.
for (const broken of ['error', 'unhandledrejection']) {
  addEventListener(broken, () => {
    if (keepOpen.isWanted()) gate.fail('gate.failed');
    if (root?.childElementCount === 0) keepOpen.reload();
  });
}
// Another gate's link pasted over this page changes its fragment only.
addEventListener('hashchange', () => location.reload());

/** The gate that this device is now, by its own keeping. */
function openAnew(): void {
  history.replaceState(null, '', location.pathname);
  location.reload();
}

async function pairAgain(): Promise<void> {
  gate.stop();
  await leaveGate(await openStore(DEVICE_STORE), token);
  openAnew();
}

/** The gate that this device was may have gone where nobody heard of it. */
async function tellOfLeft(): Promise<void> {
  const left = await leftOf(await openStore(DEVICE_STORE));
  if (left === null || left === token) return;
  const own = { api: createGateApi(left), news: createNewsApi(left) };
  const telling = { ...own, time, newId: () => crypto.randomUUID(), chance: Math.random };
  await tellIfUnheard(telling, await openStore(storeNameOf(left)));
}

const tools: CrewTools = {
  settings,
  device: facts.get,
  gate,
  now: time.now,
  access: createCrewAccess(ownStore, time.now),
  trials: turnstile.trials,
  turnstile,
  changeCamera(camera) {
    settings.set({ camera });
    if (keepOpen.isWanted()) keepOpen.open('ask');
  },
  closeGate: keepOpen.close,
  agreeOnTime: gate.agreeOnTime,
};

function Page() {
  if (which.kind === 'taken') return <TakenScreen />;
  if (which.kind === 'none') {
    return (
      <PairScreen
        api={createPairingApi()}
        openStore={openStore}
        device={device}
        stream={device.stream}
        given={which.code}
        onPaired={({ token, kind }) => {
          keepPage(kind, token, localStorage);
          openAnew();
        }}
      />
    );
  }
  return (
    <CrewToolsProvider value={tools}>
      <App
        gate={gate}
        turnstile={turnstile}
        now={time.now}
        stream={device.stream}
        onStart={() => start('ask')}
        onStartInDoubt={() => start('open')}
        onLeave={() => void gate.start('erase')}
        onPairAgain={() => void pairAgain()}
      />
    </CrewToolsProvider>
  );
}

if (which.kind === 'gate') loadNewVersion(gate, navigator.serviceWorker, () => location.reload());
keepForOffline();
if (root) mountApp(root, { nl: NL, en: EN }, Page);
void tellOfLeft().catch(() => undefined);
if (which.kind === 'gate') {
  keepOpen.resume();
  // Without a press this only finds out whether the browser gives sound, and keeps the screen on.
  if (keepOpen.isWanted()) sounds.unlock();
  awake.stayOn();
  startBeating(keepOpen.isWanted);
}
