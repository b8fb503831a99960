import type { getDocumentProxy } from 'unpdf';
import { AppError } from '../../vocabulary/errors.js';
import { damaged } from '../archive.js';
import { chineseCMaps } from './predefined-cmaps.js';

export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
/** Numbers of the drawing operations by name. */
export type Operations = Readonly<Record<string, number>>;

export type OpenPdf = { readonly document: PdfDocument; readonly operations: Operations };

/** Loads the library, which takes longer than reading most files. */
export async function loadLibrary(): Promise<void> {
  const { getResolvedPDFJS } = await import('unpdf');
  await getResolvedPDFJS();
}

/**
 * Opens a pdf; the library is loaded only here. It takes the bytes away from their owner.
 * @throws AppError `document-encrypted` where it opens with a password only, `document-damaged`.
 */
export async function openPdf({ file, bytes }: { file: string; bytes: Uint8Array }): Promise<OpenPdf> {
  lendTransferToFixedLength();
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  try {
    // Pictures are never unpacked: no size is allowed.
    const document = await getDocumentProxy(bytes, { verbosity: 0, maxImageSize: 0, ...chineseCMaps });
    return { document, operations: OPS };
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'PasswordException') {
      throw new AppError('document-encrypted', `${file} opens with a password only`, { cause, details: { file } });
    }
    throw damaged(file, cause);
  }
}

/** Node 20 has no `ArrayBuffer.prototype.transferToFixedLength`, without which the library reads no drawings. */
function lendTransferToFixedLength(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      return this.slice(0, length);
    },
  });
}
