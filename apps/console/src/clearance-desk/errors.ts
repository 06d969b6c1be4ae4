import { defineErrors } from '@tenzij/kernel';

/** What this browser finds wrong with a proposal before anybody signs it. */
export const PROPOSAL_ERRORS = defineErrors({
  'console.proposal-unreadable': {
    nl: {
      what: 'Dit voorstel is niet helemaal te lezen.',
      means: 'U zou iets kunnen ondertekenen wat hier niet staat. Daarom kunt u nu niet ondertekenen.',
      do: 'Leg een nieuw voorstel voor, en zoek uit wie bij de gegevens kon.',
    },
    en: {
      what: 'This proposal can’t be read completely.',
      means: 'You could sign something that isn’t shown here. So you can’t sign now.',
      do: 'Lay a new proposal before both, and find out who could reach the data.',
    },
  },
  'console.proposal-other-hash': {
    nl: {
      what: 'De hash hoort niet bij dit voorstel.',
      means: 'Wat u leest en wat u zou ondertekenen, is niet hetzelfde. Daarom kunt u nu niet ondertekenen.',
      do: 'Leg een nieuw voorstel voor, en zoek uit wie bij de gegevens kon.',
    },
    en: {
      what: 'The hash isn’t that of this proposal.',
      means: 'What you read and what you would sign are not the same. So you can’t sign now.',
      do: 'Lay a new proposal before both, and find out who could reach the data.',
    },
  },
  'console.proposal-other-case': {
    nl: {
      what: 'Dit voorstel gaat over een andere inzet.',
      means: 'U zou iets anders vrijgeven dan deze inzet. Daarom kunt u nu niet ondertekenen.',
      do: 'Leg een nieuw voorstel voor, en zoek uit wie bij de gegevens kon.',
    },
    en: {
      what: 'This proposal is about another deployment.',
      means: 'You would clear something else than this deployment. So you can’t sign now.',
      do: 'Lay a new proposal before both, and find out who could reach the data.',
    },
  },
  'console.passkey-other-site': {
    nl: {
      what: 'Uw passkey hoort bij {rpId}, en deze pagina niet.',
      means: 'Een passkey werkt alleen op de naam waarvoor hij gemaakt is. Er is niets ondertekend.',
      do: 'Open deze pagina op {rpId} en onderteken daar.',
    },
    en: {
      what: 'Your passkey is for {rpId}, and this page isn’t.',
      means: 'A passkey works only at the name it was made for. Nothing was signed.',
      do: 'Open this page at {rpId} and sign there.',
    },
  },
  'console.clearance-not-verified': {
    nl: {
      what: 'De handtekeningen onder deze vrijgave kloppen niet.',
      means: 'Deze browser rekende ze na met de openbare sleutels. Poorten en telefoons doen dat ook.',
      do: 'Pauzeer gezichtsherkenning en zoek uit wie bij de gegevens kon.',
    },
    en: {
      what: 'The signatures under this clearance don’t hold.',
      means: 'This browser checked them with the public keys. Gates and phones do so too.',
      do: 'Pause face recognition, and find out who could reach the data.',
    },
  },
});
