/**
 * Checks (核查) for counters and procedures: 一网通办, tenders, subsidies, licensing. Facts and where they come from, for one
 * use of the application list; never a verdict. Signed with the node's feed key, so that a file of the procedure proves
 * later what was answered; and with the instant until which the answer may be relied on.
 */
import { base64, fromBase64, hex, utf8 } from '../base/bytes.ts'
import { canonicalBytes } from '../base/canonical.ts'
import { addDays, type Day, instantText, legalDay } from '../base/time.ts'
import type { FeedSizes } from '../feed/cursor.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import { applicationMeasures } from '../standard/applications.ts'
import type { ListReach } from '../standard/list-types.ts'
import type { StandardRecord } from '../standard/record.ts'
import { HITS } from './answers.ts'
import type { Domain, HeldListing, JointView, RecordPlace } from './ports.ts'
import { reachIn, remarksOn } from './remarks.ts'

export const DOMAINS: readonly Domain[] = ['environment', 'tourism', 'quality', 'foodDrug']
/** A withdrawal reaches every province within seconds; whoever decides later than this asks again. Milliseconds. */
const HOLDS_MS = 3_600_000

export interface CheckHit {
  readonly domain: Domain
  /** Six digits of the province that listed. */
  readonly division: string
  readonly feed: string
  readonly ref: string
  readonly listName: string
  /** 认定标准: a code of the criteria. */
  readonly rule: string
  readonly basis: string
  readonly decisionNo: string
  readonly decisionDate: Day
  readonly authority: string
  /** Last day; null where an event ends it. */
  readonly validTo: Day | null
  readonly reach: ListReach
  /** 异议处理中 */
  readonly objected: boolean
  /** Provinces whose authority adopted it. */
  readonly adoptedBy: readonly string[]
  /** Measures that this province may take for this use: of its own listing, or of one that it adopted. */
  readonly measures: readonly string[]
}

/** What is signed. */
export interface CheckFacts {
  readonly check: 1
  /** Who answers, six digits; and a number of its own. */
  readonly division: string
  readonly number: string
  readonly askedAt: string
  /** Instant until which the answer may be relied on. */
  readonly validUntil: string
  readonly purpose: string
  readonly sharingRequest: string | null
  /** Credit code; null of a person, who is not repeated. */
  readonly uscc: string | null
  readonly hits: readonly CheckHit[]
  /** Cursor beyond which these hits begin: this is a part, and never passes for the whole. Null: from the first. */
  readonly after: string | null
  /** Cursor by which the hits that follow are asked for; null: there are none. */
  readonly cursor: string | null
  /** Whether a given name fits the records of these hits; null when none was given, or without hits. */
  readonly nameAgrees: boolean | null
  readonly advice: '建议核实' | null
  readonly decidedBy: '办理机关'
  readonly sizes: FeedSizes
}

export interface SignedCheck {
  readonly facts: CheckFacts
  readonly signature: { readonly suite: 'intl' | 'sm'; readonly keyId: string; readonly value: string }
}

export interface CheckQuestion {
  /** Credit code, or link keys of a person. */
  readonly subjectKeys: readonly string[]
  readonly uscc: string | null
  readonly purpose: string
  readonly sharingRequest: string | null
  readonly nameAgrees: ((record: string) => boolean) | null
  /** Of a name that does not fit: whether a person decided that it is the same; asks for it otherwise. */
  settled?(listing: HeldListing): Promise<boolean>
  issuers(domain: Domain): readonly string[]
  /** Where the part before ended. */
  readonly after: CheckPlace | null
  cursorOf(place: CheckPlace): string
}

/** A hit among those of all domains, in their order. */
export interface CheckPlace extends RecordPlace {
  readonly domain: Domain
}

export interface CheckPorts {
  readonly self: string
  readonly view: JointView
  readonly signer: FeedSigner
  random(length: number): Uint8Array
}

/** @param nowMs when it was asked */
export async function answerCheck(
  ports: CheckPorts,
  question: CheckQuestion,
  nowMs: number,
): Promise<SignedCheck> {
  const { self, signer, random } = ports
  const day = legalDay(nowMs)
  const { uscc, purpose, sharingRequest, after, cursorOf } = question
  const from = after === null ? 0 : DOMAINS.indexOf(after.domain)
  const all = await Promise.all(
    DOMAINS.slice(from).map((domain, i) => listingsIn(ports, question, domain, day, i === 0 ? after : null)),
  )
  const found = partOf(all)
  const hits = found.listings.flatMap(({ domain, listing }) => hitOf(self, domain, purpose, listing))
  const facts: CheckFacts = {
    check: 1,
    division: self,
    number: `XC-${self}-${day.replaceAll('-', '')}-${hex(random(4))}`,
    askedAt: instantText(nowMs),
    validUntil: instantText(Math.min(nowMs + HOLDS_MS, Date.parse(`${addDays(day, 1)}T00:00:00+08:00`))),
    ...{ purpose, sharingRequest, uscc, hits },
    after: after && cursorOf(after),
    cursor: found.next && cursorOf(found.next),
    nameAgrees: await agreement(
      found.listings.map(({ listing }) => listing),
      question,
    ),
    advice: hits.length > 0 || after !== null ? '建议核实' : null,
    decidedBy: '办理机关',
    sizes: Object.assign({}, ...all.map(one => one.sizes)) as FeedSizes,
  }
  const value = base64(await signer.sign(checkMessage(facts)))
  return {
    facts,
    signature: { suite: signer.suite.name, keyId: keyIdOf(signer.suite, signer.publicKey), value },
  }
}

async function listingsIn(
  { view }: CheckPorts,
  { subjectKeys, issuers }: CheckQuestion,
  domain: Domain,
  day: Day,
  after: RecordPlace | null,
) {
  const scope = { domain, day, issuers: issuers(domain) }
  // Read before the rows: the answer is at least as new as it says.
  const sizes = await view.sizes(scope)
  const listings = await view.listingsOf(scope, subjectKeys, after, HITS + 1)
  return { domain, sizes, listings }
}

/** As many of them as one answer holds, and where the next one begins. */
function partOf(all: readonly { readonly domain: Domain; readonly listings: readonly HeldListing[] }[]) {
  const found = all.flatMap(({ domain, listings }) => listings.map(listing => ({ domain, listing })))
  const listings = found.slice(0, HITS)
  const last = found.length > HITS ? listings.at(-1) : undefined
  if (last === undefined) return { listings, next: null }
  const { feed, generation, seq } = last.listing
  return { listings, next: { domain: last.domain, feed, generation, seq } }
}

function hitOf(self: string, domain: Domain, purpose: string, listing: HeldListing): CheckHit[] {
  const record = JSON.parse(listing.record) as StandardRecord
  if (record.category !== 'R07') return []
  const { content, authorityName: authority, division } = record
  const adoptedBy = remarksOn(listing, 'adoption').map(one => one['division'] ?? '')
  const reach = reachIn(listing.record) ?? 'information'
  const mayAct = division === self || (reach === 'measures' && adoptedBy.includes(self))
  const used = applicationMeasures(purpose)
  const { listName, criterionCode: rule, legalBasis: basis, decisionNo, decisionDate, validTo } = content
  const measures = mayAct ? content.measures.map(({ code }) => code).filter(code => used.includes(code)) : []
  return [
    {
      ...{ domain, division, feed: listing.feed, ref: listing.ref },
      ...{ listName, rule, basis, decisionNo, decisionDate, authority },
      validTo: validTo ?? null,
      ...{ reach, adoptedBy, measures },
      objected: remarksOn(listing, 'objection').length > 0,
    },
  ]
}

async function agreement(
  listings: readonly HeldListing[],
  { nameAgrees, settled }: CheckQuestion,
): Promise<boolean | null> {
  if (nameAgrees === null || listings.length === 0) return null
  let all = true
  for (const listing of listings) {
    if (nameAgrees(listing.record)) continue
    all = ((await settled?.(listing)) ?? false) && all
  }
  return all
}

/** Its first line is none of a checkpoint or a report: neither is ever taken for another although one key signs all. */
function checkMessage(facts: CheckFacts): Uint8Array {
  return Buffer.concat([utf8('xinqiao check v1\n'), canonicalBytes(facts)])
}

function keyIdOf(suite: Suite, publicKey: Uint8Array): string {
  return hex(suite.hash(publicKey)).slice(0, 16)
}

/**
 * Whether the file is a check as the member it names answered it; by the membership alone.
 * @param keysOf public keys of a member @returns its facts, or undefined
 */
export function verifyCheck(
  file: unknown,
  suite: Suite,
  keysOf: (division: string) => readonly Uint8Array[],
): CheckFacts | undefined {
  const { facts, signature } = (file ?? {}) as Partial<SignedCheck>
  if (facts?.check !== 1 || typeof facts.division !== 'string' || typeof signature?.value !== 'string')
    return undefined
  try {
    const value = fromBase64(signature.value)
    const message = checkMessage(facts)
    return keysOf(facts.division).some(key => suite.verify(key, message, value)) ? facts : undefined
  } catch {
    // Not base64, or nothing that could have been signed.
    return undefined
  }
}
