import {
  Busy,
  Button,
  Heading,
  LanguageSwitch,
  Paragraph,
  ProblemNotice,
  SpecimenBanner,
  useText,
} from '@tenzij/ui';
import { useSyncExternalStore } from 'react';
import { CREW_ERRORS } from '../screens/why-referred.ts';
import type { Comparison, ComparisonState } from './comparison.ts';
import type { ComparisonText } from './messages.ts';
import { PictureView } from './picture-view.tsx';
import { SIDES, type Side } from './ports.ts';
import type { SideState } from './sides.ts';
import { TakeView } from './take-view.tsx';

export interface ComparisonAppProps {
  readonly comparison: Comparison;
  readonly specimen: () => boolean;
  /** The crew opens the desk; also the way on from a problem. */
  readonly onOpen: () => void;
  /** The crew closes it, so that it stays shut. */
  readonly onClose: () => void;
  /** The crew makes this device another gate. */
  readonly onPairAnew: () => void;
}

/** For the crew at a desk: two faces of one size side by side, and nothing that says what to think of them. */
export function ComparisonApp(props: ComparisonAppProps) {
  const { comparison, specimen } = props;
  const state = useSyncExternalStore(comparison.subscribe, comparison.get);
  return (
    <div className="compare">
      {specimen() && <SpecimenBanner />}
      <main className="compare__main" data-screen={state.screen} data-code={state.problem?.code}>
        <Screen {...props} state={state} />
      </main>
      {state.basis && <Line state={state} />}
    </div>
  );
}

interface ScreenProps {
  readonly comparison: Comparison;
  readonly state: ComparisonState;
}

function Screen({
  comparison,
  state,
  onOpen,
  onClose,
  onPairAnew,
}: ComparisonAppProps & Pick<ScreenProps, 'state'>) {
  const t = useText<ComparisonText>();
  switch (state.screen) {
    case 'start':
      return (
        <div className="compare__panel">
          <LanguageSwitch />
          <Heading level={1}>{t('start.title')}</Heading>
          <Paragraph>{t('start.explain')}</Paragraph>
          <Paragraph>{t('start.keeps')}</Paragraph>
          <Button variant="primary" block onClick={onOpen}>
            {t('start.button')}
          </Button>
        </div>
      );
    case 'opening':
      return <Busy label={t('opening')} />;
    case 'off':
      return (
        <div className="compare__panel">
          <LanguageSwitch />
          <Heading level={1}>{t('off.title')}</Heading>
          <Paragraph>{t('off.eye')}</Paragraph>
          {state.problem && (
            <ProblemNotice problem={state.problem} catalogue={CREW_ERRORS} tone="warning">
              <Button variant="primary" onClick={onOpen}>
                {t('off.again')}
              </Button>
              {state.problem.code !== 'gate.open-elsewhere' && (
                <Button onClick={onPairAnew}>{t('off.pair')}</Button>
              )}
            </ProblemNotice>
          )}
        </div>
      );
    case 'withdrawn':
      return (
        <div className="compare__panel">
          <LanguageSwitch />
          <Heading level={1}>{t('withdrawn.title')}</Heading>
          <Paragraph>{t(state.isErased ? 'withdrawn.gone' : 'withdrawn.going')}</Paragraph>
          <Paragraph>{t('off.eye')}</Paragraph>
          <Button onClick={onPairAnew}>{t('off.pair')}</Button>
        </div>
      );
    case 'idle':
      return (
        <div className="compare__panel">
          <LanguageSwitch />
          <Heading level={1}>{t('idle.title')}</Heading>
          <Paragraph>{t('idle.explain')}</Paragraph>
          <Button variant="primary" block onClick={comparison.begin}>
            {t('idle.button')}
          </Button>
          <Button variant="subtle" block onClick={onClose}>
            {t('idle.close')}
          </Button>
        </div>
      );
    case 'work':
      return <Work comparison={comparison} state={state} />;
  }
}

function Work({ comparison, state }: ScreenProps) {
  const t = useText<ComparisonText>();
  const both = SIDES.every((side) => state.sides[side].kind === 'there');
  return (
    <div className="compare__work">
      <div className="compare__head">
        <Heading level={1}>{t('work.title')}</Heading>
        <p>{t('work.ask')}</p>
      </div>
      <div className="compare__panes">
        {SIDES.map((side) => (
          <section key={side} className="compare__pane" aria-label={t(`side.${side}`)}>
            <Heading level={2}>{t(`side.${side}`)}</Heading>
            <Pane side={side} is={state.sides[side]} comparison={comparison} />
          </section>
        ))}
      </div>
      {both ? (
        <div className="compare__end">
          <div className="compare__answers">
            {(['end.same', 'end.unsure'] as const).map((answer) => (
              <Button key={answer} className="compare__answer" onClick={comparison.end}>
                {t(answer)}
              </Button>
            ))}
          </div>
          <p>{t('end.means')}</p>
        </div>
      ) : (
        <div className="compare__end">
          <Button onClick={comparison.drop}>{t('end.leave')}</Button>
        </div>
      )}
    </div>
  );
}

interface PaneProps {
  readonly side: Side;
  readonly is: SideState;
  readonly comparison: Comparison;
}

function Pane({ side, is, comparison }: PaneProps) {
  const t = useText<ComparisonText>();
  if (is.kind === 'busy')
    return (
      <div className="compare__frame">
        <Busy label={t('busy')} />
      </div>
    );
  if (is.kind === 'there')
    return <PictureView side={side} picture={is.picture} onAgain={() => comparison.clear(side)} />;
  return (
    <>
      <TakeView
        side={side}
        onTaken={(image) =>
          image.ok ? void comparison.take(side, image.value) : comparison.refused(side, image.problem)
        }
      />
      {is.kind === 'refused' && <ProblemNotice problem={is.problem} catalogue={CREW_ERRORS} tone="warning" />}
    </>
  );
}

function Line({ state: { basis, online, count, problem } }: Pick<ScreenProps, 'state'>) {
  const t = useText<ComparisonText>();
  const facts = [
    basis && t(`line.basis-${basis}`),
    t(online ? 'line.online' : 'line.offline'),
    t('line.count', { count }),
    problem?.code ?? null,
  ];
  return (
    <footer className="gate__crew">
      <ul aria-label={t('line.title')}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
    </footer>
  );
}
