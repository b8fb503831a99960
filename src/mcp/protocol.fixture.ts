/** For tests: what an inspector checks of a server, over whatever transport. */
import type { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { expect } from 'vitest';
import { textOf } from './client.fixture.js';

export type Probe = {
  readonly question: string;
  readonly quote: string;
  readonly documentId: string;
  readonly clauseId: string;
};

type Check = readonly [title: string, check: (client: Client, probe: Probe) => Promise<void>];

export const PROTOCOL_CHECKS: readonly Check[] = [
  [
    'initialize: names itself and what it offers',
    async (client) => {
      expect(client.getServerVersion()).toMatchObject({ name: 'tiaowen', version: expect.stringMatching(/^\d/) });
      expect(client.getServerCapabilities()).toEqual({ tools: {}, resources: {}, completions: {} });
      expect(client.getInstructions()).toContain('ask');
    },
  ],
  ['ping', async (client) => void expect(await client.ping()).toEqual({})],
  [
    'tools/list: seven tools that only read, each with what it takes and gives',
    async (client) => {
      const { tools } = await client.listTools();
      expect(tools.map(({ name }) => name)).toHaveLength(7);
      for (const { inputSchema, outputSchema, annotations, description } of tools) {
        expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false });
        expect(outputSchema).toMatchObject({ type: 'object' });
        expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false });
        expect(description).toMatch(/\S/);
      }
    },
  ],
  [
    'tools/call: an answer with its quote, as structure and as text',
    async (client, { question, quote, clauseId }) => {
      await client.listTools();
      const result = await client.callTool({ name: 'ask', arguments: { question } });
      expect(result.isError).toBeUndefined();
      expect(JSON.parse(textOf(result))).toEqual(result.structuredContent);
      expect(result.structuredContent).toMatchObject({ status: 'answered', citations: [{ clauseId }] });
      expect(textOf(result)).toContain(quote);
    },
  ],
  [
    'tools/call: bad arguments are a result that says what to mend',
    async (client) => {
      const result = await client.callTool({ name: 'get_clause', arguments: { number: 1 } });
      expect(result.isError).toBe(true);
      expect(textOf(result)).toMatch(/参数不对[\s\S]*id/);
    },
  ],
  [
    'tools/call: an id that is not there is a result that says where ids come from',
    async (client) => {
      const result = await client.callTool({ name: 'get_clause', arguments: { id: 'none#1' } });
      expect([result.isError, textOf(result)]).toEqual([true, expect.stringContaining('list_documents')]);
    },
  ],
  [
    'tools/call: an unknown tool is an error of the protocol',
    async (client) => {
      await expect(client.callTool({ name: 'delete_document', arguments: {} })).rejects.toMatchObject({ code: -32602 });
    },
  ],
  [
    'an unknown method is an error of the protocol',
    async (client) => {
      await expect(client.listPrompts()).rejects.toThrow();
      await expect(client.setLoggingLevel('debug')).rejects.toThrow();
    },
  ],
  [
    'resources/list, resources/templates/list, resources/read',
    async (client, { documentId, clauseId, quote }) => {
      const { resources } = await client.listResources();
      const uri = `tiaowen://documents/${encodeURIComponent(documentId)}`;
      expect(resources.map((each) => each.uri)).toContain(uri);
      const { resourceTemplates } = await client.listResourceTemplates();
      expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate)).toEqual([
        ...['tiaowen://documents/{id}', 'tiaowen://clauses/{id}'],
      ]);
      const document = await client.readResource({ uri });
      expect(JSON.parse(contentOf(document))).toMatchObject({ id: documentId, outline: expect.any(Array) });
      const clause = await client.readResource({ uri: `tiaowen://clauses/${encodeURIComponent(clauseId)}` });
      expect(contentOf(clause)).toContain(quote);
    },
  ],
  [
    'completion/complete: ids of documents by their beginning',
    async (client, { documentId }) => {
      const complete = (value: string, uri: string) =>
        client.complete({ ref: { type: 'ref/resource', uri }, argument: { name: 'id', value } });
      const found = await complete(documentId.slice(0, 2), 'tiaowen://documents/{id}');
      expect(found.completion.values).toContain(documentId);
      expect((await complete('', 'tiaowen://clauses/{id}')).completion.values).toEqual([]);
    },
  ],
  [
    'resources/read: an address that is none, or of nothing, is an error of the protocol',
    async (client) => {
      for (const uri of ['tiaowen://documents/none', 'tiaowen://clauses/none%231', 'file:///etc/passwd'])
        await expect(client.readResource({ uri })).rejects.toMatchObject({ code: -32002 });
    },
  ],
];

function contentOf({ contents }: Awaited<ReturnType<Client['readResource']>>): string {
  const [first] = contents;
  return first !== undefined && 'text' in first ? first.text : '';
}
