/**
 * The smallest value that at least a share `share` of all values don't exceed (0 < share ≤ 1); there must be one.
 * Reorders the values, which is quicker than sorting them all.
 */
export function quantile(values: Float64Array, share: number): number {
  const place = Math.ceil(values.length * share) - 1;
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let [i, j] = [low, high];
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i > j) break;
      const kept = values[i] as number;
      values[i++] = values[j] as number;
      values[j--] = kept;
    }
    if (place <= j) high = j;
    else if (place >= i) low = i;
    else break;
  }
  return values[place] as number;
}
