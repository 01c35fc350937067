/** `npm run check`: everything that can be said of the code without running it. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { runCommandLine } from '../src/cli/command-line.ts'

const ROOT = path.resolve(import.meta.dirname, '..')

const CHECKS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['lockfile', 'node', 'scripts/lockfile.ts', '--check'],
  ['types', 'tsc'],
  ['format and lint', 'biome', 'check', '.'],
  ['generated files', 'node', 'scripts/generate.ts', '--check'],
  ['samples', 'node', 'scripts/samples.ts', '--check'],
  ['mappings', 'node', 'src/cli/mapping.ts', 'check', 'mappings'],
  ['mapping samples', 'node', 'src/cli/mapping.ts', 'test', 'mappings'],
  ['architecture', 'node', '--test', 'test/architecture.test.ts'],
  ['contract', 'redocly', 'lint'],
  ['unused code', 'knip'],
]

const LINE = {
  name: 'npm run check --',
  usage: `npm run check
    不运行程序而能说的一切 · everything that can be said of the code without running it:
    ${CHECKS.map(([what]) => what).join(', ')}`,
  options: {},
  words: [],
}

/** @param args the words after `npm run check --` */
export function checkCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, checkAll)
}

async function checkAll(): Promise<0 | 1> {
  let failed = 0
  for (const [what, command, ...args] of CHECKS) {
    const { code, output } = await run(command, args)
    console.log(`${code === 0 ? '✓' : '✗'} ${what}`)
    if (code === 0) continue
    failed++
    console.log(output)
  }
  return failed === 0 ? 0 : 1
}

function run(command: string, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise(resolve => {
    // npm puts node_modules/.bin first on the path; the registry of a linter's rules is not asked.
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (output += String(chunk)))
    child.on('error', error => resolve({ code: null, output: String(error) }))
    child.on('close', code => resolve({ code, output }))
  })
}

if (import.meta.main) process.exitCode = await checkCommand(process.argv.slice(2))
