import type { Clock } from '@tenzij/kernel';
import { useLanguage, useText } from '@tenzij/ui';
import { useEffect, useState } from 'react';
import type { CrewFacts } from '../gate/state.ts';
import type { GateText } from '../messages/nl.ts';
import { whyReferred } from '../screens/why-referred.ts';
import { spanOf } from './clock-fact.ts';
import type { StatusFact, Words } from './status.ts';

/** Puts facts in words, with what only a person reads so: a span of time, the server's time, a name. */
export function useWords({ clock, said }: Pick<CrewFacts, 'clock' | 'said'>, now: number) {
  const t = useText<GateText>();
  const { language } = useLanguage();
  const ahead = clock.known ? clock.seconds : 0;
  const span = spanOf(ahead);
  const time = new Date((now - ahead) * 1000).toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  const common = { span: t(span.text, span.values), time };
  return {
    time,
    say: ({ text, values }: Words) => t(text, { ...common, ...values }),
    /** What it is, in a line. */
    line: (fact: StatusFact) =>
      fact.id === 'said' && said
        ? t('crew.said', { what: whyReferred(said, language) })
        : t(fact.text, { ...common, ...fact.values }),
  };
}

export function useEverySecond(now: Clock): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), 1000);
    return () => clearInterval(timer);
  }, [now]);
  return at;
}
