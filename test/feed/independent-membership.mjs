/** The first membership of a region (docs/protocol.md §10), by the second implementation. */
import { canonical, H, need, signed } from './independent-tree.mjs'

/** @returns the digest that travels with every exchange, in hexadecimal */
export function checkFirstMembership(text) {
  const { membership, signatures } = JSON.parse(text)
  const message = `xinqiao/membership/v1\n${canonical(membership)}`
  for (const { division, feedKeys } of membership.members) {
    const keys = feedKeys.filter(({ retiredAt }) => retiredAt === undefined)
    const own = signatures.filter(one => one.division === division)
    const holds = own.some(({ signature }) =>
      keys.some(({ publicKey }) =>
        signed(Buffer.from(publicKey, 'base64'), message, Buffer.from(signature, 'base64')),
      ),
    )
    need(holds, 'MEMBERSHIP_SIGNATURE_BAD')
  }
  return H(message).toString('hex')
}

/** What a holder states to have erased (§10.1). @param keys by division, raw bytes */
export function checkErasure(text, keys) {
  const { signature, ...erasure } = JSON.parse(text)
  const members = 'erasedAt,feed,generation,holder,membership,root,size'
  need(Object.keys(erasure).sort().join() === members && typeof signature === 'string', 'ERASURE_BAD')
  const message = `xinqiao/feed-erased/v1\n${canonical(erasure)}`
  const key = keys[erasure.holder]
  need(key && signed(key, message, Buffer.from(signature, 'base64')), 'ERASURE_BAD')
  return message
}

/** A next version against the one in force: what it breaks, and whose signatures it lacks. */
export function checkSuccession(heldText, text) {
  const { membership: held } = JSON.parse(heldText)
  const { membership: next, signatures } = JSON.parse(text)
  need(next.region === held.region && next.suite === held.suite, 'MEMBERSHIP_OTHER')
  need(next.version > held.version, 'MEMBERSHIP_NOT_NEWER')
  for (const [feed, ends] of Object.entries(held.endedGenerations ?? {})) {
    const now = next.endedGenerations?.[feed] ?? []
    need(canonical(now.slice(0, ends.length)) === canonical(ends), 'MEMBERSHIP_OTHER')
  }
  need(next.validFrom >= held.validFrom, 'MEMBERSHIP_BAD')
  for (const before of held.members) {
    const after = memberOf(next, before.division)
    for (const { publicKey, retiredAt } of after ? before.feedKeys : []) {
      const kept = after.feedKeys.find(one => one.publicKey === publicKey)
      need(kept, 'MEMBERSHIP_BAD')
      need(
        retiredAt === undefined || canonical(kept.retiredAt ?? null) === canonical(retiredAt),
        'MEMBERSHIP_BAD',
      )
    }
  }
  const message = `xinqiao/membership/v1\n${canonical(next)}`
  for (const division of signersOf(held, next)) {
    const lists = [held, next].flatMap(body =>
      memberOf(body, division) ? [currentKeys(body, division)] : [],
    )
    const keys = lists.reduce((some, more) => some.filter(key => more.includes(key)))
    const given = signatures.find(one => one.division === division)?.signature
    const holds = keys.some(
      key => given && signed(Buffer.from(key, 'base64'), message, Buffer.from(given, 'base64')),
    )
    need(holds, 'MEMBERSHIP_SIGNATURE_BAD')
  }
}

const memberOf = (body, division) => body.members.find(one => one.division === division)
const currentKeys = (body, division) =>
  memberOf(body, division).feedKeys.flatMap(key => (key.retiredAt === undefined ? [key.publicKey] : []))

function readersOf(body, topic) {
  const audience = body.feeds[topic]?.audience ?? []
  return audience === 'members' ? body.members.map(one => one.division) : audience
}

/** What a version changes, each with those whom it concerns and, for a renewal within what is approved, who signs. */
function signersOf(held, next) {
  const all = [...new Set([...held.members, ...next.members].map(one => one.division))]
  const chair = held.chairs?.find(term => term.from <= next.validFrom && next.validFrom < term.to)?.division
  const changes = []
  const differ = (a, b) => canonical(a ?? null) !== canonical(b ?? null)
  for (const name of new Set([...Object.keys(held), ...Object.keys(next)])) {
    if (['version', 'validFrom', 'members', 'feeds'].includes(name)) continue
    if (differ(held[name], next[name])) changes.push({ concerns: all })
  }
  for (const topic of new Set([...Object.keys(held.feeds), ...Object.keys(next.feeds)])) {
    if (!differ(held.feeds[topic], next.feeds[topic])) continue
    const issuers = [held, next].flatMap(body => body.members.filter(one => one.issues.includes(topic)))
    const concerns = [
      ...issuers.map(one => one.division),
      ...readersOf(held, topic),
      ...readersOf(next, topic),
    ]
    changes.push({ concerns })
  }
  for (const division of all) {
    const [before, after] = [memberOf(held, division), memberOf(next, division)]
    if (!before || !after) changes.push({ concerns: all })
    else changes.push(...changesOfMember(before, after, held, next, all))
  }
  if (changes.length === 0) return all.filter(division => memberOf(held, division))
  if (chair && changes.every(one => one.renewal)) return [chair, ...changes.flatMap(one => one.owner ?? [])]
  return changes.flatMap(one => one.concerns)
}

function changesOfMember(before, after, held, next, all) {
  const changes = []
  const { endpoints = [], certificatePins = [], feedKeys = [] } = before.approved ?? {}
  if (before.endpoint !== after.endpoint)
    changes.push({ concerns: all, renewal: endpoints.includes(after.endpoint) })
  for (const pin of after.certificatePins)
    if (!before.certificatePins.includes(pin))
      changes.push({ concerns: all, renewal: certificatePins.includes(pin) })
  for (const pin of before.certificatePins)
    if (!after.certificatePins.includes(pin)) changes.push({ concerns: all, renewal: true })
  for (const { publicKey, retiredAt } of after.feedKeys) {
    const old = before.feedKeys.find(one => one.publicKey === publicKey)
    if (!old)
      changes.push({ concerns: all, renewal: retiredAt === undefined && feedKeys.includes(publicKey) })
    else if (canonical(old.retiredAt ?? null) !== canonical(retiredAt ?? null))
      changes.push({ concerns: all, renewal: old.retiredAt === undefined, owner: before.division })
  }
  for (const topic of new Set([...before.issues, ...after.issues])) {
    if (before.issues.includes(topic) === after.issues.includes(topic)) continue
    changes.push({ concerns: [before.division, ...readersOf(held, topic), ...readersOf(next, topic)] })
  }
  const rest = ({ endpoint: _e, certificatePins: _p, feedKeys: _k, issues: _i, ...others }) =>
    canonical(others)
  if (rest(before) !== rest(after)) changes.push({ concerns: all })
  return changes
}
