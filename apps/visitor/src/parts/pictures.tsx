/** A phone with a QR code: the regular pass. Decoration; the words beside it say the same. */
export function RegularPicture() {
  return (
    <svg className="v-picture" viewBox="0 0 120 88" aria-hidden="true">
      <rect x="36" y="5" width="48" height="78" rx="8" className="v-picture__line" />
      <path
        className="v-picture__fill"
        d="M44 24h12v12h-12zM64 24h12v12h-12zM44 44h12v12h-12zM64 44h5v5h-5zM71 51h5v5h-5zM64 51h4v5h-4zM71 44h5v4h-5z"
      />
      <path className="v-picture__line" d="M54 72h12" />
    </svg>
  );
}

/** A phone with a face: the face pass. */
export function FacePicture() {
  return (
    <svg className="v-picture" viewBox="0 0 120 88" aria-hidden="true">
      <rect x="36" y="5" width="48" height="78" rx="8" className="v-picture__line" />
      <ellipse cx="60" cy="40" rx="12" ry="15" className="v-picture__line" />
      <path className="v-picture__line" d="M55.500 45c2.500 3 6.500 3 9 0" />
      <path className="v-picture__fill" d="M54 35h3v3h-3zM63 35h3v3h-3z" />
      <path className="v-picture__line" d="M54 72h12" />
    </svg>
  );
}
