/**
 * Writes every generated file: `npm run generate`. With `--check` writes nothing and fails when a file is
 * not what would be written.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { eventsPage } from './events-page.ts'
import { generateContract } from './generate-contract.ts'
import { generateReference, generateStandard } from './generate-standard.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const check = process.argv.includes('--check')
const stale: string[] = []

for (const generate of [generateStandard, generateReference, generateContract, eventsPage]) {
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
if (check && stale.length > 0) {
  console.log('run: npm run generate')
  process.exitCode = 1
}
