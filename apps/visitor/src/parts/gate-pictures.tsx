/** A phone held before the reader of a gate. Decoration, like the others: the words beside it say the same. */
export function CodePicture() {
  return (
    <svg className="v-gate__picture" viewBox="0 0 120 88" aria-hidden="true">
      <path className="v-picture__line" d="M84 84V30M72 84h24" />
      <rect x="70" y="8" width="28" height="24" rx="4" className="v-picture__line" />
      <path className="v-picture__line" d="M66 14 46 6M66 26 46 34" strokeDasharray="3 5" />
      <rect x="16" y="2" width="26" height="44" rx="5" className="v-picture__line" />
      <path className="v-picture__fill" d="M21 10h7v7h-7zM31 10h6v7h-6zM21 20h7v6h-7zM32 21h5v5h-5z" />
      <path className="v-picture__line" d="M20 84c0-18 2-26 9-38M40 60c6-4 8-10 2-14" />
    </svg>
  );
}

/** Somebody looking into the camera of a gate. */
export function LookPicture() {
  return (
    <svg className="v-gate__picture" viewBox="0 0 120 88" aria-hidden="true">
      <path className="v-picture__line" d="M94 84V34M82 84h24" />
      <rect x="82" y="8" width="24" height="28" rx="4" className="v-picture__line" />
      <circle cx="94" cy="18" r="4" className="v-picture__fill" />
      <path className="v-picture__line" d="M76 18 58 22" strokeDasharray="3 5" />
      <path
        className="v-picture__line"
        d="M38 42c-10 0-16-8-16-19S28 4 38 4s16 8 16 17l4 7-4 2c0 8-6 12-16 12z"
      />
      <path className="v-picture__fill" d="M44 19h4v4h-4z" />
      <path className="v-picture__line" d="M14 84c0-18 10-28 24-28s24 10 24 28" />
    </svg>
  );
}

/** An open gate with an arrow through it. */
export function WalkPicture() {
  return (
    <svg className="v-gate__picture" viewBox="0 0 120 88" aria-hidden="true">
      <path className="v-picture__line" d="M26 84V14M94 84V14M26 22H10M94 22h16M60 78V30M46 44l14-14 14 14" />
    </svg>
  );
}
