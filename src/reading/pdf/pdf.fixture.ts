/** A piece of text on a page: x from the left and y from the upper edge, in points. */
export type DrawnText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  readonly bold?: boolean;
  /** Degrees, against the clock. */
  readonly turn?: number;
  /** As the code of the font's table, where the text is not to be written as UTF-16. */
  readonly hex?: string;
};

export type DrawnPage = {
  readonly texts?: readonly DrawnText[];
  /** [x1, y1, x2, y2] from the upper left corner. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
  readonly hasPicture?: boolean;
  readonly size?: readonly [number, number];
};

const A4 = [595, 842] as const;

/** A pdf made of what the pages draw, in a Chinese font that is not embedded, as old programs write them. */
export function pdfOf(
  pages: readonly DrawnPage[],
  { table = 'UniGB-UTF16-H', title }: { table?: string; title?: string } = {},
): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add(`<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /${table} /DescendantFonts [4 0 R] >>`);
  add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /DW 1000 /W [1 95 500 814 908 500] ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor << /Type /FontDescriptor ' +
      '/FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >> >>',
  );
  add(
    '<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n0\nendstream',
  );
  for (const page of pages) {
    const [width, height] = page.size ?? A4;
    const content = contentOf(page, width, height);
    const number = objects.length + 2;
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${number} 0 R ` +
        '/Resources << /Font << /F 3 0 R >> /XObject << /P 5 0 R >> >> >>',
    );
    add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  }
  const info = title === undefined ? null : add(`<< /Title <feff${utf16(title)}> >>`);
  return new TextEncoder().encode(fileOf(objects, info));
}

function contentOf({ texts = [], lines = [], hasPicture }: DrawnPage, width: number, height: number): string {
  const parts = hasPicture ? [`q ${width} 0 0 ${height} 0 0 cm /P Do Q`] : [];
  for (const [x1, y1, x2, y2] of lines) parts.push(`${x1} ${height - y1} m ${x2} ${height - y2} l S`);
  for (const { text, x, y, size = 12, bold, turn = 0, hex } of texts) {
    const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)].map((n) => n.toFixed(5));
    const mode = bold ? '2 Tr' : '0 Tr';
    const at = `${cos} ${sin} ${-Number(sin)} ${cos} ${x} ${height - y} Tm`;
    parts.push(`BT /F ${size} Tf ${mode} ${at} <${hex ?? utf16(text)}> Tj ET`);
  }
  return parts.join('\n');
}

function utf16(text: string): string {
  return Array.from({ length: text.length }, (_, index) => text.charCodeAt(index).toString(16).padStart(4, '0')).join(
    '',
  );
}

function fileOf(objects: readonly string[], info: number | null): string {
  let file = '%PDF-1.5\n';
  const offsets: number[] = [];
  for (const [index, body] of objects.entries()) {
    offsets.push(file.length);
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `/Size ${objects.length + 1} /Root 1 0 R${info === null ? '' : ` /Info ${info} 0 R`}`;
  return `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
}
