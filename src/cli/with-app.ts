import type { Notice } from '../library/notice.js';
import { createNoticePrinter } from './notices.js';
import type { CliApp, Surroundings } from './surroundings.js';

/** Opens the use cases for one command and closes them whatever happens. Notices are printed unless told otherwise. */
export async function withApp<Result>(
  { openApp, locale, output }: Surroundings,
  work: (app: CliApp) => Promise<Result>,
  onNotice: (notice: Notice) => void = createNoticePrinter({ locale, message: output.message }),
): Promise<Result> {
  const app = await openApp(onNotice);
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
