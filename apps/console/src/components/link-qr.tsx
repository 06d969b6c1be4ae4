import { linkQr, passQrSvgPath, QUIET_ZONE } from '@tenzij/pass';

export interface LinkQrProps {
  readonly address: string;
  /** What it is, for whoever doesn't see it. */
  readonly label: string;
}

/** A web address for the camera of a phone: dark on white in light and dark. */
export function LinkQr({ address, label }: LinkQrProps) {
  const qr = linkQr(address);
  const side = qr.size + 2 * QUIET_ZONE;
  return (
    <svg
      className="link-qr"
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={passQrSvgPath(qr)} />
    </svg>
  );
}
