import '@tenzij/ui/no-eval';
import '@tenzij/ui/theme.css';
import './styles/visitor.css';
import { createApi, mountApp } from '@tenzij/ui';
import { App } from './app.tsx';
import { openWallet } from './device/wallets.ts';
import { now, randomBytes } from './device/world.ts';
import { createJourney } from './journey/journey.ts';
import { JourneyProvider } from './parts/journey-context.ts';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

/** The ticket stands in the fragment, which browsers don't send: it reaches no log. */
function ticketInLink(): string | null {
  const ticket = location.hash.slice(1);
  return ticket === '' ? null : ticket;
}

const ticket = ticketInLink();
const api = createApi(ticket === null ? {} : { token: ticket });
const store = ticket === null ? null : await openWallet(ticket);
const journey = createJourney({ ticket, api, store, now, randomBytes });

// Another ticket's link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', () => location.reload());

const root = document.getElementById('root');
if (root) {
  mountApp(root, { nl, en }, () => (
    <JourneyProvider value={journey}>
      <App />
    </JourneyProvider>
  ));
  void journey.open();
}
