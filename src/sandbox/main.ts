/** Four provinces on this machine: `npm run sandbox [-- --once] [--json] [--base-port N] [--dir DIR]`. */
import path from 'node:path'
import { type Given, runCommandLine } from '../cli/command-line.ts'
import { oneOf, wholeNumber } from '../cli/usage.ts'
import { regionLines, resultLines } from './live.ts'
import { Region } from './region.ts'
import { runScenario, type ScenarioResult } from './scenario.ts'

const LINE = {
  name: 'npm run sandbox --',
  usage: `npm run sandbox -- [--once] [--json] [--base-port 7100] [--dir data/sandbox] [--suite intl|sm]
    本机上的四省 · four provinces on this machine
    --once       从头运行一遍即退出 · runs the scenario from nothing and exits: 0 when everything was reached, 1 when not
    --json       最后一行以 JSON 给出结果 · prints the result as one JSON line last
    --base-port  所用二十个端口的第一个 · the first of the ports that it takes, up to 65520
    --suite sm   以国密签名 · signs with SM2 and hashes with SM3`,
  options: {
    once: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    'base-port': { type: 'string', default: '7100' },
    dir: { type: 'string', default: path.join('data', 'sandbox') },
    suite: { type: 'string', default: 'intl' },
  },
  words: [],
} as const

async function sandbox({ values }: Given<typeof LINE.options>): Promise<number> {
  const basePort = wholeNumber('base-port', values['base-port'], 1, 65_520)
  const suite = oneOf(['intl', 'sm'], values.suite, ['密码套件', 'suite'])
  const startedAt = Date.now()
  const progress = createProgress(startedAt)
  const interrupted = untilInterrupted()
  const redisUrl = process.env['REDIS_URL'] ?? null
  const region = await Region.create({
    folder: path.resolve(values.dir),
    basePort,
    suite,
    redisUrl,
    linkKeys: true,
    links: true,
    onProgress: progress,
  })
  try {
    progress('启动四省结点 starting four nodes')
    const ran = (async () => {
      await region.start()
      return runScenario(region, startedAt, path.join(values.dir, 'story'), {
        onProgress: progress,
        onAct: lines =>
          process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[2K' : ''}${lines.join('\n')}\n`),
      })
    })()
    const result = await Promise.race([ran, interrupted])
    if (result === 'interrupted') return 130
    process.stderr.write('\n')
    for (const line of await regionLines(region, new Map())) console.error(line)
    for (const line of resultLines(result)) console.error(line)
    if (!values.once) await live(region, result, interrupted)
    if (values.json) console.log(JSON.stringify(result))
    return result.ok ? 0 : 1
  } finally {
    await region.stop()
  }
}

/** Steps on standard error: rewritten in place on a terminal, a line each where they are kept. */
function createProgress(startedAt: number): (step: string) => void {
  let last = ''
  return step => {
    if (step === last) return
    last = step
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1).padStart(5)
    process.stderr.write(process.stderr.isTTY ? `\r\x1b[2K${seconds} s  ${step}` : `${seconds} s  ${step}\n`)
  }
}

async function live(
  region: Region,
  result: ScenarioResult,
  interrupted: Promise<'interrupted'>,
): Promise<void> {
  for (const line of whereToLook(region, result)) console.error(line)
  if (!process.stderr.isTTY) {
    await interrupted
    return
  }
  const since = new Map<string, number>()
  let drawn = 0
  for (;;) {
    const lines = await regionLines(region, since).catch(() => ['无法读取 cannot read the region'])
    process.stderr.write(
      `${drawn > 0 ? `\x1b[${drawn}A` : ''}${lines.map(line => `\x1b[2K${line}\n`).join('')}`,
    )
    drawn = lines.length
    const pause = new Promise<'again'>(resolve => setTimeout(() => resolve('again'), 1_000))
    if ((await Promise.race([pause, interrupted])) === 'interrupted') return
  }
}

function whereToLook(region: Region, result: ScenarioResult): string[] {
  const [asker, asked] = region.provinces
  if (!asker || !asked) return []
  const relative = (file: string) => path.relative('.', file)
  const { certificate, privateKey } = asker.files
  const question = `${asked.endpoint}/v1/joint-lists/environment/subjects/${result.withdrawal.subject}`
  return [
    '',
    ...region.provinces.map(
      one => `${one.name}  ${one.endpoint}  ${relative(one.logFile)}  收件 inbox: ${relative(one.inbox)}`,
    ),
    '',
    `以${asker.name}的证书问${asked.name} ask with another member’s certificate:`,
    `curl --cacert ${relative(region.authority)} --cert ${relative(certificate)} --key ${relative(privateKey)} ${question}`,
    '',
    '运维接口、首个账户与监视端口 operator face, first account, monitor:',
    ...region.provinces.map(one => {
      const first = region.firstAccount(one.division)
      return `${one.name}  ${one.operator}  ${first?.name ?? ''} ${first?.password ?? ''}  ${one.monitor}/readyz`
    }),
    '',
    'Ctrl-C 停止 stops everything',
    '',
  ]
}

function untilInterrupted(): Promise<'interrupted'> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => resolve('interrupted'))
    }
  })
}

/** @param args the words after `npm run sandbox --` */
export function sandboxCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, sandbox)
}

if (import.meta.main) process.exitCode = await sandboxCommand(process.argv.slice(2))
