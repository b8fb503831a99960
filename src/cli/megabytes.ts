/** A size in bytes for people, in MB: `20`, `51.3`. */
export function megabytes(bytes: string | number | undefined): string {
  return (Number(bytes ?? 0) / 1024 / 1024).toFixed(1).replace(/\.0$/, '');
}
