import { describeReader } from '../reader.contract.js';
import { mdReader } from './read-markdown.js';
import { txtReader } from './read-plain-text.js';

const PLAIN = `首页 | 政务公开 | 登录
云屏市渡口管理办法
　　第一条 为了加强渡口管理，保障乘客安全，便利群众出行，根据有关法律法规，结合本市
实际，制定本办法。
　　第二条 渡口每日六时开放。
区\t渡口\t时限
松湾区\t3处\t5月底前
北岬区\t4处\t6月底前
— 1 —
打印本页 关闭窗口
`;
const MARKDOWN = `# 云屏市渡口办法

[首页](/) | [公开](/gk)

**第一条** 渡口每日六时开放，*免费*。

| 区 | 渡口 |
| --- | --- |
| 松湾区 | 3处 |

1. 先修
2. 后建
`;

for (const [name, reader, file, source] of [
  ['txt', txtReader, '渡口.txt', PLAIN],
  ['md', mdReader, '渡口.md', MARKDOWN],
] as const) {
  describeReader(name, {
    reader,
    samples: [{ name: file, bytes: () => new TextEncoder().encode(source), words: () => source }],
  });
}
