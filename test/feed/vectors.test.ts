import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fromHex, hex } from '../../src/base/bytes.ts'
import { openCheckpoint } from '../../src/feed/checkpoint.ts'
import { cosignatureOf, openCosignature } from '../../src/feed/cosignature.ts'
import { decodeHeader, leafHash } from '../../src/feed/entry.ts'
import { decodeManifest } from '../../src/feed/ferry-manifest.ts'
import { inspectFerry, readFerry } from '../../src/feed/ferry-read.ts'
import { decodeMessage } from '../../src/feed/message.ts'
import { decodePage } from '../../src/feed/page.ts'
import { rootOf } from '../../src/feed/tree.ts'
import { verifyPage } from '../../src/feed/verify.ts'
import { verifyErasure } from '../../src/trust/erasure.ts'
import { makeVectors } from '../vectors/feed/generate.ts'
import { inBothSuites } from './both-suites.ts'
import { itemsOf } from './ferry-cargo.ts'

const DIRECTORY = join(import.meta.dirname, '..', 'vectors', 'feed')
const read = (name: string) => JSON.parse(readFileSync(join(DIRECTORY, name), 'utf8'))

function independently(directory: string): { status: number | null; output: string } {
  const script = join(import.meta.dirname, 'check-vectors.mjs')
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, directory], { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

test('the vector files are what the generator makes', async () => {
  for (const [name, text] of Object.entries(await makeVectors())) {
    assert.deepEqual(read(name), JSON.parse(text), `run node test/vectors/feed/generate.ts: ${name}`)
  }
})

inBothSuites(suite => {
  const readOf = (name: string) => read(suite.name === 'sm' ? `sm/${name}` : name)

  test('headers come out as the vectors say', () => {
    const { valid, invalid } = readOf('headers.json')
    for (const { header, leaf } of valid) {
      assert.ok(decodeHeader(Buffer.from(header)))
      assert.equal(hex(leafHash(suite, Buffer.from(header))), leaf)
    }
    for (const { why, header } of invalid) {
      assert.throws(() => decodeHeader(Buffer.from(header)), { fault: { code: 'HEADER_BAD' } }, why)
    }
  })

  test('checkpoints and cosignatures come out as the vectors say', () => {
    const checkpoints = readOf('checkpoints.json')
    const open = (note: string) =>
      openCheckpoint(suite, note, checkpoints.origin, [fromHex(checkpoints.publicKey)])
    for (const { note, size, root } of checkpoints.valid) {
      const opened = open(note)
      assert.deepEqual([opened.size, hex(opened.root)], [size, root])
    }
    for (const { why, note } of checkpoints.invalid)
      assert.throws(() => open(note), { name: 'FeedError' }, why)
    const { retired } = checkpoints
    const keys = [{ publicKey: fromHex(retired.publicKey), upToSize: retired.upToSize }]
    assert.equal(openCheckpoint(suite, retired.holds, checkpoints.origin, keys).size, 5)
    const unsigned = { fault: { code: 'CHECKPOINT_SIGNATURE_BAD' } }
    assert.throws(() => openCheckpoint(suite, retired.void, checkpoints.origin, keys), unsigned)
    const { origin, publicKey, valid, invalid } = readOf('cosignatures.json')
    const check = (value: unknown) =>
      openCosignature(suite, origin, cosignatureOf(value), [fromHex(publicKey)])
    for (const cosignature of valid) assert.equal(check(cosignature).size, 2)
    for (const { why, cosignature } of invalid)
      assert.throws(() => check(cosignature), { fault: { code: 'COSIGNATURE_BAD' } }, why)
  })

  test('pages come out as the vectors say', async () => {
    for (const { feed, generation, publicKey, cases } of readOf('pages.json').logs) {
      for (const { why, held, withdrawn, known, page, fault, size, root } of cases) {
        const verified = async () =>
          verifyPage({
            suite,
            id: { feed, generation },
            state: { size: held.size, edge: held.edge.map(fromHex) },
            keys: [fromHex(publicKey)],
            page: await decodePage([page]),
            isClosed: ref => withdrawn.includes(ref),
            ...(known === undefined
              ? {}
              : { known: { origin: '', size: known.size, root: fromHex(known.root) } }),
          })
        if (fault !== undefined) {
          await assert.rejects(
            verified(),
            (error: { fault?: { code: string } }) => error.fault?.code === fault,
            `${why}: ${fault}`,
          )
          continue
        }
        const { state } = await verified()
        assert.deepEqual([state.size, hex(rootOf(suite, state))], [size, root], why)
      }
    }
  })

  test('statements of erasure come out as the vectors say', () => {
    const { holder, publicKey, valid, invalid } = readOf('erasures.json')
    const check = (text: string) =>
      verifyErasure(suite, text, division => (division === holder ? [fromHex(publicKey)] : []))
    for (const statement of valid) assert.equal(check(statement).holder, holder)
    for (const { why, statement } of invalid)
      assert.throws(() => check(statement), { fault: { code: 'ERASURE_BAD' } }, why)
  })

  test('messages come out as the vectors say', () => {
    const { valid, invalid } = readOf('messages.json')
    for (const { body, closed, ...read } of valid) {
      const message = decodeMessage(Buffer.from(body))
      if (closed) assert.equal(message, 'closed')
      else if (message === 'closed' || message === undefined) assert.fail(`refused: ${body}`)
      else assert.deepEqual({ kind: message.kind, version: message.version, re: message.re ?? null }, read)
    }
    for (const { why, body } of invalid) assert.equal(decodeMessage(Buffer.from(body)), undefined, why)
  })

  test('exports come out as the vectors say', async () => {
    const { parts, cases } = readOf('ferry.json')
    for (const { why, fault, manifest, changed, feeds, receipts, part, damage } of cases) {
      const files: Record<string, string> = { ...parts, ...changed }
      const source = {
        read: async (name: string) => (files[name] ? Buffer.from(files[name], 'base64') : undefined),
      }
      const reading = async () => {
        const given = decodeManifest(Buffer.from(manifest))
        const items = await itemsOf(readFerry(source, given))
        return { feeds: given.feeds, receipts: items.filter(item => item.kind === 'receipt').length }
      }
      if (fault === undefined) assert.deepEqual(await reading(), { feeds, receipts }, why)
      else if (fault === 'FERRY_BAD') await assert.rejects(reading, { fault: { code: fault } }, why)
      else {
        // The reader stops at the first damaged part; the inspection names each.
        const faults = await inspectFerry(source, decodeManifest(Buffer.from(manifest)))
        assert.deepEqual([faults[0]?.part, faults[0]?.damage], [part, damage], why)
      }
    }
  })
})

test('an independent verifier, which shares no code with src/feed, agrees with every vector', () => {
  const { status, output } = independently(DIRECTORY)
  assert.equal(output, 'all vectors as expected\n')
  assert.equal(status, 0)
})

test('the independent verifier notices a vector that is wrong', t => {
  const directory = mkdtempSync(join(tmpdir(), 'xinqiao-vectors-'))
  t.after(() => rmSync(directory, { recursive: true }))
  cpSync(DIRECTORY, directory, { recursive: true })
  const text = readFileSync(join(directory, 'pages.json'), 'utf8')
  writeFileSync(
    join(directory, 'pages.json'),
    text.replace('"fault": "BODY_MISSING"', '"fault": "PROOF_BAD"'),
  )
  const { status, output } = independently(directory)
  assert.equal(status, 1)
  assert.match(output, /nothing closes it: expected PROOF_BAD, got BODY_MISSING/)
})
