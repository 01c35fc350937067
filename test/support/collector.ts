/** A collector of OpenTelemetry that takes OTLP over HTTP as JSON and keeps every span. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

export interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId: string
  readonly name: string
  /** The node that made it. */
  readonly division: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly failed: string | null
}

export interface Collector {
  /** `http://127.0.0.1:…/v1/traces` */
  readonly endpoint: string
  readonly spans: readonly Span[]
}

interface Value {
  readonly key: string
  readonly value: { readonly stringValue?: string; readonly intValue?: number }
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Value[] }
    readonly scopeSpans: readonly {
      readonly spans: readonly {
        readonly traceId: string
        readonly spanId: string
        readonly parentSpanId?: string
        readonly name: string
        readonly attributes: readonly Value[]
        readonly status?: { readonly code?: number; readonly message?: string }
      }[]
    }[]
  }[]
}

const closing: (() => void)[] = []
after(() => {
  for (const close of closing) close()
})

export async function startCollector(): Promise<Collector> {
  const spans: Span[] = []
  const server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += String(chunk)
    })
    request.on('end', () => {
      spans.push(...spansOf(JSON.parse(text)))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`, spans }
}

function spansOf({ resourceSpans }: Sent): Span[] {
  return resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap(scope =>
      scope.spans.map(({ traceId, spanId, parentSpanId = '', name, attributes, status }) => ({
        ...{ traceId, spanId, parentSpanId, name },
        division: String(plain(resource.attributes)['service.instance.id']),
        attributes: plain(attributes),
        failed: status?.code === 2 ? (status.message ?? '') : null,
      })),
    ),
  )
}

function plain(values: readonly Value[]): Record<string, string | number> {
  return Object.fromEntries(
    values.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)]),
  )
}
