/** Tokens as they are stored: AES-256-GCM, each for one installation alone, with a key from the settings. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

export type Seal = {
  /** `about`: what it belongs to; sealed text moved to another one cannot be opened. */
  readonly seal: (text: string, about: string) => string;
  /** Null where no key opens it: another key, another `about`, or changed bytes. */
  readonly open: (sealed: string, about: string) => string | null;
};

const ALGORITHM = 'aes-256-gcm';
/** Bytes of the nonce that GCM wants; each is drawn anew. */
const NONCE = 12;
const TAG = 16;
const VERSION = 'v1';

/** @param keys 32 bytes each, as hex; the first seals, all open: put a new one before the old ones */
export function createSeal(keys: readonly string[]): Seal {
  const all = keys.map((key) => ({ name: nameOf(key), bytes: Buffer.from(key, 'hex') }));
  const [first] = all;
  if (first === undefined) throw new RangeError('a seal needs a key');
  return {
    seal: (text, about) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, first.bytes, nonce, { authTagLength: TAG }).setAAD(Buffer.from(about));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [VERSION, first.name, Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')].join('.');
    },
    open: (sealed, about) => {
      const [version, name, text = ''] = sealed.split('.');
      const key = all.find((each) => each.name === name);
      const bytes = Buffer.from(text, 'base64url');
      if (version !== VERSION || key === undefined || bytes.length < NONCE + TAG) return null;
      const nonce = bytes.subarray(0, NONCE);
      const decipher = createDecipheriv(ALGORITHM, key.bytes, nonce, { authTagLength: TAG });
      decipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
      try {
        return Buffer.concat([decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}

/** Tells keys apart and nothing of them. */
function nameOf(key: string): string {
  return createHash('sha256').update(`name of ${key}`).digest('hex').slice(0, 8);
}
