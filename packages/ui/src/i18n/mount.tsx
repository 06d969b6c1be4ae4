import type { Language } from '@tenzij/kernel';
import {
  type ComponentType,
  createContext,
  StrictMode,
  use,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';
import { createRoot } from 'react-dom/client';
import { IntlProvider, useIntl } from 'react-intl';
import { type Messages, pickLanguage, storedLanguage, storeLanguage } from './language.ts';
import { UI_MESSAGES } from './ui-messages.ts';

interface LanguageChoice {
  readonly language: Language;
  setLanguage(language: Language): void;
}

/** English as it is written in Europe: the day before the month, 24 hours. */
const LOCALES: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const LanguageContext = createContext<LanguageChoice | null>(null);

export interface MountOptions {
  /** Whether a language that is chosen is kept in the browser; `true` when absent. */
  readonly remember?: boolean;
}

/** The language of the page, and how to change it. */
export function useLanguage(): LanguageChoice {
  const choice = use(LanguageContext);
  if (!choice) throw new Error('useLanguage needs an app that mountApp started.');
  return choice;
}

/** Formats the app's own messages: `const t = useText<keyof typeof nl>(); t('pass.title', { name })`. */
export function useText<Id extends string>(): (id: Id, values?: Record<string, string | number>) => string {
  const intl = useIntl();
  return useMemo(() => (id, values) => String(intl.formatMessage({ id }, values)), [intl]);
}

/**
 * Renders an app with its texts, in the language the person chose, their browser's, or Dutch. Sets the
 * language and, from the message `app.title`, the title of the document. Answers how to take it away again.
 */
export function mountApp(
  element: HTMLElement,
  messages: { readonly nl: Messages; readonly en: Messages },
  App: ComponentType,
  { remember = true }: MountOptions = {},
): () => void {
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Localised messages={messages} App={App} remember={remember} />
    </StrictMode>,
  );
  return () => root.unmount();
}

interface LocalisedProps extends Required<MountOptions> {
  readonly messages: Readonly<Record<Language, Messages>>;
  readonly App: ComponentType;
}

function Localised({ messages, App, remember }: LocalisedProps) {
  const [language, choose] = useState(() => pickLanguage(storedLanguage(), navigator.languages));
  const setLanguage = useMemo(() => (remember ? rememberAnd(choose) : choose), [remember]);
  const choice = useMemo(() => ({ language, setLanguage }), [language, setLanguage]);
  const texts = useMemo(() => ({ ...UI_MESSAGES[language], ...messages[language] }), [language, messages]);
  // A layout effect, so that a screen's own title, set later, stays.
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = messages[language]['app.title'] ?? 'Tenzij';
  }, [language, messages]);
  return (
    <LanguageContext value={choice}>
      <IntlProvider locale={LOCALES[language]} messages={texts} defaultLocale="nl-NL">
        <App />
      </IntlProvider>
    </LanguageContext>
  );
}

function rememberAnd(choose: (language: Language) => void): (language: Language) => void {
  return (language) => {
    storeLanguage(language);
    choose(language);
  };
}
