/** How much redder than anything else a dot must be to be the ink of a seal, of 255. */
const LEAST_RED = 25;
/** Share of the first page's height in which red is the name of the issuer. */
const LETTERHEAD = 0.3;

/**
 * A picture (PPM) in grey (PGM), the red of seals taken out: the signature and the date below a seal can be read then.
 * The letterhead at the top of a first page is red as well and stays. Null for bytes that are no such picture.
 */
export function withoutSeals(picture: Uint8Array, { isFirst }: { isFirst: boolean }): Uint8Array | null {
  const head = Buffer.from(picture.subarray(0, 64)).toString('latin1');
  const size = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(head);
  const [width, height] = [Number(size?.[1]), Number(size?.[2])];
  const from = size?.[0].length ?? 0;
  const dots = width * height;
  if (!(dots > 0) || picture.length < from + dots * 3) return null;
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const grey = new Uint8Array(header.length + dots);
  grey.set(header);
  const letterhead = isFirst ? Math.floor(height * LETTERHEAD) * width : 0;
  for (let dot = 0, at = from; dot < dots; dot += 1, at += 3) {
    const red = picture[at] ?? 0;
    const green = picture[at + 1] ?? 0;
    const blue = picture[at + 2] ?? 0;
    const isSeal = dot >= letterhead && red - Math.max(green, blue) > LEAST_RED;
    grey[header.length + dot] = isSeal ? red : (red * 3 + green * 6 + blue) / 10;
  }
  return grey;
}
