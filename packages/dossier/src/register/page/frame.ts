import { type Html, html, type Language } from '@tenzij/kernel';
import { PAGE_WORDS } from './words.ts';

export interface FrameInput {
  readonly language: Language;
  /** The page's own path, for the switch of language. */
  readonly path: string;
  readonly title: string;
  readonly main: Html;
}

/** A page of the register around its content: no script, no cookie, its style from this server. */
export function frame({ language, path, title, main }: FrameInput): string {
  const words = PAGE_WORDS[language];
  const other = language === 'nl' ? 'en' : 'nl';
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Tenzij</title>
<link rel="stylesheet" href="/register/register.css">
<link rel="alternate" type="application/json" href="/api/register.json" title="${words.json}">
<link rel="alternate" type="text/csv" href="/api/register.csv" title="${words.csv}">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
<header>
<a class="home" href="/" aria-label="Tenzij – ${words.home}">Tenzij</a>
<nav aria-label="${words.language}"><a href="${inLanguage(path, other)}" lang="${other}" hreflang="${other}">${words.other}</a></nav>
</header>
<main id="main" tabindex="-1">
${main}
</main>
<footer>
<h2>${words.feeds}</h2>
<ul>
<li><a href="/api/register.json">${words.json}</a></li>
<li><a href="/api/register.csv">${words.csv}</a></li>
<li><a href="/api/register/key">${words.key}</a></li>
</ul>
<p>${words.times} ${words.cookies}</p>
</footer>
</body>
</html>
`;
  return page.text;
}

/** An address of the register that stays in the reader's language. Dutch is the language it has by itself. */
export function inLanguage(path: string, language: Language): string {
  return language === 'nl' ? path : `${path}?lang=${language}`;
}
