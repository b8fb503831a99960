/** The reader with what is mounted in it: the API and the tools for other assistants. */
import { faultOf } from '../cli/fault.js';
import type { Serving } from './serving.js';
import type { Started } from './started.js';

export type OpenedWeb = { readonly port: number; readonly close: () => Promise<void> };

export async function openWeb(
  { config, version, linksFor }: Pick<Started, 'config' | 'version' | 'linksFor'>,
  { app, conversations, log }: Pick<Serving, 'app' | 'conversations' | 'log'>,
): Promise<OpenedWeb> {
  const [{ serveWeb }, { mountedApi }, { createMcpHandler }, { newBuckets }] = await Promise.all([
    import('../web/serve.js'),
    import('../web/api/mounted-api.js'),
    import('../mcp/http.js'),
    import('../tools/buckets.js'),
  ]);
  const { web: settings, locale, maxQuestionChars } = config;
  const onFault = (error: unknown) => log('tool-failed', { code: faultOf(error).code });
  // Signed links would let a session that ends lengthen itself: who is let in needs none.
  const links = linksFor?.('unsigned') ?? null;
  // One limit for both of a reader's ways in.
  const tools = { useCases: app, locale, version, links, onFault, buckets: newBuckets() };
  const mcp = createMcpHandler(tools);
  const given = { settings, locale, maxQuestionChars, log, now: () => new Date() };
  const mounted = [mountedApi(tools), mcp];
  const served = await serveWeb({ useCases: app, verdicts: conversations, mounted, ...given });
  return {
    port: served.port,
    close: async () => {
      // A stream that listens would be waited for.
      await mcp.close();
      await served.close();
    },
  };
}
