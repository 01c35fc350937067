/** `npm run fuzz -- --requests N [--seed S]`: the generated requests of test/http/fuzz.test.ts, for as long as wanted. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Given, runCommandLine } from '../src/cli/command-line.ts'
import { wholeNumber } from '../src/cli/usage.ts'

const LINE = {
  name: 'npm run fuzz --',
  usage: `npm run fuzz -- [--requests 100000] [--seed S]
    以生成的请求试两个接口，比 npm test 更久 · tries the faces with generated requests, for longer than npm test
    --seed  重复以前的一次 · repeats an earlier run`,
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' } },
  words: [],
} as const

/** @param args the words after `npm run fuzz --` */
export function fuzzCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, fuzz)
}

async function fuzz({ values: { requests, seed } }: Given<typeof LINE.options>): Promise<number> {
  const env = {
    ...process.env,
    FUZZ_REQUESTS: String(wholeNumber('requests', requests, 1, 1_000_000_000)),
    ...(seed === undefined ? {} : { FUZZ_SEED: seed }),
  }
  const child = spawn(process.execPath, ['--test', 'test/http/fuzz.test.ts'], { stdio: 'inherit', env })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}

if (import.meta.main) process.exitCode = await fuzzCommand(process.argv.slice(2))
