import { SkipLink } from '@nl-design-system-candidate/skip-link-react';
import { LANGUAGES, type Language } from '@tenzij/kernel';
import { type ReactNode, useEffect } from 'react';
import { useLanguage, useText } from '../i18n/mount.tsx';
import type { UI_MESSAGES } from '../i18n/ui-messages.ts';

type UiText = keyof typeof UI_MESSAGES.nl;

const NAMES: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

/** One button per language, named in that language. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const t = useText<UiText>();
  return (
    <fieldset className="tz-language" aria-label={t('ui.language')}>
      {LANGUAGES.map((option) => (
        <button
          key={option}
          type="button"
          className="tz-language__option"
          lang={option}
          aria-label={NAMES[option]}
          aria-pressed={option === language}
          onClick={() => setLanguage(option)}
        >
          {option.toUpperCase()}
        </button>
      ))}
    </fieldset>
  );
}

/** Says, unmissably and for as long as the page is open, that this is a demonstration. */
export function SpecimenBanner() {
  const t = useText<UiText>();
  return (
    <aside className="tz-specimen" aria-label={t('ui.specimen-word')}>
      <p className="tz-specimen__text">
        <strong>{t('ui.specimen-word')}</strong> {t('ui.specimen')}
      </p>
    </aside>
  );
}

export interface AppShellProps {
  /** Whose page this is: shown in the header and as the document's title. The page has its own `h1`. */
  readonly title: string;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  /** For tables and dashboards; without it lines stay readable. */
  readonly wide?: boolean;
  /** Puts the specimen banner on top. */
  readonly specimen?: boolean;
  /** Names the screen for tests: `data-screen` on the main region. */
  readonly screen?: string;
  /** Beside the language switch. */
  readonly actions?: ReactNode;
}

/** The page around every screen: skip link, banner, header, main and footer. */
export function AppShell(props: AppShellProps) {
  const { title, children, footer, wide = false, specimen = false, screen, actions } = props;
  const t = useText<UiText>();
  useDocumentTitle(title);
  return (
    <div className={wide ? 'tz-shell tz-shell--wide' : 'tz-shell'}>
      <SkipLink href="#main" onClick={skipToMain}>
        {t('ui.skip')}
      </SkipLink>
      {specimen && <SpecimenBanner />}
      <header className="tz-shell__header">
        <p className="tz-shell__title">{title}</p>
        <div className="tz-shell__actions">
          {actions}
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" className="tz-shell__main" tabIndex={-1} data-screen={screen}>
        {children}
      </main>
      {footer !== undefined && <footer className="tz-shell__footer">{footer}</footer>}
    </div>
  );
}

/** Again at a change of language too, because that puts the app's title back. */
function useDocumentTitle(title: string): void {
  const { language } = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    document.title = title;
  }, [title, language]);
}

/** The fragment of our addresses can hold a token, so the link moves the focus and leaves it alone. */
function skipToMain(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
