import type { Sample } from './sample.ts';

/**
 * How many of the comparisons of each group can count as independent trials. Those of the same two persons hang
 * together, and so do those of one person: persons for genuine comparisons, pairs of persons for impostor ones.
 * When it isn't known who is who, all of them. Both images of a comparison are of one group.
 */
export function independentTrials(
  { personOf, persons }: Sample,
  a: Int32Array,
  b: Int32Array,
  groupOf: Int32Array,
  groups: number,
): Float64Array {
  const trials = new Float64Array(groups);
  const add = (group: number) => {
    trials[group] = (trials[group] as number) + 1;
  };
  if (!personOf || persons === null) {
    for (const image of a) add(groupOf[image] as number);
    return trials;
  }
  // One number for each group and two persons, sorted so that equal ones are neighbours: a set of them would
  // not hold tens of millions.
  const keys = Float64Array.from(a, (image, index) => {
    const [first, second] = [personOf[image] as number, personOf[b[index] as number] as number];
    const pair = Math.min(first, second) * persons + Math.max(first, second);
    return (groupOf[image] as number) * persons * persons + pair;
  }).sort();
  for (let i = 0; i < keys.length; i++) {
    if (keys[i] !== keys[i - 1]) add(Math.floor((keys[i] as number) / (persons * persons)));
  }
  return trials;
}
