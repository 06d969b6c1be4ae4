import { Heading, Link, useLanguage } from '@tenzij/ui';
import { Status } from '../components/status.tsx';
import { caseHref } from '../route.ts';
import { useConsoleText } from '../use-console.ts';
import type { DpiaPartProps } from './part-props.ts';
import { conclusionState, type PartState, riskState, sectionState } from './part-state.ts';

interface Item {
  readonly part: string;
  readonly title: string;
  readonly state: PartState | null;
  readonly remarks: number;
  readonly objections: number;
}

/** Every part of the DPIA with how it stands, in reading order. */
export function PartList({ page, dpia }: Pick<DpiaPartProps, 'page' | 'dpia'>) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const deployment = page.view.id;
  const none = { remarks: 0, objections: 0 };
  return (
    <>
      <Group
        name="sections"
        deployment={deployment}
        items={dpia.sections.map((section) => ({
          part: section.id,
          title: section.title[language],
          state: sectionState(section),
          remarks: section.remarks,
          objections: section.objections,
        }))}
      />
      <Group
        name="risks"
        deployment={deployment}
        items={dpia.risks.map((risk) => ({
          part: `risk-${risk.id}`,
          title: risk.title[language],
          state: riskState(risk, dpia),
          remarks: risk.remarks,
          objections: risk.objections,
        }))}
      />
      {page.editable && (
        <p className="part-list__add">
          <Link href={caseHref(deployment, 'dpia', 'new-risk')}>{t('dpia.new-risk')}</Link>
        </p>
      )}
      <Group
        name="conclusion-and-authority"
        deployment={deployment}
        items={[
          { part: 'conclusion', title: t('dpia.conclusion'), state: conclusionState(dpia), ...none },
          { part: 'consultation', title: t('consultation.title'), state: null, ...none },
        ]}
      />
    </>
  );
}

interface GroupProps {
  readonly name: 'sections' | 'risks' | 'conclusion-and-authority';
  readonly deployment: string;
  readonly items: readonly Item[];
}

function Group({ name, deployment, items }: GroupProps) {
  const t = useConsoleText();
  return (
    <section aria-labelledby={`group-${name}`}>
      <Heading level={2} id={`group-${name}`}>
        {t(`dpia.${name}`)}
      </Heading>
      <ul className="part-list">
        {items.map(({ part, title, state, remarks, objections }) => (
          <li className="part-list__item" key={part}>
            <Link className="part-list__link" href={caseHref(deployment, 'dpia', part)}>
              {title}
            </Link>
            <span className="part-list__standing">
              {objections > 0 && <Status tone="error" word={t('dpia.objections', { count: objections })} />}
              {objections === 0 && remarks > 0 && (
                <span className="part-list__remarks">{t('dpia.reactions', { count: remarks })}</span>
              )}
              {state && <Status tone={state.tone} word={t(state.word)} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
