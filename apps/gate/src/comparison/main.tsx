import '@tenzij/ui/no-eval';
import { mountApp } from '@tenzij/ui';
import '@tenzij/ui/theme.css';
import { createGateApi } from '../device/api.ts';
import { onlyWindowOf } from '../device/only-window.ts';
import { openStore } from '../device/store.ts';
import { time } from '../device/time.ts';
import { keepForOffline, offlineReady } from '../offline/keep.ts';
import { ownToken, pairAnew } from '../pairing/kind-page.ts';
import { storeNameOf } from '../pairing/this-device.ts';
import { startBeating } from '../running/beat.ts';
import { createKeepOpen } from '../running/keep-open.ts';
import { loadNewVersion } from '../running/new-version.ts';
import '../styles/gate.css';
import '../styles/status.css';
import { fetchTerms } from './api.ts';
import { ComparisonApp } from './app.tsx';
import './comparison.css';
import { createComparison } from './comparison.ts';
import { createKeeper } from './keeper.ts';
import { EN_COMPARISON, NL_COMPARISON } from './messages.ts';
import { openableOf } from './openable.ts';
import { createWithdrawal } from './withdrawal.ts';

/**
 * The composition root of the desk where a person compares. It is a page of its own: nothing that can make or compare
 * templates is in what it loads, and a test follows every import from here.
 */

const token = await ownToken(location.hash, openStore);
const id = storeNameOf(token);
const keeper = createKeeper(id, localStorage);
const comparison = createComparison({
  fetchTerms: () => fetchTerms(token),
  keeper,
  withdrawal: createWithdrawal(createGateApi(token), () => openStore(id)),
  takeAlone: onlyWindowOf(id, () => comparison.fail('gate.open-elsewhere')),
  openFinder: async (card) => {
    await offlineReady();
    const { openFinder } = await import('./open-finder.ts');
    return openFinder(card);
  },
  now: time.now,
  wait: time.wait,
});

let touchedAt = Number.NEGATIVE_INFINITY;
const touched = () => {
  touchedAt = time.ticks();
};
for (const touch of ['pointerup', 'keydown']) addEventListener(touch, touched);
const openable = openableOf(comparison);
const keepOpen = createKeepOpen({
  gate: openable,
  id,
  storage: localStorage,
  time,
  lastTouched: () => touchedAt,
  reload: () => location.reload(),
});

// Whoever looks away from the page, or leaves it, is done with these pictures.
document.addEventListener('visibilitychange', () => document.hidden && comparison.drop());
addEventListener('pagehide', () => comparison.close());
addEventListener('pageshow', (event) => event.persisted && location.reload());
addEventListener('hashchange', () => location.reload());

loadNewVersion(openable, navigator.serviceWorker, () => location.reload());
keepForOffline();
const root = document.getElementById('root');
if (root) {
  mountApp(root, { nl: NL_COMPARISON, en: EN_COMPARISON }, () => (
    <ComparisonApp
      comparison={comparison}
      specimen={() => keeper.terms()?.specimen ?? false}
      onOpen={() => keepOpen.open('ask')}
      onClose={keepOpen.close}
      onPairAnew={() => void pairAnew(openStore).then(() => location.assign('/gate/'))}
    />
  ));
}
keepOpen.resume();
startBeating(keepOpen.isWanted);
