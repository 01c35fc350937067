/** Exports as files (docs/protocol.md §13), by the second implementation. */
import { createHash } from 'node:crypto'
import { zstdDecompressSync } from 'node:zlib'
import { canonical, need, Refusal } from './independent-tree.mjs'

const MAX_PART = 33_554_432
const digest = bytes => createHash('sha256').update(bytes).digest('hex')

/** A part is not the file that the manifest says; the code alone is compared by `message`. */
export class PartRefusal extends Refusal {
  constructor(part, damage) {
    super('FERRY_PART_BAD')
    this.part = part
    this.damage = damage
  }
}

/** @param text the manifest @param fileOf bytes of a part by name, undefined when it is missing */
export function checkFerry(text, fileOf) {
  const manifest = readManifest(text)
  for (const part of manifest.parts) checkFile(part, manifest.parts, fileOf(part.name))
  let receipts = 0
  for (const { name, rawBytes, content } of manifest.parts) {
    const raw = zstdDecompressSync(fileOf(name), { maxOutputLength: rawBytes })
    need(raw.length === rawBytes, 'FERRY_BAD')
    const lines = raw.toString().split('\n')
    need(lines.pop() === '', 'FERRY_BAD')
    if (content.kind === 'pages') checkPages(lines, content)
    else receipts += checkReceipts(lines, content)
  }
  return { feeds: manifest.feeds, receipts }
}

function readManifest(text) {
  let manifest
  try {
    manifest = JSON.parse(text)
  } catch {
    throw new Refusal('FERRY_BAD')
  }
  const { sha256, ...body } = manifest
  need(text === `${canonical(manifest)}\n` && sha256 === digest(canonical(body)), 'FERRY_BAD')
  const names = 'exporter,feeds,ferry,id,madeAt,membership,parts,sha256,suite'
  need(Object.keys(manifest).join() === names && manifest.ferry === 1, 'FERRY_BAD')
  need(/^[0-9a-f]{32}$/.test(manifest.id) && manifest.parts.length <= 10_000, 'FERRY_BAD')
  let before = 0
  const ranges = new Map()
  for (const [i, { name, bytes, rawBytes, content }] of manifest.parts.entries()) {
    need(name === `${manifest.id}-${String(i + 1).padStart(6, '0')}.zst`, 'FERRY_BAD')
    need(bytes >= 1 && bytes <= MAX_PART && rawBytes >= 1 && rawBytes <= MAX_PART, 'FERRY_BAD')
    const { kind, feed, generation, from, to } = content
    // Withdrawals, other feeds, withdrawals signed meanwhile, receipts.
    const withdrawals = kind === 'pages' && feed.endsWith('/withdrawals')
    const rank = kind === 'receipts' ? 3 : withdrawals ? (before === 0 ? 0 : 2) : 1
    need(rank >= before && (kind === 'receipts' || kind === 'pages'), 'FERRY_BAD')
    before = rank
    if (kind === 'receipts') continue
    const range = ranges.get(`${feed}/${generation}`) ?? { feed, generation, from, to: from }
    need(range.to === from && to >= from, 'FERRY_BAD')
    ranges.set(`${feed}/${generation}`, { ...range, to })
  }
  need(canonical([...ranges.values()]) === canonical(manifest.feeds), 'FERRY_BAD')
  return manifest
}

function checkFile(part, parts, file) {
  if (file === undefined) throw new PartRefusal(part.name, 'missing')
  const found = digest(file)
  if (found === part.sha256 && file.length === part.bytes) return
  if (parts.some(other => other !== part && other.sha256 === found))
    throw new PartRefusal(part.name, 'swapped')
  if (file.length === part.bytes) throw new PartRefusal(part.name, 'altered')
  throw new PartRefusal(part.name, file.length < part.bytes ? 'truncated' : 'too-long')
}

/** Whole pages that continue each other; what is in them is verified as any page is. */
function checkPages(lines, { feed, generation, from, to }) {
  let at = from
  for (let line = 0; line < lines.length; line += 1) {
    const head = `{"page":1,"feed":${JSON.stringify(feed)},"generation":${generation},"from":${at}}`
    need(lines[line] === head, 'FERRY_BAD')
    while (lines[line] !== undefined && !lines[line].startsWith('{"end":')) line += 1
    need(lines[line] !== undefined, 'FERRY_BAD')
    at = JSON.parse(lines[line]).end
  }
  need(at === to, 'FERRY_BAD')
}

function checkReceipts(lines, { count }) {
  for (const line of lines) {
    const receipt = JSON.parse(line)
    need(canonical(receipt) === line, 'FERRY_BAD')
    need(Object.keys(receipt).join() === 'cosignature,feed,generation', 'FERRY_BAD')
  }
  need(lines.length === count, 'FERRY_BAD')
  return count
}
