/**
 * A second implementation of docs/protocol.md, to see whether the first keeps to it: node:crypto only,
 * nothing shared with src/feed, recursive where that is not. `check-vectors.mjs` runs it.
 */
import {
  base64Of,
  bytesOf,
  canonical,
  consistent,
  edgeOf,
  grow,
  H,
  included,
  need,
  noteTypes,
  Refusal,
  rootOfEdge,
  sha256,
  signed,
} from './independent-tree.mjs'

// --- entries ----------------------------------------------------------------------------------------

const FEED = /^[0-9]{6}\/((lists|records)\.[a-z][A-Za-z0-9]{0,31}|withdrawals|audit|to\.[0-9]{6})$/
const RULES = {
  at: value => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && isInstant(value),
  bodyDigest: value => value === null || /^[0-9a-f]{64}$/.test(value),
  feed: value => FEED.test(value),
  generation: value => Number.isSafeInteger(value) && value >= 1,
  kind: value => /^[a-z][A-Za-z0-9]{0,31}$/.test(value),
  ref: value => /^[0-9a-f]{32}$/.test(value),
  seq: value => Number.isSafeInteger(value) && value >= 0,
  v: value => value === 1,
}
const TOMBSTONE_RULES = {
  effect: value => ['stop-publicity', 'stop-use', 'erase'].includes(value),
  feed: RULES.feed,
  generation: RULES.generation,
  ground: value => /^[A-Za-z][A-Za-z0-9._/-]{0,63}$/.test(value),
}

function isInstant(text) {
  const ms = Date.parse(text)
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text
}

function obeys(value, rules) {
  return (
    Object.keys(value).length === Object.keys(rules).length &&
    Object.keys(rules).every(name => name in value && rules[name](value[name]))
  )
}

export function readHeader(text) {
  let header
  try {
    header = JSON.parse(text)
  } catch {
    throw new Refusal('HEADER_BAD')
  }
  need(canonical(header) === text && Buffer.byteLength(text) <= 1024, 'HEADER_BAD')
  const { tombstone, ...rest } = header
  need(obeys(rest, RULES), 'HEADER_BAD')
  need((rest.kind === 'tombstone') === (tombstone !== undefined), 'HEADER_BAD')
  need(
    tombstone === undefined || (obeys(tombstone, TOMBSTONE_RULES) && rest.bodyDigest === null),
    'HEADER_BAD',
  )
  need(rest.kind !== 'record' || rest.bodyDigest !== null, 'HEADER_BAD')
  return header
}

export const leafOf = headerText => H(Buffer.of(0), headerText)

export function headerOfLog(text, log) {
  const header = readHeader(text)
  need(header.feed === log.feed && header.generation === log.generation, 'HEADER_BAD')
  const isWithdrawals = log.feed.endsWith('/withdrawals')
  need(isWithdrawals === (header.kind === 'tombstone'), 'TOMBSTONE_BAD')
  const target = header.tombstone?.feed
  need(
    !target || (target.startsWith(log.feed.slice(0, 7)) && !target.endsWith('/withdrawals')),
    'TOMBSTONE_BAD',
  )
  return header
}

// --- checkpoints and cosignatures -------------------------------------------------------------------

function keyIdOf(name, type, publicKey) {
  return sha256(`${name}\n`, type, publicKey).subarray(0, 4)
}

export function openCheckpoint(note, origin, publicKey, upToSize = Number.MAX_SAFE_INTEGER) {
  need(Buffer.byteLength(note) <= 16_384 && note.isWellFormed(), 'CHECKPOINT_BAD')
  // U+0000 to U+001F, but newline.
  need(
    [...note].every(one => one === '\n' || one.codePointAt(0) > 31),
    'CHECKPOINT_BAD',
  )
  const split = note.lastIndexOf('\n\n')
  need(split > 0 && note.endsWith('\n'), 'CHECKPOINT_BAD')
  const text = note.slice(0, split + 1)
  const match = /^([^\n]+)\n(0|[1-9][0-9]*)\n([A-Za-z0-9+/]{43}=)\n$/.exec(text)
  need(match?.[1] === origin, 'CHECKPOINT_BAD')
  let good = 0
  const lines = note.slice(split + 2, -1).split('\n')
  need(lines.length <= 64, 'CHECKPOINT_BAD')
  for (const line of lines) {
    const parts = /^— ([^ ]+) ([A-Za-z0-9+/=]+)$/.exec(line)
    need(parts, 'CHECKPOINT_BAD')
    const blob = base64Of(parts[2])
    const known =
      parts[1] === origin && blob.subarray(0, 4).equals(keyIdOf(origin, noteTypes().checkpoint, publicKey))
    if (!known) continue
    need(signed(publicKey, text, blob.subarray(4)), 'CHECKPOINT_SIGNATURE_BAD')
    if (Number(match[2]) <= upToSize) good += 1
  }
  need(good > 0, 'CHECKPOINT_SIGNATURE_BAD')
  return { size: Number(match[2]), root: base64Of(match[3], 32) }
}

const FIRST_LINES = { stored: 'cosignature/v1', applied: 'xinqiao/applied/v1' }

export function checkCosignature(cosignature, origin, publicKey) {
  const { division, kind, size, root, time, signature } = cosignature
  const members = Object.keys(cosignature).sort().join()
  need(members === 'division,kind,root,signature,size,time' && kind in FIRST_LINES, 'COSIGNATURE_BAD')
  const blob = Buffer.from(signature, 'base64')
  need(
    blob.subarray(0, 4).equals(keyIdOf(`xinqiao/${division}`, noteTypes()[kind], publicKey)),
    'COSIGNATURE_BAD',
  )
  need(blob.readBigUInt64BE(4) === BigInt(time), 'COSIGNATURE_BAD')
  const message = `${FIRST_LINES[kind]}\ntime ${time}\n${origin}\n${size}\n${bytesOf(root).toString('base64')}\n`
  need(signed(publicKey, message, blob.subarray(12)), 'COSIGNATURE_BAD')
}

// --- pages ------------------------------------------------------------------------------------------

/** No half of a character pair in any text. */
function isWhole(value) {
  if (typeof value === 'string') return value.isWellFormed()
  return typeof value !== 'object' || value === null || Object.values(value).every(isWhole)
}

function parsed(line) {
  try {
    return JSON.parse(line)
  } catch {
    throw new Refusal('PAGE_BAD')
  }
}

function readPage(text) {
  need(text.endsWith('\n'), 'PAGE_BAD')
  const lines = text
    .slice(0, -1)
    .split('\n')
    .map(line => {
      const value = parsed(line)
      // A doubled member, another order, spaces and other escapes do not come back the same.
      need(JSON.stringify(value) === line && isWhole(value), 'PAGE_BAD')
      return value
    })
  const shapes = lines.map(line => Object.keys(line).join())
  const order = {
    'page,feed,generation,from': 'h',
    header: 'e',
    'header,salt,body': 'e',
    closer: 'c',
    'end,checkpoint,consistency': 'z',
  }
  need(/^he*c*z$/.test(shapes.map(shape => order[shape] ?? '?').join('')), 'PAGE_BAD')
  const [head, end] = [lines[0], lines.at(-1)]
  const entries = lines.filter(line => 'header' in line)
  need(head.page === 1 && end.end === head.from + entries.length && entries.length <= 1000, 'PAGE_BAD')
  return {
    ...head,
    ...end,
    entries,
    closers: lines.filter(line => 'closer' in line).map(line => line.closer),
  }
}

export function checkPage(log, { held, withdrawn, known, page: text }) {
  const page = readPage(text)
  need(page.feed === log.feed && page.generation === log.generation, 'PAGE_BAD')
  need(page.from === held.size, 'PAGE_GAP')
  const publicKey = bytesOf(log.publicKey)
  const headers = page.entries.map(({ header: headerText, salt, body }, i) => {
    const header = headerOfLog(headerText, log)
    need(header.seq === held.size + i, 'PAGE_GAP')
    need(body === undefined || header.bodyDigest !== null, 'ENTRY_BAD')
    need(
      body === undefined || H(base64Of(salt, 16), body).toString('hex') === header.bodyDigest,
      'BODY_DIGEST_BAD',
    )
    return header
  })
  const edge = grow(
    edgeOf(held),
    page.entries.map(entry => leafOf(entry.header)),
  )
  const [size, root] = [held.size + headers.length, rootOfEdge(edge)]
  const checkpoint = openCheckpoint(page.checkpoint, `xinqiao/${log.feed}/${log.generation}`, publicKey)
  need(checkpoint.size >= size, 'CHECKPOINT_BEHIND')
  need(known?.size !== checkpoint.size || bytesOf(known.root).equals(checkpoint.root), 'FEED_FORK')
  const proof = page.consistency.map(hash => base64Of(hash, 32))
  need(consistent(size, root, checkpoint.size, checkpoint.root, proof), 'PROOF_BAD')
  if (known !== undefined && known.size >= held.size && known.size <= size) {
    const inside = page.entries.slice(0, known.size - held.size).map(entry => leafOf(entry.header))
    need(rootOfEdge(grow(edgeOf(held), inside)).equals(bytesOf(known.root)), 'FEED_FORK')
  }
  const closers = page.closers.map(({ header: headerText, inclusion }) => {
    const header = headerOfLog(headerText, log)
    need(header.seq >= size && header.kind === 'record', 'PAGE_BAD')
    const path = inclusion.map(hash => base64Of(hash, 32))
    need(included(header.seq, checkpoint.size, leafOf(headerText), path, checkpoint.root), 'PROOF_BAD')
    return header
  })
  const bodiless = headers.filter(
    (header, i) => header.bodyDigest !== null && page.entries[i].body === undefined,
  )
  for (const { ref, seq } of bodiless) {
    const later = [...headers, ...closers].some(
      other => other.kind === 'record' && other.ref === ref && other.seq > seq,
    )
    need(later || withdrawn.includes(ref), 'BODY_MISSING')
  }
  need(
    closers.every(closer => bodiless.some(header => header.ref === closer.ref)),
    'PAGE_BAD',
  )
  need(new Set(closers.map(({ seq }) => seq)).size === closers.length, 'PAGE_BAD')
  return { size, root: root.toString('hex'), edge: edge.map(({ hash }) => hash.toString('hex')) }
}
