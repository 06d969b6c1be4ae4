import { dirname, resolve } from 'node:path';
import type { TurnstileDevice } from '@tenzij/turnstile';
import { readTextFile } from '../files.ts';
import type { BridgeConfig, FileName } from './config.ts';

export interface DeviceOptions {
  /** The configuration's own file: names in it are relative to its folder. */
  readonly file: string;
  /** What a device that reports by itself proves itself with. */
  readonly deviceKey: string;
  readonly now: () => number;
}

/** The adapter that a configuration asks for; of the others nothing is loaded. */
export async function wireDevice(config: BridgeConfig, options: DeviceOptions): Promise<TurnstileDevice> {
  const { device, limits } = config;
  const secret = async (name: FileName | null) => (await contents(name, options.file))?.trim() ?? null;
  switch (device.kind) {
    case 'http': {
      const { httpTurnstile } = await import('@tenzij/turnstile-http');
      const { tokenFile, callback, ...rest } = device.http;
      const key = options.deviceKey;
      return httpTurnstile({
        ...rest,
        token: await secret(tokenFile),
        callback: callback && { ...callback, key },
      });
    }
    case 'mqtt': {
      const { mqttTurnstile } = await import('@tenzij/turnstile-mqtt');
      const { passwordFile, caFile, ...rest } = device.mqtt;
      const [password, ca] = [await secret(passwordFile), await contents(caFile, options.file)];
      return mqttTurnstile({ ...rest, password, ca, validSeconds: limits.opening }, options.now);
    }
    case 'modbus': {
      const { modbusTurnstile } = await import('@tenzij/turnstile-modbus');
      return modbusTurnstile(device.modbus);
    }
  }
}

export function besideConfig(name: FileName, file: string): string {
  return resolve(dirname(file), name);
}

async function contents(name: FileName | null, file: string): Promise<string | null> {
  return name === null ? null : readTextFile(besideConfig(name, file));
}
