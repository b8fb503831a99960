/** Stable codes of everything that can go wrong; edges turn them into words for people. */
export type AppErrorCode =
  | 'config-invalid'
  | 'corpus-missing'
  | 'corpus-empty'
  | 'corpus-duplicate-id'
  | 'document-binary'
  | 'document-damaged'
  | 'document-empty'
  | 'document-encrypted'
  | 'document-too-large'
  | 'document-undecodable'
  | 'document-unknown'
  | 'document-unsupported'
  | 'document-withheld'
  | 'sidecar-invalid'
  | 'glossary-invalid'
  | 'input-invalid'
  | 'snapshot-unusable'
  | 'storage-full'
  | 'storage-readonly'
  | 'storage-busy'
  | 'storage-corrupt'
  | 'storage-failed'
  | 'model-unreachable'
  | 'model-timeout'
  | 'model-rate-limited'
  | 'model-rejected'
  | 'model-content-filtered'
  | 'model-reply-cut'
  | 'model-over-budget'
  | 'model-not-configured'
  | 'embedding-dimension'
  | 'prompt-invalid'
  | 'port-unusable'
  | 'slack-refused'
  | 'slack-unreachable'
  | 'backup-invalid'
  | 'interrupted'
  | 'internal';

/** A fault, never an expected outcome. `details` holds what a message needs: file names, limits, lines; never text of users. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: AppErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: AppErrorCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }
}
