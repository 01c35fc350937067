/** How the work of a node is followed through queues and provinces (OpenTelemetry); not at all unless configured. */
import { type SpanFacts, type Tracing, UNTRACED } from './base/tracing.ts'
import type { Settings } from './config/settings.ts'
import type { PeerClient } from './exchange/ports.ts'

export interface NodeTracing extends Tracing {
  close(): Promise<void>
}

export async function openTracing({
  traces,
  division,
}: Pick<Settings, 'traces' | 'division'>): Promise<NodeTracing> {
  if (traces === null) return { ...UNTRACED, close: async () => {} }
  // A node that is not followed does not load what follows it.
  const { OtlpTracing } = await import('./observe/tracing.ts')
  return new OtlpTracing({ ...traces, division, version: '0.1.0' })
}

/** A span for each call to another province. Each method of the client names its peer first. */
export function tracePeers(peers: PeerClient, tracing: Tracing): PeerClient {
  return new Proxy(peers, {
    get(target, name) {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (peer: string, ...rest: readonly unknown[]): Promise<unknown> =>
        tracing.span(`peer ${String(name)}`, { peer, ...feedOf(rest) }, async () =>
          method.call(target, peer, ...rest),
        )
    },
  })
}

/** A page or the name of a feed among what a call is given. */
function feedOf(given: readonly unknown[]): SpanFacts {
  for (const one of given) {
    if (typeof one !== 'object' || one === null || !('feed' in one) || !('generation' in one)) continue
    const { feed, generation } = one as { readonly feed: unknown; readonly generation: unknown }
    if (typeof feed === 'string' && typeof generation === 'number') return { feed, generation }
  }
  return {}
}
