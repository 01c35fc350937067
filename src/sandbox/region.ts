import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { createDevelopmentPki, type NodePkiFiles } from '../cli/development-pki.ts'
import { createNodeHome } from '../cli/node-home.ts'
import { ConfigError } from '../config/fault.ts'
import { type EmbeddedServer, endOrphan, startEmbedded } from '../store/embedded.ts'
import { Asker, type Identity } from './ask.ts'
import { Link } from './links.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

export interface Province {
  readonly division: string
  readonly name: string
  /** As the membership names it. */
  readonly endpoint: string
  /** Where the node itself listens; another than `endpoint` only where lines can be cut. */
  readonly own: string
  readonly operator: string
  readonly monitor: string
  readonly databaseUrl: string
  readonly config: string
  readonly inbox: string
  readonly logFile: string
  readonly files: NodePkiFiles
  /** Asks this node with the certificate of another member. */
  readonly asker: Asker
}

export interface RegionOptions {
  readonly folder: string
  readonly basePort: number
  /** Cryptography of the region; `intl` when left out. */
  readonly suite?: 'intl' | 'sm'
  /** Queue store of all nodes; null: each node's PostgreSQL. */
  readonly redisUrl: string | null
  /** Whether the nodes share link keys, so that records of persons go from one to the others. */
  readonly linkKeys?: boolean
  /** Whether the lines to the nodes can be cut: takes four ports more. */
  readonly links?: boolean
  onProgress(step: string): void
  /** Provinces of the region; all four when left out. */
  readonly divisions?: readonly string[]
  /** Lays the data of a server out that was made before, for tests. */
  layServer?(directory: string): Promise<LaidServer>
}

export interface LaidServer {
  /** Of its owner. */
  readonly password: string
  /** A database on it that is copied for each province. */
  readonly like?: string
}

export const PROVINCES: Readonly<Record<string, string>> = {
  '310000': '上海',
  '320000': '江苏',
  '330000': '浙江',
  '340000': '安徽',
}

/** No deadline for objections is known for these; a real node must be told one, with its source. */
const WITHOUT_OBJECTION_TERMS: ReadonlySet<string> = new Set(['320000', '340000'])
/** Exchange face, operator face and monitor. */
const PORTS_A_NODE = 3
/** Faster than in production, so that somebody who stops a node sees the others say so within seconds. */
const HEARTBEAT_MS = 3_000
const SAMPLE_OBJECTION_TERMS = { markWithin: 1, answerWithin: 5, source: '样例（虚构）' }

/** Four provinces on this machine: one PostgreSQL with a database each, and a process for each node. */
export class Region {
  readonly provinces: readonly Province[]
  readonly authority: string
  readonly membership: string
  readonly #server: EmbeddedServer
  readonly #redisUrl: string | null
  /** By division; none where lines cannot be cut. */
  readonly #links: ReadonlyMap<string, Link>
  readonly #children = new Map<string, ChildProcess>()
  /** What each node printed of its first account, by division. */
  readonly #firstAccounts = new Map<string, string>()
  readonly #passwords = new Map<string, string>()

  private constructor(
    provinces: readonly Province[],
    authority: string,
    membership: string,
    server: EmbeddedServer,
    redisUrl: string | null,
    links: ReadonlyMap<string, Link>,
  ) {
    this.provinces = provinces
    this.authority = authority
    this.membership = membership
    this.#server = server
    this.#redisUrl = redisUrl
    this.#links = links
  }

  /** Lays out everything anew under `folder`. @throws {ConfigError} PORT_TAKEN before anything is written. */
  static async create({
    folder,
    basePort,
    suite = 'intl',
    redisUrl,
    linkKeys: withLinkKeys = false,
    links: withLinks = false,
    onProgress,
    divisions = Object.keys(PROVINCES),
    layServer,
  }: RegionOptions): Promise<Region> {
    const ports = divisions.length * (PORTS_A_NODE + (withLinks ? 1 : 0))
    await Promise.all(Array.from({ length: ports }, (_, i) => requireFree(basePort + i)))
    await endOrphan(path.join(folder, 'postgres', 'data'))
    await rm(folder, { recursive: true, force: true })
    onProgress('密钥与证书 keys and certificates')
    const pki = await createDevelopmentPki(path.join(folder, 'pki'), {
      now: Date.now(),
      suite,
      divisions,
      basePort,
      host: '127.0.0.1',
    })
    onProgress('数据库 PostgreSQL')
    await mkdir(path.join(folder, 'postgres'), { recursive: true })
    // As root the server runs under another account, which must get through to its data.
    await chmod(path.join(folder, 'postgres'), 0o711)
    const data = path.join(folder, 'postgres', 'data')
    const { password, like } = (await layServer?.(data)) ?? { password: randomBytes(24).toString('hex') }
    const server = await startEmbedded(data, password, () => {})
    const linkKeys = path.join(folder, 'pki', 'link-keys.json')
    const linkKey = { id: 'k1', key: randomBytes(32).toString('base64') }
    if (withLinkKeys) await writeFile(linkKeys, `${JSON.stringify({ keys: [linkKey] })}\n`, { mode: 0o600 })
    const identities = pki.nodes.map(files => identityOf(files, pki.authority))
    const provinces: Province[] = []
    const links = new Map<string, Link>()
    for (const [i, files] of pki.nodes.entries()) {
      const { division } = files
      const port = basePort + i + (withLinks ? divisions.length * PORTS_A_NODE : 0)
      if (withLinks) links.set(division, await Link.open(basePort + i, port))
      const home = path.join(folder, division)
      const config = await createNodeHome(home, {
        division,
        name: PROVINCES[division] ?? division,
        host: '127.0.0.1',
        port,
        mappings: path.join(ROOT, 'mappings'),
        membership: path.resolve(pki.membership),
        authority: path.resolve(pki.authority),
        certificate: path.resolve(files.certificate),
        privateKey: path.resolve(files.privateKey),
        feedKey: path.resolve(files.feedKey),
        sealingKey: path.resolve(files.sealingKey),
        ...(withLinkKeys ? { linkKeys: path.resolve(linkKeys) } : {}),
        operator: { host: '127.0.0.1', port: basePort + divisions.length + i },
        monitor: { host: '127.0.0.1', port: basePort + 2 * divisions.length + i },
        sweepMs: 1_000,
        heartbeatMs: HEARTBEAT_MS,
        queuePrefix: `sandbox-${basePort}`,
        ...(WITHOUT_OBJECTION_TERMS.has(division) ? { objectionTerms: SAMPLE_OBJECTION_TERMS } : {}),
      })
      provinces.push({
        division,
        name: PROVINCES[division] ?? division,
        endpoint: files.endpoint,
        own: `https://127.0.0.1:${port}`,
        operator: `http://127.0.0.1:${basePort + divisions.length + i}`,
        monitor: `http://127.0.0.1:${basePort + 2 * divisions.length + i}`,
        databaseUrl: await server.database(`xinqiao_${division}`, like),
        config,
        inbox: path.join(home, 'data', 'inbox'),
        logFile: path.join(home, 'node.log'),
        files,
        asker: new Asker(identities[(i + 1) % identities.length] as Identity),
      })
    }
    return new Region(provinces, pki.authority, pki.membership, server, redisUrl, links)
  }

  /** Starts every node that is not running; returns when all answer. */
  async start(): Promise<void> {
    for (const { division } of this.provinces) this.launch(division)
    await Promise.all(this.provinces.map(province => this.#untilReady(province)))
  }

  /** Starts one node, unless it runs, and does not wait for it. `program` is what runs in place of a node. */
  launch(
    division: string,
    program = path.join(ROOT, 'src/main.ts'),
    environment: NodeJS.ProcessEnv = {},
  ): void {
    const province = this.provinces.find(one => one.division === division)
    if (!province || this.#children.has(division)) return
    const { REDIS_URL: _theirs, ...inherited } = process.env
    const child = spawn(process.execPath, [program, '--config', province.config], {
      env: {
        ...inherited,
        ...environment,
        DATABASE_URL: province.databaseUrl,
        ...(this.#redisUrl ? { REDIS_URL: this.#redisUrl } : {}),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C reaches the sandbox alone; it stops the nodes in order.
      detached: true,
    })
    child.stdout?.on('data', chunk => {
      const printed = `${this.#firstAccounts.get(division) ?? ''}${String(chunk)}`
      this.#firstAccounts.set(division, printed)
    })
    child.stderr?.pipe(createWriteStream(province.logFile, { flags: 'a' }))
    child.once('exit', () => this.#children.delete(division))
    this.#children.set(division, child)
  }

  /** Name and password of a node's first account: as it printed them at its first start, or as it was changed. */
  firstAccount(division: string): { readonly name: string; readonly password: string } | null {
    const [, name, password] =
      /account: (\S+)\n.*?only now: (\S+)/.exec(this.#firstAccounts.get(division) ?? '') ?? []
    return name && password ? { name, password: this.#passwords.get(division) ?? password } : null
  }

  /** Somebody replaced the first password; whoever looks for the account wants the one that opens it. */
  passwordChanged(division: string, password: string): void {
    this.#passwords.set(division, password)
  }

  /** Resolves when the node's process has ended, however it did. */
  async ended(division: string): Promise<void> {
    const child = this.#children.get(division)
    if (child) await new Promise(resolve => child.once('exit', resolve))
  }

  async #untilReady({ division, endpoint, asker, logFile }: Province): Promise<void> {
    const end = Date.now() + 60_000
    while (Date.now() < end) {
      if (!this.#children.has(division)) break
      const node = await asker.get<{ readonly state: string }>(`${endpoint}/v1/node`).catch(() => null)
      if (node?.state === 'ready') return
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    const last = readFileSync(logFile, 'utf8').trim().split('\n').slice(-12).join('\n')
    throw new ConfigError(`node ${division} did not become ready; the end of its log:\n${last}`, {
      code: 'NODE_NOT_READY',
    })
  }

  /** Ends one node: in order, or at once, as a power cut would. */
  end(division: string, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    return this.#end(division, signal)
  }

  /** Tells a running node to look at once for another certificate, membership or revocation list. */
  signal(division: string, signal: 'SIGHUP'): void {
    this.#children.get(division)?.kill(signal)
  }

  /** The lines to these provinces: between two of them nothing passes in either direction while both are cut. */
  linksTo(...divisions: readonly string[]): readonly Link[] {
    return divisions.flatMap(division => this.#links.get(division) ?? [])
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#children.keys()].map(division => this.#end(division, 'SIGTERM')))
    for (const { asker } of this.provinces) asker.close()
    await Promise.all([...this.#links.values()].map(link => link.cut()))
    await this.#server.stop()
  }

  async #end(division: string, signal: NodeJS.Signals): Promise<void> {
    const child = this.#children.get(division)
    if (!child || child.exitCode !== null) return
    const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
    child.kill(signal)
    const impatient = setTimeout(() => child.kill('SIGKILL'), 15_000)
    await gone
    clearTimeout(impatient)
  }
}

function identityOf(files: NodePkiFiles, authority: string): Identity {
  const read = (file: string) => readFileSync(file, 'utf8')
  return { cert: read(files.certificate), key: read(files.privateKey), ca: read(authority) }
}

async function requireFree(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', () => {
      const message = `port ${port} is taken; stop what listens there or choose others: npm run sandbox -- --base-port N`
      reject(new ConfigError(message, { code: 'PORT_TAKEN' }))
    })
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()))
  })
}
