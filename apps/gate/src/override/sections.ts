import type { Lane } from '@tenzij/contracts';
import type { ReactNode } from 'react';
import type { GateText } from '../messages/nl.ts';
import { CrewSettings } from '../status/crew-settings.tsx';
import type { CrewDesk } from './desk.ts';
import { LetIn } from './let-in.tsx';
import type { DeskState } from './state.ts';

export interface SectionProps {
  readonly desk: CrewDesk;
  readonly state: Extract<DeskState, { name: 'open' }>;
}

/** One thing that crew can do at a gate, behind their code. */
export interface CrewSection {
  readonly id: string;
  readonly title: GateText;
  readonly lanes: readonly Lane[];
  readonly Content: (props: SectionProps) => ReactNode;
}

/** Letting somebody in is for regular lanes: a face lane has nothing that leads there. */
const CREW_SECTIONS: readonly CrewSection[] = [
  { id: 'let-in', title: 'crew.let-in-title', lanes: ['regular'], Content: LetIn },
  { id: 'settings', title: 'crew.settings-title', lanes: ['face', 'regular'], Content: CrewSettings },
];

export function sectionsOf(lane: Lane): readonly CrewSection[] {
  return CREW_SECTIONS.filter(({ lanes }) => lanes.includes(lane));
}
