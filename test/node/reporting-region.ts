/**
 * Four running nodes that hold something of one organisation and one person, some of it in no feed; ordering reports
 * at Shanghai, by the command and as another province's node does.
 */
import assert from 'node:assert/strict'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import path from 'node:path'
import { reportCommand } from '../../src/cli/report.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import type { CreditReport } from '../../src/standard/report.ts'
import { createSealer } from '../../src/store/sealing.ts'
import { penalty } from '../standard/example-records.ts'
import { inProcess } from '../support/command.ts'
import { ownFolder } from '../support/folder.ts'
import { startRedis, type TestRedis } from '../support/redis.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'
import { until } from '../support/until.ts'

/** Each of the four has published something of it. */
export const USCC = '91330421PDY000036M'
export const PERSON = { idType: '身份证', idNumber: '310199199001010018', name: '测试甲' }
export const PHONE = '13800000000'
export const ADDRESS = '示例路999弄8号'
/** Of the organisation, in Jiangsu; of the person, in Zhejiang. */
export const RESTRICTED = {
  organisation: '00000000-0000-4000-8000-0000000000a1',
  person: '00000000-0000-4000-8000-0000000000a2',
}
const SAMPLES = {
  310000: 'penalty.json',
  320000: 'penalty.csv',
  330000: 'penalty.xml',
  340000: 'penalty.csv',
}

const COMMANDS = { report: reportCommand, verify: verifyCommand }
type Ran = { readonly stdout: string; readonly status: number }

export const ASKER = [
  '--reader',
  'shi-li',
  '--for',
  '示例市行政审批局（虚构）',
  '--purpose',
  'A02',
  '--request',
  'GX-1-1',
]
export const CONSENT = ['--edition', 'authorised', '--consent', '示例授权001号']

export class ReportingRegion {
  readonly region: Region
  readonly shanghai: Province
  /** The queue's store where there is one; otherwise the queue is in PostgreSQL, and dumped with it. */
  readonly redis: TestRedis | null
  readonly #folder = ownFolder('reports')

  private constructor(region: Region, redis: TestRedis | null) {
    this.region = region
    this.shanghai = provinceOf(region, '310000')
    this.redis = redis
  }

  /** Starts them, and waits until all hold what each has published. */
  static async open(): Promise<ReportingRegion> {
    const redis = without('redis-server') ? null : await startRedis()
    const region = await makeRegion()
    for (const { config } of region.provinces) {
      const key = Buffer.alloc(32, 7).toString('base64')
      const keys = JSON.stringify({ keys: [{ id: 'k1', key }] })
      writeFileSync(path.join(path.dirname(config), 'links.json'), keys, { mode: 0o600 })
      appendFileSync(config, 'linkKeys: "links.json"\nreports:\n  answerSeconds: 20\n')
      if (redis) appendFileSync(config, `redisUrl: "${redis.url}"\n`)
    }
    await region.start()
    for (const [division, file] of Object.entries(SAMPLES))
      await deliverSample(provinceOf(region, division), 'penalty', file)
    const published = Object.keys(SAMPLES).map(division => [`${division}/records.penalty`, 1])
    await untilInStep(region, Object.fromEntries(published))
    await keepAllRestricted(region)
    return new ReportingRegion(region, redis)
  }

  /** A file of the test. */
  file(name: string): string {
    return path.join(this.#folder, name)
  }

  command(name: keyof typeof COMMANDS, ...words: string[]): Promise<Ran> {
    return this.commandAt(this.shanghai, name, ...words)
  }

  async commandAt({ databaseUrl }: Province, name: keyof typeof COMMANDS, ...words: string[]): Promise<Ran> {
    const ran = await inProcess(() => COMMANDS[name](words), { DATABASE_URL: databaseUrl })
    return { stdout: ran.stdout + ran.stderr, status: ran.code }
  }

  async order(out: string, ...words: string[]): Promise<{ line: string; file: string }> {
    const file = this.file(out)
    const asked = [...words, '--config', this.shanghai.config, ...ASKER, '--out', file]
    const made = await this.command('report', ...asked)
    assert.equal(made.status, 0, made.stdout)
    return { line: made.stdout, file }
  }

  /** Fetches an order until no province is missing in it. @returns the words that fetch it */
  async untilWhole(line: string, out: string): Promise<string[]> {
    const id = /fetch (\S+)/.exec(line)?.[1]
    if (id === undefined) return []
    const words = ['fetch', id, '--config', this.shanghai.config, '--reader', 'shi-li', '--out', out]
    await until('the whole report', async () => {
      const fetched = await this.command('report', ...words)
      assert.equal(fetched.status, 0, fetched.stdout)
      return !fetched.stdout.includes('未返回')
    })
    return words
  }

  check(code: string): Promise<Ran> {
    return this.command('report', 'check', code, '--config', this.shanghai.config)
  }

  verify(file: string): Promise<Ran> {
    return this.command('verify', 'report', file, '--membership', this.region.membership)
  }

  /** Asks the exchange face of Shanghai as another province's node does. */
  askPeer(
    method: string,
    where: string,
    headers: Readonly<Record<string, string>> = {},
    body?: object | string,
    division = '320000',
  ): Promise<{ status: number; body: Buffer }> {
    const { certificate, privateKey } = provinceOf(this.region, division).files
    const [cert, key, ca] = [certificate, privateKey, this.region.authority].map(file => readFileSync(file))
    const about = {
      'xinqiao-purpose': 'A02',
      'xinqiao-sharing-request': 'GX-2026-000123',
      ...(typeof body === 'object' && { 'content-type': 'application/json' }),
    }
    return new Promise((resolve, reject) => {
      const tls = { cert, key, ca, agent: false }
      const asked = request(
        `${this.shanghai.endpoint}${where}`,
        { method, headers: { ...about, ...headers }, ...tls },
        answer => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks) }))
        },
      )
      asked.on('error', reject)
      asked.end(typeof body === 'object' ? JSON.stringify(body) : body)
    })
  }
}

async function keepAllRestricted(region: Region): Promise<void> {
  await keepRestricted(provinceOf(region, '320000'), RESTRICTED.organisation, record => {
    record.subject = { type: 'legal', name: '示例丙三化工有限公司（虚构）', uscc: USCC }
    record.content.violationFacts = `示例事实，联系电话${PHONE}，家庭住址：${ADDRESS}`
  })
  await keepRestricted(provinceOf(region, '330000'), RESTRICTED.person, record => {
    record.subject = { type: 'person', name: PERSON.name, idType: PERSON.idType, idNumber: PERSON.idNumber }
    record.content.conductDate = '2026-04-01'
    record.content.violationFacts = `示例事实，住址：${ADDRESS}301室，证件${PERSON.idNumber}`
  })
}

/** As collecting keeps what goes into no feed. */
async function keepRestricted(
  { division, config, databaseUrl }: Province,
  recordId: string,
  change: (record: ReturnType<typeof penalty>) => void,
): Promise<void> {
  const record = penalty()
  Object.assign(record, { recordId, division, publicityScope: 'authorised' })
  change(record)
  const key = Buffer.from(readFileSync(path.join(path.dirname(config), 'data.key'), 'utf8'), 'base64')
  const sealed = createSealer(key).seal(Buffer.from(JSON.stringify(record)), `local ${recordId}`)
  await ask(
    databaseUrl,
    "insert into local_record (record_id, category, reason, sealed) values ($1, 'R03', 'SCOPE', $2)",
    [recordId, sealed],
  )
}

export const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as CreditReport
/** The checking code in what the command printed. */
export const codeOf = (line: string) => /code ([0-9A-F-]{24})/.exec(line)?.[1] ?? ''
export const statesOf = ({ body }: CreditReport) => body.explanation.provinces.map(one => one.state).join()
export const idsOf = ({ body }: CreditReport) => body.penalties.items.map(({ recordId }) => recordId)
