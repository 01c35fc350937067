/**
 * The certificate of withdrawal (退出证明): which province stopped showing and using a listing, and when. Every time in
 * it is the signed word of the province that it speaks of; the node that makes it only puts them together.
 */
import { base64, fromBase64, hex, utf8 } from '../base/bytes.ts'
import { canonicalBytes, canonicalText } from '../base/canonical.ts'
import { type Day, instantText, legalDay } from '../base/time.ts'
import { type KeyBook, verifyEvidence } from '../feed/audit.ts'
import type { Tombstone } from '../feed/entry.ts'
import {
  decodeEvidence,
  type Evidence,
  encodeEvidence,
  type InclusionEvidence,
  type ReceiptEvidence,
} from '../feed/evidence.ts'
import type { FeedId } from '../feed/name.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { certificateFindings, type WithdrawalCertificate } from '../standard/certificate.ts'
import { END_RULES, type EndRule } from '../standard/clocks/ends.ts'
import { ListsError, listsError } from './fault.ts'

type Body = WithdrawalCertificate['body']
type Cover = WithdrawalCertificate['cover']
type Province = Body['provinces'][number]

/** A withdrawal of this node, as far as a certificate needs to know it. */
export interface WithdrawnListing {
  /** With no more of the subject than the subject needs. */
  readonly listing: Body['listing']
  readonly decision?: NonNullable<Body['end']['decision']>
  readonly tombstone: Tombstone
  readonly place: FeedId & { readonly seq: number; readonly at: string }
}

/** What proves it. Both read committed state. */
export interface WithdrawalProofs {
  inclusion(id: FeedId, seq: number): Promise<InclusionEvidence>
  /** The first statement of that province that covers the entry; null: none has come. */
  receipt(id: FeedId, holder: string, seq: number): Promise<ReceiptEvidence | null>
}

export interface CertificatePorts {
  /** Six digits of the node that makes it. */
  readonly self: string
  readonly signer: FeedSigner
  readonly proofs: WithdrawalProofs
  /** Members besides the issuer that hold its withdrawals. */
  readonly holders: readonly string[]
  /** Last day by which all of them have to stop; undefined where no rule or no holiday notice says it. */
  dueBy(from: Day): Day | undefined
  random(bytes: number): Uint8Array
}

/**
 * @param partial whether provinces may be missing; they are marked, and the cover says so
 * @throws {ListsError} CERTIFICATE_INCOMPLETE naming the provinces that have not confirmed; CERTIFICATE_REFUSED where
 *   the record was only taken back to authorities or to this node, which is no end
 */
export async function makeCertificate(
  ports: CertificatePorts,
  withdrawn: WithdrawnListing,
  nowMs: number,
  partial: boolean,
): Promise<WithdrawalCertificate> {
  const { self, holders, proofs } = ports
  const { listing, decision, tombstone, place } = withdrawn
  const { feed, generation, seq, at } = place
  const end = endOf(tombstone)
  const inclusion = await proofs.inclusion({ feed, generation }, seq)
  const stopped = await Promise.all(holders.map(holder => provinceOf(proofs, place, holder)))
  const missing = stopped.filter(({ status }) => status === 'missing').map(({ division }) => division)
  if (missing.length > 0 && !partial)
    throw listsError(
      'CERTIFICATE_INCOMPLETE',
      `no receipt has come from ${missing.join(', ')}: nothing is certified until every province has stopped`,
    )
  const times = stopped.flatMap(({ stoppedAt }) => stoppedAt ?? [])
  const dueBy = ports.dueBy(legalDay(Date.parse(at)))
  const body: Body = {
    listing,
    end: {
      act: end.act,
      effect: tombstone.effect,
      ground: tombstone.ground,
      legalBasis: end.source,
      ...(decision === undefined ? {} : { decision }),
    },
    withdrawal: {
      ...{ feed, generation, seq, at },
      ...(dueBy === undefined ? {} : { dueBy }),
      proof: plainOf(inclusion),
    },
    provinces: [{ division: self, role: 'issuer', status: 'stopped', stoppedAt: at }, ...stopped],
    ...(missing.length === 0 ? { lastStoppedAt: [at, ...times].toSorted().at(-1) as string } : {}),
  }
  return sealed(ports, body, missing.length === 0, nowMs)
}

function endOf({ effect, ground }: Tombstone): EndRule {
  const rule = END_RULES.find(one => one.tombstone === effect && one.ground === ground)
  if (rule !== undefined) return rule
  throw listsError('CERTIFICATE_REFUSED', `${ground} is none of the four ends: there is nothing to certify`)
}

async function provinceOf(
  proofs: WithdrawalProofs,
  { feed, generation, seq }: WithdrawnListing['place'],
  division: string,
): Promise<Province> {
  const receipt = await proofs.receipt({ feed, generation }, division, seq)
  if (receipt === null) return { division, role: 'holder', status: 'missing' }
  const stoppedAt = secondText(receipt.cosignature.time)
  return { division, role: 'holder', status: 'stopped', stoppedAt, receipt: plainOf(receipt) }
}

/** Cosignatures count seconds. */
function secondText(seconds: number): string {
  return instantText(seconds * 1000)
}

/** The evidence as its file spells it, so that {@link evidenceIn} gets the very same back. */
function plainOf<T>(evidence: Evidence): T {
  return JSON.parse(encodeEvidence(evidence)) as T
}

function evidenceIn(value: object): Evidence {
  return decodeEvidence(utf8(`${canonicalText(value)}\n`))
}

async function sealed(
  { self, signer, random }: CertificatePorts,
  body: Body,
  complete: boolean,
  nowMs: number,
): Promise<WithdrawalCertificate> {
  const { suite, publicKey } = signer
  const day = legalDay(nowMs).replaceAll('-', '')
  const cover = {
    certificateNo: `XC-${self}-${day}-${hex(random(4))}`,
    issuedAt: instantText(nowMs),
    complete,
    bodyDigest: hex(suite.hash(canonicalBytes(body))),
  }
  const value = base64(await signer.sign(coverMessage(cover)))
  const keyId = hex(suite.hash(publicKey)).slice(0, 16)
  return { cover: { ...cover, verification: { suite: suite.name, keyId, value } }, body }
}

/** Its first line is none of a checkpoint and none of a report, though one key signs all three. */
function coverMessage({
  certificateNo,
  issuedAt,
  complete,
  bodyDigest,
}: Omit<Cover, 'verification'>): Uint8Array {
  const cover = canonicalBytes({ certificateNo, issuedAt, complete, bodyDigest })
  return Buffer.concat([utf8('xinqiao withdrawal certificate v1\n'), cover])
}

/** Whose word counts: a verified membership is one. */
export interface CertificateTrust extends KeyBook {
  /** Members besides its issuer that hold a feed. */
  audience(feed: string): readonly string[]
}

/**
 * Checks a certificate without asking anybody: its form, who signed it, and that the tombstone and every receipt are
 * what they are said to be. A province of the membership that it leaves out counts as left out.
 * @throws {ListsError} CERTIFICATE_FORGED with what does not hold
 */
export function verifyCertificate(
  value: unknown,
  suite: Suite,
  trust: CertificateTrust,
): WithdrawalCertificate {
  const [finding] = certificateFindings(value)
  if (finding !== undefined)
    throw forged(`it is not in the form of the standard: ${finding.rule} at ${finding.field}`)
  const certificate = value as WithdrawalCertificate
  const { cover, body } = certificate
  const maker = cover.certificateNo.slice(3, 9)
  if (hex(suite.hash(canonicalBytes(body))) !== cover.bodyDigest)
    throw forged('the body is not the one whose digest stands on the cover')
  const signature = bytesOf(cover.verification.value)
  if (!trust.cosigningKeys(maker).some(key => suite.verify(key, coverMessage(cover), signature)))
    throw forged('the cover is not signed by a key of the member whose number it bears')
  try {
    verifyProofs(certificate, suite, trust)
  } catch (error) {
    if (error instanceof ListsError) throw error
    throw forged(`a proof in it does not hold: ${error instanceof Error ? error.message : String(error)}`)
  }
  return certificate
}

function verifyProofs({ cover, body }: WithdrawalCertificate, suite: Suite, trust: CertificateTrust): void {
  const { listing, end, withdrawal, provinces } = body
  const issuer = withdrawal.feed.slice(0, 6)
  if (withdrawal.feed !== `${issuer}/withdrawals` || listing.division !== issuer)
    throw forged('the withdrawal is not one of the province that listed the subject')
  const sameEntry = (evidence: Evidence): void => {
    const facts = verifyEvidence(suite, trust, evidence)
    const entry = 'entry' in facts ? facts.entry : undefined
    const { header } = entry ?? {}
    const { feed, generation } = withdrawal
    const same =
      header?.feed === feed &&
      header.generation === generation &&
      header.seq === withdrawal.seq &&
      header.at === withdrawal.at &&
      header.ref === listing.ref &&
      header.tombstone?.effect === end.effect &&
      header.tombstone.ground === end.ground
    if (!same) throw forged('a proof in it is about another withdrawal')
  }
  sameEntry(evidenceIn(withdrawal.proof))
  const expected = [issuer, ...trust.audience(withdrawal.feed)]
  const named = provinces.map(({ division }) => division)
  if (named.length !== new Set(named).size || expected.some(one => !named.includes(one)))
    throw forged(`it must speak of each of ${expected.join(', ')} once`)
  for (const province of provinces) verifyProvince(province, issuer, withdrawal.at, sameEntry)
  const missing = provinces.some(({ status }) => status === 'missing')
  if (cover.complete === missing)
    throw forged('its cover and its provinces do not agree on whether one is missing')
  const last = provinces
    .flatMap(({ stoppedAt }) => stoppedAt ?? [])
    .toSorted()
    .at(-1)
  if (body.lastStoppedAt !== (missing ? undefined : last)) throw forged('its last time is none of a province')
}

function verifyProvince(
  { division, role, status, stoppedAt, receipt }: Province,
  issuer: string,
  withdrawnAt: string,
  sameEntry: (evidence: Evidence) => void,
): void {
  if ((role === 'issuer') !== (division === issuer))
    throw forged(`it mistakes who issued and who held: ${division}`)
  if (role === 'issuer') {
    if (status === 'stopped' && stoppedAt === withdrawnAt && receipt === undefined) return
    throw forged('the issuer stops with its tombstone, at no other time')
  }
  if (status === 'missing') {
    if (stoppedAt === undefined && receipt === undefined) return
    throw forged(`it says of ${division} both that it stopped and that it is missing`)
  }
  if (receipt === undefined) throw forged(`it shows no receipt of ${division}`)
  if (receipt.cosignature.division !== division || secondText(receipt.cosignature.time) !== stoppedAt)
    throw forged(`the receipt that it shows for ${division} is another's, or of another time`)
  sameEntry(evidenceIn(receipt))
}

function bytesOf(text: string): Uint8Array {
  try {
    return fromBase64(text)
  } catch {
    return new Uint8Array(0)
  }
}

function forged(why: string): ListsError {
  return listsError('CERTIFICATE_FORGED', `certificate refused: ${why}`)
}
