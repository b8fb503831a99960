/** Licences of what an install brings, as the lock file has them. */

/** Those that ask for no more than their notice. */
const ALLOWED: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  // Python's own, of argparse: its notice and a note of what was changed.
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

export type Licensed = { readonly name: string; readonly version: string; readonly licence: string };

type Lock = {
  readonly packages: Readonly<Record<string, { version?: string; license?: string; dev?: boolean; link?: boolean }>>;
};

/** Of what only developing needs, none; what is installed twice is there twice. */
export function readLicences(lock: string): Licensed[] {
  const { packages }: Lock = JSON.parse(lock);
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && dev !== true)
    .map(([path, { version = '', license = '' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }));
}

/** An SPDX expression: of alternatives one is to be allowed, of what holds together each. One nested deeper is not read. */
export function isAllowed(expression: string): boolean {
  const flat = expression.replace(/^\((.*)\)$/, '$1');
  return flat.split(' OR ').some((each) => each.split(' AND ').every((id) => ALLOWED.has(id)));
}
