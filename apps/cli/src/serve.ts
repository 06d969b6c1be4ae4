import { explain } from '@tenzij/contracts';
import { type Language, TenzijError } from '@tenzij/kernel';
import { type RunningServer, readConfig, type SpecimenLinks, startServer } from '@tenzij/server';
import type { Command } from 'commander';

interface ServeOptions {
  readonly port?: string;
  readonly host?: string;
  readonly data?: string;
  readonly specimen?: boolean;
  readonly json?: boolean;
}

const TEXTS = {
  nl: {
    about: 'start de server',
    port: 'poort om op te luisteren; 0 neemt een vrije (PORT, 8180)',
    host: 'adres om op te luisteren (HOST, 127.0.0.1: alleen deze computer)',
    data: 'map voor gegevens en sleutels (TENZIJ_DATA, .tenzij)',
    specimen: 'zet het voorbeeldfestival klaar als er nog geen gegevens zijn',
    json: 'schrijf de adressen als één regel JSON',
  },
  en: {
    about: 'start the server',
    port: 'port to listen on; 0 takes a free one (PORT, 8180)',
    host: 'address to listen on (HOST, 127.0.0.1: this computer only)',
    data: 'folder for data and keys (TENZIJ_DATA, .tenzij)',
    specimen: 'set up the specimen festival when there is no data yet',
    json: 'write the addresses as one line of JSON',
  },
} as const;

export function registerServe(program: Command, language: Language): void {
  const texts = TEXTS[language];
  program
    .command('serve')
    .description(texts.about)
    .option('--port <number>', texts.port)
    .option('--host <address>', texts.host)
    .option('--data <folder>', texts.data)
    .option('--specimen', texts.specimen)
    .option('--json', texts.json)
    .action(serve);
}

async function serve(options: ServeOptions, command: Command): Promise<void> {
  const write = command.configureOutput().writeOut ?? (() => {});
  try {
    const server = await startServer({
      config: readConfig({ ...process.env, ...asEnvironment(options) }),
      specimen: options.specimen === true,
    });
    stopOnSignals(server);
    write(options.json ? `${JSON.stringify({ url: server.url, links: server.links })}\n` : describe(server));
  } catch (error) {
    if (!(error instanceof TenzijError)) throw error;
    command.error(options.json ? JSON.stringify(explain(error)) : describeProblem(error), {
      exitCode: 1,
      code: error.code,
    });
  }
}

function asEnvironment({ port, host, data }: ServeOptions): Record<string, string> {
  const given = { PORT: port, HOST: host, TENZIJ_DATA: data };
  return Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Ends what is under way, closes the data and stops; asked a second time, it stops at once. */
function stopOnSignals(server: RunningServer): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void server.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function describe({ url, links }: RunningServer): string {
  const lines = ['', `  Tenzij draait op / runs at  ${url}`, ''];
  if (links) lines.push(...describeLinks(links));
  else lines.push('  Er is nog geen inzet. / There is no deployment yet.  tenzij serve --specimen', '');
  lines.push('  Stoppen: Ctrl-C. De gegevens blijven bewaard.', '  Stop: Ctrl-C. The data is kept.', '', '');
  return lines.join('\n');
}

function describeLinks({ console, gates, visitors }: SpecimenLinks): string[] {
  const entries = [
    [
      'Beheer, als organisator (één keer aanmelden)',
      'Console, as organiser (signs in once)',
      console.organiser,
    ],
    ['Beheer, als FG (één keer aanmelden)', 'Console, as DPO (signs in once)', console.dpo],
    ['Een bezoeker', 'A visitor', visitors[0] ?? ''],
    ['Gezichtspoort', 'Face gate', gates.face],
    ['Gewone poort', 'Regular gate', gates.regular],
  ];
  return [
    '  SPECIMEN: een verzonnen festival om mee te proberen. / An invented festival to try things with.',
    '',
    ...entries.flatMap(([nl, en, link]) => [`  ${nl} / ${en}`, `    ${link}`, '']),
  ];
}

function describeProblem(problem: TenzijError): string {
  const { code, text } = explain(problem);
  const both = [text.nl, text.en].map((t) => `  ${t.what} ${t.means} ${t.do}`);
  return [code, ...both].join('\n');
}
