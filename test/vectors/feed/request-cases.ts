import { hex, utf8 } from '../../../src/base/bytes.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { contentDigest } from '../../../src/trust/content-digest.ts'
import { type HttpMessage, sentSignatures, signatureBase } from '../../../src/trust/http-signature.ts'
import { signRequest } from '../../../src/trust/request-signature.ts'
import { signerOf } from '../../feed/issuer.ts'

const NOW = Date.UTC(2026, 10, 26)
const BODY = '{"generation":1,"cosignatures":[]}'

interface Request {
  readonly method: string
  readonly target: string
  readonly fields: Readonly<Record<string, string>>
  /** As sent; absent where there is none. */
  readonly body?: string
}

/** Requests through a gateway (docs/protocol.md §16), and what may not be done to them on the way. */
export async function requests(suite: Suite): Promise<object> {
  const division = '320000'
  const signer = signerOf(`key of ${division}`, suite)
  const sign = async (request: Request, addressee = '310000', now = NOW): Promise<Request> => {
    const as = { suite, signer, division, addressee, now, nonce: new Uint8Array(18).fill(1) }
    return { ...request, fields: { ...request.fields, ...(await signRequest(messageOf(request), as)) } }
  }
  const post = await sign({
    method: 'POST',
    target: '/v1/feeds/310000/withdrawals/cosignatures',
    fields: {
      'content-type': 'application/json',
      'content-digest': contentDigest(suite, utf8(BODY)),
      'xinqiao-membership': `3-${'ab'.repeat(32)}`,
      'x-of-the-gateway': 'anything',
    },
    body: BODY,
  })
  const get = await sign({
    method: 'GET',
    target: '/v1/feeds/310000/lists.environment/entries?generation=1&from=0',
    fields: {},
  })
  const bare = await sign({ method: 'GET', target: '/v1/feeds', fields: {} })
  const change = (fields: Readonly<Record<string, string>>): Request => ({
    ...post,
    fields: { ...post.fields, ...fields },
  })
  const input = post.fields['signature-input'] ?? ''
  const within = (from: string | RegExp, to: string): Request =>
    change({ 'signature-input': input.replace(from, to) })
  const twice = { 'signature-input': `${input}, ${input.replace('xinqiao=', 'again=')}` }
  const signature = post.fields['signature'] ?? ''
  const cases: { why: string; fault?: string; request: Request; now?: number }[] = [
    { why: 'with a body', request: post },
    { why: 'with a query', request: get },
    { why: 'without a query: it is covered as "?"', request: bare },
    { why: 'what is not covered may change', request: change({ 'x-of-the-gateway': 'else' }) },
    { why: 'at the end of its time, and a minute more', request: post, now: NOW + 180_000 },
    { why: 'too late', fault: 'expired', request: post, now: NOW + 181_000 },
    { why: 'from the future', fault: 'expired', request: post, now: NOW - 61_000 },
    { why: 'not signed', fault: 'absent', request: { ...bare, fields: {} } },
    { why: 'for another member', fault: 'absent', request: await sign({ ...bare, fields: {} }, '330000') },
    {
      why: 'another path',
      fault: 'signature',
      request: { ...get, target: get.target.replace('lists', 'records') },
    },
    {
      why: 'another query',
      fault: 'signature',
      request: { ...get, target: get.target.replace('from=0', 'from=1') },
    },
    { why: 'another method', fault: 'signature', request: { ...get, method: 'DELETE' } },
    { why: 'another covered field', fault: 'signature', request: change({ 'content-type': 'text/plain' }) },
    {
      why: 'a field that must be covered was added',
      fault: 'coverage',
      request: change({ 'idempotency-key': 'k-1' }),
    },
    { why: 'a field that must be covered is not', fault: 'coverage', request: within(' "content-type"', '') },
    { why: 'a component twice', fault: 'syntax', request: within('"@query"', '"@query" "@query"') },
    {
      why: 'two signatures for the addressee',
      fault: 'syntax',
      request: change({ ...twice, signature: `${signature}, ${signature.replace('xinqiao=', 'again=')}` }),
    },
    { why: 'another algorithm', fault: 'algorithm', request: within(/alg="[^"]+"/, 'alg="hmac-sha256"') },
    { why: 'the key of another member', fault: 'key', request: within('keyid="320000', 'keyid="330000') },
    { why: 'a short nonce', fault: 'nonce', request: within(/nonce="[^"]+"/, 'nonce="short"') },
    {
      why: 'valid for too long',
      fault: 'lifetime',
      request: within(/expires=\d+/, `expires=${NOW / 1000 + 301}`),
    },
    { why: 'without an end', fault: 'lifetime', request: within(/;expires=\d+/, '') },
    { why: 'another body', fault: 'digest', request: { ...post, body: BODY.replace('1', '2') } },
  ]
  return {
    suite: suite.name,
    addressee: '310000',
    division,
    publicKey: hex(signer.publicKey),
    // What is signed of the first, byte by byte.
    base: baseOf(post),
    cases: cases.map(({ now = NOW, ...one }) => ({ ...one, now })),
  }
}

export function messageOf({ method, target, fields }: Request): HttpMessage {
  const field = (name: string) => (fields[name] === undefined ? [] : [fields[name]])
  return { method, target, field }
}

function baseOf(request: Request): string {
  const message = messageOf(request)
  const [sent] = sentSignatures(message) ?? []
  if (sent === undefined) throw new TypeError('the request is not signed')
  return Buffer.from(signatureBase(sent.components, sent.parameters, message) ?? []).toString()
}
