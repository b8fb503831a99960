/** Resources: documents, listed a page at a time, and their clauses, read by address. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CompleteRequestSchema,
  ErrorCode,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { jsonLine } from '../copy/json-line.js';
import { getDocument, listDocuments } from '../tools/documents.js';
import { getClause } from '../tools/get-clause.js';
import type { Tool, ToolContext } from '../tools/tool.js';
import { addressTemplate, type ResourceKind, readAddress, resourceAddress } from './addresses.js';
import { type McpWords, mcpWords } from './words.js';

/** Not in the SDK's list of codes; the protocol's own for a resource that is not there. */
const RESOURCE_NOT_FOUND = -32002;
const A_PAGE = 100;
const JSON_TYPE = 'application/json';
const CURSOR = /^after:(\d{1,6})$/;
/** As many as the protocol lets an answer to a completion hold. */
const MOST_COMPLETIONS = 100;

const READERS: Readonly<Record<ResourceKind, Tool>> = { documents: getDocument, clauses: getClause };

/** `contextOf`: of one request. */
export function offerResources(
  server: Server,
  contextOf: (signal: AbortSignal) => ToolContext,
  run: <Result>(price: number, work: () => Promise<Result>) => Promise<Result>,
): void {
  server.setRequestHandler(ListResourcesRequestSchema, ({ params }, { signal }) =>
    run(listDocuments.price, async () => {
      const context = contextOf(signal);
      const words = mcpWords(context.locale);
      const offset = offsetOf(params?.cursor, words);
      const { documents, count } = await documentsFrom(offset, context);
      const next = offset + documents.length;
      return {
        resources: documents.map(({ id, title, documentNumber }) => ({
          uri: resourceAddress({ kind: 'documents', id }),
          name: id,
          title,
          mimeType: JSON_TYPE,
          ...(documentNumber === null ? {} : { description: documentNumber }),
        })),
        ...(next < count ? { nextCursor: cursorAfter(next) } : {}),
      };
    }),
  );
  server.setRequestHandler(ListResourceTemplatesRequestSchema, (_, { signal }) => {
    const words = mcpWords(contextOf(signal).locale);
    const kinds = ['documents', 'clauses'] as const;
    return {
      resourceTemplates: kinds.map((kind) => ({
        uriTemplate: addressTemplate(kind),
        name: kind,
        title: words.templates[kind].title,
        description: words.templates[kind].about,
        mimeType: JSON_TYPE,
      })),
    };
  });
  server.setRequestHandler(ReadResourceRequestSchema, ({ params: { uri } }, { signal }) => {
    const context = contextOf(signal);
    const address = readAddress(uri);
    if (address === null) throw new McpError(RESOURCE_NOT_FOUND, mcpWords(context.locale).noResource);
    const reader = READERS[address.kind];
    return run(reader.price, async () => ({
      contents: [{ uri, mimeType: JSON_TYPE, text: jsonLine(await reader.call({ id: address.id }, context)) }],
    }));
  });
  server.setRequestHandler(CompleteRequestSchema, ({ params: { ref, argument } }, { signal }) =>
    run(listDocuments.price, async () => {
      const isOfDocuments = ref.type === 'ref/resource' && ref.uri === addressTemplate('documents');
      const ids = isOfDocuments ? await idsLike(argument.value, contextOf(signal)) : [];
      const values = ids.slice(0, MOST_COMPLETIONS);
      return { completion: { values, total: ids.length, hasMore: ids.length > values.length } };
    }),
  );
}

type Row = { readonly id: string; readonly title: string; readonly documentNumber: string | null };
type Rows = { readonly documents: readonly Row[]; readonly count: number };

async function documentsFrom(offset: number, context: ToolContext): Promise<Rows> {
  return (await listDocuments.call({ limit: A_PAGE, offset }, context)) as Rows;
}

async function idsLike(start: string, context: ToolContext): Promise<string[]> {
  const { documents } = await documentsFrom(0, context);
  return documents.map(({ id }) => id).filter((id) => id.startsWith(start));
}

function cursorAfter(offset: number): string {
  return Buffer.from(`after:${offset}`).toString('base64url');
}

function offsetOf(cursor: string | undefined, words: McpWords): number {
  if (cursor === undefined) return 0;
  const [, offset] = CURSOR.exec(Buffer.from(cursor.slice(0, 40), 'base64url').toString()) ?? [];
  if (offset === undefined) throw new McpError(ErrorCode.InvalidParams, words.badCursor);
  return Number(offset);
}
