import type { Visit } from '@tenzij/contracts';
import { useWhen } from './when.ts';

/** When and where. The shell's header already names the event. */
export function EventFacts({ visit }: { readonly visit: Visit }) {
  const when = useWhen();
  return (
    <div className="v-pass__facts">
      <p>{when(visit.event)}</p>
      <p>{visit.event.place}</p>
    </div>
  );
}
