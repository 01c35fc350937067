/** Work that failed, peers that are not asked for now, the queue store. */
import { event } from './event.ts'
import { code, count, division, feed, oneOf, optional, word } from './field.ts'

const failed = {
  task: word,
  feed: optional(feed),
  peer: optional(division),
  code,
  class: oneOf('permanent', 'transient', 'peer-down'),
}

export const taskFailed = event(
  'task-failed',
  'error',
  { zh: '一件工作失败，按类别重试或进死信', en: 'a piece of work failed; retried or parked by its class' },
  failed,
)

/** Of a peer that refused, the alert rules want to know that it was the peer; why is beside it. */
export const taskRefused = event(
  'task-failed',
  'warn',
  { zh: '对方不通或拒绝；why 为对方的理由', en: 'the peer did not answer, or refused; why says why' },
  { ...failed, why: code },
)

export const deadLetter = event(
  'dead-letter',
  'error',
  {
    zh: '一件工作不再自动重试，等人处理',
    en: 'a piece of work is not tried again by itself; somebody must act',
  },
  { letter: count, task: word, feed: optional(feed), peer: optional(division), code },
)

export const peerPaused = event(
  'peer-paused',
  'warn',
  { zh: '暂不再问这个省', en: 'this province is not asked for now' },
  { peer: division },
)

export const peerBack = event(
  'peer-back',
  'info',
  { zh: '这个省又应答了', en: 'this province answers again' },
  { peer: division },
)

export const queueTrouble = event(
  'queue-trouble',
  'error',
  {
    zh: '队列库有问题；工作在进程内做，清扫补做',
    en: 'trouble with the queue store; work is done without it',
  },
  { code },
)

export const reportUnmade = event('report-unmade', 'error', {
  zh: '一份报告没有做成',
  en: 'a report could not be made',
})
