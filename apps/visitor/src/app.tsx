import { AppShell, Paragraph } from '@tenzij/ui';
import { useEffect } from 'react';
import { keepPage } from './device/keep-page.ts';
import { useJourney } from './parts/journey-context.ts';
import { ChoiceScreen } from './screens/choice.tsx';
import { NoticeScreen } from './screens/notice.tsx';
import { PassScreen } from './screens/pass.tsx';
import { LoadingScreen, NoLinkScreen, ProblemScreen } from './screens/plain.tsx';
import { ReceiptScreen } from './screens/receipt.tsx';
import { SelfieScreen } from './screens/selfie.tsx';
import { useTexts } from './texts/use-texts.ts';

export function App() {
  const t = useTexts();
  const { screen, visit, held, offer } = useJourney();
  useNewScreenFocus(screen.name);
  useKeptPage(held !== null);
  const footer = visit && (
    <Paragraph>{t('footer.organiser', { organisation: visit.organisation.name })}</Paragraph>
  );
  return (
    <AppShell
      title={visit?.event.name ?? t('app.title')}
      specimen={offer?.specimen ?? false}
      screen={screen.name}
      {...(footer && { footer })}
    >
      <CurrentScreen />
    </AppShell>
  );
}

function CurrentScreen() {
  const { screen, visit, offer, held } = useJourney();
  if (screen.name === 'no-link') return <NoLinkScreen />;
  if (screen.name === 'problem') return <ProblemScreen />;
  if (!visit || screen.name === 'loading') return <LoadingScreen />;
  if (screen.name === 'receipt') return <ReceiptScreen />;
  if (screen.name === 'pass' && held) return <PassScreen visit={visit} held={held} offer={offer} />;
  if (screen.name === 'notice') return <NoticeScreen visit={visit} />;
  if (screen.name === 'selfie' && offer?.face) return <SelfieScreen clearance={offer.clearance} />;
  return offer && <ChoiceScreen visit={visit} offer={offer} />;
}

function useKeptPage(hasPass: boolean): void {
  useEffect(() => {
    if (hasPass) void keepPage();
  }, [hasPass]);
}

/** A new screen starts at its top, and readers and keyboards start there too. */
function useNewScreenFocus(name: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the effect is about the change of screen
  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, [name]);
}
