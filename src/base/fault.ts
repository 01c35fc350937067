/**
 * The one shape of a failure that somebody must act on. Each room derives its own error class with a
 * union of its codes, so that `http/problems.ts` can hold a total table from code to problem.
 */
export interface Fault {
  /** Stable, SCREAMING_SNAKE_CASE, listed in docs/errors.md; programs switch on it. */
  readonly code: string
}

/** A failure with a stable code. The message says what, where and how to mend it, without personal data. */
export class FaultError<F extends Fault = Fault> extends Error {
  override readonly name: string = 'FaultError'
  readonly fault: F

  constructor(message: string, fault: F, options?: ErrorOptions) {
    super(message, options)
    this.fault = fault
  }
}
