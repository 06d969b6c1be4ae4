import type { Language } from '@tenzij/kernel';
import type { RunningServer } from '@tenzij/server';
import { SERVE_TEXTS } from './serve-texts.ts';

type Texts = (typeof SERVE_TEXTS)[Language];

/** Where everything is, each line in every language given. */
export function describeServer(
  { url, links }: Pick<RunningServer, 'url' | 'links'>,
  languages: readonly Language[],
): string {
  const say = (text: (texts: Texts) => string) =>
    `  ${languages.map((language) => text(SERVE_TEXTS[language])).join(' / ')}`;
  const entry = (name: keyof Texts['links'], link = '') => [
    say(({ links }) => links[name]),
    `    ${link}`,
    '',
  ];
  const known = links
    ? [
        say(({ specimen }) => specimen),
        '',
        ...(links.ended ? [say(({ ended }) => ended), ''] : []),
        ...entry('organiser', links.console.organiser),
        ...entry('dpo', links.console.dpo),
        ...entry('visitor', links.visitors[0]),
        ...entry('face', links.gates.face),
        ...entry('regular', links.gates.regular),
      ]
    : [say(({ empty }) => empty), ''];
  return ['', `${say(({ running }) => running)}  ${url}`, '', ...known, say(({ stop }) => stop), '', ''].join(
    '\n',
  );
}
