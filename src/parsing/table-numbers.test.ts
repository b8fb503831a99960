import { describe, expect, it } from 'vitest';
import { createFileReader } from '../reading/read-file.js';
import { parseDocument } from './parse-document.js';

const CARD =
  '| 索引号 | 00731 | 文号 | 云数〔2031〕4号 |\n|---|---|---|---|\n| 发文机关 | 云屏市数据局 | 日期 | 2031年3月5日 |\n\n';
const PLAN = `# 云屏市数据目录方案\n\n一、目标\n\n| 指标 | 2032年 |\n|---|---|\n| 目录数 | 90个 |\n\n二、任务\n\n| 任务 | 单位 |\n|---|---|\n| 编目 | 市数据局 |\n`;

async function rowLabels(text: string): Promise<string[]> {
  const reading = await createFileReader({ soffice: null })({ file: 'a.md', bytes: Buffer.from(text) });
  const { clauses } = parseDocument({ file: 'a.md', reading, sha256: '', sidecar: null });
  return clauses.filter(({ unit }) => unit === 'table-row').map(({ label }) => label);
}

describe('numbers of tables', () => {
  it('count the tables that are cited, not the index card above the title', async () => {
    expect(await rowLabels(`${CARD}${PLAN}`)).toEqual(['表1·第1行', '表2·第1行']);
    expect(await rowLabels(PLAN)).toEqual(['表1·第1行', '表2·第1行']);
  });
});
