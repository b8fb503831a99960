/**
 * A span a question, with one a step beneath it, sent over OTLP/HTTP: ids, kinds and times, never text. The exporter and
 * the sampler read the other `OTEL_*` variables of the standard themselves (headers, certificates, time-outs, a name of
 * the service). Loaded only where an endpoint is set.
 */
import { ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { QuestionEnd, Step, Watch } from '../vocabulary/watch.js';

export type Traces = {
  readonly watch: Pick<Watch, 'question'>;
  /** Sends what is still held; what cannot be sent is lost. */
  readonly close: () => Promise<void>;
};

export type TracesInput = {
  /** Of the receiver, without the path of traces. */
  readonly endpoint: string;
  readonly version: string;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told once where spans cannot be sent, and again after some could be. */
  readonly onFault: () => void;
};

export function openTraces({ endpoint, version, now, onFault }: TracesInput): Traces {
  const own = resourceFromAttributes({ 'service.name': 'tiaowen', 'service.version': version });
  const provider = new BasicTracerProvider({
    // What the environment says wins.
    resource: own.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor(tellingFaults(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }), onFault)),
    ],
  });
  const tracer = provider.getTracer('tiaowen', version);
  return {
    watch: {
      question: (end) => {
        const startTime = now() - end.ms;
        const root = tracer.startSpan(
          'question',
          { startTime, kind: SpanKind.SERVER, attributes: attributesOf(end) },
          ROOT_CONTEXT,
        );
        const beneath = trace.setSpan(ROOT_CONTEXT, root);
        for (const step of end.steps) {
          const { name, from, to, failed } = step;
          const span = tracer.startSpan(name, { startTime: startTime + from, ...kindOf(step) }, beneath);
          finish(span, startTime + to, failed);
        }
        finish(root, startTime + end.ms, end.status === 'failed');
      },
    },
    close: () => provider.shutdown().catch(() => {}),
  };
}

function attributesOf({ id, status, engine, fallback, withheld }: QuestionEnd) {
  return {
    'tiaowen.status': status,
    'tiaowen.withheld': withheld.length,
    ...(id !== null && { 'tiaowen.answer': id }),
    ...(engine !== null && { 'tiaowen.engine': engine }),
    ...(fallback !== null && { 'tiaowen.fallback': fallback }),
  };
}

function kindOf({ model }: Step) {
  return model === null ? {} : { kind: SpanKind.CLIENT, attributes: { 'gen_ai.request.model': model } };
}

function finish(span: Span, at: number, failed: boolean): void {
  if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end(at);
}

const SUCCESS = 0;

function tellingFaults(exporter: SpanExporter, onFault: () => void): SpanExporter {
  let isTold = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const failed = result.code !== SUCCESS;
        if (failed && !isTold) onFault();
        isTold = failed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
