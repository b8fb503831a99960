import type { Fault, FaultCopy } from './fault.js';
import { sidecarOf, withoutFile } from './fault-reason.js';
import { outFaultCopy, tableFaultCopy } from './file-fault-copy.js';
import { megabytes } from './megabytes.js';
import { READABLE } from './readable-formats.js';

/** Chinese copy for every code; without a default, so that a new code does not compile before it has words. */
export function chineseFaultCopy({ code, message, details }: Fault): FaultCopy {
  const { file = '', folder = '', reason = message } = details;
  switch (code) {
    case 'config-invalid':
      return {
        what: `配置有误：\n${details.problems ?? message}`,
        next: '改正 .env 或环境变量后再运行，可用的变量见 .env.example。',
      };
    case 'corpus-missing':
      return {
        what: `读不到语料文件夹 ${folder}。`,
        next: `建好这个文件夹并放入文件（${READABLE}），或用 TIAOWEN_CORPUS_DIR 指到正确的位置。`,
      };
    case 'corpus-empty':
      return {
        what: `语料文件夹 ${folder} 里没有可读的文件。`,
        next: `用 npm run -s add -- 文件 加入至少一份（${READABLE}），再运行。`,
      };
    case 'corpus-duplicate-id':
      return {
        what: `${details.other} 和 ${file} 的编号都是 ${details.id}。`,
        next: '给其中一个改名，或移出语料文件夹。',
      };
    case 'document-binary':
      return { what: `${file} 不是文本文件。`, next: '另存为 .docx、.pdf 或 UTF-8 的 .txt，或移出语料文件夹。' };
    case 'document-damaged':
      return { what: `${file} 已损坏或不完整。`, next: '重新下载或另存一份后再试。' };
    case 'document-encrypted':
      return { what: `${file} 设有打开密码。`, next: '去掉密码另存一份后再试。' };
    case 'document-unsupported':
      return unsupported(String(file), String(reason));
    case 'document-empty':
      return { what: `${file} 里没有正文。`, next: '补上正文，或移出语料文件夹。' };
    case 'document-too-large': {
      const size =
        details.size === undefined ? '' : `：${megabytes(details.size)} MB，上限 ${megabytes(details.limit)} MB`;
      return {
        what: `${file} 太大${size}。`,
        next: '拆成几个文件或删去不是正文的部分，也可调高 TIAOWEN_MAX_FILE_MB。',
      };
    }
    case 'document-undecodable':
      return { what: `读不出 ${file} 的文字（${reason}）。`, next: '另存为 UTF-8 后再试，并确认有读取权限。' };
    case 'document-unknown':
      return { what: `没有编号为 ${details.id} 的文件。`, next: `现有的编号：${details.known}。` };
    case 'document-withheld': {
      const words = details.words === undefined ? '' : `“${details.words}”`;
      return {
        what: `${file} 标有不公开的字样${words}，没有收录。`,
        next: '请移出语料文件夹；确认可以公开的，在同名 .yaml 里写 public: true。',
      };
    }
    case 'sidecar-invalid':
      return {
        what: `说明文件 ${sidecarOf(file)} 写得不对：${withoutFile(reason, sidecarOf(file))}。`,
        next: '改正后再运行；可写的项是 kind、region、source、title、documentNumber、issuers、issueDate、effectiveDate、validUntil、status、public。',
      };
    case 'glossary-invalid':
      return {
        what: `术语表 ${file} 写得不对：${reason}。`,
        next: '改正后再运行，或恢复原来的文件；文件夹由 TIAOWEN_PROMPTS_DIR 指定。',
      };
    case 'input-invalid':
      return inputInvalid({ code, message, details });
    case 'snapshot-unusable':
      return {
        what: `索引快照用不了（${reason}）。`,
        next: '运行 npm run -s index 重建；仍不行时删除数据文件夹里的 index 再运行。',
      };
    case 'storage-full':
      return { what: `磁盘已满，写不进 ${file || details.path}。`, next: '腾出空间后再运行；此前存好的内容没有损坏。' };
    case 'storage-readonly':
      return {
        what: `${file || details.path} 不能写入。`,
        next: '检查文件和文件夹的属主与权限，或用 TIAOWEN_DATA_DIR 换一个能写的位置。',
      };
    case 'storage-busy':
      return { what: `另一个进程正在写 ${file}。`, next: '等它结束后再运行。' };
    case 'storage-corrupt':
      return { what: `${file} 不是可读的数据库。`, next: '把它移走后再运行，会从语料文件夹重新建立。' };
    case 'storage-failed':
      return {
        what: `数据文件 ${file || details.path} 用不了（${withoutFile(message, file)}）。`,
        next: '检查数据文件夹是否可用，或用 TIAOWEN_DATA_DIR 换一个位置。',
      };
    case 'model-unreachable':
      return {
        what: `连不上模型服务${withReason(details.reason)}。`,
        next: '检查 OPENAI_BASE_URL 和网络；不用模型也能作答，去掉 CHAT_MODEL 和 EMBEDDING_MODEL 即可。',
      };
    case 'model-timeout':
      return { what: '模型没有在限定时间内答复。', next: '稍后再试，或调高 MODEL_TIMEOUT_SECONDS。' };
    case 'model-rate-limited':
      return { what: '模型服务限流，暂不接受新的请求。', next: '稍后再试，或调低 MODEL_CONCURRENCY。' };
    case 'model-rejected':
      return {
        what: `模型服务拒绝了请求${withReason(details.reason)}。`,
        next: '检查 OPENAI_API_KEY、OPENAI_BASE_URL 和模型名（CHAT_MODEL、EMBEDDING_MODEL）。',
      };
    case 'model-content-filtered':
      return { what: '模型服务的内容审查拦下了这次答复。', next: '换个问法，或改用不带审查的模型。' };
    case 'model-reply-cut':
      return { what: '模型的答复中途断了。', next: '再问一次；经常如此时检查网络和模型服务。' };
    case 'model-over-budget':
      return {
        what: `今天的模型费用已到上限${details.limit === undefined ? '' : `（${details.limit}）`}。`,
        next: '明天再用模型，或调高 MODEL_DAILY_BUDGET。',
      };
    case 'model-not-configured':
      return { what: '没有配置模型。', next: '在 .env 里写明 OPENAI_API_KEY 和 CHAT_MODEL，见 .env.example。' };
    case 'embedding-dimension':
      return {
        what: `向量模型给出的维数不一致：应为 ${details.expected}，得到 ${details.found}。`,
        next: '检查 EMBEDDING_MODEL 是否换过，再运行 npm run -s index 重建。',
      };
    case 'prompt-invalid':
      return {
        what: `提示词文件 ${file} 写得不对：${reason}。`,
        next: '改正后再运行，或恢复原来的文件；文件夹由 TIAOWEN_PROMPTS_DIR 指定。',
      };
    case 'port-unusable':
      return portUnusable(details);
    case 'slack-refused':
      return {
        what: `Slack 拒绝启动（${reason}）。`,
        next: '运行 npm start -- --check，它会指出哪个令牌或权限不对、到哪里改。',
      };
    case 'slack-unreachable':
      return { what: `连不上 Slack（${reason}）。`, next: '检查网络、代理和 SLACK_API_URL，再启动。' };
    case 'backup-invalid':
      return { what: `${file} 不是完整的备份（${details.reason}）。`, next: '换一份备份；现有的数据没有动过。' };
    case 'interrupted':
      return {
        what: '已中断。什么都没有丢：原有的文件和索引照常可用。',
        next: '再运行一次即可接着做完。',
      };
    case 'internal':
      return { what: `程序内部出错：${message}`, next: '加 --debug 再运行一次，把输出附在问题报告里。' };
  }
}

function portUnusable({ port = '', setting = '', reason = '' }: Fault['details']): FaultCopy {
  const what = reason === 'EADDRINUSE' ? `端口 ${port} 已被别的程序占用。` : `端口 ${port} 打不开（${reason}）。`;
  return { what, next: `结束那个程序，或用 ${setting} 换一个端口。` };
}

function inputInvalid({ message, details }: Fault): FaultCopy {
  if (details.length !== undefined) {
    const what = `问题有 ${details.length} 个字，上限是 ${details.limit} 个。`;
    return { what, next: '缩短后再问，或调高 TIAOWEN_MAX_QUESTION_CHARS。' };
  }
  if (details.questions !== undefined) {
    return {
      what: `读不到问题文件 ${details.questions}（${details.reason}）。`,
      next: '检查路径和读取权限；“-”表示从标准输入读。',
    };
  }
  if (details.table !== undefined) return tableFaultCopy(details, 'zh');
  const ofFile = outFaultCopy(details, 'zh');
  if (ofFile !== null) return ofFile;
  if (details.file !== undefined) {
    const what = `文件名 ${JSON.stringify(details.file)} 不能用作编号。`;
    return { what, next: '改成只含字母、数字、汉字、“.”、“_”、“-”的名字，不带空格。' };
  }
  return { what: `输入有误：${message}`, next: '改正后再运行。' };
}

function withReason(reason: string | number | undefined): string {
  return reason === undefined ? '' : `（${reason}）`;
}

/** `reason` is what the readers give: see `Reader`. */
function unsupported(file: string, reason: string): FaultCopy {
  switch (reason) {
    case 'scan':
      return {
        what: `${file} 是扫描件，没有可读的文字。`,
        next: '安装 tesseract-ocr 和 tesseract-ocr-chi-sim 后再试，或换一份有文字的文件。',
      };
    case 'soffice-missing':
      return {
        what: `这台机器上读不了 ${file} 这种旧格式。`,
        next: '安装 LibreOffice 后再试，或另存为 .docx 或 .xlsx。',
      };
    default:
      return {
        what: `${file} ${UNSUPPORTED[reason] ?? `的格式读不了（${reason}）`}。`,
        next: `另存为这些格式之一后再试：${READABLE}。`,
      };
  }
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  picture: '是图片，不是文件',
  archive: '是压缩包',
  mail: '是整页保存的网页或邮件（.mht）',
  xml: '是 XML 数据，不是文件',
  'unknown-format': '不是认识的格式',
};
