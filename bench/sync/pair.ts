import { type ChildProcess, fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDevelopmentPki, type NodePkiFiles } from '../../src/cli/development-pki.ts'
import { createNodeHome } from '../../src/cli/node-home.ts'
import { type EmbeddedServer, startEmbedded } from '../../src/store/embedded.ts'
import { freePort } from '../../test/support/ports.ts'
import type { Append, CatchUp, NodeFigures } from './node.ts'

const PROGRAM = join(import.meta.dirname, 'node.ts')

export interface BenchProvince {
  readonly division: string
  readonly config: string
  readonly databaseUrl: string
  readonly files: NodePkiFiles
}

/** Some provinces on one PostgreSQL, each with a folder, a database and, once started, a process of its own. */
export class BenchRegion {
  readonly provinces: readonly BenchProvince[]
  readonly server: EmbeddedServer
  /** Path of the region's authority. */
  readonly authority: string
  readonly #folder: string
  readonly #nodes = new Map<string, ChildProcess>()
  /** Whoever waits for a listing to be appended, by its node and number. */
  readonly #appending = new Map<string, (seq: number) => void>()

  private constructor(
    folder: string,
    server: EmbeddedServer,
    authority: string,
    provinces: readonly BenchProvince[],
  ) {
    this.#folder = folder
    this.authority = authority
    this.server = server
    this.provinces = provinces
  }

  /** @param divisions the first is the issuer */
  static async create(divisions: readonly string[]): Promise<BenchRegion> {
    const basePort = await freePort(divisions.length)
    const folder = mkdtempSync(join(tmpdir(), 'xinqiao-bench-'))
    chmodSync(folder, 0o711)
    const pki = await createDevelopmentPki(join(folder, 'pki'), { now: Date.now(), divisions, basePort })
    const server = await logicalServer(join(folder, 'postgres'), divisions.length)
    const provinces: BenchProvince[] = []
    for (const [i, files] of pki.nodes.entries()) {
      const { division, certificate, privateKey, feedKey } = files
      const config = await createNodeHome(join(folder, division), {
        ...{ division, name: division, host: '127.0.0.1', port: basePort + i },
        mappings: join(folder, 'no-mappings'),
        ...{ membership: pki.membership, authority: pki.authority },
        ...{ certificate, privateKey, feedKey },
        objectionTerms: { markWithin: 1, answerWithin: 5, source: '样例（虚构）' },
      })
      provinces.push({ division, config, files, databaseUrl: await server.database(`xinqiao_${division}`) })
    }
    mkdirSync(join(folder, 'no-mappings'))
    return new BenchRegion(folder, server, pki.authority, provinces)
  }

  /** Starts a node; returns when it may sign and answer. `flags` are for Node.js, such as `--cpu-prof`. */
  async start(division: string, flags: readonly string[] = []): Promise<void> {
    const { config, databaseUrl } = this.#province(division)
    const node = fork(PROGRAM, ['--config', config], {
      execArgv: [...productionFlags(), ...flags],
      env: { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    this.#nodes.set(division, node)
    node.on('message', (message: readonly unknown[]) => {
      if (message[0] !== 'appended') return
      const [listing, seq] = message[1] as [number, number]
      this.#appending.get(`${division} ${listing}`)?.(seq)
      this.#appending.delete(`${division} ${listing}`)
    })
    await told(node, 'ready')
  }

  async figures(division: string): Promise<NodeFigures> {
    const node = this.#node(division)
    const answer = told(node, 'figures')
    node.send('figures')
    return (await answer) as NodeFigures
  }

  /** Returns when the node has asked so often for what is new. */
  async catchUp(division: string, ask: CatchUp): Promise<void> {
    const node = this.#node(division)
    const answer = told(node, 'caughtUp')
    node.send(['catchUp', ask])
    await answer
  }

  /** Has a node append a listing to one of its feeds. @returns its place there */
  append(division: string, append: Append): Promise<number> {
    const { promise, resolve } = Promise.withResolvers<number>()
    this.#appending.set(`${division} ${append.listing}`, resolve)
    this.#node(division).send(['append', append])
    return promise
  }

  async stop(division: string): Promise<void> {
    const node = this.#node(division)
    this.#nodes.delete(division)
    if (!node.connected) return
    const gone = new Promise<void>(done => node.once('exit', () => done()))
    node.send('stop')
    await gone
  }

  async end(): Promise<void> {
    await Promise.all([...this.#nodes.keys()].map(division => this.stop(division)))
    await this.server.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  #province(division: string): BenchProvince {
    const found = this.provinces.find(one => one.division === division)
    if (found === undefined) throw new TypeError(`no province ${division}`)
    return found
  }

  #node(division: string): ChildProcess {
    const node = this.#nodes.get(division)
    if (node === undefined) throw new TypeError(`node ${division} does not run`)
    return node
  }
}

/** The flags with which `npm start` starts Node.js. */
function productionFlags(): string[] {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'))
  const { start } = (manifest as { scripts: { start: string } }).scripts
  return start.split(' ').filter(word => word.startsWith('--'))
}

/** Of the embedded server of one node, in megabytes. */
const BUFFERS_MB = 256

/**
 * One server for all provinces, with the buffers that each of them has in a server of its own. The floor needs
 * `wal_level = logical`, and ours pays for it too.
 */
async function logicalServer(folder: string, provinces: number): Promise<EmbeddedServer> {
  mkdirSync(folder)
  chmodSync(folder, 0o711)
  return startEmbedded(join(folder, 'data'), randomBytes(12).toString('hex'), () => {}, {
    ...{ wal_level: 'logical', max_wal_size: '4GB' },
    shared_buffers: `${BUFFERS_MB * provinces}MB`,
  })
}

function told(node: ChildProcess, what: string): Promise<unknown> {
  return new Promise((done, failed) => {
    const gone = (code: number | null) => failed(new Error(`a node ended with ${code}`))
    const heard = (message: unknown) => {
      const [kind, value] = message as [string, unknown]
      if (kind !== what) return
      node.off('message', heard)
      node.off('exit', gone)
      done(value)
    }
    node.on('message', heard)
    node.once('exit', gone)
  })
}
