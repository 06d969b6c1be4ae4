import '@tenzij/ui/no-eval';
import '@tenzij/ui/theme.css';
import './styles/visitor.css';
import './styles/consent.css';
import './styles/pass.css';
import { type Api, createApi, type MountOptions, mountApp } from '@tenzij/ui';
import { App } from './app.tsx';
import { keptTickets, openWallet } from './device/wallets.ts';
import { fetchOnTime, keepClock, now, ownNow, randomBytes } from './device/world.ts';
import { createJourney, type JourneyControl } from './journey/journey.ts';
import { isOnDesk, ON_DESK, readLink } from './journey/link.ts';
import { memoryWallet } from './journey/memory-wallet.ts';
import { createParent } from './journey/parent.ts';
import { JourneyProvider } from './parts/journey-context.ts';
import { KeptPasses } from './screens/kept-passes.tsx';
import { ParentPage } from './screens/parent.tsx';
import { en } from './texts/en.ts';
import { nl } from './texts/nl.ts';

const TEXTS = { nl, en };
/** A desk's device is for the next visitor in the language it was in before. */
const FORGETS: MountOptions = { remember: false };

// Another ticket's link opened in the same tab changes the fragment only.
window.addEventListener('hashchange', () => location.reload());

const root = document.getElementById('root');
const link = readLink(location.hash);
if (root && link.kind === 'guardian') openParent(root, link.token);
else if (root && link.kind === 'kiosk') openKiosk(root, link.token);
else if (root && link.kind === 'visitor') await openVisit(root, link.token);
else if (root && isOnDesk(history.state)) closeKiosk(root);
else if (root) await openKept(root);

function apiOf(token: string | null): Api {
  return createApi({ fetch: fetchOnTime, ...(token !== null && { token }) });
}

async function openVisit(root: HTMLElement, ticket: string | null): Promise<void> {
  keepClock();
  const api = apiOf(ticket);
  const store = ticket === null ? null : await openWallet(ticket);
  start(root, createJourney({ ticket, api, store, now, ownNow, randomBytes }));
}

function start(root: HTMLElement, journey: JourneyControl, options?: MountOptions): void {
  mount(root, journey, options);
  void journey.open();
}

function mount(root: HTMLElement, journey: JourneyControl, options?: MountOptions): void {
  const app = () => (
    <JourneyProvider value={journey}>
      <App />
    </JourneyProvider>
  );
  mountApp(root, TEXTS, app, options);
}

/**
 * A desk's device: everything stays in memory, and the link isn't left in its history. Who goes elsewhere leaves
 * nothing for the browser to come back to.
 */
function openKiosk(root: HTMLElement, ticket: string): void {
  history.replaceState(ON_DESK, '', location.pathname);
  const journey = createKiosk(ticket);
  window.addEventListener('pagehide', () => journey.wipe('left'));
  start(root, journey, FORGETS);
}

/** Loaded again, a desk's device knows only that it is one. */
function closeKiosk(root: HTMLElement): void {
  const journey = createKiosk(null);
  journey.wipe('left');
  mount(root, journey, FORGETS);
}

function createKiosk(ticket: string | null): JourneyControl {
  const world = { now, ownNow, randomBytes };
  return createJourney({ ticket, api: apiOf(ticket), store: memoryWallet(), form: 'paper', ...world });
}

/** Without a link, as the installed app starts: the pass that this phone keeps, or which of them. */
async function openKept(root: HTMLElement): Promise<void> {
  keepClock();
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
  const parent = createParent({ api: apiOf(token), now, ownNow });
  mountApp(root, TEXTS, () => <ParentPage control={parent} />);
  void parent.open();
}
