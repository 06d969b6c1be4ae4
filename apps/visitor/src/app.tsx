import { AppShell, Button, Paragraph } from '@tenzij/ui';
import { useEffect } from 'react';
import { keepPage } from './device/keep-page.ts';
import { agreementSha256 } from './journey/agreement.ts';
import { useBackButton } from './parts/back-button.ts';
import { useControl, useJourney, useRoute } from './parts/journey-context.ts';
import { KioskWatch } from './parts/kiosk.tsx';
import { useScreenFocus } from './parts/screen-focus.ts';
import { ChangedScreen } from './screens/changed.tsx';
import { ChoiceScreen } from './screens/choice.tsx';
import { ErasedScreen } from './screens/erased.tsx';
import { GroundScreen } from './screens/ground.tsx';
import { GuardianScreen } from './screens/guardian.tsx';
import { KioskPaper } from './screens/kiosk-paper.tsx';
import { NoticeScreen } from './screens/notice.tsx';
import { NoticeText } from './screens/notice-text.tsx';
import { PassScreen } from './screens/pass.tsx';
import { LoadingScreen, NoLinkScreen, ProblemScreen } from './screens/plain.tsx';
import { ReceiptScreen } from './screens/receipt.tsx';
import { RightsScreen } from './screens/rights.tsx';
import { SelfieScreen } from './screens/selfie.tsx';
import { TicketWithdrawnScreen } from './screens/ticket-withdrawn.tsx';
import { WipedScreen } from './screens/wiped.tsx';
import { useTexts } from './texts/use-texts.ts';

export function App() {
  const t = useTexts();
  const { screen, visit, held, offer } = useJourney();
  useScreenFocus(screen.name);
  const { isKiosk } = useControl();
  useKeptPage(held !== null && !isKiosk);
  useBackButton();
  useExpiry();
  return (
    <AppShell
      title={visit?.event.name ?? t('app.title')}
      specimen={offer?.specimen ?? false}
      screen={screen.name}
      footer={<Footer />}
    >
      {isKiosk && screen.name !== 'wiped' && <KioskWatch />}
      <CurrentScreen />
    </AppShell>
  );
}

/** On every screen: whose pass this is, and the way to one's own data. */
function Footer() {
  const t = useTexts();
  const { showRights, isKiosk } = useControl();
  const { screen, visit, busy } = useJourney();
  return (
    <div className="v-footer">
      {visit && <Paragraph>{t('footer.organiser', { organisation: visit.organisation.name })}</Paragraph>}
      {screen.name !== 'rights' && !isKiosk && (
        <Button variant="subtle" busy={busy} onClick={showRights}>
          {t('rights.link')}
        </Button>
      )}
    </div>
  );
}

function CurrentScreen() {
  const { screen, visit, offer, held } = useJourney();
  const { back, isKiosk } = useControl();
  const route = useRoute();
  if (screen.name === 'no-link') return <NoLinkScreen />;
  if (screen.name === 'problem') return <ProblemScreen />;
  if (screen.name === 'wiped') return <WipedScreen by={screen.by} />;
  if (screen.name === 'rights') return <RightsScreen />;
  if (!visit || screen.name === 'loading') return <LoadingScreen />;
  if (screen.name === 'ticket-withdrawn') return <TicketWithdrawnScreen visit={visit} />;
  if (screen.name === 'receipt') return <ReceiptScreen />;
  if (screen.name === 'erased') return <ErasedScreen />;
  if (screen.name === 'changed') return <ChangedScreen />;
  if (screen.name === 'pass' && held && isKiosk) return <KioskPaper visit={visit} held={held} />;
  if (screen.name === 'pass' && held) return <PassScreen visit={visit} held={held} offer={offer} />;
  // Other words are another question: nothing of what was switched on for the old ones stays on.
  if (screen.name === 'notice' && route === 'public-interest') return <GroundScreen visit={visit} />;
  if (screen.name === 'notice')
    return <NoticeScreen key={agreementSha256(visit.notice.sha256, visit.purposes)} visit={visit} />;
  if (screen.name === 'notice-text') return <NoticeText visit={visit} offer={offer} onBack={back} />;
  if (screen.name === 'guardian') return <GuardianScreen visit={visit} screen={screen} />;
  if (screen.name === 'selfie' && offer?.face) return <SelfieScreen clearance={offer.clearance} />;
  return offer && <ChoiceScreen visit={visit} offer={offer} />;
}

/** How often a page that stays open looks whether its pass is over, in milliseconds. */
const EXPIRY_MS = 15_000;

/** A pass that expires while the page is open goes; a page that was in the background sees it at once. */
function useExpiry(): void {
  const control = useControl();
  useEffect(() => {
    const expire = () => void control.expire();
    const timer = setInterval(expire, EXPIRY_MS);
    document.addEventListener('visibilitychange', expire);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', expire);
    };
  }, [control]);
}

function useKeptPage(hasPass: boolean): void {
  useEffect(() => {
    if (hasPass) void keepPage();
  }, [hasPass]);
}
