/** `npm run bench -- <name> [--json] [--quick] [--entries N] [--rounds N]`: measured figures, always as ratios against a floor in the same run. */
import { type Given, runCommandLine } from '../src/cli/command-line.ts'
import { oneOf, wholeNumber, wordsAre } from '../src/cli/usage.ts'
import { type Bench, type BenchOutcome, machine } from './bench.ts'

/** Loaded when asked for, so that one bench never pays for the imports of another. */
const BENCHES: Readonly<Record<string, () => Promise<Bench>>> = {
  collect: async () => (await import('./collect.ts')).collectBench,
  lookup: async () => (await import('./lookup.ts')).lookupBench,
  mapping: async () => (await import('./mapping.ts')).mappingBench,
  'mapping-memory': async () => (await import('./mapping-memory.ts')).mappingMemoryBench,
  push: async () => (await import('./push.ts')).pushBench,
  queues: async () => (await import('./queues.ts')).queuesBench,
  report: async () => (await import('./report.ts')).reportBench,
  'report-memory': async () => (await import('./report-memory.ts')).reportMemoryBench,
  sync: async () => (await import('./sync.ts')).syncBench,
  tree: async () => (await import('./tree.ts')).treeBench,
  withdraw: async () => (await import('./withdraw.ts')).withdrawBench,
}

const USAGE = `npm run bench -- <name> [--json] [--quick] [--entries N] [--rounds N]
  与同一次运行中的基准相比的实测 · measured figures, as ratios against a floor in the same run
  names: ${Object.keys(BENCHES).join(', ')}
  --json    最后一行为 JSON · one JSON object as the last line of standard output
  --quick   几秒的试运行，比值无意义 · a smoke test of seconds; its ratios mean nothing
  --entries, --rounds   规模 · of sync, withdraw, queues (entries are jobs), mapping-memory (rows), report-memory (reports): other sizes than the full one`

function show({ ratios, figures, table }: BenchOutcome): void {
  const percent = (share: number): string => `±${Math.round(share * 100)}%`
  const rows = table.map(({ what, ours, floor, ratio, spread }) => [
    what,
    ours,
    percent(spread[0]),
    floor,
    percent(spread[1]),
    ratio.toFixed(2),
  ])
  const head = ['against', 'ours', '', 'floor', '', 'ratio']
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map(row => row[i]?.length ?? 0)))
  for (const row of [head, ...rows]) console.log(row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
  for (const [name, value] of Object.entries({ ...figures, ...machine() })) console.log(`${name}: ${value}`)
  for (const [name, value] of Object.entries(ratios)) {
    if (!Number.isFinite(value)) throw new TypeError(`ratio ${name} is no number`)
  }
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  quick: { type: 'boolean', default: false },
  entries: { type: 'string' },
  rounds: { type: 'string' },
} as const

function numberOf(name: 'entries' | 'rounds', text: string | undefined): Record<string, number> {
  return text === undefined ? {} : { [name]: wholeNumber(name, text, 1, 1_000_000_000) }
}

/** @param args the words after `npm run bench --` */
export function benchCommand(args: readonly string[]): Promise<number> {
  return runCommandLine({ name: 'npm run bench --', usage: USAGE, options: OPTIONS }, args, measure)
}

async function measure({ values, positionals }: Given<typeof OPTIONS>): Promise<0> {
  const [word, ...more] = positionals
  const name = oneOf(Object.keys(BENCHES), word, ['测量', 'bench'])
  wordsAre(more, [])
  const sizes = { ...numberOf('entries', values.entries), ...numberOf('rounds', values.rounds) }
  const bench = await (BENCHES[name] as () => Promise<Bench>)()
  const outcome = await bench({ quick: values.quick, ...sizes, progress: text => console.error(text) })
  show(outcome)
  const { ratios, figures } = outcome
  if (values.json) console.log(JSON.stringify({ bench: name, ratios, figures, machine: machine() }))
  return 0
}

if (import.meta.main) process.exitCode = await benchCommand(process.argv.slice(2))
