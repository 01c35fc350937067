/** Requests through a gateway (docs/protocol.md §16, RFC 9421 and 9530), by the second implementation. */
import { bytesOf, H, need, signed } from './independent-tree.mjs'

const ALWAYS = ['@method', '@path', '@query']
const WHEN_PRESENT = [
  'content-digest',
  'content-type',
  'content-encoding',
  'idempotency-key',
  'xinqiao-membership',
  'xinqiao-purpose',
  'xinqiao-sharing-request',
]

/** Members of a structured dictionary (RFC 9651): commas outside of quotes and parentheses part them. */
function membersOf(text) {
  const members = new Map()
  for (const [, label, value] of text.matchAll(
    /\s*([a-z*][a-z0-9_.*-]*)=((?:"[^"]*"|\([^)]*\)|[^,"(])*)(?:,|$)/g,
  ))
    members.set(label, value.trim())
  return members
}

function inputOf(text) {
  const list = /^\(([^)]*)\)/.exec(text)
  need(list, 'syntax')
  const components = [...list[1].matchAll(/"([^"]*)"/g)].map(([, name]) => name)
  const parameters = new Map()
  for (const [, name, quoted, bare] of text
    .slice(list[0].length)
    .matchAll(/;([a-z]+)=(?:"([^"]*)"|([0-9]+))/g))
    parameters.set(name, quoted ?? Number(bare))
  return { components, parameters, params: text }
}

function componentOf({ method, target, fields }, name) {
  const [path, ...query] = target.split('?')
  if (name === '@method') return method
  if (name === '@path') return path
  if (name === '@query') return `?${query.join('?')}`
  return fields[name]?.trim()
}

export function baseOf(request, { components, params }) {
  const lines = components.map(name => `"${name}": ${componentOf(request, name)}`)
  return [...lines, `"@signature-params": ${params}`].join('\n')
}

/** @returns what was signed, once it is proven who asked. */
export function checkRequest({ suite, addressee, division, publicKey }, request, now) {
  const { fields, body } = request
  need(fields['signature-input'] !== undefined, 'absent')
  const signatures = membersOf(fields.signature)
  const mine = [...membersOf(fields['signature-input'])]
    .map(([label, text]) => ({ label, ...inputOf(text) }))
    .filter(({ parameters }) => parameters.get('tag') === `xinqiao-request/${addressee}`)
  need(mine.length > 0, 'absent')
  need(mine.length === 1, 'syntax')
  const [{ label, components, parameters, params }] = mine
  need(new Set(components).size === components.length, 'syntax')
  const key = bytesOf(publicKey)
  const wanted = `${division}/${H(key).toString('hex').slice(0, 16)}`
  need(/^[A-Za-z0-9+/_=-]{16,64}$/.test(parameters.get('nonce') ?? ''), 'nonce')
  const [created, expires] = [parameters.get('created'), parameters.get('expires')]
  need(Number.isSafeInteger(created) && Number.isSafeInteger(expires), 'lifetime')
  need(expires > created && expires - created <= 300, 'lifetime')
  need(parameters.get('alg') === (suite === 'sm' ? 'sm2-sm3' : 'ed25519'), 'algorithm')
  const required = [...ALWAYS, ...WHEN_PRESENT.filter(name => fields[name] !== undefined)]
  need(
    required.every(name => components.includes(name)),
    'coverage',
  )
  need(parameters.get('keyid') === wanted, 'key')
  const base = baseOf(request, { components, params })
  const signature = Buffer.from(/^:([A-Za-z0-9+/=]*):$/.exec(signatures.get(label))[1], 'base64')
  need(signed(key, base, signature), 'signature')
  need(created * 1000 <= now + 60_000 && expires * 1000 >= now - 60_000, 'expired')
  if (body !== undefined) {
    const name = suite === 'sm' ? 'sm3' : 'sha-256'
    need(fields['content-digest'] === `${name}=:${H(body).toString('base64')}:`, 'digest')
  }
  return base
}
