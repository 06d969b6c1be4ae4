import type { DpiaCaseView, DpiaRiskView, DpiaSectionView } from '@tenzij/contracts';
import type { Tone } from '@tenzij/ui';
import type { TextKey } from '../texts/nl.ts';

/** How a part of the DPIA stands, in one word with its tone. */
export interface PartState {
  readonly tone: Tone;
  readonly word: TextKey;
}

export type Lack = DpiaCaseView['lacks'][number];

export function lacksOf(view: DpiaCaseView, document: string): readonly Lack[] {
  return view.lacks.filter((lack) => lack.document === document);
}

export function sectionState({ own, outdated, filled }: DpiaSectionView): PartState {
  if (own) return outdated ? state('warning', 'outdated') : state('ok', 'own');
  if (filled.authorMustWrite) return state('warning', 'write');
  if (filled.asks.length > 0) return state('warning', 'asks');
  return filled.text ? state('ok', 'filled') : state('warning', 'empty');
}

/** Of a risk the judgement that a person gave; a high one is no fault, so it isn't red. */
export function riskState({ id, body }: DpiaRiskView, view: DpiaCaseView): PartState {
  if (body?.residual && lacksOf(view, `dpia-risk:${id}`).length === 0)
    return state(body.residual.level === 'high' ? 'warning' : 'ok', `judged-${body.residual.level}`);
  return state('warning', body === null ? 'untouched' : 'unfinished');
}

export function conclusionState(view: DpiaCaseView): PartState {
  const { judgement } = view;
  if (judgement === null) return state('warning', 'untouched');
  if (lacksOf(view, 'dpia-judgement').length > 0) return state('warning', 'unfinished');
  return judgement.highRiskRemains === 'no' ? state('ok', 'no-high-risk') : state('warning', 'high-risk');
}

type Word =
  | 'outdated'
  | 'own'
  | 'write'
  | 'asks'
  | 'filled'
  | 'empty'
  | 'judged-low'
  | 'judged-medium'
  | 'judged-high'
  | 'untouched'
  | 'unfinished'
  | 'no-high-risk'
  | 'high-risk';

function state(tone: Tone, word: Word): PartState {
  return { tone, word: `dpia.state-${word}` };
}
