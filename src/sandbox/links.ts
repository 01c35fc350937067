import { connect, createServer, type Server, type Socket } from 'node:net'

/**
 * The line to a node: everybody reaches it through this, so that it can be cut as a line is cut. What it carries is TLS
 * between the nodes; it reads nothing of it.
 */
export class Link {
  readonly #port: number
  readonly #target: number
  readonly #sockets = new Set<Socket>()
  #server: Server | null = null

  private constructor(port: number, target: number) {
    this.#port = port
    this.#target = target
  }

  /** @param port where others connect @param target where the node listens, both on 127.0.0.1 */
  static async open(port: number, target: number): Promise<Link> {
    const link = new Link(port, target)
    await link.mend()
    return link
  }

  /** From now on nobody gets through, and what was open is broken off. */
  async cut(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    const closed = new Promise<void>(resolve => server.close(() => resolve()))
    for (const socket of this.#sockets) socket.destroy()
    await closed
  }

  async mend(): Promise<void> {
    if (this.#server !== null) return
    const server = createServer(socket => this.#carry(socket))
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.#port, '127.0.0.1', () => resolve())
    })
    this.#server = server
  }

  #carry(from: Socket): void {
    const to = connect(this.#target, '127.0.0.1')
    for (const [socket, other] of [
      [from, to],
      [to, from],
    ] as const) {
      this.#sockets.add(socket)
      socket.setNoDelay(true)
      socket.on('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
      // A broken line is what it is for.
      socket.on('error', () => {})
    }
    from.pipe(to)
    to.pipe(from)
  }
}
