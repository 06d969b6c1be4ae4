import type { Api } from './api.ts';

const PUBLIC = { config: { roles: ['public'] }, schema: { hide: true } } as const;

/** `/`: says where one is, and shows the way. Links to tickets and gates carry a token and come from elsewhere. */
export function serveStartPage(app: Api): void {
  app.get('/', PUBLIC, (_request, reply) =>
    reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(PAGE),
  );
  app.get('/start.css', PUBLIC, (_request, reply) =>
    reply.type('text/css; charset=utf-8').header('cache-control', 'no-cache').send(STYLE),
  );
}

const PAGE = `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Tenzij</title>
<link rel="stylesheet" href="/start.css">
</head>
<body>
<main>
<h1>Tenzij</h1>
<section aria-labelledby="nl">
<h2 id="nl">Toegang met uw gezicht: nee, tenzij</h2>
<p>Op deze server draait Tenzij. Gezichtsherkenning staat hier uit, tenzij aan alle voorwaarden is voldaan. De gewone rij is er altijd.</p>
<ul>
<li><a href="/visit/">Bezoeker</a> – kies uw pas, geef of weiger toestemming, en trek haar weer in. Open hiervoor de link die bij uw ticket hoort.</li>
<li><a href="/gate/">Poort</a> – voor de medewerkers bij de ingang. Open de link van uw poort op het apparaat dat daar staat.</li>
<li><a href="/console/">Beheer</a> – voor de organisator en de functionaris gegevensbescherming (FG). Meld u aan met de link die bij het starten is getoond.</li>
<li><a href="/register/">Openbaar register</a> – voor iedereen: wie op deze server gezichtsherkenning inzet, waar, wanneer en waarvoor.</li>
</ul>
</section>
<section lang="en" aria-labelledby="en">
<h2 id="en">Access with your face: no, unless</h2>
<p>This server runs Tenzij. Face recognition is off here unless every condition holds. The regular lane is always there.</p>
<ul>
<li><a href="/visit/">Visitor</a> – choose your pass, give or refuse consent, and take it back. Open the link that belongs to your ticket.</li>
<li><a href="/gate/">Gate</a> – for the crew at the entrance. Open your gate's link on the device that stands there.</li>
<li><a href="/console/">Console</a> – for the organiser and the data protection officer (DPO). Sign in with the link that was shown at the start.</li>
<li><a href="/register/?lang=en">Public register</a> – for everybody: who uses face recognition on this server, where, when and what for.</li>
</ul>
</section>
<p><a href="/api/openapi.json">API (OpenAPI 3.1)</a></p>
</main>
</body>
</html>
`;

const STYLE = `:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif; }
body { margin: 0; padding: 2rem 1.25rem; color: #1a1d21; background: #fbfbf9; }
main { max-width: 65ch; margin: 0 auto; }
h1 { font-size: 2.5rem; line-height: 1.1; margin: 0 0 1.5rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.5rem 0 0.5rem; }
li { margin: 0.75rem 0; }
a { color: #12507b; font-weight: 600; text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid; outline-offset: 3px; }
@media (prefers-color-scheme: dark) {
  body { color: #eceeee; background: #14181c; }
  a { color: #9ccdf2; }
}
`;
