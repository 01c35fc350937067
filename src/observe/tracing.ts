/** Traces (OpenTelemetry), sent as OTLP over HTTP to the collector that the configuration names; none without one. */
import { AsyncLocalStorage } from 'node:async_hooks'
import {
  type Context,
  ROOT_CONTEXT,
  type SpanContext,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { SpanFacts, Tracing } from '../base/tracing.ts'

export interface TracesOptions {
  /** URL of the collector, such as `http://127.0.0.1:4318/v1/traces`. */
  readonly endpoint: string
  /** From 0 to 1: of what begins here. What another province follows is followed here, too. */
  readonly sample: number
  readonly division: string
  readonly version: string
}

/** W3C Trace Context §3.2, version 00. */
const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/

/** Spans wait in memory for the collector; when it is away the oldest are dropped, and nothing waits for it. */
export class OtlpTracing implements Tracing {
  readonly #provider: TracerProvider
  readonly #tracer: Tracer
  readonly #under = new AsyncLocalStorage<Context>()

  constructor({ endpoint, sample, division, version }: TracesOptions) {
    this.#provider = new TracerProvider({
      resource: resourceFromAttributes({
        'service.name': 'xinqiao',
        'service.version': version,
        'service.instance.id': division,
      }),
      sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(sample) }),
      spanProcessors: [
        new BatchSpanProcessor({
          exporter: new OTLPTraceExporter({ url: endpoint, timeoutMillis: 5_000 }),
          scheduledDelayMillis: 1_000,
        }),
      ],
    })
    this.#tracer = this.#provider.getTracer('xinqiao', version)
  }

  async span<T>(name: string, facts: SpanFacts, work: () => Promise<T>, carried?: string): Promise<T> {
    const context = carried === undefined ? this.#active() : contextOf(carried)
    const span = this.#tracer.startSpan(name, { attributes: attributesOf(facts) }, context)
    try {
      return await this.#under.run(trace.setSpan(context, span), work)
    } catch (error) {
      // A message may quote what it was given; the code says enough.
      span.setStatus({ code: SpanStatusCode.ERROR, message: codeOf(error) })
      throw error
    } finally {
      span.end()
    }
  }

  carry(): string | null {
    const span = trace.getSpanContext(this.#active())
    if (span === undefined) return null
    return `00-${span.traceId}-${span.spanId}-${span.traceFlags.toString(16).padStart(2, '0')}`
  }

  within<T>(carried: string, work: () => T): T {
    return this.#under.run(contextOf(carried), work)
  }

  /** Sends what waits. */
  async close(): Promise<void> {
    await this.#provider.shutdown().catch(() => {})
  }

  #active(): Context {
    return this.#under.getStore() ?? ROOT_CONTEXT
  }
}

/** Whatever is no `traceparent` begins a trace of its own. */
function contextOf(carried: string): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(carried) ?? []
  if (traceId === undefined || spanId === undefined || flags === undefined) return ROOT_CONTEXT
  const span: SpanContext = { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1, isRemote: true }
  return trace.setSpanContext(ROOT_CONTEXT, span)
}

function attributesOf({ feed, generation, peer }: SpanFacts): Record<string, string | number> {
  return {
    ...(feed === undefined ? {} : { 'xinqiao.feed': feed }),
    ...(generation === undefined ? {} : { 'xinqiao.generation': generation }),
    ...(peer === undefined ? {} : { 'xinqiao.peer': peer }),
  }
}

function codeOf(error: unknown): string {
  const fault = (error as { readonly fault?: { readonly code?: unknown } })?.fault?.code
  return typeof fault === 'string' ? fault : 'INTERNAL'
}
