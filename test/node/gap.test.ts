/** Two real nodes that no network joins: what one publishes reaches the other, and its receipts come back, as files. */
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, open, readFile, rename, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { createDevelopmentPki } from '../../src/cli/development-pki.ts'
import { feedCommand } from '../../src/cli/feed.ts'
import { createNodeHome } from '../../src/cli/node-home.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import { inProcess } from '../support/command.ts'
import { freePort } from '../support/ports.ts'
import { freshDatabaseUrl } from '../support/postgres.ts'
import { until } from '../support/until.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const ISSUER = '330000'
const HOLDER = '340000'

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-gap-'))
chmodSync(folder, 0o711)
const running = new Set<ChildProcess>()
after(async () => {
  for (const child of running) await end(child)
  rmSync(folder, { recursive: true, force: true })
})

interface Home {
  readonly division: string
  readonly config: string
  /** Null: on its own embedded server. */
  readonly databaseUrl: string | null
}

interface Status {
  readonly ready: boolean
  readonly feeds: readonly {
    readonly feed: string
    readonly size: number
    readonly signed: number
    readonly root: string
    readonly confirmed: boolean
  }[]
}

/** The membership names endpoints on which nobody listens: the nodes cannot reach each other. */
async function makeHomes(): Promise<[Home, Home]> {
  const [nowhere, port] = [await freePort(2), await freePort(2)]
  const pki = await createDevelopmentPki(path.join(folder, 'pki'), {
    now: Date.now(),
    divisions: [ISSUER, HOLDER],
    basePort: nowhere,
    host: '127.0.0.1',
  })
  const homes = pki.nodes.map(async ({ division, certificate, privateKey, feedKey }, i) => ({
    division,
    databaseUrl: division === ISSUER ? await freshDatabaseUrl() : null,
    config: await createNodeHome(path.join(folder, division), {
      division,
      name: division,
      host: '127.0.0.1',
      port: port + i,
      mappings: path.join(ROOT, 'mappings'),
      membership: path.resolve(pki.membership),
      authority: path.resolve(pki.authority),
      certificate: path.resolve(certificate),
      privateKey: path.resolve(privateKey),
      feedKey: path.resolve(feedKey),
      sweepMs: 300,
      objectionTerms: { markWithin: 3, answerWithin: 10, source: '示例 example' },
    }),
  }))
  return (await Promise.all(homes)) as [Home, Home]
}

function environmentOf({ databaseUrl }: Home): NodeJS.ProcessEnv {
  const { DATABASE_URL: _theirs, REDIS_URL: _queue, ...rest } = process.env
  return databaseUrl === null ? rest : { ...rest, DATABASE_URL: databaseUrl }
}

async function start(home: Home): Promise<ChildProcess> {
  const log = await open(path.join(folder, `${home.division}.log`), 'a')
  // An earlier start was ready, too.
  const { size } = await log.stat()
  const child = spawn(process.execPath, [path.join(ROOT, 'src/main.ts'), '--config', home.config], {
    env: environmentOf(home),
    stdio: ['ignore', log.fd, log.fd],
  })
  await log.close()
  running.add(child)
  return until('the node is ready', () => {
    const text = readFileSync(path.join(folder, `${home.division}.log`))
      .subarray(size)
      .toString()
    assert.ok(text.includes('node-ready') || child.exitCode === null, text)
    return text.includes('node-ready') ? child : null
  })
}

async function end(child: ChildProcess): Promise<void> {
  running.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise(resolve => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

interface Said {
  readonly code: number
  readonly json: { readonly [name: string]: unknown }
  readonly text: string
}

const COMMANDS = { feed: feedCommand, verify: verifyCommand }

async function run(home: Home, tool: keyof typeof COMMANDS, ...args: string[]): Promise<Said> {
  const { code, stdout, stderr } = await inProcess(() => COMMANDS[tool]([...args, '--json']), {
    DATABASE_URL: home.databaseUrl ?? undefined,
    REDIS_URL: undefined,
  })
  const line = stdout.trim().split('\n').at(-1) ?? ''
  return { code, json: line.startsWith('{') ? JSON.parse(line) : {}, text: stdout + stderr }
}

const feed = (home: Home, ...args: string[]) => run(home, 'feed', ...args, '--config', home.config)

async function status(home: Home): Promise<Status> {
  const { code, json, text } = await feed(home, 'status')
  assert.equal(code, 0, text)
  return json as unknown as Status
}

// Its audit log goes to nobody.
const own = ({ feeds }: Status) =>
  feeds.filter(one => one.feed.startsWith(`${ISSUER}/`) && one.feed !== `${ISSUER}/audit` && one.size > 0)
const roots = (state: Status) =>
  own(state)
    .map(({ feed: name, size, root }) => `${name} ${size} ${root}`)
    .sort()

/** A sample file without the listings that are over by the calendar: within a minute their province withdraws them. */
async function deliver(home: Home, file: string): Promise<void> {
  const id = `${home.division}/serious-listing`
  const place = path.join(path.dirname(home.config), 'data/inbox', id, file)
  await mkdir(path.dirname(place), { recursive: true })
  const lines = await readFile(path.join(ROOT, 'mappings', id, 'samples', file), 'utf8')
  const nextMonth = new Date(Date.now() + 31 * 86_400_000).toISOString().slice(0, 10)
  const lasting = lines.split('\n').filter(line => {
    const ends = [...line.matchAll(/<(?:VALID_TO|PUBLIC_END_DATE)>(\d{4}-\d\d-\d\d)/g)]
    return ends.every(([, day = '']) => day > nextMonth)
  })
  await writeFile(`${place}.part`, lasting.join('\n'))
  await rename(`${place}.part`, place)
}

async function untilSigned(home: Home, wanted: (state: Status) => boolean): Promise<Status> {
  return until('all is signed', async () => {
    const state = await status(home)
    const whole = wanted(state) && own(state).every(({ size, signed }) => size === signed)
    return whole ? state : null
  })
}

const has = (name: string) => (state: Status) => own(state).some(one => one.feed === `${ISSUER}/${name}`)

test('lists and a withdrawal cross the gap as files, receipts come back, and each proof of it holds offline', async () => {
  const [issuer, holder] = await makeHomes()
  await start(issuer)
  let there = await start(holder)
  await deliver(issuer, 'serious-listing.xml')
  await untilSigned(issuer, has('lists.environment'))
  const asked = ['--for', HOLDER, '--part-bytes', '20000']
  const first = await killedExport(issuer, asked)
  const cut = readdirSync(first).filter(name => name.endsWith('.zst'))
  const told = await feed(holder, 'import', first)
  assert.equal(told.code, 1)
  assert.match(told.text, new RegExp(`FERRY_UNFINISHED.*${cut[0]}.*run the same export command again`))
  const made = await feed(issuer, 'export', first, ...asked)
  assert.equal(made.code, 0, made.text)
  assert.ok(
    Number(made.json['kept']) > 0 && Number(made.json['parts']) > Number(made.json['kept']),
    made.text,
  )
  assert.deepEqual(
    readdirSync(first).filter(name => name.endsWith('-unfinished.ndjson')),
    [],
  )

  // Damaged on the way: the part is named, nothing is taken in.
  const part = path.join(first, readdirSync(first).filter(name => name.endsWith('.zst'))[1] as string)
  const whole = readFileSync(part)
  truncateSync(part, 100)
  const refused = await feed(holder, 'import', first)
  assert.equal(refused.code, 1)
  assert.match(refused.text, new RegExp(`FERRY_PART_BAD.*${path.basename(part)} is truncated`))
  assert.deepEqual(own(await status(holder)), [])
  writeFileSync(part, whole)

  // A withdrawal overtakes the list that it withdraws from.
  await deliver(issuer, 'serious-listing-repair.xml')
  await untilSigned(issuer, has('withdrawals'))
  const second = path.join(folder, 'second')
  const later = ['--after', String(made.json['manifest'])]
  assert.equal((await feed(issuer, 'export', second, '--for', HOLDER, ...later)).code, 0)
  const taken = await feed(holder, 'import', second, '--wait', '60')
  assert.deepEqual([taken.code, taken.json['entries'], taken.json['confirmed']], [0, 1, true], taken.text)

  // The list while the node is down: it applies and cosigns once it is back. Repeated it does nothing.
  await end(there)
  const stored = await feed(holder, 'import', first)
  assert.deepEqual([stored.code, stored.json['confirmed']], [0, false], stored.text)
  there = await start(holder)
  const again = await feed(holder, 'import', first, '--wait', '60')
  assert.deepEqual([again.code, again.json['entries']], [0, 0], again.text)
  await untilSigned(holder, state => own(state).every(({ confirmed }) => confirmed))
  assert.deepEqual(roots(await status(holder)), roots(await status(issuer)))
  assert.ok(
    own(await status(issuer)).every(({ confirmed }) => !confirmed),
    'nobody has told the issuer',
  )

  const back = path.join(folder, 'back')
  assert.equal((await feed(holder, 'export', back, '--for', ISSUER)).code, 0)
  const receipts = await feed(issuer, 'import', back)
  assert.equal(receipts.code, 0, receipts.text)
  assert.ok(
    own(await status(issuer)).every(({ confirmed }) => confirmed),
    'confirmed by all who may hold them',
  )
  assert.equal((await feed(issuer, 'export', path.join(folder, 'third'), '--for', HOLDER)).json['entries'], 0)

  // What the commands produced holds for an auditor who has the membership only.
  const trust = ['--membership', path.join(folder, 'pki/membership.json')]
  const verify = (...args: string[]) => run(issuer, 'verify', ...args, ...trust)
  const proof = (name: string) => path.join(folder, `${name}.json`)
  const list = ['--feed', `${ISSUER}/lists.environment`]
  const withdrawals = ['--feed', `${ISSUER}/withdrawals`]
  const checkpoint = path.join(folder, 'older.txt')
  const manifest = JSON.parse(readFileSync(String(made.json['manifest']), 'utf8'))
  assert.ok(manifest.feeds.length > 0)
  writeFileSync(checkpoint, await firstCheckpoint(first, `${ISSUER}/lists.environment`))
  for (const [what, ...args] of [
    ['inclusion', ...list, '--seq', '0'],
    ['consistency', ...list, '--older', checkpoint],
    ['receipt', ...withdrawals, '--holder', HOLDER, '--seq', '0'],
  ] as const) {
    const produced = await feed(issuer, 'prove', what, ...args, '--out', proof(what))
    assert.equal(produced.code, 0, produced.text)
    const verdict = await verify(what, proof(what))
    assert.deepEqual([verdict.code, verdict.json['ok']], [0, true], verdict.text)
  }
  assert.equal((await verify('export', first)).code, 0)
  assert.equal((await feed(issuer, 'prove', 'fork', ...list, '--out', proof('fork'))).code, 1)
})

/** A folder with an export that kill -9 cut off between two parts. */
async function killedExport(home: Home, asked: readonly string[]): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const place = path.join(folder, `cut-${attempt}`)
    await mkdir(place)
    const program = [path.join(ROOT, 'src/cli/feed.ts'), 'export', place, '--config', home.config, ...asked]
    const child = spawn(process.execPath, program, { env: environmentOf(home), stdio: 'ignore' })
    running.add(child)
    const gone = new Promise(resolve => child.once('exit', resolve))
    const parts = () => readdirSync(place).filter(name => name.endsWith('.zst')).length
    await until('a part or the end', () => parts() >= 3 || child.exitCode !== null, { everyMs: 1 })
    child.kill('SIGKILL')
    await gone
    running.delete(child)
    const files = readdirSync(place)
    if (parts() > 0 && !files.some(name => name.endsWith('-manifest.json'))) return place
    assert.ok(attempt < 20, 'the export always ends before it is killed')
  }
}

/** The checkpoint in the last line of the first page of a feed in an export. */
async function firstCheckpoint(place: string, name: string): Promise<string> {
  const { zstdDecompressSync } = await import('node:zlib')
  for (const file of readdirSync(place).filter(one => one.endsWith('.zst'))) {
    const lines = String(zstdDecompressSync(readFileSync(path.join(place, file)))).split('\n')
    if (!lines[0]?.includes(`"${name}"`)) continue
    const end = lines.find(line => line.startsWith('{"end"'))
    return JSON.parse(end ?? '{}').checkpoint
  }
  throw new Error(`no page of ${name}`)
}
