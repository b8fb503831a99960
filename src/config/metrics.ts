/** The variables for who watches the program. */
import type { z } from 'zod';
import { givenNumber, listenHost, webAddress } from './fields.js';

export type MetricsConfig = { readonly host: string; readonly port: number };

export const METRICS_VARIABLES = {
  METRICS_PORT: givenNumber(65_535).optional(),
  METRICS_HOST: listenHost(),
  /** The exporter reads the others of its standard itself. */
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress(),
};

/** Null where no port is set: then nothing is counted. */
export function metricsConfig(values: z.output<z.ZodObject<typeof METRICS_VARIABLES>>): MetricsConfig | null {
  return values.METRICS_PORT === undefined ? null : { host: values.METRICS_HOST, port: values.METRICS_PORT };
}
