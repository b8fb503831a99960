import { strToU8, zipSync } from 'fflate';

/** What is drawn on a page, as XML, and on templates it names by number. */
export type PageFixture = { readonly content: string; readonly templates?: readonly number[]; readonly head?: string };

const NS = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const WIDE = /[⺀-￿]/;

/** A package of one document. `more` are parts by path, in place of those made here. */
export function ofd(
  pages: readonly PageFixture[],
  {
    templates = [],
    info = '',
    document = '',
    more = {},
  }: {
    templates?: readonly string[];
    info?: string;
    document?: string;
    more?: Readonly<Record<string, string>>;
  } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    'OFD.xml': `<ofd:OFD ${NS} DocType="OFD"><ofd:DocBody><ofd:DocInfo>${info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document ${NS}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea><ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>${templates
      .map((_, at) => `<ofd:TemplatePage ID="${at + 900}" BaseLoc="Tpls/Tpl_${at}/Content.xml"/>`)
      .join('')}</ofd:CommonData><ofd:Pages>${pages
      .map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="Pages/Page_${at}/Content.xml"/>`)
      .join('')}</ofd:Pages>${document}</ofd:Document>`,
    'Doc_0/DocumentRes.xml': `<ofd:Res ${NS}><ofd:Fonts><ofd:Font ID="7" FontName="黑体" Bold="true"/></ofd:Fonts></ofd:Res>`,
  };
  for (const [at, { content, templates: used = [], head = '' }] of pages.entries())
    parts[`Doc_0/Pages/Page_${at}/Content.xml`] = page(
      content,
      head + used.map((id) => `<ofd:Template TemplateID="${id + 900}"/>`).join(''),
    );
  for (const [at, content] of templates.entries()) parts[`Doc_0/Tpls/Tpl_${at}/Content.xml`] = page(content, '');
  const all = { ...parts, ...more };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

function page(content: string, head: string): string {
  return `<ofd:Page ${NS}>${head}<ofd:Content><ofd:Layer ID="1">${content}</ofd:Layer></ofd:Content></ofd:Page>`;
}

/** Words set in one line, each character behind the one before; millimetres. */
export function words(text: string, at: { x: number; y: number; size?: number; attributes?: string }): string {
  const size = at.size ?? 5.6;
  const deltas = [...text].slice(0, -1).map((char) => (WIDE.test(char) ? size : size / 2));
  return textObject(`<ofd:TextCode X="0" Y="${size}" DeltaX="${deltas.join(' ')}">${text}</ofd:TextCode>`, at);
}

export function textObject(
  codes: string,
  { x, y, size = 5.6, attributes = '' }: { x: number; y: number; size?: number; attributes?: string },
): string {
  return `<ofd:TextObject ID="2" Boundary="${x} ${y} 160 ${size}" Font="1" Size="${size}" ${attributes}>${codes}</ofd:TextObject>`;
}

/** Lines of a page of running text: 28 characters of 5.6 mm between the margins, the first line of each set in. */
export function paragraph(text: string, top: number): string {
  const lines: string[] = [];
  let rest = [...text];
  let y = top;
  for (let isFirst = true; rest.length > 0; isFirst = false) {
    const room = isFirst ? 26 : 28;
    lines.push(words(rest.slice(0, room).join(''), { x: isFirst ? 38.2 : 27, y }));
    rest = rest.slice(room);
    y += 10;
  }
  return lines.join('');
}

/** A table drawn by thin areas: cells of texts in columns of 40 mm and rows of 10 mm. */
export function drawnTable(rows: readonly (readonly string[])[], { x, y }: { x: number; y: number }): string {
  const columns = rows[0]?.length ?? 0;
  const level = Array.from({ length: rows.length + 1 }, (_, at) =>
    area({ x, y: y + at * 10, width: columns * 40, height: 0.3 }),
  );
  const upright = Array.from({ length: columns + 1 }, (_, at) =>
    area({ x: x + at * 40, y, width: 0.3, height: rows.length * 10 }),
  );
  const cells = rows.flatMap((row, down) =>
    row.map((text, across) => words(text, { x: x + across * 40 + 2, y: y + down * 10 + 2, size: 4 })),
  );
  return [...level, ...upright, ...cells].join('');
}

function area({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string {
  return `<ofd:PathObject ID="3" Boundary="${x} ${y} ${width} ${height}" Stroke="false" Fill="true"><ofd:AbbreviatedData>M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} C</ofd:AbbreviatedData></ofd:PathObject>`;
}
