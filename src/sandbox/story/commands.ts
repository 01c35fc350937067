/** Commands of a node beside the running node, as its operator gives them. */
import { execFile } from 'node:child_process'
import path from 'node:path'
import type { Province } from '../region.ts'

const CLI = path.resolve(import.meta.dirname, '../../cli')

export interface Said<T> {
  readonly code: number
  /** The last line, which `--json` makes machine-readable. */
  readonly json: T
  readonly text: string
}

/** @param tool `lists`, `feed`; `--config` and `--json` are added */
export function command<T>(
  { config, databaseUrl }: Province,
  tool: string,
  ...words: readonly string[]
): Promise<Said<T>> {
  return run<T>(tool, [...words, '--config', config], { DATABASE_URL: databaseUrl })
}

/** What somebody does who has nothing but files: no database, no network. */
export function offline<T>(tool: string, ...words: readonly string[]): Promise<Said<T>> {
  return run<T>(tool, words, {})
}

function run<T>(
  tool: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Said<T>> {
  const { DATABASE_URL: _database, REDIS_URL: _queue, ...inherited } = process.env
  const program = [path.join(CLI, `${tool}.ts`), ...words, '--json']
  return new Promise(resolve =>
    execFile(
      process.execPath,
      program,
      { env: { ...inherited, ...environment } },
      (error, stdout, stderr) => {
        const line = stdout.trim().split('\n').at(-1) ?? ''
        const json = (line.startsWith('{') ? JSON.parse(line) : {}) as T
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), json, text: `${stdout}${stderr}` })
      },
    ),
  )
}
