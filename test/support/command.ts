/**
 * Commands in the process of the test: what a command costs to start, a second of processor time, is no part of most tests.
 * `npm run …` calls the same functions with the same words; that it does is what `test/cli/command-line.test.ts` asks.
 */
import { mock } from 'node:test'

export interface Ran {
  /** With which the program would have ended. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Output and environment belong to the whole process: one command at a time. */
let turn: Promise<unknown> = Promise.resolve()

type Environment = Readonly<Record<string, string | undefined>>

/** @param environment set while it runs; undefined: not there */
export function inProcess(command: () => Promise<number>, environment: Environment = {}): Promise<Ran> {
  const ran = turn.then(() => captured(command, environment))
  turn = ran.catch(() => {})
  return ran
}

async function captured(command: () => Promise<number>, environment: Environment): Promise<Ran> {
  const before = Object.fromEntries(Object.keys(environment).map(name => [name, process.env[name]]))
  setEnvironment(environment)
  const [out, errors]: [string[], string[]] = [[], []]
  const log = mock.method(console, 'log', (text: unknown) => out.push(`${String(text)}\n`))
  const error = mock.method(console, 'error', (text: unknown) => errors.push(`${String(text)}\n`))
  try {
    return { code: await command(), stdout: out.join(''), stderr: errors.join('') }
  } finally {
    log.mock.restore()
    error.mock.restore()
    setEnvironment(before)
  }
}

function setEnvironment(variables: Environment): void {
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}
