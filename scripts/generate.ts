/**
 * Writes every generated file: `npm run generate`. With `--check` writes nothing and fails when a file is
 * not what would be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { runCommandLine } from '../src/cli/command-line.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const LINE = {
  name: 'npm run generate --',
  usage: `npm run generate -- [--check]
    写出全部生成的文件 · writes every generated file
    --check  只比对，不写 · writes nothing; exit code 1 when a file is not what would be written`,
  options: { check: { type: 'boolean', default: false } },
  words: [],
} as const

/** @param args the words after `npm run generate --` */
export function generateCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, ({ values }) => writeAll(values.check))
}

async function writeAll(check: boolean): Promise<0 | 1> {
  const stale: string[] = []
  for (const generate of await generators()) {
    for (const [file, text] of await generate()) {
      const place = path.join(ROOT, file)
      const held = await readFile(place, 'utf8').catch(() => null)
      if (held === text) continue
      stale.push(file)
      if (check) continue
      await mkdir(path.dirname(place), { recursive: true })
      await writeFile(place, text)
    }
  }
  for (const file of stale) console.log(check ? `not as generated: ${file}` : `wrote ${file}`)
  if (!check || stale.length === 0) return 0
  console.log('run: npm run generate')
  return 1
}

/** Loaded when they are needed. */
async function generators() {
  const { generateStandard, generateReference } = await import('./generate-standard.ts')
  const { generateContract } = await import('./generate-contract.ts')
  const { eventsPage } = await import('./events-page.ts')
  const { meanings } = await import('./meanings.ts')
  return [generateStandard, generateReference, generateContract, eventsPage, meanings]
}

if (import.meta.main) process.exitCode = await generateCommand(process.argv.slice(2))
