/**
 * Completes package-lock.json: `npm run lockfile` after every `npm install`; `--check` only looks.
 *
 * npm leaves an optional package of another platform out of the lockfile when the registry in use does not have
 * it, and `npm ci` then refuses the lockfile as incomplete. The entry it wants says only version and platform, by
 * which npm passes the package over on every other platform without asking for it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

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

const text = readFileSync(FILE, 'utf8')
const lock = JSON.parse(text) as { packages: { [place: string]: Entry } }
const added: { [place: string]: Entry } = {}
for (const entry of Object.values(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const place = `node_modules/${name}`
    if (place in lock.packages || place in added) continue
    added[place] = {
      version: range.replace(/^[\^~]/, ''),
      ...platformOf(name),
      ...(entry.dev ? { dev: true } : {}),
      optional: true,
    }
  }
}

const places = Object.keys(added).sort()
if (process.argv.includes('--check')) {
  for (const place of places) console.log(`package-lock.json lacks ${place}`)
  if (/"resolved": "https?:/.test(text)) console.log('package-lock.json names a registry')
  process.exitCode = places.length > 0 || /"resolved": "https?:/.test(text) ? 1 : 0
  if (process.exitCode === 1) console.log('run: npm run lockfile')
} else {
  const { '': root, ...packages } = { ...lock.packages, ...added }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: { '': root, ...sorted } }, null, 2)}\n`)
  console.log(`${places.length} entries added`)
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
