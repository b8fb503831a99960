import { describe, expect, it } from 'vitest';
import { AppError, type AppErrorCode } from '../vocabulary/errors.js';
import { exitCodeOf } from './exit-codes.js';
import { faultOf } from './fault.js';
import { faultCopy, faultMessage } from './fault-copy.js';

/** Every code with details of the kind its thrower gives. */
const FAULTS: Readonly<Record<AppErrorCode, Readonly<Record<string, string | number>>>> = {
  'config-invalid': { problems: 'TIAOWEN_LOCALE: expected zh or en, got "fr"' },
  'corpus-missing': { folder: '/x/corpus' },
  'corpus-empty': { folder: '/x/corpus' },
  'corpus-duplicate-id': { id: 'a', file: 'a.txt', other: 'a.md' },
  'document-binary': { file: 'a.txt' },
  'document-damaged': { file: 'a.docx' },
  'document-empty': { file: 'a.txt' },
  'document-encrypted': { file: 'a.docx' },
  'document-unsupported': { file: 'a.pdf', reason: 'scan' },
  'document-too-large': { file: 'a.txt', size: 53687091, limit: 20971520 },
  'document-undecodable': { file: 'a.txt' },
  'document-unknown': { id: 'x', known: 'a, b' },
  'document-withheld': { file: 'a.txt', words: '机密★10年' },
  'sidecar-invalid': { file: 'a.yaml', reason: 'region: bad' },
  'glossary-invalid': { file: 'glossary.yaml', reason: 'terms: bad' },
  'input-invalid': { length: 3000, limit: 2000 },
  'snapshot-unusable': { path: '/x/lexical.bin', reason: 'cut off' },
  'storage-full': { file: '/x/tiaowen.db' },
  'storage-readonly': { file: '/x/tiaowen.db' },
  'storage-busy': { file: '/x/tiaowen.db' },
  'storage-corrupt': { file: '/x/tiaowen.db' },
  'storage-failed': { file: '/x/tiaowen.db' },
  'model-unreachable': { reason: 'ECONNREFUSED' },
  'model-timeout': {},
  'model-rate-limited': {},
  'model-rejected': { reason: '401' },
  'model-content-filtered': {},
  'model-reply-cut': {},
  'model-over-budget': { limit: 5 },
  'model-not-configured': {},
  'embedding-dimension': { expected: 1024, found: 768 },
  'prompt-invalid': { file: 'answer.md', reason: 'version: missing' },
  'port-unusable': { port: 3000, setting: 'SLACK_PORT', reason: 'EADDRINUSE' },
  'slack-refused': { reason: 'invalid_auth' },
  'slack-unreachable': { reason: 'ENOTFOUND' },
  'backup-invalid': { file: 'b.tar.gz', reason: 'no manifest' },
  interrupted: {},
  internal: {},
};
const ALL = Object.keys(FAULTS) as AppErrorCode[];
/** Its reason is a word of the readers, told in other words. */
const isCode = (code: AppErrorCode, name: string) =>
  (code === 'document-unsupported' || code === 'port-unusable') && name === 'reason';

describe('fault copy', () => {
  it.each(ALL)('tells for %s what went wrong, where, and what to do, in both languages', (code) => {
    const details = FAULTS[code];
    const fault = { code, message: 'tiaowen.db: EIO', details };
    for (const locale of ['zh', 'en'] as const) {
      const { what, next } = faultCopy(fault, locale);
      expect(what + next).not.toMatch(/undefined|NaN|\[object/);
      expect(next).not.toBe('');
      for (const name of ['file', 'folder', 'other', 'id', 'problems', 'reason', 'words'] as const) {
        if (details[name] !== undefined && !isCode(code, name)) expect(what).toContain(String(details[name]));
      }
    }
  });

  it('sends nobody to a file where it is a server that cannot be used', () => {
    const details = { server: 'db.example.org:5432/tiaowen', reason: 'ECONNREFUSED' };
    const failed = faultCopy({ code: 'storage-failed', message: '', details }, 'zh');
    expect(failed.what).toContain('db.example.org:5432/tiaowen');
    expect(failed.next).toContain('STORE_URL');
    const newer = { code: 'storage-failed', message: '', details: { ...details, found: 9 } } as const;
    expect(faultCopy(newer, 'en').next).toMatch(/^Update this program/);
    expect(faultCopy({ code: 'storage-full', message: '', details }, 'en').next).toContain('on the server');
  });

  it('is what a person would want to read', () => {
    const all = ALL.map(
      (code) =>
        `${code} ${exitCodeOf(code)}\n${faultMessage({ code, message: 'x: EIO', details: FAULTS[code] }, 'zh')}`,
    );
    expect(all.join('\n\n')).toMatchInlineSnapshot(`
      "config-invalid 2
      出错了：配置有误：
      TIAOWEN_LOCALE: expected zh or en, got "fr"
      怎么办：改正 .env 或环境变量后再运行，可用的变量见 .env.example。

      corpus-missing 2
      出错了：读不到语料文件夹 /x/corpus。
      怎么办：建好这个文件夹并放入文件（.docx .pdf .ofd .xlsx .csv .html .md .txt），或用 TIAOWEN_CORPUS_DIR 指到正确的位置。

      corpus-empty 2
      出错了：语料文件夹 /x/corpus 里没有可读的文件。
      怎么办：用 npm run -s add -- 文件 加入至少一份（.docx .pdf .ofd .xlsx .csv .html .md .txt），再运行。

      corpus-duplicate-id 2
      出错了：a.md 和 a.txt 的编号都是 a。
      怎么办：给其中一个改名，或移出语料文件夹。

      document-binary 2
      出错了：a.txt 不是文本文件。
      怎么办：另存为 .docx、.pdf 或 UTF-8 的 .txt，或移出语料文件夹。

      document-damaged 2
      出错了：a.docx 已损坏或不完整。
      怎么办：重新下载或另存一份后再试。

      document-empty 2
      出错了：a.txt 里没有正文。
      怎么办：补上正文，或移出语料文件夹。

      document-encrypted 2
      出错了：a.docx 设有打开密码。
      怎么办：去掉密码另存一份后再试。

      document-unsupported 2
      出错了：a.pdf 是扫描件，没有可读的文字。
      怎么办：安装 tesseract-ocr 和 tesseract-ocr-chi-sim 后再试，或换一份有文字的文件。

      document-too-large 2
      出错了：a.txt 太大：51.2 MB，上限 20 MB。
      怎么办：拆成几个文件或删去不是正文的部分，也可调高 TIAOWEN_MAX_FILE_MB。

      document-undecodable 2
      出错了：读不出 a.txt 的文字（x: EIO）。
      怎么办：另存为 UTF-8 后再试，并确认有读取权限。

      document-unknown 2
      出错了：没有编号为 x 的文件。
      怎么办：现有的编号：a, b。

      document-withheld 2
      出错了：a.txt 标有不公开的字样“机密★10年”，没有收录。
      怎么办：请移出语料文件夹；确认可以公开的，在同名 .yaml 里写 public: true。

      sidecar-invalid 2
      出错了：说明文件 a.yaml 写得不对：region: bad。
      怎么办：改正后再运行；可写的项是 kind、region、source、title、documentNumber、issuers、issueDate、effectiveDate、validUntil、status、public。

      glossary-invalid 2
      出错了：术语表 glossary.yaml 写得不对：terms: bad。
      怎么办：改正后再运行，或恢复原来的文件；文件夹由 TIAOWEN_PROMPTS_DIR 指定。

      input-invalid 2
      出错了：问题有 3000 个字，上限是 2000 个。
      怎么办：缩短后再问，或调高 TIAOWEN_MAX_QUESTION_CHARS。

      snapshot-unusable 1
      出错了：索引快照用不了（cut off）。
      怎么办：运行 npm run -s index 重建；仍不行时删除数据文件夹里的 index 再运行。

      storage-full 1
      出错了：磁盘已满，写不进 /x/tiaowen.db。
      怎么办：腾出空间后再运行；此前存好的内容没有损坏。

      storage-readonly 1
      出错了：/x/tiaowen.db 不能写入。
      怎么办：检查文件和文件夹的属主与权限，或用 TIAOWEN_DATA_DIR 换一个能写的位置。

      storage-busy 1
      出错了：另一个进程正在写 /x/tiaowen.db。
      怎么办：等它结束后再运行。

      storage-corrupt 1
      出错了：/x/tiaowen.db 不是可读的数据库。
      怎么办：把它移走后再运行，会从语料文件夹重新建立。

      storage-failed 1
      出错了：数据文件 /x/tiaowen.db 用不了（x: EIO）。
      怎么办：检查数据文件夹是否可用，或用 TIAOWEN_DATA_DIR 换一个位置。

      model-unreachable 1
      出错了：连不上模型服务（ECONNREFUSED）。
      怎么办：检查 OPENAI_BASE_URL 和网络；不用模型也能作答，去掉 CHAT_MODEL 和 EMBEDDING_MODEL 即可。

      model-timeout 1
      出错了：模型没有在限定时间内答复。
      怎么办：稍后再试，或调高 MODEL_TIMEOUT_SECONDS。

      model-rate-limited 1
      出错了：模型服务限流，暂不接受新的请求。
      怎么办：稍后再试，或调低 MODEL_CONCURRENCY。

      model-rejected 1
      出错了：模型服务拒绝了请求（401）。
      怎么办：检查 OPENAI_API_KEY、OPENAI_BASE_URL 和模型名（CHAT_MODEL、EMBEDDING_MODEL）。

      model-content-filtered 1
      出错了：模型服务的内容审查拦下了这次答复。
      怎么办：换个问法，或改用不带审查的模型。

      model-reply-cut 1
      出错了：模型的答复中途断了。
      怎么办：再问一次；经常如此时检查网络和模型服务。

      model-over-budget 1
      出错了：今天的模型费用已到上限（5）。
      怎么办：明天再用模型，或调高 MODEL_DAILY_BUDGET。

      model-not-configured 2
      出错了：没有配置模型。
      怎么办：在 .env 里写明 OPENAI_API_KEY 和 CHAT_MODEL，见 .env.example。

      embedding-dimension 1
      出错了：向量模型给出的维数不一致：应为 1024，得到 768。
      怎么办：检查 EMBEDDING_MODEL 是否换过，再运行 npm run -s index 重建。

      prompt-invalid 2
      出错了：提示词文件 answer.md 写得不对：version: missing。
      怎么办：改正后再运行，或恢复原来的文件；文件夹由 TIAOWEN_PROMPTS_DIR 指定。

      port-unusable 2
      出错了：端口 3000 已被别的程序占用。
      怎么办：结束那个程序，或用 SLACK_PORT 换一个端口。

      slack-refused 2
      出错了：Slack 拒绝启动（invalid_auth）。
      怎么办：运行 npm start -- --check，它会指出哪个令牌或权限不对、到哪里改。

      slack-unreachable 1
      出错了：连不上 Slack（ENOTFOUND）。
      怎么办：检查网络、代理和 SLACK_API_URL，再启动。

      backup-invalid 2
      出错了：b.tar.gz 不是完整的备份（no manifest）。
      怎么办：换一份备份；现有的数据没有动过。

      interrupted 130
      出错了：已中断。什么都没有丢：原有的文件和索引照常可用。
      怎么办：再运行一次即可接着做完。

      internal 1
      出错了：程序内部出错：x: EIO
      怎么办：加 --debug 再运行一次，把输出附在问题报告里。"
    `);
  });

  it.each(['scan', 'soffice-missing', 'picture', 'archive', 'mail', 'xml', 'unknown-format'])(
    'says in words why a format is not read: %s',
    (reason) => {
      for (const locale of ['zh', 'en'] as const) {
        const fault = { code: 'document-unsupported', message: 'm', details: { file: 'a.bin', reason } } as const;
        expect(faultCopy(fault, locale).what).not.toContain(locale === 'zh' ? reason : `(${reason})`);
      }
    },
  );

  it('names the sidecar of a document of any format', () => {
    const fault = { code: 'sidecar-invalid', message: 'm', details: { file: '甲.v2.docx', reason: 'r' } } as const;
    expect(faultCopy(fault, 'zh').what).toContain('甲.v2.yaml');
  });

  it('tells the cases of bad input apart', () => {
    const of = (details: Record<string, string>) =>
      faultCopy({ code: 'input-invalid', message: 'm', details }, 'zh').what;
    expect(of({ questions: 'q.jsonl', reason: 'ENOENT' })).toContain('q.jsonl');
    expect(of({ file: 'a b.txt' })).toContain('"a b.txt"');
    expect(of({})).toContain('m');
  });

  it('takes anything that is no AppError for a bug, in one line', () => {
    expect(faultOf(new TypeError('x is not a function\n  at y'))).toMatchObject({
      code: 'internal',
      message: 'TypeError: x is not a function',
    });
    expect(faultOf(new AppError('storage-full', 'm')).code).toBe('storage-full');
  });
});
