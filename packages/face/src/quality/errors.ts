import { defineErrors } from '@tenzij/kernel';

/** A picture that is not good enough to compare. Each asks one thing, and the regular lane stays open. */
export const QUALITY_ERRORS = defineErrors({
  'face.quality-closer': {
    nl: {
      what: 'U staat te ver weg.',
      means: 'Uw gezicht is te klein in beeld om goed te vergelijken.',
      do: 'Kom dichter bij de camera.',
    },
    en: {
      what: 'You are too far away.',
      means: 'Your face is too small in the picture to compare well.',
      do: 'Come closer to the camera.',
    },
  },
  'face.quality-uncover-mouth': {
    nl: {
      what: 'Wij zien uw mond niet goed.',
      means: 'Een bedekt gezicht is slecht te vergelijken.',
      do: 'Laat uw hele gezicht zien. Wilt u dat niet? Ga naar de gewone rij.',
    },
    en: {
      what: 'We do not see your mouth well.',
      means: 'A covered face is hard to compare.',
      do: 'Show your whole face. Would you rather not? Use the regular lane.',
    },
  },
  'face.quality-more-light': {
    nl: {
      what: 'Het is te donker.',
      means: 'Er valt te weinig licht op uw gezicht.',
      do: 'Ga met uw gezicht naar het licht staan.',
    },
    en: {
      what: 'It is too dark.',
      means: 'Too little light falls on your face.',
      do: 'Turn your face to the light.',
    },
  },
  'face.quality-less-light': {
    nl: {
      what: 'Het licht is te fel.',
      means: 'Delen van uw gezicht zijn wit in beeld.',
      do: 'Ga uit het felle licht.',
    },
    en: {
      what: 'The light is too bright.',
      means: 'Parts of your face are white in the picture.',
      do: 'Move out of the bright light.',
    },
  },
  'face.quality-clear-view': {
    nl: {
      what: 'Het beeld is flets.',
      means: 'Uw gezicht heeft te weinig verschil tussen licht en donker.',
      do: 'Veeg de lens schoon.',
    },
    en: {
      what: 'The picture is pale.',
      means: 'Your face shows too little difference between light and dark.',
      do: 'Wipe the lens clean.',
    },
  },
  'face.quality-uncover-eyes': {
    nl: {
      what: 'Wij zien uw ogen niet goed.',
      means: 'Een donkere bril, haar of schaduw bedekt uw ogen.',
      do: 'Laat uw ogen zien, zonder zonnebril, met licht van voren.',
    },
    en: {
      what: 'We do not see your eyes well.',
      means: 'Dark glasses, hair or shadow cover your eyes.',
      do: 'Show your eyes, without sunglasses, with light from the front.',
    },
  },
  'face.quality-face-forward': {
    nl: {
      what: 'U kijkt opzij.',
      means: 'Van opzij is een gezicht slecht te vergelijken.',
      do: 'Kijk recht in de camera.',
    },
    en: {
      what: 'You look sideways.',
      means: 'A face is hard to compare from the side.',
      do: 'Look straight into the camera.',
    },
  },
  'face.quality-head-up': {
    nl: {
      what: 'U kijkt omlaag.',
      means: 'Zo zien wij uw gezicht niet goed.',
      do: 'Doe uw kin omhoog.',
    },
    en: {
      what: 'You look down.',
      means: 'This way we do not see your face well.',
      do: 'Raise your chin.',
    },
  },
  'face.quality-head-down': {
    nl: {
      what: 'U kijkt omhoog.',
      means: 'Zo zien wij uw gezicht niet goed.',
      do: 'Doe uw kin omlaag.',
    },
    en: {
      what: 'You look up.',
      means: 'This way we do not see your face well.',
      do: 'Lower your chin.',
    },
  },
  'face.quality-hold-still': {
    nl: {
      what: 'Het beeld is niet scherp.',
      means: 'U of de camera beweegt, of de camera stelt nog scherp.',
      do: 'Houd even stil.',
    },
    en: {
      what: 'The picture is not sharp.',
      means: 'You or the camera moves, or the camera is still focusing.',
      do: 'Hold still for a moment.',
    },
  },
});
