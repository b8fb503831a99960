/** Who may read what is kept: the account that runs the program, and nobody else on the machine. */
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const FILE_MODE = 0o600;
const FOLDER_MODE = 0o700;
const FOR_OTHERS = 0o077;
const OWNERS = 0o700;
/** Of folders such as /tmp, where everybody keeps something. */
const STICKY = 0o1000;
const KIN = ['-wal', '-shm', '.corrupt-'];

/**
 * Creates folder (0700) and file (0600) where they are missing, before SQLite would with the rights of the umask; its `-wal`
 * and `-shm` take those of the file. Looser ones of an earlier version are tightened, copies set aside (`<file>.corrupt-…`)
 * too. What belongs to another account is left as it is: opening says what is wrong with it. Throws the file system's errors.
 */
export function makePrivate(file: string): void {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  tighten(folder);
  create(file);
  const name = basename(file);
  for (const each of readdirSync(folder)) if (isKin(each, name)) tighten(join(folder, each));
}

function isKin(each: string, name: string): boolean {
  return each === name || KIN.some((suffix) => each.startsWith(`${name}${suffix}`));
}

/** Never opens a file that is there: closing it again would end the locks SQLite holds on it in this process. */
function create(file: string): void {
  if (existsSync(file)) return;
  try {
    closeSync(openSync(file, 'wx', FILE_MODE));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
}

/** Takes the rights of others away and gives nobody any: a folder made read-only stays so. */
function tighten(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  const isOurs = found !== undefined && (process.getuid === undefined || found.uid === process.getuid());
  if (isOurs && (found.mode & STICKY) === 0 && (found.mode & FOR_OTHERS) !== 0) chmodSync(path, found.mode & OWNERS);
}
