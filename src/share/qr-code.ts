import { encodeQR } from 'qr';

/** White around the code, in modules: what ISO/IEC 18004 asks. */
const QUIET_ZONE = 4;

/** More bytes give modules too small for a telephone that looks at a screen. */
const MOST_BYTES = 1_300;

/**
 * The QR code of an address as SVG, black on white, with one path.
 *
 * @returns Undefined where the address is too long to be read easily.
 */
export function qrCode(address: string): string | undefined {
  if (new TextEncoder().encode(address).length > MOST_BYTES) return undefined;
  const rows = encodeQR(address, 'raw', { ecc: 'low', border: QUIET_ZONE });
  const size = rows.length;
  const path = rows.map(rowPath).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path stroke="#000" d="${path}"/></svg>`;
}

/** One stroke for each run of dark modules in a row. */
function rowPath(row: readonly boolean[], y: number): string {
  const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
  return starts
    .map((x) => {
      const end = row.indexOf(false, x);
      return `M${x} ${y}.5h${(end === -1 ? row.length : end) - x}`;
    })
    .join('');
}
