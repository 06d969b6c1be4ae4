import { createApi, mountApp } from '@tenzij/ui';
import '@tenzij/ui/theme.css';
import { createDrafts } from './case/documents/drafts.ts';
import { Console } from './console.tsx';
import { createConsoleApi } from './console-api.ts';
import { createSessionStore } from './session-store.ts';
import { takeSignInToken } from './sign-in-link.ts';
import './styles/console.css';
import { EN } from './texts/en.ts';
import { NL } from './texts/nl.ts';

const api = createConsoleApi(createApi());
const sessions = createSessionStore(api, createDrafts(sessionStorage));

void sessions.enter(takeSignInToken(window));
// A link that is pasted over this very page changes its fragment only.
addEventListener('hashchange', () => {
  const token = takeSignInToken(window);
  if (token !== null) void sessions.enter(token);
});

const root = document.getElementById('root');
if (root) mountApp(root, { nl: NL, en: EN }, () => <Console api={api} sessions={sessions} />);
