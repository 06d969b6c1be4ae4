/** A gate that becomes a lane of another kind, in Dutch. */
export const NL_LANE_SWITCH = {
  'lane-switch.to-regular': 'Maak van {name} een gewone poort',
  'lane-switch.to-face': 'Maak van {name} een poort met gezicht',
  'lane-switch.means-regular':
    '{name} wordt een gewone poort. Daar kan iedereen naar binnen, ook wie zijn gezicht wel wilde gebruiken. Er wordt niet meer naar een gezicht gekeken.',
  'lane-switch.means-face':
    '{name} wordt een poort met gezicht. Zolang zij de modellen daarvoor laadt, stuurt zij iedereen door naar de gewone rij.',
  'lane-switch.when':
    'De poort schakelt om zodra zij het hoort: met netwerk na een paar tellen. Wie er dan staat, wordt eerst geholpen.',
  'lane-switch.people-regular': 'Wie in de rij staat, kan daar blijven staan.',
  'lane-switch.people-face':
    'Wie in de rij staat en geen gezicht wil gebruiken, moet naar een andere gewone poort. Wijs die mensen de weg.',
  'lane-switch.sign': 'Draai het bord bij de rij om, en vertel het de medewerkers daar.',
  'lane-switch.confirm': 'Ja, zet {name} om',
  'lane-switch.leave': 'Laat het zo',
  'lane-switch.waits':
    'Hoort nog niet dat dit nu een {lane, select, face {poort met gezicht} other {gewone poort}} is (omgezet: {when}). Tot dan werkt zij door als {lane, select, face {gewone poort} other {poort met gezicht}}.',
  'lane-switch.waits-word': 'nog niet omgezet',
  'lane-switch.taken':
    'Werkt sinds {when} als {lane, select, face {poort met gezicht} other {gewone poort}}.',
} as const;
