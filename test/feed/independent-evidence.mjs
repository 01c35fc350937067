/** Evidence files (docs/protocol.md §12), by the second implementation. */
import { base64Of, bytesOf, canonical, consistent, H, included, need, Refusal } from './independent-tree.mjs'
import { checkCosignature, headerOfLog, leafOf, openCheckpoint } from './independent-verifier.mjs'

const MEMBERS = {
  inclusion: ['checkpoint', 'cosignatures', 'entry'],
  consistency: ['consistency', 'newer', 'older'],
  receipt: ['checkpoint', 'cosignature', 'entry'],
  fork: ['consistency', 'newer', 'older', 'root'],
}

const hashes = proof => proof.map(hash => base64Of(hash, 32))

/** @param keys `feedKeys`, one public key; `cosigningKeys` by division; in hexadecimal */
export function checkEvidence(file, { feedKeys, cosigningKeys }) {
  const evidence = read(file)
  const { kind, feed, generation } = evidence
  const log = { feed, generation }
  const origin = `xinqiao/${feed}/${generation}`
  const open = note => openCheckpoint(note, origin, bytesOf(feedKeys[0]))
  if (kind === 'inclusion' || kind === 'receipt') {
    const cosignatures = kind === 'receipt' ? [evidence.cosignature] : evidence.cosignatures
    need(
      kind === 'inclusion' || (feed.endsWith('/withdrawals') && evidence.cosignature.kind === 'applied'),
      'EVIDENCE_BAD',
    )
    const tree = open(evidence.checkpoint)
    if (kind === 'inclusion') checkEntry(evidence.entry, log, tree)
    for (const cosignature of cosignatures) {
      const { division, size, root } = cosignature
      need(division in cosigningKeys, 'COSIGNATURE_BAD')
      checkCosignature(cosignature, origin, bytesOf(cosigningKeys[division][0]))
      need(size === tree.size && root === tree.root.toString('hex'), 'COSIGNATURE_BAD')
    }
    if (kind === 'receipt' && evidence.entry) checkEntry(evidence.entry, log, tree)
    return
  }
  const [older, newer] = [open(evidence.older), open(evidence.newer)]
  const root = kind === 'fork' ? bytesOf(evidence.root) : older.root
  need(older.size <= newer.size, 'PROOF_BAD')
  need(consistent(older.size, root, newer.size, newer.root, hashes(evidence.consistency)), 'PROOF_BAD')
  need(kind === 'consistency' || !root.equals(older.root), 'PROOF_BAD')
}

function read(file) {
  let value
  try {
    value = JSON.parse(file)
  } catch {
    throw new Refusal('EVIDENCE_BAD')
  }
  need(`${canonical(value)}\n` === file && value.evidence === 1 && value.kind in MEMBERS, 'EVIDENCE_BAD')
  const members = new Set(['evidence', 'kind', 'feed', 'generation', ...MEMBERS[value.kind]])
  need(
    Object.keys(value).every(name => members.has(name)),
    'EVIDENCE_BAD',
  )
  return value
}

function checkEntry({ header: text, inclusion, salt, body }, log, { size, root }) {
  const header = headerOfLog(text, log)
  need(included(header.seq, size, leafOf(text), hashes(inclusion), root), 'PROOF_BAD')
  need(body === undefined || header.bodyDigest !== null, 'ENTRY_BAD')
  need(
    body === undefined || H(base64Of(salt, 16), body).toString('hex') === header.bodyDigest,
    'BODY_DIGEST_BAD',
  )
}
