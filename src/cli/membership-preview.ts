import { readFileSync } from 'node:fs'
import { categoriesOf } from '../collect/place.ts'
import { ADOPTIONS, OBJECTIONS } from '../standard/adoption.ts'
import { type Category, fieldsOf } from '../standard/categories.ts'
import { STANDARD_FOLDER } from '../standard/data-file.ts'
import { type FeedScope, mayTravel } from '../standard/feed-body.ts'
import { CATEGORIES } from '../standard/generated/fields.ts'
import { Membership, type MembershipSuite } from '../trust/membership.ts'
import type { MembershipBody } from '../trust/membership-file.ts'

/** Who gains or loses which feed with a next version. */
export interface FeedShift {
  readonly feed: string
  readonly reader: string
  readonly shift: 'gains' | 'loses' | 'scope'
  readonly scope: FeedScope
}

/** Over all feeds of both versions; a reader whose feed changes its scope is shown, too. */
export function feedShifts(suite: MembershipSuite, held: MembershipBody, next: MembershipBody): FeedShift[] {
  const [before, after] = [new Membership(suite, held), new Membership(suite, next)]
  const divisions = [...new Set([...before.divisions, ...after.divisions])]
  const feeds = [...new Set(divisions.flatMap(one => [...before.feedsOf(one), ...after.feedsOf(one)]))].sort()
  return feeds.flatMap(feed =>
    divisions.flatMap((reader): FeedShift[] => {
      if (feed.startsWith(`${reader}/`)) return []
      const [had, has] = [before.mayRead(reader, feed), after.mayRead(reader, feed)]
      const scope = scopeIn(after, feed)
      if (had && has) return scopeIn(before, feed) === scope ? [] : [{ feed, reader, shift: 'scope', scope }]
      if (had === has) return []
      return [{ feed, reader, shift: has ? 'gains' : 'loses', scope: has ? scope : scopeIn(before, feed) }]
    }),
  )
}

function scopeIn(membership: Membership, feed: string): FeedScope {
  return membership.terms(feed)?.scope === 'sharing' ? 'government' : 'public'
}

/** Lines for people: shifts, then for each gained topic what of a record would leave, field by field. */
export function previewLines(suite: MembershipSuite, held: MembershipBody, next: MembershipBody): string[] {
  const shifts = feedShifts(suite, held, next)
  if (shifts.length === 0) return ['没有谁得到或失去数据流 · nobody gains or loses a feed']
  const words = { gains: '＋ 得到 gains', loses: '－ 失去 loses', scope: '～ 范围改变 changes scope of' }
  const lines = shifts.map(
    ({ feed, reader, shift, scope }) => `${words[shift]} ${reader} ← ${feed} (${scope})`,
  )
  const leaving = new Map(
    shifts
      .filter(one => one.shift !== 'loses')
      .map(one => [`${one.feed.slice(7)} ${one.scope}`, one] as const),
  )
  for (const { feed, scope } of leaving.values()) {
    lines.push(...topicLines(feed.slice(7), scope))
  }
  return lines
}

/** An adoption is an entry of its own, all of which leaves. */
function adoptionLines(): string[] {
  const text = readFileSync(new URL('entries/adoption.json', STANDARD_FOLDER), 'utf8')
  const { properties } = JSON.parse(text) as { properties: Record<string, { readonly title?: string }> }
  const fields = Object.entries(properties).map(
    ([name, { title = '' }]) => `  → 出境 leaves  ${`/${name}`.padEnd(44)} ${title}`,
  )
  return ['', `${ADOPTIONS}：采用 adoption`, ...fields]
}

/** What of each category that the topic carries would leave. */
function topicLines(topic: string, scope: FeedScope): string[] {
  if (topic === ADOPTIONS) return adoptionLines()
  const categories: readonly Category[] = topic === OBJECTIONS ? ['R12'] : categoriesOf(topic)
  if (categories.length === 0)
    return ['', `${topic}：不载记录 carries no records: headers, withdrawals or sealed messages`]
  return categories.flatMap(category => [
    '',
    `${topic}：${category} ${CATEGORIES[category].title}，${scope}`,
    ...fieldsOf(category).map(field => {
      const mark = mayTravel(field, scope) ? '→ 出境 leaves' : '· 留下 stays '
      return `  ${mark}  ${field.path.padEnd(44)} ${field.title}  [${field.privacy}]`
    }),
  ])
}
