/** Messages (docs/protocol.md, Messages), by the second implementation. */
import { canonical, need, Refusal } from './independent-tree.mjs'

const RULES = {
  content: value => typeof value === 'object' && value !== null && !Array.isArray(value),
  kind: value => typeof value === 'string' && /^[a-z][A-Za-z0-9.]{0,63}$/.test(value),
  message: value => value === 1,
  re: value => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value),
  version: value => Number.isSafeInteger(value) && value >= 1,
}

/** @param text an opened body @returns kind, version and re, or `{closed: true}` */
export function readMessage(text) {
  if (text === '{"closed":true,"message":1}') return { closed: true }
  let message
  try {
    message = JSON.parse(text)
  } catch {
    throw new Refusal('MESSAGE_BAD')
  }
  need(canonical(message) === text && RULES.content(message), 'MESSAGE_BAD')
  need(
    Object.keys(message).every(name => RULES[name]?.(message[name])),
    'MESSAGE_BAD',
  )
  need(
    ['content', 'kind', 'message', 'version'].every(name => name in message),
    'MESSAGE_BAD',
  )
  return { kind: message.kind, version: message.version, re: message.re ?? null }
}
