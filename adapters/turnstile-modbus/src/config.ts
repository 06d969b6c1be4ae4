/** Addresses count from 0, as they go over the wire; many manuals count from 1. */
export interface ModbusConfig {
  readonly host: string;
  readonly port: number;
  readonly unit: number;
  readonly coils: {
    /** On opens for one passage. */
    readonly open: number;
    /** On keeps it open for everybody; `null` where the device hears of the alarm by itself, or has none. */
    readonly free: number | null;
  };
  /** How long the coil that opens stays on at most; 0: until the passage ended. */
  readonly pulseMs: number;
  /** What tells that somebody went: an input that goes on with each, or a register that counts them. */
  readonly passed: { readonly kind: 'input' | 'counter'; readonly address: number };
  /** An input that goes on when nobody went. */
  readonly notPassed: number | null;
  /** `on`: the input is on in an alarm. `off`: it is off then, so that a broken wire is an alarm too. */
  readonly alarm: { readonly address: number; readonly when: 'on' | 'off' } | null;
  /** An input that is on while the device is broken. */
  readonly fault: number | null;
  readonly pollMs: number;
  /** For one request. */
  readonly timeoutMs: number;
}
