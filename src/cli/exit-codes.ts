import type { AppErrorCode } from '../vocabulary/errors.js';

/** What the process tells its caller; scripts rely on these numbers. */
export const EXIT = {
  done: 0,
  fault: 1,
  badInput: 2,
  /** Only with `--strict`: the question was not answered. */
  unanswered: 3,
  /** 128 + SIGINT, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Bad input is what the user can mend in the corpus, the configuration or the question; the rest is a fault. */
export function exitCodeOf(code: AppErrorCode): ExitCode {
  switch (code) {
    case 'config-invalid':
    case 'corpus-missing':
    case 'corpus-empty':
    case 'corpus-duplicate-id':
    case 'document-binary':
    case 'document-damaged':
    case 'document-empty':
    case 'document-encrypted':
    case 'document-too-large':
    case 'document-undecodable':
    case 'document-unknown':
    case 'document-unsupported':
    case 'document-withheld':
    case 'sidecar-invalid':
    case 'glossary-invalid':
    case 'input-invalid':
    case 'model-not-configured':
    case 'prompt-invalid':
    case 'port-unusable':
    case 'slack-refused':
    case 'backup-invalid':
      return EXIT.badInput;
    case 'snapshot-unusable':
    case 'storage-full':
    case 'storage-readonly':
    case 'storage-busy':
    case 'storage-corrupt':
    case 'storage-failed':
    case 'model-unreachable':
    case 'model-timeout':
    case 'model-rate-limited':
    case 'model-rejected':
    case 'model-content-filtered':
    case 'model-reply-cut':
    case 'model-over-budget':
    case 'embedding-dimension':
    case 'slack-unreachable':
    case 'internal':
      return EXIT.fault;
    case 'interrupted':
      return EXIT.interrupted;
  }
}
