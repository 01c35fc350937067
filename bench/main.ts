/** `npm run bench -- <name> [--json] [--quick] [--entries N] [--rounds N]`: measured figures, always as ratios against a floor in the same run. */
import { parseArgs } from 'node:util'
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
  sync: async () => (await import('./sync.ts')).syncBench,
  tree: async () => (await import('./tree.ts')).treeBench,
  withdraw: async () => (await import('./withdraw.ts')).withdrawBench,
}

const USAGE = `npm run bench -- <name> [--json] [--quick] [--entries N] [--rounds N]
  names: ${Object.keys(BENCHES).join(', ')}
  --json    one JSON object as the last line of standard output
  --quick   a smoke test of seconds; its ratios mean nothing
  --entries, --rounds   of sync, withdraw, queues (entries are jobs), mapping-memory (rows): other sizes than the full one`

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

function numberOf(name: string, text: unknown): Record<string, number> {
  return typeof text === 'string' && /^[1-9][0-9]*$/.test(text) ? { [name]: Number(text) } : {}
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: {
      json: { type: 'boolean' },
      quick: { type: 'boolean' },
      entries: { type: 'string' },
      rounds: { type: 'string' },
    },
    allowPositionals: true,
    strict: false,
  })
  const [name = ''] = positionals
  const load = Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined
  if (load === undefined || positionals.length !== 1) {
    console.error(USAGE)
    return 2
  }
  const bench = await load()
  const outcome = await bench({
    quick: values['quick'] === true,
    ...numberOf('entries', values['entries']),
    ...numberOf('rounds', values['rounds']),
    progress: text => console.error(text),
  })
  show(outcome)
  const { ratios, figures } = outcome
  if (values['json'] === true)
    console.log(JSON.stringify({ bench: name, ratios, figures, machine: machine() }))
  return 0
}

if (import.meta.main) process.exitCode = await main()
