/** Most lanes of one kind. A search for the fewest lanes goes no further. */
export const MOST_LANES = 200;

/** Most people in one plan: as many as the largest entrances take in a day. */
export const MOST_PEOPLE = 1_000_000;

export const MOST_REPLICATIONS = 1_000;

/** Most people times replications: about half a minute's work for one core. */
export const MOST_PASSAGES = 100_000_000;

/** Latest moment and longest time in a plan, in seconds: nearly four months. */
export const MOST_SECONDS = 10_000_000;

/** Longest service and longest walk, in seconds: a day. */
export const LONGEST_SERVICE = 86_400;

/** Most intervals, points of a curve, lane changes and sizes of parties. */
export const MOST_ROWS = 10_000;

export const LARGEST_PARTY = 100;
