import { queueCardText } from '@tenzij/contracts';
import type { EpochSeconds } from '@tenzij/kernel';
import { linkQr, passQrSvgPath, QUIET_ZONE } from '@tenzij/pass';
import type { DeploymentRow } from '@tenzij/store-sql';

/** Who gets a card reads it in either language. */
const TEXTS = {
  title: 'Wachtrijkaarten',
  word: 'Kaart · Card',
  specimen: 'PROEF · SPECIMEN',
  how: [
    'Geef deze kaart aan de medewerker bij de poort, of houd de kaart voor de camera. Er staat niets over u op.',
    'Give this card to the crew at the gate, or hold it up to the camera. It says nothing about you.',
  ],
};

/** Queue cards of a deployment, from one number to another, as PDF. */
export async function queueCardsPdf(
  { id, event, specimen }: Pick<DeploymentRow, 'id' | 'event' | 'specimen'>,
  from: number,
  to: number,
  made: EpochSeconds,
): Promise<Uint8Array> {
  const { cardsPdf } = await import('@tenzij/papers-pdf');
  const cards = Array.from({ length: to - from + 1 }, (_, index) => cardOf(id, from + index));
  return cardsPdf({ ...TEXTS, event: event.name, specimen: specimen ? TEXTS.specimen : null, cards }, made);
}

function cardOf(deployment: string, number: number) {
  const qr = linkQr(queueCardText({ deployment, card: number }));
  return { number, code: { side: qr.size + 2 * QUIET_ZONE, path: passQrSvgPath(qr) } };
}
