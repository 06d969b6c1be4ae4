import {
  Busy,
  Button,
  Heading,
  LanguageSwitch,
  Paragraph,
  ProblemNotice,
  SpecimenBanner,
  useLanguage,
  useText,
} from '@tenzij/ui';
import { useSyncExternalStore } from 'react';
import type { GateSettings } from '../device/settings.ts';
import { ClosedForNow } from '../screens/closed-for-now.tsx';
import { Aside } from '../screens/results.tsx';
import { CREW_ERRORS, whyReferred } from '../screens/why-referred.ts';
import { ChangedScreen, NoticeScreen, OffScreen, ReadyScreen } from './choices.tsx';
import type { DocumentGate } from './gate.ts';
import { HoldDocument, LookAtCamera } from './looking.tsx';
import type { DocumentText } from './messages.ts';
import { PartChoice } from './part-choice.tsx';
import type { DocumentState } from './state.ts';
import { Other, useBoth } from './words.tsx';

export interface DocumentAppProps {
  readonly gate: DocumentGate;
  readonly settings: GateSettings;
  readonly stream: () => MediaStream | null;
  readonly onStart: () => void;
  /** The crew makes this device another gate. */
  readonly onPairAnew: () => void;
  readonly onFile: (file: File) => void;
}

/** Results look as at any gate. */
const RESULT: Readonly<Record<string, string>> = {
  admit: 'gate__screen--admit',
  refer: 'gate__screen--refer',
  off: 'gate__screen--refer',
  problem: 'gate__screen--problem',
  withdrawn: 'gate__screen--problem',
};
const PLAIN: readonly string[] = ['start', 'opening', 'notice', 'problem', 'withdrawn'];

/** The whole page: one screen at a time, and a line for the crew. */
export function DocumentApp(props: DocumentAppProps) {
  const { gate } = props;
  const state = useSyncExternalStore(gate.subscribe, gate.get);
  const { name } = state.screen;
  return (
    <div className={PLAIN.includes(name) ? 'gate' : 'gate gate--visitor'}>
      {state.terms?.specimen && <SpecimenBanner />}
      <main
        className={`gate__screen document__screen--${name} ${RESULT[name] ?? ''}`}
        data-screen={name}
        data-code={codeOf(state)}
      >
        <div className="gate__content" aria-live="polite">
          <Shown {...props} state={state} />
        </div>
      </main>
      {state.terms && <CrewFacts state={state} />}
    </div>
  );
}

function Shown({
  gate,
  settings,
  stream,
  onStart,
  onPairAnew,
  onFile,
  state,
}: DocumentAppProps & { readonly state: DocumentState }) {
  const { screen, terms, asked } = state;
  const { language } = useLanguage();
  switch (screen.name) {
    case 'start':
      return <Start settings={settings} onStart={onStart} />;
    case 'opening':
      return <Opening />;
    case 'ready':
      return <ReadyScreen isAsked={asked?.route === 'consent'} onBegin={gate.begin} />;
    case 'notice':
      return terms && asked ? (
        <NoticeScreen terms={terms} asked={asked} onYes={() => void gate.agree(language)} onNo={gate.stop} />
      ) : null;
    case 'changed':
      return <ChangedScreen />;
    case 'document':
      return (
        <HoldDocument
          screen={screen}
          stream={stream()}
          onTake={gate.takeDocument}
          onFile={onFile}
          onStop={gate.stop}
        />
      );
    case 'look':
    case 'turn':
      return (
        <LookAtCamera screen={screen} stream={stream()} share={settings.get().share} onStop={gate.stop} />
      );
    case 'admit':
      return <Result title="admit.title" next="admit.gone" ahead />;
    case 'refer':
      return <Result title="refer.title" next="refer.next" />;
    case 'off':
      return <OffScreen />;
    case 'withdrawn':
      return <Withdrawn isErased={state.isErased} onPairAnew={onPairAnew} />;
    case 'problem':
      return <Problem problem={screen.problem} onAgain={onStart} onPairAnew={onPairAnew} />;
  }
}

function Start({ settings, onStart }: Pick<DocumentAppProps, 'settings' | 'onStart'>) {
  const t = useText<DocumentText>();
  return (
    <div className="gate__panel">
      <LanguageSwitch />
      <Heading level={1}>{t('start.title')}</Heading>
      <Paragraph>{t('start.explain')}</Paragraph>
      <PartChoice settings={settings} />
      <Button variant="primary" block onClick={onStart}>
        {t('start.button')}
      </Button>
    </div>
  );
}

/** Nothing is left here, or soon won't be. Visitors may be standing before it, so where they go comes first. */
function Withdrawn({
  isErased,
  onPairAnew,
}: Pick<DocumentAppProps, 'onPairAnew'> & Pick<DocumentState, 'isErased'>) {
  const t = useText<DocumentText>();
  return (
    <div className="gate__words">
      <Aside />
      <h1 className="gate__title">
        {t('withdrawn.title')} {t('problem.next')}
      </h1>
      <Other ids={['withdrawn.title', 'problem.next']} />
      <div className="gate__panel">
        <LanguageSwitch />
        <Heading level={2}>{t('problem.crew')}</Heading>
        <Paragraph>{t(isErased ? 'withdrawn.gone' : 'withdrawn.going')}</Paragraph>
        <Button onClick={onPairAnew}>{t('problem.pair')}</Button>
      </div>
    </div>
  );
}

function Opening() {
  const t = useText<DocumentText>();
  return <Busy label={t('opening')} />;
}

/** Green and ahead, or deep blue and aside: nobody is denied. */
function Result({
  title,
  next,
  ahead = false,
}: {
  readonly title: DocumentText;
  readonly next: DocumentText;
  readonly ahead?: boolean;
}) {
  const { text } = useBoth();
  return (
    <>
      {ahead ? <Ahead /> : <Aside />}
      <div className="gate__words">
        <h1 className="gate__title">{text(title)}</h1>
        <p className="gate__next">{text(next)}</p>
        <Other ids={[title, next]} />
      </div>
    </>
  );
}

function Ahead() {
  return (
    <svg className="gate__sign" viewBox="0 0 210 100" aria-hidden="true">
      <circle cx="50" cy="50" r="46" fill="none" stroke="currentColor" strokeWidth="7" />
      <path d="m28 51 16 16 29-33" fill="none" stroke="currentColor" strokeWidth="10" />
      <path d="M160 95V14m-32 34 32-34 32 34" fill="none" stroke="currentColor" strokeWidth="12" />
    </svg>
  );
}

interface ProblemProps {
  readonly problem: Extract<DocumentState['screen'], { name: 'problem' }>['problem'];
  readonly onAgain: () => void;
  readonly onPairAnew: () => void;
}

function Problem({ problem, onAgain, onPairAnew }: ProblemProps) {
  const t = useText<DocumentText>();
  return (
    <ClosedForNow>
      <LanguageSwitch />
      <Heading level={2}>{t('problem.crew')}</Heading>
      <ProblemNotice problem={problem} catalogue={CREW_ERRORS} tone="warning">
        <Button variant="primary" onClick={onAgain}>
          {t('problem.again')}
        </Button>
        {problem.code !== 'gate.open-elsewhere' && <Button onClick={onPairAnew}>{t('problem.pair')}</Button>}
      </ProblemNotice>
    </ClosedForNow>
  );
}

function CrewFacts({ state }: { readonly state: DocumentState }) {
  const t = useText<DocumentText>();
  const { language } = useBoth();
  const { terms, online, said, admitted, referred, lastCode } = state;
  // No pass is compared here, which the usual words are about.
  const why = (code: string) =>
    code === 'admission.no-match' ? t('crew.no-match') : whyReferred(code, language);
  const facts = [
    `${terms?.gate.name}, ${terms?.deployment.name}`,
    t('crew.lane'),
    t(online ? 'crew.online' : 'crew.offline'),
    t('crew.counts', { admitted, referred }),
    said && t('crew.refused', { code: said.code }),
    said || lastCode === null ? null : t('crew.last', { why: why(lastCode), code: lastCode }),
  ];
  return (
    <footer className="gate__crew">
      <ul aria-label={t('crew.title')}>
        {facts
          .filter((fact) => fact !== null)
          .map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
      </ul>
    </footer>
  );
}

/** For tests; the crew line says it in words. */
function codeOf({ screen }: DocumentState): string | undefined {
  if (screen.name === 'refer') return screen.code;
  return screen.name === 'problem' ? screen.problem.code : undefined;
}
