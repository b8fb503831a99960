/** The description of the API, made of the shapes the tools are made of. */
import type { z } from 'zod';
import { type JsonSchema, namedSchemas, wholeSchema } from '../../tools/json-schema.js';
import { PROBLEM, PROBLEM_TYPE } from './problem.js';
import { ROUTES, type Route } from './routes.js';

const JSON_TYPE = 'application/json';
const STREAM_TYPE = 'text/event-stream';

export function openApiDocument({ version, root }: { readonly version: string; readonly root: string }): JsonSchema {
  const named: Record<string, JsonSchema> = {};
  const referred = (shape: z.ZodType): JsonSchema => {
    const found = namedSchemas(shape, 'output');
    for (const [name, schema] of Object.entries(found.named)) named[name] = inComponents(schema);
    return inComponents(found.schema);
  };
  const problem = {
    description: 'What is wrong and what to do next.',
    content: { [PROBLEM_TYPE]: { schema: referred(PROBLEM) } },
  };
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const route of ROUTES) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route, referred(route.tool.output), problem) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '条文 Tiaowen',
      version,
      description:
        'Answers questions about policy documents with the clause and its verbatim words. Everything here only reads.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: root }],
    paths,
    components: { schemas: named },
  };
}

function operation({ method, path, tool, streams }: Route, schema: JsonSchema, problem: JsonSchema): JsonSchema {
  const { properties = {}, required = [] } = wholeSchema(tool.input, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: readonly string[];
  };
  const isInPath = (name: string) => path.includes(`:${name}`);
  const parameters = Object.entries(properties).map(([name, { description, ...own }]) => ({
    name,
    in: isInPath(name) ? 'path' : 'query',
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: own,
  }));
  const body = { required: true, content: { [JSON_TYPE]: { schema: wholeSchema(tool.input, 'input') } } };
  const stream = { [STREAM_TYPE]: { schema: { type: 'string', description: STREAM_ABOUT } } };
  return {
    operationId: tool.name,
    summary: tool.title,
    description: tool.about,
    ...(method === 'post' ? { requestBody: body } : { parameters }),
    responses: {
      200: { description: tool.title, content: { [JSON_TYPE]: { schema }, ...(streams === true ? stream : {}) } },
      default: problem,
    },
  };
}

const STREAM_ABOUT =
  'Server-sent events: `step` and `claim` as they come, then one `answer` with the JSON of this answer; `problem` where it fails.';

/** References among the shapes of one document stand in its components. */
function inComponents(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
