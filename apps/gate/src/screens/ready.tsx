import type { Lane } from '@tenzij/contracts';
import { AllSlides, Slide, slidesOf, useSlide } from './attract.tsx';
import { InOther, useVisitorText } from './both.tsx';
import { Aside } from './results.tsx';

export interface ReadyScreenProps {
  readonly lane: Lane;
  readonly staff: boolean;
  /** Changes with every code that comes into view. */
  readonly codesSeen: number;
}

/** Waiting for a pass. Nothing looks at faces now, and the screen says so; after a while it explains itself. */
export function ReadyScreen({ lane, staff, codesSeen }: ReadyScreenProps) {
  const { text } = useVisitorText();
  const slides = slidesOf(lane, staff);
  const slide = useSlide(slides, codesSeen);
  if (slide === 'all') return <AllSlides slides={slides} />;
  if (slide !== null) return <Slide id={slide} />;
  return (
    <>
      <PhoneWithCode />
      <div className="gate__words">
        <h1 className="gate__title">{text('ready.title')}</h1>
        <p className="gate__next">{text('ready.how')}</p>
        <InOther ids={['ready.title']} />
        {lane === 'face' && (
          <p className="gate__note">
            {text('ready.face')} {!staff && text('ready.choice')}
          </p>
        )}
      </div>
    </>
  );
}

/** No clearance is in force here: everybody goes to the regular lane, before showing anything. */
export function OffScreen() {
  const { text } = useVisitorText();
  return (
    <>
      <Aside />
      <div className="gate__words">
        <h1 className="gate__title">{text('refer.title')}</h1>
        <InOther ids={['refer.title']} />
        <p className="gate__note">{text('ready.off')}</p>
      </div>
    </>
  );
}

function PhoneWithCode() {
  return (
    <svg className="gate__sign" viewBox="0 0 100 100" aria-hidden="true">
      <rect x="27" y="6" width="46" height="88" rx="7" fill="none" stroke="currentColor" strokeWidth="5" />
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M36 26h12v12H36zm4 4v4h4v-4zM52 26h12v12H52zm4 4v4h4v-4zM36 42h12v12H36zm4 4v4h4v-4zM52 42h4v4h-4zm8 0h4v8h-4zm-4 4h4v4h-4zm-4 4h4v4h-4zm8 0h4v4h-4zM44 80h12v4H44z"
      />
    </svg>
  );
}
