import type { Telemetry } from 'bullmq'
import type { Tracing } from '../base/tracing.ts'

/**
 * Has a job carry the `traceparent` of whoever queued it, beside its data. BullMQ's own spans are not made: it makes
 * one for each look at an empty queue and writes messages of errors into them. `src/node-queues.ts` makes one for each
 * piece of work.
 */
export function carryTraces(tracing: Tracing): Telemetry<string> {
  const span = {
    setSpanOnContext: (context: string) => context,
    setAttribute() {},
    setAttributes() {},
    addEvent() {},
    recordException() {},
    end() {},
  }
  return {
    tracer: { startSpan: () => span },
    contextManager: {
      active: () => tracing.carry() ?? '',
      with: (context, work) => tracing.within(context, () => work()),
      getMetadata: context => context,
      fromMetadata: (_active, metadata) => metadata,
    },
  }
}
