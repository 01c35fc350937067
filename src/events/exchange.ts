/** Pages, copies and entries. */
import { event } from './event.ts'
import { code, count, division, feed, flag, oneOf } from './field.ts'

export const pageReceived = event(
  'page-received',
  'info',
  { zh: '验证并保存了一页', en: 'a page was verified and stored' },
  { feed, peer: division, size: count },
)

export const sourceFailed = event(
  'source-failed',
  'warn',
  { zh: '这个省给的页不可用，改向他处取', en: 'what this province gave was of no use; another is asked' },
  { peer: division, feed, code },
)

export const bodyGone = event(
  'body-gone',
  'warn',
  {
    zh: '已终止一代的条目，各处都无正文，也无人能说明缘由，按无正文收下',
    en: 'an entry of an ended generation that nobody has with its body, nor can say why: taken without it',
  },
  { feed, seq: count },
)

export const entryPoisoned = event(
  'entry-poisoned',
  'error',
  {
    zh: '一个条目无法执行，单独搁置，其余照常',
    en: 'an entry cannot be applied; it waits alone, the rest goes on',
  },
  { feed, seq: count },
)

export const unparked = event(
  'unparked',
  'info',
  { zh: '搁置的条目现在执行了', en: 'entries that had waited are applied now' },
  { entries: count },
)

export const entryDamaged = event(
  'entry-damaged',
  'warn',
  { zh: '重新核验发现损坏，是否已修复', en: 'rehashing found damage; whether it was mended' },
  {
    feed,
    seq: count,
    what: oneOf(
      'header',
      'body',
      'row',
      'body missing',
      'entry missing',
      'tile',
      'tile unsure',
      'tail',
      'tile above',
    ),
    mended: flag,
    code: oneOf('ENTRY_DAMAGED'),
  },
)

export const feedStale = event(
  'feed-stale',
  'warn',
  { zh: '副本超过新鲜度目标', en: 'a copy is older than its goal' },
  { feed, code: oneOf('FEED_STALE') },
)

export const feedFreshAgain = event(
  'feed-fresh-again',
  'info',
  { zh: '副本恢复新鲜', en: 'a copy is fresh again' },
  { feed },
)
