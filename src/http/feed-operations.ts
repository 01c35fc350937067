import { pipeline } from 'node:stream/promises'
import { hex } from '../base/bytes.ts'
import type { FeedHead, HeldCheckpoint } from '../exchange/ports.ts'
import type { Cosignature } from '../feed/cosignature.ts'
import { type FeedId, isAuditFeed, originOf, withdrawalsFeedOf } from '../feed/name.ts'
import { decodePage, encodePage, MAX_PAGE_BYTES, MAX_PAGE_ENTRIES } from '../feed/page.ts'
import {
  codingFor,
  decodedPage,
  encodedPage,
  isPageCoding,
  PAGE_CODINGS,
  type PageCoding,
} from '../feed/page-coding.ts'
import { INTL } from '../feed/suite.ts'
import { EMPTY_TREE, rootOf } from '../feed/tree.ts'
import { boundedBody, readJson, requireMediaType, requirePageCoding } from './body.ts'
import { answerJson, feedOf, type Handler } from './call.ts'
import { httpError, requestInvalid } from './fault.ts'
import type { operations } from './generated/exchange.ts'
import { idempotently } from './idempotency.ts'
import { feedUnknown } from './rights.ts'

type Delivery = operations['pushCosignatures']['requestBody']['content']['application/json']

export const listFeeds: Handler<'listFeeds'> = async call => {
  const { membership, feeds, suite = INTL } = call.ports
  call.ports.compares?.(call.caller)
  const mayKnow = ({ id }: { readonly id: FeedId }) =>
    !isAuditFeed(id.feed) && membership().mayRead(call.caller, id.feed)
  const heads = new Map((await feeds.list()).filter(mayKnow).map(head => [originOf(head.id), head]))
  const marks = new Map(
    ((await feeds.marks?.()) ?? []).filter(mayKnow).map(mark => [originOf(mark.id), mark]),
  )
  // A restored database may not even know a feed that this node vouched for.
  for (const [origin, { id }] of marks) if (!heads.has(origin)) heads.set(origin, nothingOf(id))
  const held = [...heads.values()].sort(withdrawalsFirst).map(({ id, tree, applied, frozen, checkpoint }) => {
    const mark = marks.get(originOf(id))
    return {
      ...id,
      size: tree.size,
      root: hex(rootOf(suite, tree)),
      applied,
      frozen,
      checkpoint: checkpoint?.note ?? null,
      ...(mark === undefined ? {} : { vouched: { size: mark.size, root: hex(mark.root) } }),
    }
  })
  answerJson(call, { feeds: held })
}

function nothingOf(id: FeedId): FeedHead {
  return { feedId: 0, id, tree: EMPTY_TREE, applied: 0, checkpoint: null, frozen: false }
}

function withdrawalsFirst({ id: a }: FeedHead, { id: b }: FeedHead): number {
  const rank = ({ feed }: typeof a) => (feed === withdrawalsFeedOf(feed.slice(0, 6)) ? 0 : 1)
  return rank(a) - rank(b) || (a.feed < b.feed ? -1 : Number(a.feed > b.feed)) || a.generation - b.generation
}

export const readCheckpoint: Handler<'readCheckpoint'> = async call => {
  const id = { feed: feedOf(call.path), generation: call.query.generation }
  const form = call.request.accepts(['text/plain', 'application/json'])
  if (form === false) throw httpError('NOT_ACCEPTABLE', 'accept text/plain or application/json')
  const head = await call.ports.feeds.head(id)
  if (!head?.checkpoint) throw feedUnknown(id.feed)
  const cosignatures = await call.ports.feeds.cosignatures(head)
  const { note, size, root } = head.checkpoint
  if (form === 'application/json') {
    answerJson(call, { ...id, size, root: hex(root), note, cosignatures })
  } else {
    call.response
      .status(200)
      .type('text/plain')
      .send(note + cosignatureLines(head.checkpoint, cosignatures))
  }
}

/** Note lines of the cosignatures over this very checkpoint; those over an older one do not sign this text. */
function cosignatureLines({ size, root }: HeldCheckpoint, cosignatures: readonly Cosignature[]): string {
  return cosignatures
    .filter(one => one.size === size && one.root === hex(root))
    .map(({ division, signature }) => `\u2014 xinqiao/${division} ${signature}\n`)
    .join('')
}

export const readEntries: Handler<'readEntries'> = async ({ path, query, request, response, ports }) => {
  const { generation, from, limit = MAX_PAGE_ENTRIES } = query
  const accepted = request.acceptsEncodings([...PAGE_CODINGS])
  const page = await ports.feeds.page({ feed: feedOf(path), generation }, from, limit)
  const coding = codingFor(page, isPageCoding(accepted || '') ? (accepted as PageCoding) : 'identity')
  response.status(200).type('application/x-ndjson').vary('Accept-Encoding')
  if (coding !== 'identity') response.set('Content-Encoding', coding)
  await pipeline(encodedPage(page, coding), response)
}

export const pushEntries: Handler<'pushEntries'> = async call => {
  const coding = requirePageCoding(call.request)
  const page = await decodePage(decodedPage(boundedBody(call.request, MAX_PAGE_BYTES, call.limits), coding))
  // The right was checked for the feed of the path.
  if (page.feed !== feedOf(call.path)) throw requestInvalid('body.feed', 'path')
  await idempotently(
    call,
    () => encodePage(page),
    async () => {
      const { size } = await call.ports.receivePage(call.caller, page)
      return { status: 200, text: JSON.stringify({ size }) }
    },
  )
}

export const pushCosignatures: Handler<'pushCosignatures'> = async call => {
  requireMediaType(call.request, 'application/json')
  const { generation, cosignatures } = call.check.body<Delivery>(await readJson(call.request, call.limits))
  if (cosignatures.some(one => one.division !== call.caller)) {
    const message = `${call.caller} delivered a cosignature of another division; each speaks for itself`
    throw httpError('COSIGNATURE_NOT_YOURS', message)
  }
  await idempotently(
    call,
    () => [JSON.stringify([generation, cosignatures])],
    async () => {
      await call.ports.receiveCosignatures(call.caller, { feed: feedOf(call.path), generation }, cosignatures)
      return { status: 204, text: '' }
    },
  )
}
