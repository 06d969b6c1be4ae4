const STORED_UNDER = 'tenzij.desk-event';

/** The event this desk is for: the only thing of a desk that stays in the browser, and nothing of a person. */
export interface ChosenEvent {
  read(): string | null;
  keep(event: string | null): void;
}

/** Storage can be blocked; then the choice lasts as long as the page. */
export function chosenEvent(storage: () => Storage): ChosenEvent {
  let chosen: string | null = null;
  return {
    read: () => {
      try {
        return storage().getItem(STORED_UNDER);
      } catch {
        return chosen;
      }
    },
    keep: (event) => {
      chosen = event;
      try {
        if (event === null) storage().removeItem(STORED_UNDER);
        else storage().setItem(STORED_UNDER, event);
      } catch {
        // Kept in memory: see above.
      }
    },
  };
}
