import { base64 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import type { FeedTerms, Member, MembershipBody } from './membership-file.ts'

/** What the next version changes, and whose consent it takes. */
export interface MembershipChange {
  /** Path in the file, `members[320000].endpoint`. */
  readonly where: string
  readonly zh: string
  readonly en: string
  /** Divisions, of either version, whom it concerns. */
  readonly affected: readonly string[]
  /**
   * Set when the chair alone may make it, within what is approved: `chair`, or `chair-and-owner` where only the
   * owner of a key knows what it signed.
   */
  readonly renewal?: 'chair' | 'chair-and-owner'
}

/**
 * Everything in which two versions differ, except number and start. Whatever is not known to concern only some
 * members concerns all of both versions.
 */
export function changesBetween(held: MembershipBody, next: MembershipBody): MembershipChange[] {
  const all = [...new Set([...held.members, ...next.members].map(member => member.division))]
  const concernsAll = (where: string, zh: string, en: string): MembershipChange => ({
    where,
    zh,
    en,
    affected: all,
  })
  const changes: MembershipChange[] = []
  if (held.validTo !== next.validTo) {
    changes.push(concernsAll('validTo', `有效期至 ${next.validTo}`, `valid until ${next.validTo}`))
  }
  if (differ(held.chairs ?? [], next.chairs ?? [])) {
    changes.push(concernsAll('chairs', '轮值主席的任期有变', 'the terms of the chair change'))
  }
  // Whatever a later version of this file knows besides concerns all until somebody decides otherwise.
  for (const key of otherKeys(held, next, BODY_KEYS)) {
    changes.push(concernsAll(key, `${key} 有变`, `${key} changes`))
  }
  for (const division of all) {
    const [before, after] = [memberOf(held, division), memberOf(next, division)]
    const at = `members[${division}]`
    if (before === undefined) changes.push(concernsAll(at, `${division} 加入`, `${division} joins`))
    else if (after === undefined) changes.push(concernsAll(at, `${division} 退出`, `${division} leaves`))
    else changes.push(...changesOfMember(before, after, held, next, all))
  }
  return [...changes, ...changesOfTerms(held, next)]
}

function changesOfMember(
  before: Member,
  after: Member,
  held: MembershipBody,
  next: MembershipBody,
  all: readonly string[],
): MembershipChange[] {
  const { division } = before
  const at = `members[${division}]`
  const changes: MembershipChange[] = []
  const { approved = { endpoints: [], certificatePins: [], feedKeys: [] } } = before
  const push = (where: string, zh: string, en: string, renewal?: MembershipChange['renewal']) =>
    changes.push({ where: `${at}.${where}`, zh, en, affected: all, ...(renewal ? { renewal } : {}) })

  if (before.name !== after.name) push('name', `改名为 ${after.name}`, `is named ${after.name}`)
  if (before.endpoint !== after.endpoint) {
    const agreed = approved.endpoints.includes(after.endpoint)
    push(
      'endpoint',
      `接口改为 ${after.endpoint}`,
      `is reached at ${after.endpoint}`,
      agreed ? 'chair' : undefined,
    )
  }
  for (const pin of added(before.certificatePins, after.certificatePins)) {
    const agreed = approved.certificatePins.includes(pin)
    push('certificatePins', `启用指纹 ${pin}`, `uses the pin ${pin}`, agreed ? 'chair' : undefined)
  }
  for (const pin of added(after.certificatePins, before.certificatePins)) {
    push('certificatePins', `停用指纹 ${pin}`, `no longer uses the pin ${pin}`, 'chair')
  }
  changes.push(...changesOfKeys(before, after, all, approved.feedKeys.map(base64)))
  if (differ(jsonable(before.approved), jsonable(after.approved))) {
    push('approved', '预先批准的接口或密钥有变', 'what is approved in advance changes')
  }
  if (differ(sealingOf(before), sealingOf(after))) {
    push('sealingKey', '封装密钥有变', 'the key to which messages to it are sealed changes')
  }
  if (differ(before.gateway ?? null, after.gateway ?? null)) {
    push('gateway', '前置网关有变', 'the gateway in front of it changes')
  }
  for (const key of otherKeys(before, after, MEMBER_KEYS)) push(key, `${key} 有变`, `${key} changes`)
  for (const topic of added(before.issues, after.issues)) {
    const affected = concernedBy(topic, division, held, next)
    changes.push({ where: `${at}.issues`, zh: `可发布 ${topic}`, en: `may issue ${topic}`, affected })
  }
  for (const topic of added(after.issues, before.issues)) {
    const affected = concernedBy(topic, division, held, next)
    changes.push({
      where: `${at}.issues`,
      zh: `不再发布 ${topic}`,
      en: `no longer issues ${topic}`,
      affected,
    })
  }
  return changes
}

function changesOfKeys(
  before: Member,
  after: Member,
  all: readonly string[],
  approved: readonly string[],
): MembershipChange[] {
  const where = `members[${before.division}].feedKeys`
  const old = new Map(before.feedKeys.map(key => [base64(key.publicKey), key.retiredAt]))
  const now = new Map(after.feedKeys.map(key => [base64(key.publicKey), key.retiredAt]))
  const changes: MembershipChange[] = []
  for (const [key, retiredAt] of now) {
    if (!old.has(key) && retiredAt === undefined) {
      const renewal = approved.includes(key) ? { renewal: 'chair' as const } : {}
      const name = key.slice(0, 8)
      changes.push({ where, zh: `启用密钥 ${name}…`, en: `uses the key ${name}…`, affected: all, ...renewal })
    } else if (!old.has(key) || differ(old.get(key) ?? null, retiredAt ?? null)) {
      // Only its owner knows how far a key has signed.
      const renewal =
        old.has(key) && old.get(key) === undefined ? { renewal: 'chair-and-owner' as const } : {}
      const name = key.slice(0, 8)
      changes.push({
        where,
        zh: `密钥 ${name}… 退役`,
        en: `retires the key ${name}…`,
        affected: all,
        ...renewal,
      })
    }
  }
  return changes
}

function changesOfTerms(held: MembershipBody, next: MembershipBody): MembershipChange[] {
  const topics = [...new Set([...Object.keys(held.feeds), ...Object.keys(next.feeds)])]
  return topics.flatMap((topic): MembershipChange[] => {
    const [before, after] = [termsOf(held, topic), termsOf(next, topic)]
    if (!differ(before ?? null, after ?? null)) return []
    const affected = [
      ...new Set(
        [held, next].flatMap(body => [
          ...body.members.filter(member => member.issues.includes(topic)).map(member => member.division),
          ...readersOf(body, topic),
        ]),
      ),
    ]
    const [zh, en] = [`${topic} 的条件有变`, `the terms of ${topic} change`]
    return [{ where: `feeds.${topic}`, zh, en, affected }]
  })
}

/** The issuer of a topic and whoever reads it, before or after. */
function concernedBy(topic: string, issuer: string, held: MembershipBody, next: MembershipBody): string[] {
  return [...new Set([issuer, ...readersOf(held, topic), ...readersOf(next, topic)])]
}

function readersOf(body: MembershipBody, topic: string): readonly string[] {
  const audience = termsOf(body, topic)?.audience ?? []
  return audience === 'members' ? body.members.map(member => member.division) : audience
}

function termsOf(body: MembershipBody, topic: string): FeedTerms | undefined {
  return Object.hasOwn(body.feeds, topic) ? body.feeds[topic] : undefined
}

function memberOf(body: MembershipBody, division: string): Member | undefined {
  return body.members.find(member => member.division === division)
}

function added(before: readonly string[], after: readonly string[]): string[] {
  return after.filter(one => !before.includes(one))
}

function jsonable(approved: Member['approved']): unknown {
  return approved === undefined ? null : { ...approved, feedKeys: approved.feedKeys.map(base64) }
}

function sealingOf({ sealingKey }: Member): string | null {
  return sealingKey ? base64(sealingKey) : null
}

const BODY_KEYS: readonly string[] = ['version', 'validFrom', 'validTo', 'members', 'feeds', 'chairs']
const MEMBER_KEYS: readonly string[] = [
  'division',
  'name',
  'endpoint',
  'certificatePins',
  'feedKeys',
  'sealingKey',
  'issues',
  'approved',
  'gateway',
]

/** Names of the other properties in which the two differ. */
function otherKeys(before: object, after: object, known: readonly string[]): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return names.filter(
    name =>
      !known.includes(name) && differ(Reflect.get(before, name) ?? null, Reflect.get(after, name) ?? null),
  )
}

function differ(a: unknown, b: unknown): boolean {
  return canonicalText(a) !== canonicalText(b)
}
