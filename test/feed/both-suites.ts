import { suite as describe } from 'node:test'
import type { Suite } from '../../src/feed/suite.ts'
import { SUITES } from '../../src/feed/suites.ts'

/** Runs the same tests in each suite. */
export function inBothSuites(tests: (suite: Suite) => void): void {
  for (const suite of Object.values(SUITES)) describe(`suite ${suite.name}`, () => tests(suite))
}
