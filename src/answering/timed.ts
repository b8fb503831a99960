/** Steps of the work on a question, told to who watches: when they begin and end, never what they are about. */
import type { CallOptions, ChatEvent, ChatModel, ChatRequest } from '../models/chat.js';
import type { BeginStep, StepName } from '../vocabulary/watch.js';

/** Told of nothing where nobody watches. */
export type Watcher = {
  readonly begin: BeginStep | undefined;
  readonly model?: string;
};

export async function timed<Result>(
  name: StepName,
  { begin, model }: Watcher,
  work: () => Promise<Result>,
): Promise<Result> {
  const end = begin?.(name, model);
  try {
    const result = await work();
    end?.();
    return result;
  } catch (error) {
    end?.('failed');
    throw error;
  }
}

/** The same model, each reply a step that ends with the last of it, or where nobody reads on. */
export function timedChat({ id, stream }: ChatModel, begin: BeginStep): ChatModel {
  return {
    id,
    async *stream(request: ChatRequest, options: CallOptions): AsyncGenerator<ChatEvent, void, undefined> {
      const end = begin('model', id);
      let how: 'failed' | undefined = 'failed';
      try {
        for await (const event of stream(request, options)) {
          // Whoever stops reading here has what was wanted.
          how = undefined;
          yield event;
          how = 'failed';
        }
        how = undefined;
      } finally {
        end(how);
      }
    },
  };
}
