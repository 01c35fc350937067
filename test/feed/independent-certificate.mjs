/** Certificates of withdrawal (docs/protocol.md §19), by the second implementation. */
import { checkEvidence } from './independent-evidence.mjs'
import { bytesOf, canonical, H, need, signed } from './independent-tree.mjs'
import { readHeader } from './independent-verifier.mjs'

const FORGED = 'CERTIFICATE_FORGED'
const base64 = text => Buffer.from(text, 'base64')
const secondText = time => new Date(time * 1000).toISOString()

/** @param keys by division, in hexadecimal @param holders divisions that may read the withdrawals feed */
export function checkCertificate(certificate, keys, holders) {
  need(Object.keys(certificate).sort().join() === 'body,cover', FORGED)
  const { cover, body } = certificate
  const { certificateNo, issuedAt, complete, bodyDigest, verification } = cover
  need(H(canonical(body)).toString('hex') === bodyDigest, FORGED)
  const maker = /^XC-([0-9]{6})-/.exec(certificateNo)?.[1]
  const message = `xinqiao withdrawal certificate v1\n${canonical({ bodyDigest, certificateNo, complete, issuedAt })}`
  need(maker in keys && signed(bytesOf(keys[maker]), message, base64(verification.value)), FORGED)

  const { listing, withdrawal, provinces } = body
  const issuer = withdrawal.feed.slice(0, 6)
  need(withdrawal.feed === `${issuer}/withdrawals` && listing.division === issuer, FORGED)
  checkProof(withdrawal.proof, 'inclusion', body, keys)
  const named = provinces.map(({ division }) => division).sort()
  need(new Set(named).size === named.length, FORGED)
  need(
    [issuer, ...holders].every(division => named.includes(division)),
    FORGED,
  )
  for (const province of provinces) checkProvince(province, body, keys)
  const missing = provinces.some(({ status }) => status === 'missing')
  need(complete === !missing, FORGED)
  const last = provinces
    .map(({ stoppedAt }) => stoppedAt)
    .sort()
    .at(-1)
  need(body.lastStoppedAt === (missing ? undefined : last), FORGED)
}

function checkProvince({ division, role, status, stoppedAt, receipt }, body, keys) {
  const { withdrawal } = body
  const isIssuer = division === withdrawal.feed.slice(0, 6)
  need((role === 'issuer') === isIssuer, FORGED)
  if (isIssuer) return need(stoppedAt === withdrawal.at && receipt === undefined, FORGED)
  if (status === 'missing') return need(stoppedAt === undefined && receipt === undefined, FORGED)
  need(receipt?.cosignature.division === division, FORGED)
  need(secondText(receipt.cosignature.time) === stoppedAt, FORGED)
  checkProof(receipt, 'receipt', body, keys)
}

/** The proof holds by itself, and is about this very withdrawal. */
function checkProof(proof, kind, { listing, end, withdrawal }, keys) {
  need(proof.kind === kind && proof.entry !== undefined && proof.entry.body === undefined, FORGED)
  const cosigningKeys = Object.fromEntries(Object.entries(keys).map(([division, key]) => [division, [key]]))
  checkEvidence(`${canonical(proof)}\n`, { feedKeys: [keys[withdrawal.feed.slice(0, 6)]], cosigningKeys })
  const { feed, generation, seq, at, ref, tombstone } = readHeader(proof.entry.header)
  const said = [withdrawal.feed, withdrawal.generation, withdrawal.seq, withdrawal.at, listing.ref]
  need([feed, generation, seq, at, ref].join() === said.join(), FORGED)
  need(tombstone.effect === end.effect && tombstone.ground === end.ground, FORGED)
}
