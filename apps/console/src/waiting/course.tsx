import type { QueuesNow } from '@tenzij/contracts';
import { Heading } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { HistoryTable } from './history-table.tsx';
import { courseOf } from './standing.ts';
import { WaitChart } from './wait-chart.tsx';

export interface CourseProps {
  readonly now: QueuesNow;
  /** Of its heading. */
  readonly level: 2 | 3;
}

/** How the waits went over the last hours, drawn and as a table; nothing before there is anything to draw. */
export function Course({ now, level }: CourseProps) {
  const t = useConsoleText();
  const course = courseOf(now);
  if (course.length < 2) return null;
  return (
    <section className="section" aria-labelledby="waiting-course">
      <Heading
        level={level}
        id="waiting-course"
        className={level === 2 ? 'section__heading' : 'waiting__name'}
      >
        {t('waiting.course')}
      </Heading>
      <WaitChart history={course} limit={now.rule?.p90GapSeconds ?? null} />
      <HistoryTable history={course} />
    </section>
  );
}
