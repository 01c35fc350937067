import { feedError } from './fault.ts'

/** One log: a feed name and the generation that membership counts up when a history is given up. */
export interface FeedId {
  /** `310000/lists.environment` */
  readonly feed: string
  /** From 1. */
  readonly generation: number
}

export interface FeedName {
  /** Six digits (GB/T 2260) of the only writer. */
  readonly division: string
  /** `lists.<domain>`, `records.<category>`, `withdrawals`, `audit` or `to.<division>`. */
  readonly topic: string
}

export const WITHDRAWALS = 'withdrawals'
/** 审计日志: what was asked and done at a node. Read by nobody but its writer, and never sent. */
export const AUDIT = 'audit'

/** The syntax of a feed name, without anchors, so that the header's pattern can hold it. */
export const FEED_NAME_SYNTAX =
  '[0-9]{6}/(?:lists\\.[a-z][A-Za-z0-9]{0,31}|records\\.[a-z][A-Za-z0-9]{0,31}|withdrawals|audit|to\\.[0-9]{6})'

const FEED_NAME = new RegExp(`^${FEED_NAME_SYNTAX}$`)

export function isFeedName(text: string): boolean {
  return FEED_NAME.test(text)
}

/** @throws {FeedError} FEED_NAME_BAD. */
export function parseFeedName(text: string): FeedName {
  if (text === last.text) return last.name
  if (!isFeedName(text)) {
    throw feedError(
      'FEED_NAME_BAD',
      'not a feed name; write six digits, a slash and a topic, as 310000/lists.environment',
    )
  }
  last = { text, name: { division: text.slice(0, 6), topic: text.slice(7) } }
  return last.name
}

/** The entries of a page are all of one feed. */
let last: { readonly text: string; readonly name: FeedName } = {
  text: '',
  name: { division: '', topic: '' },
}

/** The only reader of a directed feed `340000/to.330000` besides its writer; undefined for other feeds. */
export function addresseeOf(feed: string): string | undefined {
  const { topic } = parseFeedName(feed)
  return topic.startsWith('to.') ? topic.slice(3) : undefined
}

/** `310000` → `310000/withdrawals`. */
export function withdrawalsFeedOf(division: string): string {
  return `${division}/${WITHDRAWALS}`
}

/** `310000` → `310000/audit`. */
export function auditFeedOf(division: string): string {
  return `${division}/${AUDIT}`
}

/** Whether a feed never leaves its writer: nobody else holds it, and nobody else can restore it. */
export function isAuditFeed(feed: string): boolean {
  return parseFeedName(feed).topic === AUDIT
}

/** The checkpoint origin and key name of a feed: `xinqiao/310000/lists.environment/1`. */
export function originOf({ feed, generation }: FeedId): string {
  return `xinqiao/${feed}/${generation}`
}
