import type { AppError } from '../vocabulary/errors.js';
import type { IndexNotice } from './index-cache.js';

/** Something the user should know that did not stop the work. */
export type Notice =
  | { readonly kind: 'index'; readonly notice: IndexNotice }
  | { readonly kind: 'storage-set-aside'; readonly file: string }
  | { readonly kind: 'embedding-cache'; readonly error: AppError }
  | { readonly kind: 'embedding-failed'; readonly error: AppError }
  | { readonly kind: 'usage-failed'; readonly error: AppError }
  | { readonly kind: 'sync-failed'; readonly error: AppError }
  | {
      readonly kind: 'document-failed';
      readonly file: string;
      readonly code: AppError['code'];
      readonly message: string;
      readonly details?: AppError['details'];
    };
