/** What of a span may be said: identifiers from bounded sets, nothing of a record. */
export interface SpanFacts {
  readonly feed?: string | undefined
  readonly generation?: number | undefined
  readonly peer?: string | undefined
}

/**
 * Follows one piece of work through processes and provinces. What is carried along is the `traceparent` of W3C Trace
 * Context, and nothing else.
 */
export interface Tracing {
  /**
   * @param name from a bounded set, such as `work push`
   * @param carried `traceparent` of whoever asked for it; without, it belongs to what is under way here
   */
  span<T>(name: string, facts: SpanFacts, work: () => Promise<T>, carried?: string): Promise<T>
  /** `traceparent` of what is under way here; null: nothing is followed. */
  carry(): string | null
  /** What `work` begins belongs to what was carried here. */
  within<T>(carried: string, work: () => T): T
}

/** Follows nothing. */
export const UNTRACED: Tracing = {
  span: (_name, _facts, work) => work(),
  carry: () => null,
  within: (_carried, work) => work(),
}
