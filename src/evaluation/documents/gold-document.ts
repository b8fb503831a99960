import { z } from 'zod';

const one = z.string().nullable();

/**
 * What a document is, judged by reading it: every list but `issuers` holds alternatives that count as right too. `region`
 * is the path of regions, the largest first (`全国` for the nation); `structure` the labels of all numbered places in
 * order, as officials cite them; `rows` the rows of its tables below their headers.
 */
export const goldDocument = z.strictObject({
  file: z.string(),
  title: z.array(one),
  noticeTitle: z.array(one),
  documentNumber: z.array(one),
  issuers: z.array(z.string()),
  issuersAlso: z.array(z.string()),
  issueDate: z.array(one),
  effectiveDate: z.array(one),
  region: z.array(z.array(z.string()).nullable()),
  level: z.array(one),
  kind: z.array(one),
  structure: z.array(z.array(z.string())),
  rows: z.number(),
});

export type GoldDocument = z.infer<typeof goldDocument>;

/** One JSON value a line. @throws where a line is none or of another shape */
export function readGold(jsonLines: string): GoldDocument[] {
  return jsonLines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldDocument.parse(JSON.parse(line)));
}
