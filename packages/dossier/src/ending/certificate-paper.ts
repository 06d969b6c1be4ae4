import type { Language } from '@tenzij/kernel';
import { both } from '../dpia/words.ts';
import type { Paper } from '../paper/paper.ts';
import { type DestructionCertificate, openGates } from './certificate.ts';
import { certificateLines, gateInWords } from './certificate-lines.ts';

/** A certificate of destruction to read or print: one page while the gates fit on it. `key`: who signed it, hex. */
export function destructionPaper(
  certificate: DestructionCertificate,
  key: string,
  language: Language,
): Paper {
  const say = (nl: string, en: string) => both(nl, en)[language];
  const { deployment, organisation, gates } = certificate;
  const open = openGates(certificate).length;
  return {
    language,
    title: say('Certificaat van vernietiging', 'Certificate of destruction'),
    subtitle: `${deployment.name}, ${organisation.name}`,
    specimen: certificate.specimen,
    compact: true,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          say(
            'De server verklaart dat hij de sleutels van dit evenement heeft overschreven en verwijderd. Zonder die sleutels is elke pas ruis. Het bewijs van toestemming blijft bewaard.',
            'The server states that it overwrote and removed the keys of this event. Without those keys every pass is noise. The proof of consent is kept.',
          ),
        ],
      },
      {
        kind: 'terms',
        items: certificateLines(certificate, language).map(({ term, text }) => ({ term, text: [text] })),
      },
      ...(open > 0
        ? [
            {
              kind: 'remark' as const,
              tone: 'warning' as const,
              text: [
                say(
                  `Van ${open} ${open === 1 ? 'poort' : 'poorten'} is niet bekend of de sleutel weg is.`,
                  `Of ${open} ${open === 1 ? 'gate' : 'gates'} it is not known that the key is gone.`,
                ),
              ],
            },
          ]
        : []),
      {
        kind: 'table',
        caption: say('De poorten', 'The gates'),
        head: [say('Poort', 'Gate'), say('Hoe het staat', 'How it stands')],
        rows: gates.map((gate) => [[gate.name], [gateInWords(gate, language)]]),
      },
      {
        kind: 'paragraph',
        text: [
          say(
            'Wat dit niet bewijst: overschrijven wist op een SSD, in een journaal van het bestandssysteem of in een back-up niet alles. Ondertekend met sleutel ',
            'What this does not prove: on an SSD, in a file system’s journal or in a backup overwriting does not erase everything. Signed with key ',
          ),
          { code: key },
          '.',
        ],
      },
    ],
  };
}
