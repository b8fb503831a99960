/** `npm run -s mcp`: the protocol over standard input and output, for the person whose machine this is. */
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createMcpServer, type McpDeps } from './server.js';

const EVERYTHING = { key: 'stdio', documentIds: null };

/** Until the client closes its end, or `ending` is aborted. Nothing else may write to standard output meanwhile. */
export async function serveStdio(deps: McpDeps, ending: AbortSignal): Promise<void> {
  const server = createMcpServer(deps, { viewer: EVERYTHING, spend: () => {} });
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  const close = () => void server.close().catch(deps.onFault);
  server.onerror = deps.onFault;
  await server.connect(new StdioServerTransport());
  process.stdin.once('end', close).once('close', close);
  ending.addEventListener('abort', close, { once: true });
  if (ending.aborted) close();
  await closed;
}
