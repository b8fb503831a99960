import { BaseCallbackHandler } from '@langchain/core/callbacks/base';

/** LangChain adds a tracer when the environment asks for one, unless a handler of its name is there already. */
class Placeholder extends BaseCallbackHandler {
  override readonly name: string;

  constructor(name: string) {
    super({ ignoreLLM: true, ignoreChain: true, ignoreAgent: true, ignoreRetriever: true, ignoreCustomEvent: true });
    this.name = name;
  }

  /** Asked of the handler named `langchain_tracer`; what it returns only carries the settings of the run. */
  getRunTreeWithTracingConfig(): object {
    return {};
  }
}

/**
 * Callbacks that keep LangSmith and the console from being told of prompts and replies, whatever LANGSMITH_TRACING,
 * LANGCHAIN_TRACING_V2 and LANGCHAIN_VERBOSE say.
 */
export function silentCallbacks(): BaseCallbackHandler[] {
  // For the console tracer LangChain looks for a handler whose name is undefined: a slip, so its true name is given too.
  const nameless = new Placeholder('nameless');
  Object.defineProperty(nameless, 'name', { value: undefined });
  return [new Placeholder('langchain_tracer'), new Placeholder('console_callback_handler'), nameless];
}
