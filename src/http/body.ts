import type { IncomingMessage } from 'node:http'
import { utf8Text } from '../base/bytes.ts'
import { isPageCoding, PAGE_CODINGS, type PageCoding } from '../feed/page-coding.ts'
import { HttpError, httpError, requestInvalid } from './fault.ts'
import type { FaceLimits } from './limits.ts'

/** @throws {HttpError} MEDIA_TYPE_UNSUPPORTED unless the body has this type, in UTF-8 and not compressed. */
export function requireMediaType(request: IncomingMessage, wanted: string): void {
  if (isOfType(request, wanted) && encodingOf(request) === 'identity') return
  throw httpError(
    'MEDIA_TYPE_UNSUPPORTED',
    `send the body as ${wanted}, in UTF-8 and without content encoding`,
  )
}

/** How the page in the body is compressed. @throws {HttpError} MEDIA_TYPE_UNSUPPORTED unless it is a page. */
export function requirePageCoding(request: IncomingMessage): PageCoding {
  const coding = encodingOf(request)
  if (isOfType(request, 'application/x-ndjson') && isPageCoding(coding)) return coding
  const codings = PAGE_CODINGS.join(', ')
  throw httpError(
    'MEDIA_TYPE_UNSUPPORTED',
    `send the page as application/x-ndjson in UTF-8; content encodings taken: ${codings}`,
  )
}

function isOfType(request: IncomingMessage, wanted: string): boolean {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  return type.trim() === wanted && parameters.every(one => /^\s*charset="?utf-8"?\s*$/.test(one))
}

function encodingOf(request: IncomingMessage): string {
  return (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
}

/** Bodies that were read to be proven; the operation reads them from here. */
const kept = new WeakMap<IncomingMessage, Uint8Array>()

export function keepBody(request: IncomingMessage, body: Uint8Array): void {
  kept.set(request, body)
}

/**
 * The body as it comes in, hostile: at most `maxBytes`, all of it within `limits.bodyMs`. Ended early it leaves
 * the request open, so that it can still be answered.
 * @throws {HttpError} BODY_TOO_LARGE, BODY_TIMEOUT; an Error of the connection when the sender goes away.
 */
export async function* boundedBody(
  request: IncomingMessage,
  maxBytes: number,
  { bodyMs }: FaceLimits,
): AsyncGenerator<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const whole = kept.get(request)
  if (whole !== undefined) {
    yield whole
    return
  }
  const chunks = request.iterator({ destroyOnReturn: false })[Symbol.asyncIterator]()
  const deadline = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    deadline.reject(httpError('BODY_TIMEOUT', `the body took longer than ${bodyMs} ms; send less at a time`))
  }, bodyMs)
  // Nobody listens any more once the body is read.
  deadline.promise.catch(() => {})
  let bytes = 0
  try {
    for (;;) {
      const { done, value } = await Promise.race([chunks.next(), deadline.promise])
      if (done) return
      const chunk = value as Uint8Array
      bytes += chunk.length
      if (bytes > maxBytes) throw tooLarge(maxBytes)
      yield chunk
    }
  } finally {
    clearTimeout(timer)
    // Lets go of the request; not awaited, because it may be waiting for bytes that never come.
    void chunks.return?.()
  }
}

/**
 * Parsed by JSON.parse, which makes `__proto__` a plain member; that no schema of the contract knows it refuses it.
 * @throws {HttpError} as {@link boundedBody}; REQUEST_INVALID when it is not JSON in UTF-8, or nested or numerous
 *   beyond the limits.
 */
export async function readJson(request: IncomingMessage, limits: FaceLimits): Promise<unknown> {
  const chunks: Uint8Array[] = []
  for await (const chunk of boundedBody(request, limits.jsonBytes, limits)) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  requireShallow(bytes, limits)
  try {
    return JSON.parse(utf8Text(bytes))
  } catch {
    // The parser's message quotes the body: it is left out.
    throw requestInvalid('body', 'json')
  }
}

/** Before it is parsed: a parser recurses, and makes an object for each few bytes. Counts inside texts, too. */
function requireShallow(bytes: Uint8Array, { jsonDepth, jsonValues }: FaceLimits): void {
  let depth = 0
  let values = 1
  for (const byte of bytes) {
    if (byte === OPEN_ARRAY || byte === OPEN_OBJECT) {
      if (++depth > jsonDepth) throw requestInvalid('body', 'depth')
    } else if (byte === CLOSE_ARRAY || byte === CLOSE_OBJECT) depth--
    else if (byte === COMMA && ++values > jsonValues) throw requestInvalid('body', 'values')
  }
}

const [OPEN_ARRAY, CLOSE_ARRAY, OPEN_OBJECT, CLOSE_OBJECT, COMMA] = [0x5b, 0x5d, 0x7b, 0x7d, 0x2c]

function tooLarge(limit: number): HttpError {
  return new HttpError(`the body has more than ${limit} bytes; send less at a time`, {
    code: 'BODY_TOO_LARGE',
    limit,
  })
}
