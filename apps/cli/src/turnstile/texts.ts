import type { Language } from '@tenzij/kernel';
import type { Standing } from '@tenzij/turnstile';
import { type Term, term } from '../help.ts';

interface TurnstileTexts {
  readonly help: Readonly<Record<'about' | 'check' | 'newKey' | 'more', string>> & { readonly file: Term };
  readonly running: string;
  readonly key: string;
  readonly link: string;
  readonly device: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly stop: string;
  readonly stopped: Readonly<Record<'closed' | 'free' | 'unconfirmed', string>>;
  readonly checked: string;
  readonly alarm: Readonly<Record<'on' | 'off' | 'none', string>>;
  readonly fault: string;
}

/** What `tenzij turnstile` says, as ICU messages. */
export const TURNSTILE_TEXTS: Readonly<Record<Language, TurnstileTexts>> = {
  nl: {
    help: {
      about: 'Start de brug tussen een poort en een draaipoort (HTTP, MQTT of Modbus TCP).',
      file: term('<bestand>', 'YAML: hoe de draaipoort werkt; voorbeelden in docs/how-to'),
      check: 'controleer de instellingen en of de draaipoort antwoordt; er gaat niets open',
      newKey: 'maak een nieuwe sleutel; de oude werkt dan niet meer',
      more: `
Voorbeeld:
  npx tenzij turnstile noord.yaml --check
  npx tenzij turnstile noord.yaml

Stoppen doet u met Ctrl-C. De draaipoort is daarna dicht, of vrij bij een brandmelding.

Exitcode 1: de brug kan niet starten, of de draaipoort antwoordt niet. Exitcode 2: het
bestand of een optie klopt niet.`,
    },
    running: 'De brug naar de draaipoort ({kind}) draait op {url}',
    key: 'Sleutel: {key}',
    link: 'Open dit in de poort, of maak er een QR-code van. Wie deze link heeft, kan de draaipoort openen:\n  {link}',
    device: 'De draaipoort zelf meldt zich op http://{address}:{port}/?key={key}',
    standing: {
      ready: 'Draaipoort: klaar',
      lost: 'Draaipoort: niet bereikbaar',
      fault: 'Draaipoort: defect, of hij ging niet dicht',
      alarm: 'Brandmelding: de draaipoort is vrij',
    },
    stop: 'Stoppen: Ctrl-C.',
    stopped: {
      closed: 'Gestopt. De draaipoort is dicht.',
      free: 'Gestopt. De draaipoort blijft vrij.',
      unconfirmed: 'Gestopt. De draaipoort heeft niet laten weten hoe hij nu staat: ga kijken.',
    },
    checked: 'De instellingen kloppen en de draaipoort antwoordt ({kind}).',
    alarm: {
      on: 'De brandmelding staat nu AAN.',
      off: 'De brandmelding staat uit.',
      none: 'Er is geen brandmelding aangesloten. Sluit die op de draaipoort zelf aan.',
    },
    fault: 'De draaipoort is defect of ging niet dicht.',
  },
  en: {
    help: {
      about: 'Start the bridge between a gate and a turnstile (HTTP, MQTT or Modbus TCP).',
      file: term('<file>', 'YAML: how the turnstile works; examples in docs/how-to'),
      check: 'check the settings and whether the turnstile answers; nothing is opened',
      newKey: 'make a new key; the old one then no longer works',
      more: `
Example:
  npx tenzij turnstile north.yaml --check --lang en
  npx tenzij turnstile north.yaml --lang en

Stop with Ctrl-C. The turnstile is closed after that, or free in a fire alarm.

Exit code 1: the bridge cannot start, or the turnstile does not answer. Exit code 2: the
file or an option is not right.`,
    },
    running: 'The bridge to the turnstile ({kind}) runs at {url}',
    key: 'Key: {key}',
    link: 'Open this in the gate, or make a QR code of it. Whoever has this link can open the turnstile:\n  {link}',
    device: 'The turnstile itself reports to http://{address}:{port}/?key={key}',
    standing: {
      ready: 'Turnstile: ready',
      lost: 'Turnstile: not reached',
      fault: 'Turnstile: broken, or it did not close',
      alarm: 'Fire alarm: the turnstile is free',
    },
    stop: 'Stop: Ctrl-C.',
    stopped: {
      closed: 'Stopped. The turnstile is closed.',
      free: 'Stopped. The turnstile stays free.',
      unconfirmed: 'Stopped. The turnstile did not say how it is now: go and look.',
    },
    checked: 'The settings are right and the turnstile answers ({kind}).',
    alarm: {
      on: 'The fire alarm is ON now.',
      off: 'The fire alarm is off.',
      none: 'No fire alarm is connected. Connect it to the turnstile itself.',
    },
    fault: 'The turnstile is broken, or did not close.',
  },
};
