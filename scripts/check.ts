/** `npm run check`: everything that can be said of the code without running it. */
import { spawn } from 'node:child_process'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '..')

const CHECKS: readonly (readonly [what: string, command: string, ...args: string[]])[] = [
  ['lockfile', 'node', 'scripts/lockfile.ts', '--check'],
  ['types', 'tsc'],
  ['format and lint', 'biome', 'check', '.'],
  ['generated files', 'node', 'scripts/generate.ts', '--check'],
  ['samples', 'node', 'scripts/samples.ts', '--check'],
  ['mappings', 'node', 'src/cli/mapping.ts', 'check', 'mappings'],
  ['architecture', 'node', '--test', 'test/architecture.test.ts'],
  ['contract', 'redocly', 'lint'],
  ['unused code', 'knip'],
]

let failed = 0
for (const [what, command, ...args] of CHECKS) {
  const { code, output } = await run(command, args)
  console.log(`${code === 0 ? '✓' : '✗'} ${what}`)
  if (code === 0) continue
  failed++
  console.log(output)
}
process.exitCode = failed === 0 ? 0 : 1

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
