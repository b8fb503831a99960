/** For tests: files that cannot be read, or only in part, made by hand. */
import { deflateSync } from 'node:zlib';

const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;
/** Draws the picture /I over the page. */
const WHOLE_PAGE = 'q 595 0 0 842 0 0 cm /I Do Q';

/** An OLE container whose directory names these streams, as an office program leaves a file behind a password. */
export function oleFile(streams: readonly string[]): Uint8Array {
  const header = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  header.writeUInt16LE(0x3e, 24);
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(0xfffe, 28);
  header.writeUInt16LE(9, 30);
  header.writeUInt16LE(6, 32);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(4096, 56);
  header.writeUInt32LE(END, 60);
  header.writeUInt32LE(END, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(SECTOR, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(END, 4);
  const directory = Buffer.concat(['Root Entry', ...streams].slice(0, 4).map(directoryEntry), SECTOR);
  return Uint8Array.from(Buffer.concat([header, table, directory]));
}

function directoryEntry(name: string, index: number): Buffer {
  const entry = Buffer.alloc(128);
  entry.write(name, 'utf16le');
  entry.writeUInt16LE((name.length + 1) * 2, 64);
  entry[66] = index === 0 ? 5 : 2;
  entry[67] = 1;
  for (const at of [68, 72, 76]) entry.writeUInt32LE(FREE, at);
  entry.writeUInt32LE(END, 116);
  return entry;
}

/** The sizes a zip states for one of its parts, in front of the part and in the list at the end, set to another. */
export function claiming(zip: Uint8Array, part: string, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const [mark, sizeAt, nameAt] of [
    ['PK\x03\x04', 22, 30],
    ['PK\x01\x02', 24, 46],
  ] as const) {
    let at = bytes.indexOf(mark, 0, 'latin1');
    while (at !== -1) {
      if (bytes.toString('utf8', at + nameAt, at + nameAt + part.length) === part)
        bytes.writeUInt32LE(size, at + sizeAt);
      at = bytes.indexOf(mark, at + 4, 'latin1');
    }
  }
  return Uint8Array.from(bytes);
}

/** Lines from the top of a page; null for a page that is a picture. */
export type PageLines = readonly string[] | null;

/** A PDF of text, each page with a line at its foot; its characters are their own codes, as a map in the file says. */
export function pdfOfText(
  pages: readonly PageLines[],
  { trailer = '', foot = () => '' }: { trailer?: string; foot?: (page: number) => string } = {},
): Uint8Array {
  const map = `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${bfRanges()} endcmap`;
  const font = [
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 6 0 R >>',
    stream('', Buffer.from(map)),
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ];
  const dot = stream(
    '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    Buffer.from([0x80]),
  );
  const contents = pages.map((lines, index) => {
    if (lines === null) return stream('', Buffer.from(WHOLE_PAGE));
    const shown = lines.map((line, at) => `1 0 0 1 72 ${760 - at * 24} Tm <${hexOf(line)}> Tj`);
    const below = `1 0 0 1 280 40 Tm <${hexOf(foot(index + 1))}> Tj`;
    return stream('', Buffer.from(`BT /F 12 Tf ${shown.join(' ')} ${below} ET`));
  });
  return pdfOf([...font, dot], contents, { resources: '/Font << /F 3 0 R >> /XObject << /I 7 0 R >>', trailer });
}

/** A PDF of one page that is a picture of greys and nothing else. */
export function pdfOfPicture({
  width,
  height,
  greys,
}: {
  width: number;
  height: number;
  greys: Uint8Array;
}): Uint8Array {
  const picture = stream(
    `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode`,
    deflateSync(greys),
  );
  const contents = [stream('', Buffer.from(WHOLE_PAGE))];
  return pdfOf([picture], contents, { resources: '/XObject << /I 3 0 R >>', trailer: '' });
}

/** Objects 1 and 2 are the catalogue and the pages, `shared` begins at 3, then come each page and its contents. */
function pdfOf(
  shared: readonly (string | Buffer)[],
  contents: readonly (string | Buffer)[],
  { resources, trailer }: { resources: string; trailer: string },
): Uint8Array {
  const first = 3 + shared.length;
  const kids = contents.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const pages = contents.flatMap((content, at) => [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${first + at * 2 + 1} 0 R >>`,
    content,
  ]);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    ...shared,
    ...pages,
  ];
  const parts = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    parts.push(part);
    length += part.length;
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return Uint8Array.from(Buffer.concat([...parts, Buffer.from(table), Buffer.from(end)]));
}

function stream(fields: string, content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< ${fields} /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function hexOf(text: string): string {
  return Buffer.from(text, 'utf16le').swap16().toString('hex');
}

/** Ranges of a map run within one high byte, a hundred at most in a list. */
function bfRanges(): string {
  const ranges = Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  });
  return [0, 100, 200]
    .map((from) => ranges.slice(from, from + 100))
    .map((some) => `${some.length} beginbfrange ${some.join(' ')} endbfrange`)
    .join(' ');
}
