import '@tenzij/ui/no-eval';
import { sha256Hex } from '@tenzij/kernel';
import { mountApp } from '@tenzij/ui';
import '@tenzij/ui/theme.css';
import { openStore } from '../device/store.ts';
import { keepForOffline, offlineReady } from '../offline/keep.ts';
import { ownToken, pairAnew } from '../pairing/kind-page.ts';
import '../styles/gate.css';
import { fetchTerms } from './api.ts';
import { ComparisonApp } from './app.tsx';
import './comparison.css';
import { createComparison } from './comparison.ts';
import { createKeeper } from './keeper.ts';
import { EN_COMPARISON, NL_COMPARISON } from './messages.ts';

/**
 * The composition root of the desk where a person compares. It is a page of its own: nothing that can make or compare
 * templates is in what it loads, and a test follows every import from here.
 */

const token = await ownToken(location.hash, openStore);
const keeper = createKeeper(sha256Hex(token).slice(0, 16), localStorage);
const comparison = createComparison({
  fetchTerms: () => fetchTerms(token),
  keeper,
  openFinder: async (card) => {
    await offlineReady();
    const { openFinder } = await import('./open-finder.ts');
    return openFinder(card);
  },
  now: () => Date.now() / 1000,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});

// Whoever looks away from the page, or leaves it, is done with these pictures.
document.addEventListener('visibilitychange', () => document.hidden && comparison.drop());
addEventListener('pagehide', () => comparison.close());
addEventListener('pageshow', (event) => event.persisted && location.reload());
addEventListener('hashchange', () => location.reload());

keepForOffline();
const root = document.getElementById('root');
if (root) {
  mountApp(root, { nl: NL_COMPARISON, en: EN_COMPARISON }, () => (
    <ComparisonApp
      comparison={comparison}
      specimen={() => keeper.terms()?.specimen ?? false}
      onPairAnew={() => void pairAnew(openStore).then(() => location.assign('/gate/'))}
    />
  ));
}
