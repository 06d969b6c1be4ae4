import type { Language } from '@tenzij/kernel';
import type { Mode, Standing } from '@tenzij/turnstile';
import { message } from '../message.ts';
import type { BridgeConfig } from './config.ts';
import { shownKey } from './key.ts';
import { TURNSTILE_TEXTS } from './texts.ts';

/** A bridge that runs. */
export interface Started {
  readonly url: string;
  readonly key: string;
  /** The origin of the gate's page. */
  readonly gate: string;
  readonly kind: BridgeConfig['device']['kind'];
  /** Where the device reports by itself, and with which key. */
  readonly report: { readonly address: string; readonly port: number; readonly key: string } | null;
}

/** The link that puts address and key into a gate. Both stand behind the `#`, so that no server hears of them. */
export function gateLink({ gate, url, key }: Pick<Started, 'gate' | 'url' | 'key'>): string {
  return `${gate}/gate/#${new URLSearchParams({ turnstile: url, key })}`;
}

export function describeBridge(started: Started, language: Language): string {
  const texts = TURNSTILE_TEXTS[language];
  const { url, kind, key, report } = started;
  const lines = [
    message(texts.running, { kind, url }, language),
    message(texts.key, { key: shownKey(key) }, language),
    message(texts.link, { link: gateLink(started) }, language),
    ...(report ? [message(texts.device, { ...report, port: String(report.port) }, language)] : []),
    texts.stop,
  ];
  return `${lines.join('\n')}\n`;
}

/** One line for each change, so that it can be read back when what happened. */
export function describeStanding(standing: Standing, language: Language): string {
  return `${TURNSTILE_TEXTS[language].standing[standing]}\n`;
}

/** How the turnstile was left, by its own word. */
export type Stopped = 'closed' | 'free' | 'unconfirmed';

export function stoppedAs(mode: Mode | null): Stopped {
  if (mode === null) return 'unconfirmed';
  return mode === 'free' ? 'free' : 'closed';
}

export function describeStop(stopped: Stopped, language: Language): string {
  return `${TURNSTILE_TEXTS[language].stopped[stopped]}\n`;
}
