import type { AttackChoice, AttackDetectionView } from '@tenzij/contracts';
import { Heading, Paragraph } from '@tenzij/ui';
import { useConsoleText } from '../use-console.ts';
import { attackCosts } from './attack-costs.ts';
import { AttackFigures } from './attack-figures.tsx';
import { Options } from './options.tsx';

const OFF = 'off';
const NOT_STOPPED = ['masks', 'video', 'bent', 'behind', 'alike'] as const;

export interface AttackFieldsProps {
  readonly offered: AttackDetectionView;
  readonly chosen: AttackChoice;
  readonly onChoose: (choice: AttackChoice) => void;
}

/** What the gate does against photos and screens: each check off or on, with what was measured of it. */
export function AttackFields({ offered, chosen, onChoose }: AttackFieldsProps) {
  const t = useConsoleText();
  return (
    <section className="attacks" aria-labelledby="attacks">
      <Heading level={3} id="attacks">
        {t('attacks.title')}
      </Heading>
      <Paragraph>{t('attacks.lead')}</Paragraph>
      <Paragraph>
        <strong>{t('attacks.attend')}</strong> {t('attacks.now')}
      </Paragraph>
      <PassiveField offered={offered} chosen={chosen} onChoose={onChoose} />
      <Paragraph>{t('attacks.many-looks')}</Paragraph>
      <AttackFigures offered={offered} />
      <TurnField offered={offered} chosen={chosen} onChoose={onChoose} />
      <Paragraph>
        <strong>{t('attacks.turn-access')}</strong>
      </Paragraph>
      <Heading level={4}>{t('attacks.not-stopped')}</Heading>
      <ul className="utrecht-unordered-list">
        {NOT_STOPPED.map((what) => (
          <li className="utrecht-unordered-list__item" key={what}>
            {t(`attacks.not-${what}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PassiveField({ offered, chosen, onChoose }: AttackFieldsProps) {
  const t = useConsoleText();
  const { detector, minimums } = offered;
  const why = detector.installed ? null : 'attacks.why-not-installed';
  const levels = minimums.map((measured) => {
    const { minimum } = measured;
    const name = minimum === detector.minimum ? 'attacks.passive-standard' : 'attacks.passive-on';
    return {
      value: String(minimum),
      name: t(name, { minimum }),
      about: t('attacks.passive-costs', { ...attackCosts(measured) }),
      why,
    } as const;
  });
  return (
    <Options
      legend={t('attacks.passive')}
      about={t('attacks.passive-does')}
      options={[
        { value: OFF, name: t('attacks.off'), about: t('attacks.passive-off'), why: null },
        ...levels,
      ]}
      chosen={String(chosen.passiveMinimum ?? OFF)}
      onChoose={(value) => onChoose({ ...chosen, passiveMinimum: value === OFF ? null : Number(value) })}
      whyNot={(code) => t(code)}
    />
  );
}

function TurnField({ offered, chosen, onChoose }: AttackFieldsProps) {
  const t = useConsoleText();
  const { errors, n } = offered.turnedPhotos;
  return (
    <Options
      legend={t('attacks.turn')}
      about={t('attacks.turn-does', { seconds: offered.turnSeconds })}
      options={[
        { value: 'none', name: t('attacks.off'), about: t('attacks.turn-off'), why: null },
        {
          value: 'head-turn',
          name: t('attacks.turn-on'),
          about: t('attacks.turn-measured', { errors, n }),
          why: null,
        },
      ]}
      chosen={chosen.challenge}
      onChoose={(value) => onChoose({ ...chosen, challenge: value === 'head-turn' ? value : 'none' })}
      whyNot={(code) => t(code)}
    />
  );
}
