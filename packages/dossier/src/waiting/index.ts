export { parityPaper } from './parity-paper.ts';
export type { Happened, HappenedFigures, ParityReport } from './parity-report.ts';
