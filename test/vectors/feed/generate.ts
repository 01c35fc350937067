/**
 * Makes the language-neutral vectors beside this file: `node test/vectors/feed/generate.ts`,
 * then `npx biome check --write test/vectors/feed`. Keys, salts and times are fixed, so the files change
 * only when the format does.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hex, utf8 } from '../../../src/base/bytes.ts'
import { canonicalText } from '../../../src/base/canonical.ts'
import { signCheckpoint } from '../../../src/feed/checkpoint.ts'
import { makeCosignature } from '../../../src/feed/cosignature.ts'
import { leafHash } from '../../../src/feed/entry.ts'
import { originOf } from '../../../src/feed/name.ts'
import { SM } from '../../../src/feed/sm.ts'
import { INTL, type Suite } from '../../../src/feed/suite.ts'
import { consistencyProof, inclusionProof, treeAt } from '../../../src/feed/tiles.ts'
import { rootOf } from '../../../src/feed/tree.ts'
import { signerOf } from '../../feed/issuer.ts'
import { MemoryTiles } from '../../feed/memory-tiles.ts'
import { certificates } from './certificate-cases.ts'
import { erasures } from './erasure-cases.ts'
import { evidence } from './evidence-cases.ts'
import { ferry } from './ferry-cases.ts'
import { memberships } from './membership-cases.ts'
import { messages } from './message-cases.ts'
import { pages, sample, withdrawals } from './page-cases.ts'
import { requests } from './request-cases.ts'
import { sealed } from './sealed-cases.ts'
import { snapshots } from './snapshot-cases.ts'
import { successions } from './succession-cases.ts'

/** The text of each vector file, by name. */
export async function makeVectors(): Promise<{ readonly [file: string]: string }> {
  const files = [...(await vectorsOf(INTL, '')), ...(await vectorsOf(SM, 'sm/'))]
  return Object.fromEntries(files.map(([name, value]) => [name, `${JSON.stringify(value, null, 2)}\n`]))
}

async function vectorsOf(suite: Suite, folder: string): Promise<[file: string, value: object][]> {
  return [
    [`${folder}headers.json`, headers(suite)],
    [`${folder}tree.json`, await tree(suite)],
    [`${folder}checkpoints.json`, await checkpoints(suite)],
    [`${folder}cosignatures.json`, await cosignatures(suite)],
    [`${folder}pages.json`, await pages(suite)],
    [`${folder}evidence.json`, await evidence(suite)],
    [`${folder}certificates.json`, await certificates(suite)],
    [`${folder}memberships.json`, await memberships(suite)],
    [`${folder}successions.json`, await successions(suite)],
    [`${folder}erasures.json`, await erasures(suite)],
    [`${folder}requests.json`, await requests(suite)],
    [`${folder}snapshots.json`, await snapshots(suite)],
    [`${folder}sealed.json`, sealed(suite)],
    [`${folder}messages.json`, messages(suite)],
    [`${folder}ferry.json`, await ferry(suite)],
  ]
}

function headers(suite: Suite): object {
  const bytes = [...sample(suite).entries.slice(0, 1), ...withdrawals(suite).entries].map(
    entry => entry.header,
  )
  const valid = bytes.map(header => ({
    header: Buffer.from(header).toString(),
    leaf: hex(leafHash(suite, header)),
  }))
  const record = JSON.parse(valid[0]?.header ?? '') as { [key: string]: unknown }
  const tombstone = JSON.parse(valid[1]?.header ?? '') as { [key: string]: unknown }
  const invalid = [
    ['an unknown member', canonicalText({ ...record, subject: 'x' })],
    ['version 2', canonicalText({ ...record, v: 2 })],
    ['members not in canonical order', JSON.stringify({ v: 1, ...record })],
    ['white space', canonicalText(record).replace(',', ', ')],
    ['a record without body digest', canonicalText({ ...record, bodyDigest: null })],
    ['a time that does not exist', canonicalText({ ...record, at: '2026-02-30T00:00:00.000Z' })],
    ['an unsafe number', canonicalText(record).replace('"seq":0', '"seq":9007199254740993')],
    ['a number with a leading zero', canonicalText(record).replace('"seq":0', '"seq":00')],
    ['a tombstone without its content', canonicalText({ ...record, kind: 'tombstone', bodyDigest: null })],
    ['a tombstone with a body', canonicalText({ ...tombstone, bodyDigest: 'ab'.repeat(32) })],
    ['a tombstone in a record', canonicalText({ ...record, tombstone: tombstone['tombstone'] })],
  ].map(([why, header]) => ({ why, header }))
  return { suite: suite.name, valid, invalid }
}

async function tree(suite: Suite): Promise<object> {
  const leaves = Array.from({ length: 300 }, (_, i) => leafHash(suite, utf8(String(i))))
  const tiles = new MemoryTiles(suite)
  tiles.append(leaves)
  const root = async (size: number): Promise<string> => hex(rootOf(suite, await treeAt(suite, tiles, size)))
  const roots = await Promise.all(
    [0, 1, 2, 3, 4, 7, 8, 255, 256, 257, 300].map(async size => ({ size, root: await root(size) })),
  )
  const inclusion = [
    [0, 1],
    [0, 2],
    [2, 3],
    [4, 7],
    [255, 256],
    [256, 257],
    [0, 300],
    [299, 300],
    [137, 300],
  ]
  const consistency = [
    [1, 2],
    [2, 3],
    [3, 7],
    [4, 8],
    [6, 8],
    [255, 257],
    [256, 300],
    [257, 300],
    [299, 300],
    [300, 300],
    [0, 5],
  ]
  return {
    suite: suite.name,
    leaves: {
      count: 300,
      rule: `leaf i = ${suite.name === 'sm' ? 'SM3' : 'SHA-256'}(0x00 ‖ i in decimal)`,
      first: hex(leaves[0] as Uint8Array),
    },
    roots,
    inclusion: await Promise.all(
      inclusion.map(async ([index = 0, size = 0]) => ({
        index,
        size,
        proof: (await inclusionProof(suite, tiles, index, size)).map(hex),
      })),
    ),
    consistency: await Promise.all(
      consistency.map(async ([oldSize = 0, newSize = 0]) => ({
        oldSize,
        newSize,
        oldRoot: await root(oldSize),
        newRoot: await root(newSize),
        proof: (await consistencyProof(suite, tiles, oldSize, newSize)).map(hex),
      })),
    ),
  }
}

async function checkpoints(suite: Suite): Promise<object> {
  const issuer = sample(suite)
  const origin = originOf(issuer.id)
  const note = await issuer.checkpoint()
  const foreign = await signCheckpoint(signerOf('key of somebody else', suite), {
    origin,
    size: 6,
    root: rootOf(suite, await issuer.state()),
  })
  const valid = [
    { note, size: 6, root: hex(rootOf(suite, await issuer.state())) },
    {
      note: note + foreign.slice(foreign.indexOf('\n\n') + 2),
      size: 6,
      root: hex(rootOf(suite, await issuer.state())),
    },
  ]
  const [text = '', line = ''] = note.split(/(?<=\n)\n/)
  const foreignLine = foreign.slice(foreign.indexOf('\n\n') + 2)
  const invalid = [
    { why: 'signed by an unknown key', note: foreign },
    { why: 'a size with a leading zero', note: note.replace('\n6\n', '\n06\n') },
    { why: 'a control character', note: note.replace(line, `\u2014 a\u0001b AAAAAAAA\n${line}`) },
    { why: '65 signatures', note: note + foreignLine.repeat(64) },
    { why: 'base64 without padding', note: note.replace('=\n\n', '\n\n') },
    { why: 'no empty line', note: `${text}${line}` },
    { why: 'no newline at the end', note: note.slice(0, -1) },
    { why: 'a false signature of the key beside a true one', note: note + falseLine(line) },
    { why: 'another size than was signed', note: note.replace('\n6\n', '\n7\n') },
    { why: 'an extension line', note: note.replace('\n\n', '\nmore\n\n') },
    { why: 'another origin', note: note.replaceAll('/1\n', '/2\n') },
    { why: 'no signature', note: note.slice(0, note.indexOf('\n\n') + 1) },
  ]
  // A key that was retired when the feed had five entries signs for no more.
  const retired = {
    ...{ publicKey: hex(issuer.signer.publicKey), upToSize: 5 },
    ...{ holds: await issuer.checkpoint(5), void: note },
  }
  return { suite: suite.name, origin, publicKey: hex(issuer.signer.publicKey), valid, invalid, retired }
}

/** The same key, another signature. */
function falseLine(line: string): string {
  const [dash, name, blob = ''] = line.trimEnd().split(' ')
  const bytes = Buffer.from(blob, 'base64')
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
  return `${dash} ${name} ${bytes.toString('base64')}\n`
}

async function cosignatures(suite: Suite): Promise<object> {
  const issuer = withdrawals(suite)
  const origin = originOf(issuer.id)
  const signer = signerOf('key of Jiangsu', suite)
  const checkpoint = { origin, size: 2, root: rootOf(suite, await issuer.state()) }
  const stored = await makeCosignature(signer, 'stored', '320000', checkpoint, 1_790_000_000)
  const applied = await makeCosignature(signer, 'applied', '320000', checkpoint, 1_790_000_001)
  return {
    suite: suite.name,
    origin,
    publicKey: hex(signer.publicKey),
    valid: [stored, applied],
    invalid: [
      { why: 'stored called applied', cosignature: { ...stored, kind: 'applied' } },
      { why: 'applied called stored', cosignature: { ...applied, kind: 'stored' } },
      { why: 'another time', cosignature: { ...applied, time: 1_790_000_002 } },
      { why: 'another size', cosignature: { ...applied, size: 3 } },
      { why: 'a seventh member', cosignature: { ...applied, note: '' } },
      { why: 'another root', cosignature: { ...applied, root: 'ab'.repeat(32) } },
      { why: 'a kind that is unknown', cosignature: { ...applied, kind: 'seen' } },
      { why: 'another division', cosignature: { ...applied, division: '330000' } },
    ],
  }
}

if (import.meta.main) {
  mkdirSync(join(import.meta.dirname, 'sm'), { recursive: true })
  for (const [name, text] of Object.entries(await makeVectors()))
    writeFileSync(join(import.meta.dirname, name), text)
}
