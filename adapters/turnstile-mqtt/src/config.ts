export interface MqttTopics {
  /** To the device: open for one passage, and take that back. */
  readonly open: string;
  readonly close: string;
  /** To the device, retained: `normal` or `free`. */
  readonly mode: string;
  /** From the device: what became of a passage. */
  readonly report: string;
  /** From the device, retained: how it is. */
  readonly status: string;
  /** From a fire panel, retained; `null`: the device's own status tells. */
  readonly alarm: string | null;
  /** From this bridge, retained: whether it is there. */
  readonly bridge: string;
}

export interface MqttConfig {
  /** `mqtt://…` or `mqtts://…`. */
  readonly url: string;
  readonly username: string | null;
  readonly password: string | null;
  /** Certificates (PEM) of who signed the broker's; `null`: those that this computer trusts. */
  readonly ca: string | null;
  readonly topics: MqttTopics;
  /** For the device's word on what it was told. */
  readonly timeoutMs: number;
  /** How long the device may act on a message that came late. */
  readonly validSeconds: number;
}

/** The topics of a turnstile, when nothing else is said. */
export function topicsOf(name: string): MqttTopics {
  const topic = (last: string) => `tenzij/turnstile/${name}/${last}`;
  return {
    open: topic('open'),
    close: topic('close'),
    mode: topic('mode'),
    report: topic('report'),
    status: topic('status'),
    alarm: null,
    bridge: topic('bridge'),
  };
}
