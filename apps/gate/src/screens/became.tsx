import type { Lane } from '@tenzij/contracts';
import { useVisitorText } from './both.tsx';
import { SlidePicture } from './slide-picture.tsx';

/** What this gate has just become, for whoever stands before it: in both languages, and as large as a result. */
export function BecameScreen({ lane }: { readonly lane: Lane }) {
  const { text, other, otherLang } = useVisitorText();
  return (
    <>
      <SlidePicture id={`attract.how-${lane}`} />
      <div className="gate__words">
        <h1 className="gate__title">{text(`became.${lane}`)}</h1>
        <p className="gate__next">{text(`became.${lane}-next`)}</p>
        <p className="gate__other" lang={otherLang}>
          {other(`became.${lane}`)}. {other(`became.${lane}-next`)}
        </p>
      </div>
    </>
  );
}
