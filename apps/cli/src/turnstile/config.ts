import type { Limits } from '@tenzij/turnstile';
import type { HttpConfig } from '@tenzij/turnstile-http';
import type { ModbusConfig } from '@tenzij/turnstile-modbus';
import type { MqttConfig } from '@tenzij/turnstile-mqtt';

/** A file that the configuration names, as it was written there. */
export type FileName = string;

export type HttpSettings = Omit<HttpConfig, 'token' | 'callback'> & {
  readonly tokenFile: FileName | null;
  /** Its key is made by the bridge. */
  readonly callback: Omit<NonNullable<HttpConfig['callback']>, 'key'> | null;
};

export type MqttSettings = Omit<MqttConfig, 'password' | 'ca' | 'validSeconds'> & {
  readonly passwordFile: FileName | null;
  readonly caFile: FileName | null;
};

export type DeviceSettings =
  | { readonly kind: 'http'; readonly http: HttpSettings }
  | { readonly kind: 'mqtt'; readonly mqtt: MqttSettings }
  | { readonly kind: 'modbus'; readonly modbus: ModbusConfig };

/** What a configuration file says. */
export interface BridgeConfig {
  /** The origin of the gate's page, the only one that may ask anything. */
  readonly gate: string;
  readonly listen: {
    readonly address: string;
    readonly port: number;
    /** `null`: plain http, on this computer only. */
    readonly tls: { readonly certificate: FileName; readonly key: FileName } | null;
  };
  /** Folder of the keys and of the last hour's passages; `null`: beside the configuration. */
  readonly state: FileName | null;
  readonly limits: Limits;
  readonly device: DeviceSettings;
}

/** The server's pages may connect to this address without being told of it. */
export const DEFAULT_PORT = 8190;
