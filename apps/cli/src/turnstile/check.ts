import type { Language } from '@tenzij/kernel';
import type { DeviceReport, TurnstileDevice } from '@tenzij/turnstile';
import { message } from '../message.ts';
import { EXIT, Refusal } from '../refusal.ts';
import type { BridgeConfig } from './config.ts';
import { TURNSTILE_TEXTS } from './texts.ts';

/** How long a device may take to answer for the first time. */
const PATIENCE_SECONDS = 10;

export interface Checked {
  readonly kind: BridgeConfig['device']['kind'];
  /** `null`: it says nothing of an alarm. */
  readonly alarm: boolean | null;
  readonly fault: boolean;
}

/** Listens to the device until it is heard, and tells it nothing. */
export async function checkDevice(config: BridgeConfig, device: TurnstileDevice): Promise<Checked> {
  let alarm: boolean | null = null;
  let fault = false;
  let timer: NodeJS.Timeout | undefined;
  const heard = await new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_SECONDS * 1000);
    device.start((report: DeviceReport) => {
      if (report.kind === 'alarm') alarm = report.on;
      if (report.kind === 'fault') fault = report.on;
      if (report.kind === 'connected') resolve(true);
    });
  });
  clearTimeout(timer);
  await device.stop();
  if (heard) return { kind: config.device.kind, alarm, fault };
  const code = 'cli.turnstile-not-reached';
  throw new Refusal([{ code, params: { seconds: PATIENCE_SECONDS } }], EXIT.notStarted);
}

export function describeCheck({ kind, alarm, fault }: Checked, language: Language): string {
  const texts = TURNSTILE_TEXTS[language];
  const lines = [
    message(texts.checked, { kind }, language),
    texts.alarm[alarm === null ? 'none' : alarm ? 'on' : 'off'],
    ...(fault ? [texts.fault] : []),
  ];
  return `${lines.join('\n')}\n`;
}
