/** `npm run feed -- messages` and `send`: what the operators of two nodes say to each other. */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { MessageError, post } from '../exchange/message-desk.ts'
import { messageDesk } from '../node-messages.ts'
import { PgMembershipStore } from '../store/membership-store.ts'
import { PgMessageBook } from '../store/message-book.ts'
import { Membership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import type { FeedValues } from './feed-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { oneOf, refOf } from './usage.ts'

export async function messagesCommand(
  node: NodeAccess,
  _words: readonly string[],
  { content, done, json }: FeedValues,
): Promise<0 | 1> {
  const book = new PgMessageBook(node.database, node.sealer)
  if (done !== undefined) {
    const erased = await book.done(refOf('done', done))
    if (json) console.log(JSON.stringify({ ok: erased, what: 'messages', done }))
    else console.log(erased ? '✓ 已删除 erased' : '✗ 没有待处理的这一条 · no such message waits')
    return erased ? 0 : 1
  }
  const messages = await book.list(node.settings.division, content)
  if (json) {
    console.log(JSON.stringify({ ok: true, what: 'messages', messages }))
    return 0
  }
  if (messages.length === 0) console.log('没有消息 · no messages')
  for (const { direction, feed, seq, ref, kind, at, state, content: shown } of messages) {
    const arrow = direction === 'sent' ? '→' : '←'
    console.log(`${at.toISOString()} ${arrow} ${feed}#${seq}  ${kind ?? '?'}  ${state}  ${ref}`)
    if (shown !== undefined) console.log(`    ${JSON.stringify(shown)}`)
  }
  return 0
}

/** The running node signs and sends what this appends, with its next sweep. */
export async function sendCommand(
  node: NodeAccess,
  [kind = '', file = '']: readonly string[],
  { re, json, ...values }: FeedValues,
): Promise<0> {
  const answered = re === undefined ? {} : { re: refOf('re', re) }
  const { settings, loaded, store, database, sealer } = node
  const membership = await membershipInForce(node)
  const others = membership.divisions.filter(one => one !== settings.division)
  const addressee = oneOf(others, values.for, ['成员（--for）', 'other member for --for'])
  await requireSound(node)
  const desk = messageDesk({
    ...{ self: settings.division, suite: loaded.suite, clock: Date.now, store, database, sealer },
    membership: () => membership,
  })
  const sent = await post(desk, addressee, {
    kind,
    content: await contentOf(file),
    ...answered,
  })
  console.log(
    json
      ? JSON.stringify({ ok: true, what: 'send', ref: sent.ref, ...sent.id })
      : `✓ ${sent.id.feed} ${sent.ref}`,
  )
  return 0
}

/** The node verified it before it kept it. */
export async function membershipInForce({ database, loaded }: NodeAccess): Promise<Membership> {
  const newest = await new PgMembershipStore(database).newest()
  return newest ? new Membership(loaded.suite, parseMembership(newest.text).membership) : loaded.membership
}

async function contentOf(file: string): Promise<object> {
  const given = file === '-' ? await text(process.stdin) : await readFile(file, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(given)
  } catch {
    // The parser's message would quote the content.
    value = null
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new MessageError(`${file} holds no JSON object; write the content of the message as one`, {
    code: 'MESSAGE_BAD',
  })
}
