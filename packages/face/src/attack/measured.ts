/** How many of `n` presentations or frames were taken for what they were not. */
export interface AttackCount {
  readonly errors: number;
  readonly n: number;
}

/** What the attack detector made of photos at one minimum. Only those with a response count (ISO/IEC 30107-3). */
export interface MeasuredMinimum {
  /** Live score, 0..1, from which a presentation was taken as bona fide. */
  readonly minimum: number;
  /** Bona fide presentations that were taken for attacks (BPCER): photos as they are. */
  readonly bonaFide: AttackCount;
  /** The same of photos that were put before an imitated camera, with no instrument between. */
  readonly control: AttackCount;
  /** Attacks that were taken as bona fide (APCER), by species, before that same imitated camera. */
  readonly attacks: Readonly<Record<'screen' | 'print' | 'replay', AttackCount>>;
}

export interface AttackMeasurement {
  /** SHA-256 (hex) of the detector's card it was measured with. */
  readonly card: string;
  /** Where it says how, and what it is worth. */
  readonly source: string;
  readonly minimums: readonly MeasuredMinimum[];
  /** Frames of photos turned before an imitated camera that showed a turned head; passing takes three on end. */
  readonly turnedPhotos: AttackCount;
}

/** What `DEFAULT_ATTACK_DETECTOR` and the head turn were measured to do, at the minimums to choose from. */
export const ATTACK_MEASUREMENT: AttackMeasurement = {
  card: '5c5160854e631ec66b0a819ccf874eca354749ad858cedc8765efc6455f4d410',
  source: 'docs/reference/attack-detection.md',
  minimums: [
    measured(0.5, [24, 23], [25, 19, 17]),
    measured(0.7, [29, 30], [20, 16, 12]),
    measured(0.9, [53, 43], [13, 5, 7]),
  ],
  turnedPhotos: { errors: 2, n: 375 },
};

function measured(
  minimum: number,
  [bonaFide, control]: readonly [number, number],
  [screen, print, replay]: readonly [number, number, number],
): MeasuredMinimum {
  return {
    minimum,
    bonaFide: { errors: bonaFide, n: 351 },
    control: { errors: control, n: 148 },
    attacks: {
      screen: { errors: screen, n: 131 },
      print: { errors: print, n: 133 },
      replay: { errors: replay, n: 126 },
    },
  };
}
