import type { PassSheet } from '@tenzij/papers-pdf/sheet';
import { Heading } from '@tenzij/ui';

/** A pass as it comes on paper: the whole of what is printed, on one page of A4. */
export function Sheet({ sheet }: { readonly sheet: PassSheet }) {
  const { title, event, facts, specimen, code, keep, parts, footer } = sheet;
  return (
    <article className="v-sheet" aria-label={title}>
      {specimen !== null && <p className="v-sheet__specimen">{specimen}</p>}
      <p className="v-sheet__small">{title}</p>
      <Heading level={2}>{event}</Heading>
      {facts.map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      <svg
        className="v-qr v-sheet__qr"
        data-testid="paper-qr"
        viewBox={`0 0 ${code.side} ${code.side}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={code.label}
      >
        <path d={code.path} />
      </svg>
      <p className="v-sheet__keep">{keep}</p>
      <div className="v-sheet__parts">
        {parts.map((part) => (
          <section key={part.title}>
            <Heading level={3}>{part.title}</Heading>
            {part.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </section>
        ))}
      </div>
      <p className="v-sheet__small">{footer}</p>
    </article>
  );
}
