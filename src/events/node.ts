/** A process of a node begins, ends, and cannot do its rounds. */
import { event } from './event.ts'
import { count, oneOf } from './field.ts'

export const nodeStarted = event(
  'node-started',
  'info',
  { zh: '进程启动', en: 'a process of the node has started' },
  { role: oneOf('api', 'worker', 'all'), members: count },
)

export const nodeReady = event('node-ready', 'info', {
  zh: '库中有它签过的一切，开始签名与应答',
  en: 'the database holds all that it ever signed: it signs and answers from now on',
})

export const nodeStopped = event('node-stopped', 'info', {
  zh: '进程有序停止',
  en: 'a process has stopped in order',
})

export const roundFailed = event('round-failed', 'error', {
  zh: '一轮清扫失败，下一轮再做',
  en: 'a round failed; the next one does it again',
})

export const monitorFailed = event('monitor-failed', 'error', {
  zh: '监视端口答不出指标或就绪状态',
  en: 'the monitor could not say how the node is',
})
