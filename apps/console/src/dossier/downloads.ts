import type { Language } from '@tenzij/kernel';
import type { TextKey } from '../texts/nl.ts';

/** What can be downloaded of a case, one by one. */
export const DOWNLOADS = [
  'assessment-report',
  'facts',
  'dpia',
  'advice',
  'consultation',
  'waiting-times',
  'par-dpia',
  'cnil-pia',
  'algoritmeregister',
] as const;
export type DownloadId = (typeof DOWNLOADS)[number];

/** How a case stands, as far as it decides what there is to download. */
export interface DownloadState {
  /** A clearance stands: in force, or paused. */
  readonly cleared: boolean;
  /** There was one, whatever became of it. */
  readonly wasCleared: boolean;
  readonly dpiaFinished: boolean;
  readonly consultationRecorded: boolean;
  readonly contactChosen: boolean;
}

interface DownloadFile {
  /** `HTML`, `PDF`, `YAML` or `JSON`. */
  readonly kind: string;
  readonly href: string;
}

export interface Download {
  readonly id: DownloadId;
  readonly files: readonly DownloadFile[];
  readonly draft: boolean;
  /** Why there is nothing yet; `null` when there is. */
  readonly lacks: TextKey | null;
}

/** Where the whole dossier is downloaded from, and under which name. */
export function dossierFile(deployment: string): { readonly href: string; readonly name: string } {
  return {
    href: `/api/deployments/${deployment}/dossier.zip`,
    name: `tenzij-dossier-${deployment}.zip`,
  };
}

export function trustUrl(deployment: string): string {
  return `/api/deployments/${deployment}/trust`;
}

export function permitUrl(deployment: string): string {
  return `/api/deployments/${deployment}/permit-summary.pdf`;
}

/** Every paper of a case with what there is of it now. */
export function downloadsOf(
  deployment: string,
  state: DownloadState,
  language: Language,
): readonly Download[] {
  const at = (path: string) => `/api/deployments/${deployment}/${path}`;
  const papers = (name: string, query = ''): readonly DownloadFile[] => [
    { kind: 'HTML', href: at(`${name}.html?lang=${language}${query}`) },
    { kind: 'PDF', href: at(`${name}.pdf?lang=${language}${query}`) },
  ];
  const json = (name: string): readonly DownloadFile[] => [
    { kind: 'JSON', href: at(`exports/${name}.json`) },
  ];
  const { cleared, wasCleared, dpiaFinished, consultationRecorded, contactChosen } = state;
  const noDpia: TextKey | null = dpiaFinished ? null : 'dossier.lacks-dpia';
  const plain = { draft: false, lacks: null };
  return [
    { id: 'assessment-report', files: papers('assessment-report'), draft: !cleared, lacks: null },
    { ...plain, id: 'facts', files: [{ kind: 'YAML', href: at('facts.yaml') }] },
    {
      id: 'dpia',
      files: papers('dpia', dpiaFinished ? '' : '&draft=true'),
      draft: !dpiaFinished,
      lacks: null,
    },
    { ...plain, id: 'advice', files: papers('advice') },
    {
      ...plain,
      id: 'consultation',
      files: [{ kind: 'PDF', href: at(`consultation.pdf?lang=${language}`) }],
      lacks: consultationRecorded ? null : 'dossier.lacks-consultation',
    },
    {
      ...plain,
      id: 'waiting-times',
      files: papers('waiting-times'),
      lacks: wasCleared ? null : 'dossier.lacks-clearance',
    },
    { ...plain, id: 'par-dpia', files: json('par-dpia'), lacks: noDpia },
    { ...plain, id: 'cnil-pia', files: json('cnil-pia'), lacks: noDpia },
    {
      ...plain,
      id: 'algoritmeregister',
      files: json('algoritmeregister'),
      lacks: noDpia ?? (contactChosen ? null : 'dossier.lacks-contact'),
    },
  ];
}
