/**
 * Completes package-lock.json: `npm run lockfile` after every `npm install`; `--check` only looks.
 *
 * npm leaves an optional package of another platform out of the lockfile when the registry in use does not have
 * it, and `npm ci` then refuses the lockfile as incomplete. The entry it wants says only version and platform, by
 * which npm passes the package over on every other platform without asking for it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommandLine } from '../src/cli/command-line.ts'

interface Entry {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: { readonly [name: string]: string }
  readonly [key: string]: unknown
}

const FILE = path.resolve(import.meta.dirname, '../package-lock.json')
const OPERATING_SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'windows']
const LIBRARIES: Readonly<Record<string, string>> = {
  musl: 'musl',
  musleabihf: 'musl',
  gnu: 'glibc',
  gnueabihf: 'glibc',
}

const LINE = {
  name: 'npm run lockfile --',
  usage: `npm run lockfile -- [--check]
    补全 package-lock.json，npm install 之后运行 · completes package-lock.json, after every npm install
    --check  只查看，不写 · only looks; exit code 1 when something is missing`,
  options: { check: { type: 'boolean', default: false } },
  words: [],
} as const

/** @param args the words after `npm run lockfile --` */
export function lockfileCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, ({ values }) => complete(values.check))
}

function complete(check: boolean): 0 | 1 {
  const text = readFileSync(FILE, 'utf8')
  const lock = JSON.parse(text) as { packages: { [place: string]: Entry } }
  const added = entriesMissing(lock.packages)
  const places = Object.keys(added).sort()
  if (check) {
    const namesRegistry = /"resolved": "https?:/.test(text)
    for (const place of places) console.log(`package-lock.json lacks ${place}`)
    if (namesRegistry) console.log('package-lock.json names a registry')
    if (places.length === 0 && !namesRegistry) return 0
    console.log('run: npm run lockfile')
    return 1
  }
  const { '': root, ...packages } = { ...lock.packages, ...added }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: { '': root, ...sorted } }, null, 2)}\n`)
  console.log(`${places.length} entries added`)
  return 0
}

function entriesMissing(held: { readonly [place: string]: Entry }): { [place: string]: Entry } {
  const added: { [place: string]: Entry } = {}
  for (const entry of Object.values(held)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const place = `node_modules/${name}`
      if (place in held || place in added) continue
      added[place] = {
        version: range.replace(/^[\^~]/, ''),
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      }
    }
  }
  return added
}

/** Packages of this kind carry their platform in their name: `@biomejs/cli-linux-x64-musl`. */
function platformOf(name: string): { os: string[]; cpu: string[]; libc?: string[] } {
  const words = name.split(/[/-]/)
  const system = words.find(word => OPERATING_SYSTEMS.includes(word))
  const at = system === undefined ? -1 : words.indexOf(system)
  const cpu = words[at + 1]
  if (system === undefined || cpu === undefined) throw new TypeError(`no platform can be read from ${name}`)
  const libc = LIBRARIES[words[at + 2] ?? '']
  const os = [system === 'windows' ? 'win32' : system]
  return { os, cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) }
}

if (import.meta.main) process.exitCode = await lockfileCommand(process.argv.slice(2))
