import type { Visit } from '@tenzij/contracts';
import { useLanguage } from '@tenzij/ui';
import { useState } from 'react';

type PurposeChoice = ReturnType<typeof usePurposes>;

/** Which purposes were switched on by hand; none at the start. */
export function usePurposes(purposes: Visit['purposes']) {
  const { language } = useLanguage();
  const [on, setOn] = useState<readonly string[]>([]);
  const missing = purposes.filter(({ id }) => !on.includes(id));
  return {
    isOn: (id: string) => on.includes(id),
    toggle: (id: string) => setOn(on.includes(id) ? on.filter((other) => other !== id) : [...on, id]),
    /** The sentences that are still off, as one text; `null` when there are none. */
    missing: missing.length === 0 ? null : missing.map((purpose) => `‘${purpose[language]}’`).join(', '),
  };
}

interface PurposesProps {
  readonly purposes: Visit['purposes'];
  readonly choice: PurposeChoice;
}

/** One switch for each purpose, with the whole sentence that is agreed to. */
export function Purposes({ purposes, choice }: PurposesProps) {
  const { language } = useLanguage();
  return purposes.map((purpose) => (
    <label key={purpose.id} className="v-purpose">
      <span>{purpose[language]}</span>
      <input
        type="checkbox"
        role="switch"
        className="v-purpose__switch"
        checked={choice.isOn(purpose.id)}
        aria-checked={choice.isOn(purpose.id)}
        onChange={() => choice.toggle(purpose.id)}
      />
    </label>
  ));
}
