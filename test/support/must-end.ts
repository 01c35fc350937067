/**
 * Loaded before each test file by `npm test`. A test that hangs fails at its time limit, but what it waits for keeps its
 * process alive, and the run would never come to say which one it was.
 */
import { isMainThread } from 'node:worker_threads'

const LONGEST_MINUTES = 15

// The process that runs the files is under this, too, and takes as long as all of them.
if (isMainThread && process.env['NODE_TEST_CONTEXT'] !== undefined) {
  setTimeout(() => {
    console.error(`${process.argv[1]} has not ended after ${LONGEST_MINUTES} minutes: a test in it hangs`)
    process.exit(1)
  }, LONGEST_MINUTES * 60_000).unref()
}
