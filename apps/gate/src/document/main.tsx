import '@tenzij/ui/no-eval';
import { sha256Hex } from '@tenzij/kernel';
import { mountApp } from '@tenzij/ui';
import '@tenzij/ui/theme.css';
import { createSounds } from '../device/sounds.ts';
import { openStore } from '../device/store.ts';
import { keepForOffline, offlineReady } from '../offline/keep.ts';
import { ownToken, pairAnew } from '../pairing/kind-page.ts';
import '../styles/gate.css';
import { createDocumentApi } from './api.ts';
import { DocumentApp } from './app.tsx';
import './document.css';
import { createDocumentGate } from './gate.ts';
import { EN_DOCUMENT, NL_DOCUMENT } from './messages.ts';

/** The composition root of a gate that compares with documents: clock, address and random ids are read here. */

const token = await ownToken(location.hash, openStore);
const sounds = createSounds();
let stream: MediaStream | null = null;
let file: File | null = null;

const gate = createDocumentGate({
  api: createDocumentApi(token),
  openStore: () => openStore(sha256Hex(token).slice(0, 16)),
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
      });
    },
  },
  sounds,
  time: {
    now: () => Date.now() / 1000,
    ticks: () => performance.now() / 1000,
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  },
  newId: () => crypto.randomUUID(),
  drawSide: () => ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) & 1 ? 'left' : 'right'),
});

/** Runs in the handler of the crew's press, which the browser asks for before sound and a full screen. */
function start(): void {
  sounds.unlock();
  document.documentElement.requestFullscreen?.().catch(() => undefined);
  navigator.wakeLock?.request('screen').catch(() => undefined);
  void gate.open();
}

addEventListener('pagehide', () => gate.close());
addEventListener('pageshow', (event) => event.persisted && location.reload());
addEventListener('hashchange', () => location.reload());

keepForOffline();
const root = document.getElementById('root');
if (root) {
  mountApp(root, { nl: NL_DOCUMENT, en: EN_DOCUMENT }, () => (
    <DocumentApp
      gate={gate}
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
