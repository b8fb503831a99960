import type { Fault, FaultCopy } from './fault.js';
import { sidecarOf, withoutFile } from './fault-reason.js';
import { outFaultCopy, tableFaultCopy } from './file-fault-copy.js';
import { megabytes } from './megabytes.js';
import { READABLE } from './readable-formats.js';

/** English copy for every code; without a default, so that a new code does not compile before it has words. */
export function englishFaultCopy({ code, message, details }: Fault): FaultCopy {
  const { file = '', folder = '', reason = message } = details;
  switch (code) {
    case 'config-invalid':
      return {
        what: `The configuration is not valid:\n${details.problems ?? message}`,
        next: 'Correct .env or the environment and run it again; .env.example lists the variables.',
      };
    case 'corpus-missing':
      return {
        what: `The corpus folder ${folder} cannot be read.`,
        next: `Create it and put documents there (${READABLE}), or point TIAOWEN_CORPUS_DIR at the right folder.`,
      };
    case 'corpus-empty':
      return {
        what: `The corpus folder ${folder} holds no document.`,
        next: `Add at least one with npm run -s add -- FILE (${READABLE}).`,
      };
    case 'corpus-duplicate-id':
      return {
        what: `${details.other} and ${file} both have the id ${details.id}.`,
        next: 'Rename one of them or take it out of the corpus folder.',
      };
    case 'document-binary':
      return {
        what: `${file} is not a text file.`,
        next: 'Save it as .docx, .pdf or UTF-8 text, or take it out of the corpus folder.',
      };
    case 'document-damaged':
      return { what: `${file} is damaged or cut short.`, next: 'Download or save it again and retry.' };
    case 'document-encrypted':
      return { what: `${file} is protected by a password.`, next: 'Save a copy without the password and retry.' };
    case 'document-unsupported':
      return unsupported(String(file), String(reason));
    case 'document-empty':
      return { what: `${file} holds no text.`, next: 'Add the text or take the file out of the corpus folder.' };
    case 'document-too-large': {
      const size =
        details.size === undefined
          ? ''
          : `: ${megabytes(details.size)} MB, the limit is ${megabytes(details.limit)} MB`;
      return {
        what: `${file} is too large${size}.`,
        next: 'Split it, take out what is not text, or raise TIAOWEN_MAX_FILE_MB.',
      };
    }
    case 'document-undecodable':
      return {
        what: `The text of ${file} cannot be read (${reason}).`,
        next: 'Save it as UTF-8 and make sure that it may be read.',
      };
    case 'document-unknown':
      return { what: `There is no document ${details.id}.`, next: `The ids are: ${details.known}.` };
    case 'document-withheld': {
      const words = details.words === undefined ? '' : ` (${details.words})`;
      return {
        what: `${file} is marked as not public${words} and was left out.`,
        next: 'Take it out of the corpus folder; if it may be public after all, write public: true into the .yaml of its name.',
      };
    }
    case 'sidecar-invalid':
      return {
        what: `${sidecarOf(file)} is not valid: ${withoutFile(reason, sidecarOf(file))}.`,
        next: 'Correct it and run it again; it may hold kind, region, source, title, documentNumber, issuers, issueDate, effectiveDate, validUntil, status and public.',
      };
    case 'glossary-invalid':
      return {
        what: `The glossary ${file} is not valid: ${reason}.`,
        next: 'Correct it or restore the original; TIAOWEN_PROMPTS_DIR names its folder.',
      };
    case 'input-invalid':
      return inputInvalid({ code, message, details });
    case 'snapshot-unusable':
      return {
        what: `An index snapshot cannot be used (${reason}).`,
        next: 'Run npm run -s index; if that does not help, delete “index” in the data folder and run it again.',
      };
    case 'storage-full':
      return {
        what: `The disk is full, ${file || details.path} cannot be written.`,
        next: 'Free some space and run it again; what was stored before is intact.',
      };
    case 'storage-readonly':
      return {
        what: `${file || details.path} cannot be written.`,
        next: 'Check the owner and rights of the file and its folder, or choose another folder with TIAOWEN_DATA_DIR.',
      };
    case 'storage-busy':
      return { what: `Another process is writing ${file}.`, next: 'Run it again when that has finished.' };
    case 'storage-corrupt':
      return {
        what: `${file} is not a readable database.`,
        next: 'Move it away and run it again; it is rebuilt from the corpus folder.',
      };
    case 'storage-failed':
      return {
        what: `The stored data in ${file || details.path} cannot be used (${withoutFile(message, file)}).`,
        next: 'Check the data folder, or choose another one with TIAOWEN_DATA_DIR.',
      };
    case 'model-unreachable':
      return {
        what: `The model endpoint cannot be reached${withReason(details.reason)}.`,
        next: 'Check OPENAI_BASE_URL and the network; without CHAT_MODEL and EMBEDDING_MODEL everything works offline.',
      };
    case 'model-timeout':
      return { what: 'The model did not reply in time.', next: 'Try again later, or raise MODEL_TIMEOUT_SECONDS.' };
    case 'model-rate-limited':
      return {
        what: 'The model endpoint is limiting the rate and takes no more requests for now.',
        next: 'Try again later, or lower MODEL_CONCURRENCY.',
      };
    case 'model-rejected':
      return {
        what: `The model endpoint rejected the request${withReason(details.reason)}.`,
        next: 'Check OPENAI_API_KEY, OPENAI_BASE_URL and the model names (CHAT_MODEL, EMBEDDING_MODEL).',
      };
    case 'model-content-filtered':
      return {
        what: "The endpoint's content filter stopped the reply.",
        next: 'Ask in other words, or use a model without that filter.',
      };
    case 'model-reply-cut':
      return {
        what: "The model's reply broke off.",
        next: 'Ask again; if it happens often, check the network and the endpoint.',
      };
    case 'model-over-budget':
      return {
        what: `Today's model budget${details.limit === undefined ? '' : ` (${details.limit})`} is used up.`,
        next: 'Use the model again tomorrow, or raise MODEL_DAILY_BUDGET.',
      };
    case 'model-not-configured':
      return { what: 'No model is configured.', next: 'Set OPENAI_API_KEY and CHAT_MODEL in .env; see .env.example.' };
    case 'embedding-dimension':
      return {
        what: `The embedding model gave ${details.found} dimensions where ${details.expected} were expected.`,
        next: 'Check whether EMBEDDING_MODEL has changed, then run npm run -s index to rebuild.',
      };
    case 'prompt-invalid':
      return {
        what: `The prompt ${file} is not valid: ${reason}.`,
        next: 'Mend it and run again, or restore the file; the folder is set by TIAOWEN_PROMPTS_DIR.',
      };
    case 'port-unusable':
      return portUnusable(details);
    case 'slack-refused':
      return {
        what: `Slack refused the start (${reason}).`,
        next: 'Run npm start -- --check: it names the token or scope that is wrong, and where to click.',
      };
    case 'slack-unreachable':
      return {
        what: `Slack cannot be reached (${reason}).`,
        next: 'Check the network, the proxy and SLACK_API_URL, then start again.',
      };
    case 'backup-invalid':
      return { what: `${file} is no whole backup (${details.reason}).`, next: 'Use another one; nothing was changed.' };
    case 'interrupted':
      return {
        what: 'Interrupted. Nothing was lost: the documents and the index as they were still answer.',
        next: 'Run the command again to finish.',
      };
    case 'internal':
      return {
        what: `Something inside the program failed: ${message}`,
        next: 'Run it again with --debug and attach the output to your report.',
      };
  }
}

function portUnusable({ port = '', setting = '', reason = '' }: Fault['details']): FaultCopy {
  const what =
    reason === 'EADDRINUSE'
      ? `Port ${port} is taken by another program.`
      : `Port ${port} cannot be opened (${reason}).`;
  return { what, next: `End that program, or set ${setting} to another port.` };
}

function inputInvalid({ message, details }: Fault): FaultCopy {
  if (details.length !== undefined) {
    return {
      what: `The question has ${details.length} characters, the limit is ${details.limit}.`,
      next: 'Shorten it, or raise TIAOWEN_MAX_QUESTION_CHARS.',
    };
  }
  if (details.questions !== undefined) {
    return {
      what: `The file of questions ${details.questions} cannot be read (${details.reason}).`,
      next: 'Check its path and rights; “-” reads from standard input.',
    };
  }
  if (details.table !== undefined) return tableFaultCopy(details, 'en');
  const ofFile = outFaultCopy(details, 'en');
  if (ofFile !== null) return ofFile;
  if (details.file !== undefined) {
    return {
      what: `The file name ${JSON.stringify(details.file)} cannot serve as an id.`,
      next: 'Use letters, digits, Han characters, “.”, “_” and “-”, without spaces.',
    };
  }
  return { what: `The input is not valid: ${message}`, next: 'Correct it and run it again.' };
}

function withReason(reason: string | number | undefined): string {
  return reason === undefined ? '' : ` (${reason})`;
}

/** `reason` is what the readers give: see `Reader`. */
function unsupported(file: string, reason: string): FaultCopy {
  switch (reason) {
    case 'scan':
      return {
        what: `${file} is a scan without readable text.`,
        next: 'Install tesseract-ocr and tesseract-ocr-chi-sim and retry, or use a file with text.',
      };
    case 'soffice-missing':
      return {
        what: `${file} is of an old format that cannot be read on this machine.`,
        next: 'Install LibreOffice and retry, or save it as .docx or .xlsx.',
      };
    default:
      return {
        what: `${file} ${UNSUPPORTED[reason] ?? `is of a format that cannot be read (${reason})`}.`,
        next: `Save it as one of ${READABLE} and retry.`,
      };
  }
}

const UNSUPPORTED: Readonly<Record<string, string>> = {
  picture: 'is a picture',
  archive: 'is an archive of files',
  mail: 'is a page saved as a mail (.mht)',
  xml: 'is XML data',
  'unknown-format': 'is of no known format',
};
