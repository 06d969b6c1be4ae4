import type { SoundState } from './sounds.ts';

/** What the browser tells of the device, for the crew. */
export interface DeviceFacts {
  readonly sound: SoundState;
  /** `null`: it runs on no battery, or the browser doesn't tell. */
  readonly battery: Battery | null;
  /** Whether the browser promised to keep what the gate keeps; `null`: it didn't say. */
  readonly kept: boolean | null;
}

interface Battery {
  /** 0 to 1. */
  readonly level: number;
  readonly charging: boolean;
}

interface BatteryManager extends Battery, EventTarget {}

export interface FactsOfDevice {
  get(): DeviceFacts;
  /** Asks the browser to keep what the gate keeps; it may decide on a press. */
  askToKeep(): void;
}

export function createDeviceFacts(sound: () => SoundState): FactsOfDevice {
  let battery: BatteryManager | null = null;
  let kept: boolean | null = null;
  const browser = navigator as Navigator & { getBattery?: () => Promise<BatteryManager> };
  browser.getBattery?.().then(
    (found) => {
      battery = found;
    },
    () => undefined,
  );
  navigator.storage?.persisted?.().then(
    (is) => {
      kept = is;
    },
    () => undefined,
  );
  return {
    get: () => ({ sound: sound(), battery: readBattery(battery), kept }),
    askToKeep() {
      if (kept) return;
      navigator.storage?.persist?.().then(
        (is) => {
          kept = is;
        },
        () => undefined,
      );
    },
  };
}

/** What is full and charging is a device on the mains, as one without a battery says it is. */
function readBattery(battery: BatteryManager | null): Battery | null {
  if (!battery || (battery.charging && battery.level === 1)) return null;
  return { level: battery.level, charging: battery.charging };
}
