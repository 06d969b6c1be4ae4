import type { PermitSummaryInput } from '../src/reports/permit/input.ts';

/** An invented festival as its permit desk would see it; everything but the assessment. */
export const FESTIVAL: Omit<PermitSummaryInput, 'assessment'> = {
  specimen: true,
  organisation: 'Stichting Proefweide',
  event: {
    name: 'Lichtjes aan het Water',
    place: 'De Proefweide, Utrecht',
    starts: 1_796_482_800,
    ends: 1_796_508_000,
  },
  purposes: [
    'Vergelijk bij de gezichtspoort mijn gezicht met de pas op mijn telefoon, om mij binnen te laten.',
  ],
  mode: 'verification',
  storage: 'carried',
  attackDetection: { passive: true, headTurn: true },
  lanes: { face: 6, regular: 6 },
  parity: {
    p90GapSeconds: 120,
    reason: 'Twee minuten merkt niemand op een avond.',
    terms: { afterSeconds: 600, resumeSeconds: 300, unmeasured: 'alarm' },
  },
  emergency: 'Bij ontruiming gaan alle poorten open en leiden medewerkers iedereen naar de nooduitgangen.',
  retention:
    'De template blijft op de telefoon tot de bezoeker haar wist. Na het festival geldt geen pas meer.',
  advice: {
    opinion: 'proceed-if',
    text: 'Meet de wachttijden elk kwartier en pauzeer bij twijfel.',
    by: 'Functionaris gegevensbescherming',
    at: 1_795_000_000,
  },
  clearance: { id: 'vrijgave-1', state: 'in-force', notBefore: 1_796_450_000, expires: 1_796_530_000 },
  contact: { name: 'Bureau Proefweide', email: 'privacy@proefweide.example', phone: '030 000 00 00' },
  hashes: ['Toetsing', 'DPIA', 'Informatie', 'Vrijgave', 'Meetrapport'].map((what, index) => ({
    what,
    sha256: `${index}a`.repeat(32),
  })),
  dossier: 'dossier.zip',
};
