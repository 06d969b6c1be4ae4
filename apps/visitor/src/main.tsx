import '@tenzij/ui/no-eval';
import '@tenzij/ui/theme.css';
import './styles/visitor.css';
import './styles/consent.css';
import './styles/pass.css';
import { createApi, mountApp } from '@tenzij/ui';
import { App } from './app.tsx';
import { keptTickets, openWallet } from './device/wallets.ts';
import { now, randomBytes } from './device/world.ts';
import { createJourney, type JourneyControl } from './journey/journey.ts';
import { readLink } from './journey/link.ts';
import { memoryWallet } from './journey/memory-wallet.ts';
import { createParent } from './journey/parent.ts';
import { JourneyProvider } from './parts/journey-context.ts';
import { KeptPasses } from './screens/kept-passes.tsx';
import { ParentPage } from './screens/parent.tsx';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

const TEXTS = { nl, en };

// Another ticket's link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', () => location.reload());

const root = document.getElementById('root');
const link = readLink(location.hash);
if (root && link.kind === 'guardian') openParent(root, link.token);
else if (root && link.kind === 'kiosk') openKiosk(root, link.token);
else if (root && link.kind === 'visitor') await openVisit(root, link.token);
else if (root) await openKept(root);

async function openVisit(root: HTMLElement, ticket: string | null): Promise<void> {
  const api = createApi(ticket === null ? {} : { token: ticket });
  const store = ticket === null ? null : await openWallet(ticket);
  start(root, createJourney({ ticket, api, store, now, randomBytes }));
}

function start(root: HTMLElement, journey: JourneyControl): void {
  mountApp(root, TEXTS, () => (
    <JourneyProvider value={journey}>
      <App />
    </JourneyProvider>
  ));
  void journey.open();
}

/** A desk's device: everything stays in memory, and the link isn't left in its history. */
function openKiosk(root: HTMLElement, ticket: string): void {
  history.replaceState(null, '', location.pathname);
  const api = createApi({ token: ticket });
  start(root, createJourney({ ticket, api, store: memoryWallet(), form: 'paper', now, randomBytes }));
}

/** Without a link, as the installed app starts: the pass that this phone keeps, or which of them. */
async function openKept(root: HTMLElement): Promise<void> {
  const tickets = await keptTickets(now());
  const open = (ticket: string) => {
    // From here on it is as if the link had been opened.
    history.replaceState(null, '', `#${ticket}`);
    return openVisit(root, ticket);
  };
  const [only] = tickets;
  if (!only) return openVisit(root, null);
  if (tickets.length === 1) return open(only.ticket);
  const close = mountApp(root, TEXTS, () => (
    <KeptPasses
      tickets={tickets}
      open={(ticket) => {
        close();
        void open(ticket);
      }}
    />
  ));
}

/** A parent or guardian answers on a phone of their own, where nothing is kept. */
function openParent(root: HTMLElement, token: string): void {
  const parent = createParent({ api: createApi({ token }), now });
  mountApp(root, TEXTS, () => <ParentPage control={parent} />);
  void parent.open();
}
