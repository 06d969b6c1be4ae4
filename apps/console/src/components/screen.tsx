import { AppShell, useLanguage } from '@tenzij/ui';
import { type ReactNode, useEffect } from 'react';
import type { CasePage } from '../route.ts';
import { useConsoleText } from '../use-console.ts';

export interface ScreenProps {
  /** Left out while we are still finding out which screen it will be. */
  readonly name?:
    | CasePage
    | 'sign-in'
    | 'deployments'
    | 'deployment'
    | 'new'
    | 'account'
    | 'desk'
    | 'queue'
    | 'machine'
    | 'models'
    | 'problem';
  /** What the page is about: the document's title, before the name of the app. */
  readonly title: string;
  readonly children: ReactNode;
  readonly specimen?: boolean;
  readonly actions?: ReactNode;
  readonly footer?: ReactNode;
}

export function Screen({ name, title, children, specimen = false, actions, footer }: ScreenProps) {
  const t = useConsoleText();
  const { language } = useLanguage();
  const app = t('app.title');
  // The shell sets the app's name as the document's title; its effect runs before this one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again after the shell, at a change of language
  useEffect(() => {
    document.title = `${title} – ${app}`;
  }, [title, app, language]);
  useFocusOnChange(name);
  const screen = name === undefined ? {} : { screen: name };
  return (
    <AppShell title={app} wide specimen={specimen} actions={actions} footer={footer} {...screen}>
      {children}
    </AppShell>
  );
}

let shown: string | null = null;

/** When one screen takes another's place, the focus goes to its start; not at the first one. */
function useFocusOnChange(name: string | undefined): void {
  useEffect(() => {
    if (name === undefined) return;
    if (shown !== null && shown !== name) document.getElementById('main')?.focus();
    shown = name;
  }, [name]);
}
