import { linkQr, passQrSvgPath, QUIET_ZONE } from '@tenzij/pass';

/** A web address for another phone's camera; the same address stands beside it as text. */
export function LinkQr({ address, label }: { readonly address: string; readonly label: string }) {
  const qr = linkQr(address);
  const side = qr.size + 2 * QUIET_ZONE;
  return (
    <svg
      className="v-qr v-qr--link"
      data-testid="link-qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={passQrSvgPath(qr)} />
    </svg>
  );
}
