const WIDTH = 30;
/** Below so many steps a run is over before anybody looks. */
const SHORT = 100;
const PART = 0.1;

interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** 0..1, never less than before. */
  at(share: number): void;
  end(): void;
}

/** On a terminal a bar; elsewhere a line at every tenth. Of short work nothing. */
export function showProgress(what: string, steps: number, screen: Screen = process.stderr): Progress {
  if (steps < SHORT) return { at: () => {}, end: () => {} };
  return screen.isTTY ? bar(what, screen) : lines(what, screen);
}

function bar(what: string, screen: Screen): Progress {
  let shown = -1;
  return {
    at: (share) => {
      const percent = Math.floor(share * 100);
      if (percent === shown) return;
      shown = percent;
      const filled = Math.round(share * WIDTH);
      screen.write(`\r${what} [${'#'.repeat(filled).padEnd(WIDTH, '.')}] ${String(percent).padStart(3)} %`);
    },
    end: () => screen.write('\n'),
  };
}

function lines(what: string, screen: Screen): Progress {
  let tenths = 0;
  return {
    at: (share) => {
      const reached = Math.floor(share / PART + 1e-9);
      if (reached <= tenths) return;
      tenths = reached;
      screen.write(`${what}: ${reached * 10} %\n`);
    },
    end: () => {},
  };
}
