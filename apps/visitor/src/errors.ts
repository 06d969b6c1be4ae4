import { CONSENT_ERRORS } from '@tenzij/consent';
import { DOSSIER_ERRORS } from '@tenzij/dossier';
import { FACE_ERRORS } from '@tenzij/face';
import { defineErrors, type ErrorCatalogue } from '@tenzij/kernel';
import { PASS_ERRORS } from '@tenzij/pass';

const REGULAR = {
  nl: 'Kies de gewone pas. Die werkt altijd.',
  en: 'Choose the regular pass. It always works.',
};

/** What only a visitor's phone can run into. */
export const VISITOR_ERRORS = defineErrors({
  'visitor.camera-refused': {
    nl: {
      what: 'De camera mag niet aan.',
      means: 'Uw telefoon of browser staat de camera op deze pagina niet toe.',
      do: 'Zet de camera aan in de instellingen van uw browser en kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'The camera is not allowed.',
      means: 'Your phone or browser does not let this page use the camera.',
      do: "Allow the camera in your browser's settings and choose Again. Or choose the regular pass.",
    },
  },
  'visitor.camera-missing': {
    nl: {
      what: 'Wij vinden geen camera.',
      means: 'Dit apparaat heeft geen camera, of hij staat uit.',
      do: 'Zet de camera aan en kies Opnieuw, of open de link op een telefoon. Of kies de gewone pas.',
    },
    en: {
      what: 'We find no camera.',
      means: 'This device has no camera, or it is switched off.',
      do: 'Switch the camera on and choose Again, or open the link on a phone. Or choose the regular pass.',
    },
  },
  'visitor.camera-busy': {
    nl: {
      what: 'De camera is bezet.',
      means: 'Hij start niet. Meestal gebruikt een andere app of een ander venster hem.',
      do: 'Sluit andere apps met camera en kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'The camera is in use.',
      means: 'It does not start. Most of the time another app or window is using it.',
      do: 'Close other apps with a camera and choose Again. Or choose the regular pass.',
    },
  },
  'visitor.camera-shut-out': {
    nl: {
      what: 'Deze browser kan de camera niet openen.',
      means: 'Dat komt voor als u de link opent binnen een andere app, zoals een mail-app of chat-app.',
      do: 'Open de link in de gewone browser van uw telefoon. Of kies de gewone pas.',
    },
    en: {
      what: 'This browser cannot open the camera.',
      means: 'That happens when you open the link inside another app, such as a mail or chat app.',
      do: "Open the link in your phone's own browser. Or choose the regular pass.",
    },
  },
  'visitor.camera-lost': {
    nl: {
      what: 'De camera viel weg.',
      means: 'Een andere app nam hem over, of hij is losgeraakt. Er is niets bewaard.',
      do: 'Sluit andere apps met camera en kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'The camera went away.',
      means: 'Another app took it, or it came loose. Nothing was kept.',
      do: 'Close other apps with a camera and choose Again. Or choose the regular pass.',
    },
  },
  'visitor.selfie-interrupted': {
    nl: {
      what: 'De selfie is gestopt.',
      means: 'U ging even van deze pagina af, of uw scherm ging uit. Er is niets bewaard.',
      do: 'Kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'The selfie was stopped.',
      means: 'You left this page for a moment, or your screen went off. Nothing was kept.',
      do: 'Choose Again. Or choose the regular pass.',
    },
  },
  'visitor.phone-cannot': {
    nl: {
      what: 'Met deze browser lukt de selfie niet.',
      means: 'Uw telefoon moet zelf rekenen (met WebAssembly en SIMD), en deze browser kan dat niet.',
      do: 'Werk uw browser bij, of open de link in een andere browser. Of kies de gewone pas.',
    },
    en: {
      what: 'The selfie does not work in this browser.',
      means:
        'Your phone has to do the computing itself (with WebAssembly and SIMD), and this browser cannot.',
      do: 'Update your browser, or open the link in another one. Or choose the regular pass.',
    },
  },
  'visitor.phone-slow': {
    nl: {
      what: 'Dit duurt op uw telefoon te lang.',
      means: 'Eén beeld bekijken kostte {seconds} seconden. Meer dan {most} is te veel voor een selfie.',
      do: 'Sluit andere apps en kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'This takes too long on your phone.',
      means: 'Looking at one picture took {seconds} seconds. More than {most} is too much for a selfie.',
      do: 'Close other apps and choose Again. Or choose the regular pass.',
    },
  },
  'visitor.engine-failed': {
    nl: {
      what: 'De selfie lukt nu niet op dit toestel.',
      means:
        'Het programma dat gezichten vindt, start niet. Misschien is er te weinig geheugen vrij, of viel het internet weg. Uw camera is uit.',
      do: 'Sluit andere apps en vensters en kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'The selfie does not work on this device now.',
      means:
        'The program that finds faces does not start. Too little memory may be free, or the internet dropped out. Your camera is off.',
      do: 'Close other apps and windows and choose Again. Or choose the regular pass.',
    },
  },
  'visitor.pdf-unavailable': {
    nl: {
      what: 'De pdf lukt nu niet.',
      means: 'Uw telefoon kan het programma dat hem maakt niet laden.',
      do: 'Controleer uw internet en probeer het nog een keer. Of bewaar uw pas als plaatje. Dat kan met de gewone pas ook.',
    },
    en: {
      what: 'The PDF does not work now.',
      means: 'Your phone cannot load the program that makes it.',
      do: 'Check your internet connection and try again. Or keep your pass as a picture. The regular pass can do that too.',
    },
  },
  'visitor.models-unavailable': {
    nl: {
      what: 'De selfie lukt nu niet.',
      means: 'Uw telefoon kan het programma dat gezichten vindt niet laden. Uw camera is uit.',
      do: 'Controleer uw internet en kies Opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: 'The selfie does not work now.',
      means: 'Your phone cannot load the program that finds faces. Your camera is off.',
      do: 'Check your internet connection and choose Again. Or choose the regular pass.',
    },
  },
  'visitor.not-erased': {
    nl: {
      what: 'Er is nu niets gewist: er is geen verbinding.',
      means: 'Uw naam en e-mailadres staan bij de organisatie. Die weet nog niet dat u ze wilt wissen.',
      do: 'Probeer het opnieuw zodra er verbinding is. Uw gewone pas blijft werken.',
    },
    en: {
      what: 'Nothing was erased now: there is no connection.',
      means:
        'Your name and e-mail address are with the organiser, who does not know yet that you want them erased.',
      do: 'Try again as soon as there is a connection. Your regular pass keeps working.',
    },
  },
  'visitor.unexpected': {
    nl: {
      what: 'Er ging iets mis op deze pagina.',
      means: 'Het ligt aan ons, niet aan u.',
      do: 'Probeer het nog een keer. Of kies de gewone pas.',
    },
    en: {
      what: 'Something went wrong on this page.',
      means: 'It is our fault, not yours.',
      do: 'Try once more. Or choose the regular pass.',
    },
  },
  'visitor.clock-wrong': {
    nl: {
      what: 'De klok van uw telefoon staat niet goed.',
      means: 'Daardoor kan uw telefoon niet zelf controleren of de vrijgave nu geldt.',
      do: 'Zet de tijd van uw telefoon op automatisch en open deze pagina opnieuw. Of kies de gewone pas.',
    },
    en: {
      what: "Your phone's clock is not right.",
      means: 'So your phone cannot check for itself that the clearance holds now.',
      do: "Set your phone's time to automatic and open this page again. Or choose the regular pass.",
    },
  },
  'visitor.paused-by-rule': {
    nl: {
      what: 'Gezichtsherkenning staat nu even uit.',
      means: 'De wachttijden van de twee rijen zijn nu niet gelijk genoeg, of niet te meten.',
      do: 'Kies de gewone pas. Gaat de herkenning weer aan, dan kunt u nog wisselen.',
    },
    en: {
      what: 'Face recognition is off for the moment.',
      means: 'The waiting times of the two lanes are not equal enough now, or cannot be measured.',
      do: 'Choose the regular pass. Once recognition is on again, you can still switch.',
    },
  },
  'visitor.paused-by-people': {
    nl: {
      what: 'Gezichtsherkenning staat nu even uit.',
      means: 'De organisatie of haar functionaris voor gegevensbescherming (FG) heeft dat gedaan.',
      do: 'Kies de gewone pas. Gaat de herkenning weer aan, dan kunt u nog wisselen.',
    },
    en: {
      what: 'Face recognition is off for the moment.',
      means: 'The organiser or its data protection officer (DPO) did that.',
      do: 'Choose the regular pass. Once recognition is on again, you can still switch.',
    },
  },
  'visitor.clearance-differs': {
    nl: {
      what: 'De vrijgave past niet bij deze pagina.',
      means: 'Wat ondertekend is, is iets anders dan wat u hier wordt gevraagd. Daarom vragen wij niets.',
      do: REGULAR.nl,
    },
    en: {
      what: 'The clearance does not match this page.',
      means: 'What was signed differs from what you are asked here. So we ask nothing.',
      do: REGULAR.en,
    },
  },
});

/** The texts of every code that this page itself can come across. */
export const PAGE_ERRORS: ErrorCatalogue = {
  ...CONSENT_ERRORS,
  ...DOSSIER_ERRORS,
  ...FACE_ERRORS,
  ...PASS_ERRORS,
  ...VISITOR_ERRORS,
};
