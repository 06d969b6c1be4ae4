import { nlConsent } from './nl-consent.ts';
import { nlPass } from './nl-pass.ts';
import { nlRights } from './nl-rights.ts';

export const nl = {
  ...nlConsent,
  ...nlPass,
  ...nlRights,
  'app.title': 'Toegangspas',

  'loading.label': 'Wij halen uw ticket op …',
  'working.label': 'Een ogenblik …',
  again: 'Probeer opnieuw',

  'off.title': 'Gezichtsherkenning staat nu uit',
  'off.why': 'U hoeft niets te doen. Uw pas opent de gewone rij.',
  'renew.title': 'De gezichtspoort herkent uw pas niet meer',
  'renew.why':
    'De organisatie gebruikt nu een ander programma om gezichten te vergelijken. Uw pas past daar niet bij. Bij de gewone rij werkt hij nog wel.',
  'renew.choice': 'Kies wat u wilt. Uw oude pas blijft tot de nieuwe er is. Dan wissen wij de oude.',
  'renew.face': 'Maak een nieuwe gezichtspas',
  'renew.regular': 'Neem de gewone pas',
  'renew.back': 'Terug naar mijn pas',

  'remark.another-device':
    'U maakte al eerder een pas, misschien op een ander apparaat. Als u nu kiest, werkt die oude pas niet meer.',
  'remark.revoked-elsewhere':
    'De pas op deze telefoon is vervangen of ingetrokken. Wij hebben hem hier gewist. Kies opnieuw.',
  'remark.expired': 'Uw pas was verlopen. Wij hebben hem van deze telefoon gewist.',
  'remark.offline-pass': 'Er is geen verbinding. Uw pas werkt gewoon.',
  'remark.not-kept': 'Deze browser bewaart uw pas niet. Houd deze pagina open tot u binnen bent.',
  'remark.consent-undone': 'Uw toestemming is weer ingetrokken. Van uw gezicht is niets bewaard.',

  'footer.organiser': 'Deze pas is van {organisation}.',
} as const;
