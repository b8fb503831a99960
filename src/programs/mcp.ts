/** `npm run -s mcp`: the tools over standard input and output, until the client closes them. */
import { faultOf } from '../cli/fault.js';
import { faultMessage } from '../cli/fault-copy.js';
import { endSignal, type Started } from './started.js';

export async function runMcp({ config, version, surroundings, linksFor }: Started): Promise<number> {
  const { locale } = config;
  const [{ createApp }, { serveStdio }, { createNoticePrinter }] = await Promise.all([
    import('../app/app.js'),
    import('../mcp/stdio.js'),
    import('../cli/notices.js'),
  ]);
  // Standard output is the protocol's alone.
  const message = (text: string) => surroundings.output.message(text);
  const app = createApp(config, { onNotice: createNoticePrinter({ locale, message }), draftsAside: true });
  const onFault = (error: unknown) => message(faultMessage(faultOf(error), locale));
  try {
    const links = linksFor?.('own') ?? null;
    await serveStdio({ useCases: app, locale, version, links, onFault }, endSignal());
    return 0;
  } finally {
    await app.close();
  }
}
