import '@tenzij/ui/no-eval';
import { mountApp } from '@tenzij/ui';
import '@tenzij/ui/theme.css';
import { createAwake } from '../device/awake.ts';
import { onlyWindowOf } from '../device/only-window.ts';
import { createSettings } from '../device/settings.ts';
import { createSounds } from '../device/sounds.ts';
import { openStore } from '../device/store.ts';
import { drawSide, time } from '../device/time.ts';
import { keepForOffline, offlineReady } from '../offline/keep.ts';
import { ownToken, pairAnew } from '../pairing/kind-page.ts';
import { storeNameOf } from '../pairing/this-device.ts';
import { startBeating } from '../running/beat.ts';
import { createKeepOpen } from '../running/keep-open.ts';
import { loadNewVersion } from '../running/new-version.ts';
import '../styles/gate.css';
import '../styles/status.css';
import { createDocumentApi } from './api.ts';
import { DocumentApp } from './app.tsx';
import './document.css';
import { createDocumentGate } from './gate.ts';
import { EN_DOCUMENT, NL_DOCUMENT } from './messages.ts';
import { openableOf } from './openable.ts';

/** The composition root of a gate that compares with documents: clock, address and random ids are read here. */

const token = await ownToken(location.hash, openStore);
const id = storeNameOf(token);
const sounds = createSounds();
const settings = createSettings(localStorage);
let stream: MediaStream | null = null;
let file: File | null = null;

const gate = createDocumentGate({
  api: createDocumentApi(token),
  openStore: () => openStore(id),
  takeAlone: onlyWindowOf(id, () => gate.fail('gate.open-elsewhere')),
  device: {
    async load(clearance) {
      await offlineReady();
      const { openModels } = await import('./open-models.ts');
      return openModels(clearance, {
        show(next) {
          stream = next;
          if (next === null) file = null;
        },
        takeFile() {
          const taken = file;
          file = null;
          return taken;
        },
        share: () => settings.get().share,
      });
    },
  },
  sounds,
  time,
  newId: () => crypto.randomUUID(),
  drawSide,
});

let touchedAt = Number.NEGATIVE_INFINITY;
const openable = openableOf(gate);
const keepOpen = createKeepOpen({
  gate: openable,
  id,
  storage: localStorage,
  time,
  lastTouched: () => touchedAt,
  reload: () => location.reload(),
});
const awake = createAwake(keepOpen.isWanted);

/** Any touch or key lifts what a browser holds back until then: sound, and a full screen, which a key may leave. */
function touched(by: 'touch' | 'key'): void {
  touchedAt = time.ticks();
  if (!keepOpen.isWanted()) return;
  sounds.unlock();
  if (by === 'touch') awake.press();
}
addEventListener('pointerup', () => touched('touch'));
addEventListener('keydown', () => touched('key'));

function start(): void {
  keepOpen.open('ask');
  touched('touch');
}

// What nobody caught may have left anything half done: the gate begins anew, and says so.
for (const broken of ['error', 'unhandledrejection']) {
  addEventListener(broken, () => {
    if (keepOpen.isWanted()) gate.fail('gate.failed');
  });
}
addEventListener('pagehide', () => gate.close());
addEventListener('pageshow', (event) => event.persisted && location.reload());
addEventListener('hashchange', () => location.reload());

loadNewVersion(openable, navigator.serviceWorker, () => location.reload());
keepForOffline();
const root = document.getElementById('root');
if (root) {
  mountApp(root, { nl: NL_DOCUMENT, en: EN_DOCUMENT }, () => (
    <DocumentApp
      gate={gate}
      settings={settings}
      stream={() => stream}
      onStart={start}
      onPairAnew={() => void pairAnew(openStore).then(() => location.assign('/gate/'))}
      onFile={(chosen) => {
        file = chosen;
        gate.takeDocument();
      }}
    />
  ));
}
keepOpen.resume();
// Without a press this only finds out whether the browser gives sound, and keeps the screen on.
if (keepOpen.isWanted()) sounds.unlock();
awake.stayOn();
startBeating(keepOpen.isWanted);
