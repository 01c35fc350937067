/** The door itself: slow, oversized and broken senders, changes of membership and certificate, and closing. */
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { after, before, beforeEach, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { connect, type TLSSocket } from 'node:tls'
import { encodePage } from '../../src/feed/page.ts'
import { listenExchange } from '../../src/http/listen.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { Issuer, refOf } from '../feed/issuer.ts'
import { assertValid } from './contract-answers.ts'
import { Desk } from './desk.ts'
import { SELF } from './holder.ts'
import { changedMembership, keyOf, makeRegion, member, type Region } from './region.ts'

const LIMITS = { bodyMs: 250, headMs: 150, lingerMs: 500, closeMs: 1_000 }
const PUSH =
  'POST /v1/feeds/320000/lists.environment/entries HTTP/1.1\r\nHost: node\r\nContent-Type: application/x-ndjson\r\n'
const ASK = 'GET /v1/node HTTP/1.1\r\nHost: node\r\n\r\n'

let region: Region
let desk: Desk
before(async () => {
  region = await makeRegion()
  desk = await Desk.open(LIMITS, region)
})
beforeEach(() => desk.holder.reset())
after(() => desk.listener.close())

/** A caller that writes bytes as it likes. */
async function dial(division = '320000', options: object = {}): Promise<TLSSocket> {
  const port = Number(new URL(desk.listener.endpoint).port)
  const socket = connect({ ...member(region, division), host: '127.0.0.1', port, ...options })
  socket.on('error', () => {})
  await once(socket, 'secureConnect')
  return socket
}

/** Everything that comes until the other side closes, or until the text matches. */
async function hear(socket: TLSSocket, until = /$^/): Promise<string> {
  let heard = ''
  for await (const chunk of socket) {
    heard += chunk
    if (until.test(heard)) break
  }
  return heard
}

function problemIn(answer: string): { readonly status: number; readonly code: string } {
  const problem = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
  assertValid('#/components/schemas/Problem', problem)
  assert.match(answer, new RegExp(`^HTTP/1.1 ${problem.status} `))
  return { status: problem.status, code: problem.code }
}

async function pageText(): Promise<string> {
  const issuer = new Issuer('320000/lists.environment', keyOf('320000'))
  issuer.record(refOf('一'), { 名称: '示例（虚构）' })
  return [...encodePage(await issuer.page({ from: 0, to: 1 }))].join('')
}

test('a page that comes in small pieces is taken in', async () => {
  const bytes = Buffer.from(await pageText())
  const socket = await dial()
  socket.write(`${PUSH}Content-Length: ${bytes.length}\r\n\r\n`)
  for (let at = 0; at < bytes.length; at += 97) socket.write(bytes.subarray(at, at + 97))
  assert.match(await hear(socket, /"size":1/), /^HTTP\/1.1 200 /)
  assert.equal(desk.holder.pages.length, 1)
})

test('a body that comes too slowly is answered, cut, and leaves nothing', async () => {
  const socket = await dial()
  socket.write(`${PUSH}Content-Length: 1000\r\n\r\n{"page":1,`)
  const answer = await hear(socket)
  assert.deepEqual(problemIn(answer), { status: 408, code: 'BODY_TIMEOUT' })
  assert.match(answer, /X-Request-Id: /, 'by the face, which knows whose request it was')
  const [event] = desk.holder.events
  assert.deepEqual([event?.event, event?.peer, event?.code], ['request-refused', '320000', 'BODY_TIMEOUT'])
  assert.equal(desk.holder.pages.length, 0)
})

test('a head that comes too slowly is answered and cut', async () => {
  const socket = await dial()
  socket.write('GET /v1/node HTTP/1.1\r\nHost:')
  assert.deepEqual(problemIn(await hear(socket)), { status: 408, code: 'BODY_TIMEOUT' })
})

test('a body without an announced length is cut at the limit, and its sender still reads why', async () => {
  const socket = await dial()
  socket.write(`${PUSH}Transfer-Encoding: chunked\r\n\r\n`)
  const piece = `${(1_048_576).toString(16)}\r\n${' '.repeat(1_048_576)}\r\n`
  for (let i = 0; i < 10; i++) socket.write(piece)
  assert.match(await hear(socket, /\}$/), /413 .*"code":"(BODY_TOO_LARGE|PAGE_TOO_LONG)"/s)
  assert.equal(desk.holder.pages.length, 0)
})

test('JSON without an announced length is cut at the limit', async () => {
  const socket = await dial()
  const head = 'POST /v1/feeds/310000/lists.environment/cosignatures HTTP/1.1\r\nHost: node\r\n'
  const body = `{}${' '.repeat(70_000)}`
  socket.write(`${head}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`)
  socket.write(`${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`)
  assert.match(await hear(socket, /\}$/), /413 .*"code":"BODY_TOO_LARGE".*"limit":65536/s)
})

test('after a refusal the rest of the body is passed over, and the connection goes on', async () => {
  const socket = await dial()
  const rest = 3 * 1_048_576
  socket.write(`${PUSH}Content-Length: ${3 + rest}\r\n\r\n{}\n`)
  const answers = hear(socket, /"code":"PAGE_BAD".*"state":"ready"/s)
  await pause(50)
  socket.write(Buffer.alloc(rest, 0x20))
  socket.write(ASK)
  assert.match(await answers, /^HTTP\/1.1 400 .*HTTP\/1.1 200 /s)
})

test('headers beyond the limit, and what is no HTTP', async () => {
  const long = await dial()
  long.write(`GET /v1/node HTTP/1.1\r\nHost: node\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`)
  assert.deepEqual(problemIn(await hear(long)), { status: 431, code: 'HEADERS_TOO_LARGE' })
  const garbage = await dial()
  garbage.write('\u0001\u0002\u0003\r\n\r\n')
  assert.deepEqual(problemIn(await hear(garbage)), { status: 400, code: 'REQUEST_MALFORMED' })
})

test('a sender that goes away in the middle of a page leaves nothing but a line in the log', async () => {
  const text = await pageText()
  const socket = await dial()
  socket.write(`${PUSH}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text.slice(0, 40)}`)
  await pause(50)
  socket.destroy()
  for (let i = 0; i < 40 && desk.holder.events.length === 0; i++) await pause(25)
  const [event] = desk.holder.events
  assert.deepEqual(
    [event?.event, event?.peer, event?.feed],
    ['request-cut', '320000', '320000/lists.environment'],
  )
  assert.equal(desk.holder.pages.length, 0)
})

test('TLS 1.2 is not spoken', async () => {
  await assert.rejects(dial('320000', { maxVersion: 'TLSv1.2' }), /alert protocol version|ECONNRESET/)
})

test('no session is resumed: every connection proves its certificate anew', async () => {
  const first = await dial()
  let session: Buffer | undefined
  first.on('session', given => {
    session = given
  })
  first.write(ASK)
  await hear(first, /\}\}$/)
  const second = await dial('320000', { session: session ?? first.getSession() })
  assert.equal(second.isSessionReused(), false)
  second.destroy()
})

test('a member that is removed is refused at once on its open connection, and cut by a reload', async () => {
  const socket = await dial()
  socket.write(ASK)
  assert.match(await hear(socket, /\}\}$/), /^HTTP\/1.1 200 /)
  const again = await dial()
  desk.holder.membership = changedMembership(region, '320000', undefined)
  again.write(ASK)
  const refused = await new Promise<string>(resolve => again.once('data', chunk => resolve(String(chunk))))
  assert.match(refused, /403 .*NOT_A_MEMBER/s)
  const closed = once(again, 'close')
  const other = await dial('330000')
  desk.listener.reload()
  await closed
  other.write(ASK)
  assert.match(await hear(other, /\}\}$/), /^HTTP\/1.1 200 /, 'other members stay')
})

test('a reload with another certificate presents it to new connections', async () => {
  const pinSeen = async () => {
    const socket = await dial()
    const certificate = socket.getPeerX509Certificate()
    socket.destroy()
    return certificate && pinOf(certificate.raw)
  }
  assert.equal(await pinSeen(), pinOf(member(region, SELF).cert))
  desk.listener.reload(member(region, '340000'))
  assert.equal(await pinSeen(), pinOf(member(region, '340000').cert))
  desk.listener.reload(member(region, SELF))
})

test('closing lets a request in progress end, and takes nothing new', async () => {
  const short = await Desk.open(LIMITS, region)
  const text = await pageText()
  const port = Number(new URL(short.listener.endpoint).port)
  const socket = connect({ ...member(region, '320000'), host: '127.0.0.1', port })
  await once(socket, 'secureConnect')
  socket.write(`${PUSH}Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text.slice(0, 40)}`)
  await pause(50)
  const closed = short.listener.close()
  await assert.rejects(short.ask('readNode', '320000', { path: '/v1/node' }), /ECONNREFUSED/)
  socket.write(text.slice(40))
  assert.match(await hear(socket, /"size":1/), /^HTTP\/1.1 200 /)
  await closed
  assert.equal(short.holder.pages.length, 1)
})

test('a port that is taken is named', async () => {
  const port = Number(new URL(desk.listener.endpoint).port)
  const options = { host: '127.0.0.1', port, tls: member(region, SELF), ports: desk.holder.ports() }
  await assert.rejects(listenExchange(options), { name: 'HttpError', fault: { code: 'PORT_TAKEN', port } })
})
