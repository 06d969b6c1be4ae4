import type { Visit } from '@tenzij/contracts';
import { ok, type Result, refuse } from '@tenzij/kernel';
import { passQr } from '@tenzij/pass';
import { type ApiRefusal, Heading, Paragraph } from '@tenzij/ui';
import { now } from '../device/world.ts';
import { pngOf } from '../paper/png.ts';
import { useTexts } from '../texts/use-texts.ts';
import { Download } from './download.tsx';
import { useControl, useJourney } from './journey-context.ts';
import { useBadge } from './use-badge.ts';
import { useSheet } from './use-sheet.ts';

/** Pixels a module: sharp on a phone, and 1,000 pixels wide. */
const PICTURE_SCALE = 10;

interface OnPaperProps {
  readonly visit: Visit;
  readonly kind: 'face' | 'regular';
}

/** The same pass without a phone: one press for paper, one for a picture. Both are made here. */
export function OnPaper({ visit, kind }: OnPaperProps) {
  const t = useTexts();
  const { paperText } = useControl();
  const { offer } = useJourney();
  const sheet = useSheet();
  const badge = useBadge();
  const specimen = offer?.specimen ?? visit.specimen;
  const pdf = (text: string) =>
    makePdf(({ sheetPdf }) => sheetPdf(sheet({ visit, kind, specimen, text }), now()));
  const card = (text: string) => makePdf(({ badgePdf }) => badgePdf(badge({ visit, specimen, text }), now()));
  const picture = async (text: string) => ok(await pngOf(passQr(text), PICTURE_SCALE));
  const use = async (make: (text: string) => Promise<Result<BlobPart, ApiRefusal>>) => {
    const text = await paperText();
    return text.ok ? make(text.value) : text;
  };
  const name = t('paper.file');
  return (
    <section className="v-pass__other" aria-labelledby="paper">
      <Heading level={2} id="paper">
        {t('paper.title')}
      </Heading>
      <Paragraph>{t('paper.lead')}</Paragraph>
      <div className="v-answers">
        <Download label={t('paper.pdf')} name={`${name}.pdf`} type="application/pdf" read={() => use(pdf)} />
        {visit.staff && (
          <Download
            label={t('paper.badge')}
            name={`${name}-badge.pdf`}
            type="application/pdf"
            read={() => use(card)}
          />
        )}
        <Download
          label={t('paper.picture')}
          name={`${name}.png`}
          type="image/png"
          read={() => use(picture)}
        />
      </div>
      {visit.staff && <Paragraph>{t('paper.badge-how')}</Paragraph>}
      <Paragraph>{t('paper.keep')}</Paragraph>
    </section>
  );
}

/** The program that makes a PDF is large, so only who presses gets it. */
async function makePdf(
  make: (program: typeof import('@tenzij/papers-pdf/sheet')) => Promise<BlobPart>,
): Promise<Result<BlobPart, ApiRefusal>> {
  try {
    return ok(await make(await import('@tenzij/papers-pdf/sheet')));
  } catch {
    return refuse('visitor.pdf-unavailable');
  }
}
