import { createContext, use, useSyncExternalStore } from 'react';
import type { DeviceFacts } from '../device/device-facts.ts';
import type { GateSettings } from '../device/settings.ts';

/** What the crew looks at and sets, wherever on the page. */
export interface CrewTools {
  readonly settings: GateSettings;
  readonly device: () => DeviceFacts;
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
