import type { Lane } from '@tenzij/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ATTRACT_NL } from '../messages/attract-nl.ts';
import { InOther, useVisitorText } from './both.tsx';
import { SlidePicture } from './slide-picture.tsx';

type SlideText = Exclude<keyof typeof ATTRACT_NL, `${string}-more`>;

/** How long nobody shows anything before the gate explains itself, and how long each slide stays. */
const IDLE_MS = 20_000;
const SLIDE_MS = 9000;
const STILL = '(prefers-reduced-motion: reduce)';

/** What there is to explain here: what each lane does, that both let in, and what becomes of the picture. */
export function slidesOf(lane: Lane, staff: boolean): readonly SlideText[] {
  if (lane === 'regular') {
    const both = staff ? [] : (['attract.lanes-regular'] as const);
    return [...both, 'attract.how-regular', 'attract.picture-regular'];
  }
  return staff
    ? ['attract.lanes-staff', 'attract.how-face', 'attract.picture']
    : ['attract.lanes', 'attract.how-face', 'attract.choose', 'attract.picture'];
}

/** Which slide it is: `null` while the gate just waits, which is also one of the turns. `all`: nothing may move. */
export function useSlide(slides: readonly SlideText[], codesSeen: number): SlideText | 'all' | null {
  const isStill = useSyncExternalStore(onStill, () => matchMedia(STILL).matches);
  const [turn, setTurn] = useState(-1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every code that is seen begins the wait anew
  useEffect(() => {
    setTurn(-1);
    let next: ReturnType<typeof setTimeout>;
    const after = (milliseconds: number) => {
      next = setTimeout(() => {
        setTurn((before) => before + 1);
        after(SLIDE_MS);
      }, milliseconds);
    };
    after(IDLE_MS);
    return () => clearTimeout(next);
  }, [codesSeen]);
  if (turn < 0) return null;
  return isStill ? 'all' : (slides[turn % (slides.length + 1)] ?? null);
}

function onStill(listener: () => void): () => void {
  const query = matchMedia(STILL);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** One slide over the whole screen; what to do stays in sight. */
export function Slide({ id }: { readonly id: SlideText }) {
  const { text, other, otherLang } = useVisitorText();
  return (
    <div className="attract" data-slide={id} aria-live="off">
      <div className="attract__slide" key={id}>
        <SlidePicture id={id} />
        <div className="attract__words">
          <h2 className="attract__title">{text(id)}</h2>
          <p className="attract__more">{text(`${id}-more`)}</p>
          <p className="gate__other" lang={otherLang}>
            <strong>{other(id)}</strong> {other(`${id}-more`)}
          </p>
        </div>
      </div>
      <ShowPass />
    </div>
  );
}

/** All slides in one that stands still. */
export function AllSlides({ slides }: { readonly slides: readonly SlideText[] }) {
  const { text } = useVisitorText();
  return (
    <div className="attract attract--all" data-slide="all" aria-live="off">
      <ul>
        {slides.map((id) => (
          <li key={id}>
            <SlidePicture id={id} />
            <div>
              <h2>{text(id)}</h2>
              <p>{text(`${id}-more`)}</p>
              <InOther ids={[id]} />
            </div>
          </li>
        ))}
      </ul>
      <ShowPass />
    </div>
  );
}

function ShowPass() {
  const { text } = useVisitorText();
  return (
    <div className="attract__now">
      <h1>{text('ready.title')}</h1>
      <InOther ids={['ready.title']} />
    </div>
  );
}
