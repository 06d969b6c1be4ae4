import type { ComputedReport } from '@tenzij/contracts';

/** A bin of scores: what share of all comparisons of its kind lies in it. */
export interface ScoreBin {
  readonly from: number;
  readonly to: number;
  readonly genuine: number;
  readonly impostor: number;
}

/** The scores of a report by kind, as shares; `null` when the report doesn't have both. */
export function scoreBins({ histograms }: Pick<ComputedReport, 'histograms'>): readonly ScoreBin[] | null {
  if (!('low' in histograms)) return null;
  const { low, high, genuine, impostor } = histograms;
  if (!('counts' in genuine) || !('counts' in impostor)) return null;
  if (genuine.counts.length !== impostor.counts.length || genuine.counts.length === 0) return null;
  const [totalGenuine, totalImpostor] = [sum(genuine.counts), sum(impostor.counts)];
  if (totalGenuine === 0 || totalImpostor === 0) return null;
  const width = (high - low) / genuine.counts.length;
  return genuine.counts.map((count, index) => ({
    from: low + index * width,
    to: low + (index + 1) * width,
    genuine: count / totalGenuine,
    impostor: (impostor.counts[index] ?? 0) / totalImpostor,
  }));
}

/** About what share of a kind's comparisons scored lower, 0..1; within a bin they are taken as even. */
export function shareBelow(bins: readonly ScoreBin[], kind: 'genuine' | 'impostor', score: number): number {
  const shares = bins.map(
    (bin) => bin[kind] * Math.min(1, Math.max(0, (score - bin.from) / (bin.to - bin.from))),
  );
  return Math.min(1, sum(shares));
}

/** Bins joined so that at most `most` are left: for a table that people read. */
export function coarser(bins: readonly ScoreBin[], most: number): readonly ScoreBin[] {
  const size = Math.ceil(bins.length / most);
  return Array.from({ length: Math.ceil(bins.length / size) }, (_, row) => {
    const joined = bins.slice(row * size, (row + 1) * size);
    return {
      from: joined[0]?.from ?? 0,
      to: joined.at(-1)?.to ?? 0,
      genuine: sum(joined.map(({ genuine }) => genuine)),
      impostor: sum(joined.map(({ impostor }) => impostor)),
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
