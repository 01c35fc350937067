/** `npm run link-keys` as the provinces of a region use it: one makes a key, each takes in its own copy. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { makeRegion, provinceOf } from '../support/region.ts'

const CLI = path.join(import.meta.dirname, '../../src/cli/link-keys.ts')
let region: Region
let shanghai: Province
let pki: string
let keyFile: string

function run(...args: string[]): { status: number | null; output: string } {
  const env = { ...process.env, DATABASE_URL: shanghai.databaseUrl }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env })
  return { status, output: stdout + stderr }
}

const config = () => ['--config', shanghai.config]
const made = (id: string, division = '310000') => path.join(pki, 'out', `link-key.${id}.${division}.json`)
const make = (id: string) =>
  run('new', '--id', id, '--membership', path.join(pki, 'membership.json'), '--out', path.join(pki, 'out'))
const held = () => JSON.parse(readFileSync(keyFile, 'utf8')).keys as { id: string; key: string }[]

before(async () => {
  region = await makeRegion()
  shanghai = provinceOf(region, '310000')
  pki = path.dirname(path.dirname(shanghai.files.certificate))
  keyFile = path.join(pki, 'own-link-keys.json')
})

test('without a place for link keys nothing is taken in', () => {
  assert.equal(make('k1').status, 0)
  const refused = run('open', made('k1'), ...config())
  assert.deepEqual([refused.status, refused.output.split(':')[0]], [1, '✗ SECRET_UNREADABLE'])
  writeFileSync(shanghai.config, `${readFileSync(shanghai.config, 'utf8')}\nlinkKeys: ${keyFile}\n`)
})

test('a new key is in no file in the clear, and each member opens its own copy only', () => {
  const sealed = ['310000', '320000', '330000', '340000'].map(division =>
    readFileSync(made('k1', division), 'utf8'),
  )
  assert.equal(new Set(sealed).size, 4)
  assert.match(run('open', made('k1', '320000'), ...config()).output, /^✗ ENTRY_BAD/)
  assert.equal(existsSync(keyFile), false)
  const opened = run('open', made('k1'), ...config())
  assert.equal(opened.status, 0, opened.output)
  assert.equal(statSync(keyFile).mode & 0o777, 0o600)
  const [one] = held()
  assert.equal(Buffer.from(one?.key ?? '', 'base64').length, 32)
  for (const text of [...sealed, opened.output]) assert.ok(!text.includes(one?.key ?? '?'))
})

test('a rotation holds both keys; the newer is written under once it is put into use; both steps twice change nothing', () => {
  assert.equal(make('k2').status, 0)
  for (let i = 0; i < 2; i++) assert.equal(run('open', made('k2'), ...config()).status, 0)
  assert.deepEqual(
    held().map(({ id }) => id),
    ['k1', 'k2'],
  )
  assert.match(run('use', '--id', 'k7', ...config()).output, /not held; the keys are k1, k2/)
  for (let i = 0; i < 2; i++) assert.equal(run('use', '--id', 'k2', ...config()).status, 0)
  assert.deepEqual(
    held().map(({ id }) => id),
    ['k2', 'k1'],
  )
  assert.equal(run('list', ...config()).output, 'k2\nk1\n')
})

test('a copy under another name, and a second key of one name, are refused', () => {
  cpSync(made('k2'), made('k9'))
  assert.match(run('open', made('k9'), ...config()).output, /^✗ ENTRY_BAD/)
  const other = path.join(pki, 'other')
  const again = run('new', '--id', 'k2', '--membership', path.join(pki, 'membership.json'), '--out', other)
  assert.equal(again.status, 0)
  assert.match(run('open', path.join(other, 'link-key.k2.310000.json'), ...config()).output, /another key/)
  assert.match(make('k2').output, /^✗ PKI_EXISTS/)
  assert.deepEqual(
    held().map(({ id }) => id),
    ['k2', 'k1'],
  )
})

test('the old key goes once nothing stands under it; the one in use never does', () => {
  assert.match(run('retire', '--id', 'k2', ...config()).output, /in use/)
  assert.match(run('retire', '--id', 'k7', ...config()).output, /not held/)
  const retired = run('retire', '--id', 'k1', ...config())
  assert.equal(retired.status, 0, retired.output)
  assert.deepEqual(
    held().map(({ id }) => id),
    ['k2'],
  )
})

test('what is called wrongly is told how to be called', () => {
  for (const args of [
    [],
    ['new', '--id', 'k3'],
    ['open', made('k1')],
    ['nonsense', ...config()],
    ['list', '--nonsense'],
  ]) {
    const { status, output } = run(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(output, /npm run link-keys --/)
  }
  const bad = run('new', '--id', 'k 3', '--membership', path.join(pki, 'membership.json'), '--out', pki)
  assert.match(bad.output, /^✗ SECRET_UNREADABLE.*letters, digits/)
})
