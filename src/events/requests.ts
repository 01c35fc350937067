/** What callers of the exchange face and of the operator face met. */
import { event } from './event.ts'
import { code, count, division, feed, frames, id, optional, word } from './field.ts'

const about = {
  requestId: id,
  peer: optional(division),
  who: optional(id),
  operation: optional(word),
  feed: optional(feed),
}

export const requestRefused = event(
  'request-refused',
  'info',
  { zh: '请求被拒，代码见 errors.md', en: 'a request was refused; the code is in errors.md' },
  { ...about, code, status: count },
)

export const requestFailed = event(
  'request-failed',
  'error',
  { zh: '本结点出错，答了 5xx', en: 'a request failed by a fault of this node' },
  { ...about, code, status: count, type: optional(word), fault: optional(code), at: optional(frames) },
)

export const requestCut = event(
  'request-cut',
  'info',
  { zh: '请求没有发完，连接就断了', en: 'a caller went away in the middle of its request' },
  about,
)

export const connectionRefused = event(
  'connection-refused',
  'info',
  {
    zh: '连接被拒：证书、成员、数量或握手',
    en: 'a connection was refused: certificate, membership, number, handshake',
  },
  { code: optional(code) },
)

export const idempotencyConflict = event(
  'idempotency-conflict',
  'info',
  { zh: '同一幂等键，内容不同', en: 'the same idempotency key came with other content' },
  { peer: optional(division), who: optional(id), operation: word },
)
