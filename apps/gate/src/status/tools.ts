import type { Clock } from '@tenzij/kernel';
import { createContext, use, useSyncExternalStore } from 'react';
import type { DeviceFacts } from '../device/device-facts.ts';
import type { GateSettings } from '../device/settings.ts';
import type { Gate } from '../gate/gate.ts';
import type { CrewAccess } from '../override/access.ts';
import type { TurnstileControl } from '../turnstile/turnstile.ts';

/** What the crew looks at and sets, wherever on the page. */
export interface CrewTools {
  readonly settings: GateSettings;
  readonly device: () => DeviceFacts;
  readonly gate: Pick<Gate, 'get' | 'subscribe'>;
  /** The device's clock. */
  readonly now: Clock;
  readonly access: CrewAccess;
  /** How often the turnstile was opened to try it, since this device became this gate. */
  readonly trials: () => number;
  /** The same one that lets people through. */
  readonly turnstile: TurnstileControl;
  /** The crew chose another camera: the gate opens it. */
  readonly changeCamera: (id: string | null) => void;
  readonly closeGate: () => void;
  readonly agreeOnTime: () => void;
}

const ToolsContext = createContext<CrewTools | null>(null);
export const CrewToolsProvider = ToolsContext.Provider;

export function useCrewTools(): CrewTools {
  const tools = use(ToolsContext);
  if (!tools) throw new Error('useCrewTools needs a CrewToolsProvider around it.');
  return tools;
}

export function useSettings() {
  const { settings } = useCrewTools();
  return useSyncExternalStore(settings.subscribe, settings.get);
}
