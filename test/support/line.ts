import { createConnection, createServer, type Socket } from 'node:net'
import { after } from 'node:test'

const open: { cut(): void; end(): void }[] = []
after(() => {
  for (const line of open) line.end()
})

const LOOPBACK = '127.0.0.1'

/** A line to a server that a test can cut and mend: what goes away is the network, not the server. */
export async function lineTo(url: string): Promise<{ readonly url: string; cut(): void; mend(): void }> {
  const target = new URL(url)
  const sockets = new Set<Socket>()
  let whole = true
  const server = createServer(near => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = createConnection(Number(target.port), LOOPBACK)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => {})
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
  })
  await new Promise<void>(resolve => server.listen(0, LOOPBACK, resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('no port')
  const near = new URL(url)
  // A server that is named by its socket listens there, too.
  near.hostname = LOOPBACK
  near.port = String(address.port)
  const cut = (): void => {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  open.push({
    cut,
    end() {
      cut()
      server.close()
    },
  })
  return {
    url: near.href,
    cut,
    mend() {
      whole = true
    },
  }
}
