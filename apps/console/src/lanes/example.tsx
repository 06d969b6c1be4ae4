import type { Language } from '@tenzij/kernel';
import { NINE_AND_ONE, type PlanResult } from '@tenzij/lanes';
import { lead } from '@tenzij/lanes/findings';
import { Button, Heading, Paragraph, useLanguage } from '@tenzij/ui';
import { useEffect, useRef } from 'react';
import { useConsoleText } from '../use-console.ts';
import type { PlannerState } from './planner.ts';

export interface ExampleProps {
  /** The example is what stands in the form, or stood there before it was changed. */
  readonly shown: boolean;
  readonly state: PlannerState;
  readonly onShow: () => void;
  readonly onSee: () => void;
}

const WHY = ['question', 'answer', 'numbers'] as const;

/** Nine face lanes and one regular lane: what the minister was asked, and what it comes to. */
export function Example({ shown, state, onShow, onSee }: ExampleProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);
  const { people } = NINE_AND_ONE.arrivals.curve;
  return (
    <section className="lane-example" aria-labelledby="lane-example">
      <Heading
        level={2}
        id="lane-example"
        className="lane-example__heading"
        ref={heading as never}
        tabIndex={-1}
      >
        {t('lanes.example')}
      </Heading>
      {shown ? (
        <>
          {WHY.map((part) => (
            <Paragraph key={part}>{t(`lanes.example-${part}`, { people })}</Paragraph>
          ))}
          <p className="lane-example__outcome" role="status">
            {state.is === 'working' && t('lanes.working')}
            {state.is === 'done' &&
              t('lanes.example-outcome', { lead: leadOf(state.outcome.result, language) })}
          </p>
          <Paragraph>{t('lanes.example-try')}</Paragraph>
          <Button onClick={onSee}>{t('lanes.example-see')}</Button>
        </>
      ) : (
        <>
          <Paragraph>{t('lanes.example-lead')}</Paragraph>
          <Button onClick={onShow}>{t('lanes.example-show')}</Button>
        </>
      )}
    </section>
  );
}

/** What matters most of an outcome, in a sentence. */
function leadOf(result: PlanResult, language: Language): string {
  return lead(result, language).sentences[0] ?? '';
}
