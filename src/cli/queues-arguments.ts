import { parseArgs } from 'node:util'
import type { LetterFilter } from '../operations/desk-ports.ts'
import { WORK_STATES, type WorkState } from '../operations/failed-work.ts'

export const USAGE = `npm run queues -- status  --config node.yaml [--json]
    队列、失败的工作、熔断 queues, failed work, peers that are not asked
npm run queues -- list    --config node.yaml [FILTER] [--after N] [--limit N] [--json]
    失败的工作，按首次失败的先后 failed work in the order in which it failed first
npm run queues -- show N  --config node.yaml [--json]
    原因、经过，与当前状态对照 cause, history, compared with the current state
npm run queues -- redrive N… | FILTER  --config node.yaml --reason TEXT --account NAME [--dry-run] [--json]
    按先后再办；多于一件须另一账户核准 does it again in order; more than one waits for another account
npm run queues -- give-up N… | FILTER  --config node.yaml --reason TEXT --account NAME [--dry-run] [--json]
    放弃；多于一件或涉及撤下须核准 gives it up; more than one, or a withdrawal, waits for another account
npm run queues -- approve [ID] [--refuse]  --config node.yaml --account NAME [--json]
    核准或驳回；不给编号则列出申请 approves or refuses; without a number lists what waits
  FILTER: --state ${WORK_STATES.join('|')} --queue --kind --feed --peer --code
  账户的口令取自 XINQIAO_PASSWORD 或标准输入第一行；第二因素用 --code-of-factor
  the password of the account comes from XINQIAO_PASSWORD or the first line of standard input
  退出码 exit codes: 0 done · 1 refused, or dead letters in status · 2 usage or configuration · 3 waits for approval`

export interface Command {
  readonly command: 'status' | 'list' | 'show' | 'redrive' | 'give-up' | 'approve'
  readonly config: string
  readonly letters: readonly number[]
  readonly request: string | null
  readonly filter: LetterFilter
  readonly after: number
  readonly limit: number
  readonly reason: string
  readonly account: string
  /** Of the second factor; null: none was given. */
  readonly code: string | null
  readonly dryRun: boolean
  readonly refuse: boolean
  readonly json: boolean
}

const COMMANDS: readonly string[] = ['status', 'list', 'show', 'redrive', 'give-up', 'approve']

/** @returns undefined for anything that the usage does not say */
export function commandOf(args: readonly string[]): Command | undefined {
  const parsed = parsedOf(args)
  if (parsed === undefined) return undefined
  const { values, positionals } = parsed
  const [command = '', ...named] = positionals
  const { config, reason = '', account = '', state } = values
  if (config === undefined || !COMMANDS.includes(command)) return undefined
  if (state !== undefined && !(WORK_STATES as readonly string[]).includes(state)) return undefined
  const [after, limit] = [Number(values.after), Number(values.limit)]
  const letters = command === 'approve' ? [] : named.map(Number)
  const whole = [after, limit, ...letters].every(n => Number.isSafeInteger(n) && n >= 0)
  if (!whole || limit < 1 || limit > 1_000) return undefined
  const found: Command = {
    command: command as Command['command'],
    ...{ config, letters, after, limit, reason, account },
    request: command === 'approve' ? (named[0] ?? null) : null,
    filter: filterOf(values, state as WorkState | undefined),
    code: values['code-of-factor'] ?? null,
    dryRun: values['dry-run'],
    refuse: values.refuse,
    json: values.json,
  }
  return isWhole(found, named.length) ? found : undefined
}

function isWhole({ command, letters, filter, reason, account, request }: Command, named: number): boolean {
  const filtered = Object.keys(filter).length > 0
  switch (command) {
    case 'status':
      return named === 0 && !filtered
    case 'list':
      return named === 0
    case 'show':
      return named === 1 && !filtered
    case 'redrive':
    case 'give-up':
      return letters.length > 0 !== filtered && reason !== '' && account !== ''
    case 'approve':
      return named <= 1 && !filtered && (request === null || account !== '')
  }
}

function filterOf(
  values: { readonly [key: string]: string | boolean | undefined },
  state: WorkState | undefined,
): LetterFilter {
  const texts = ['queue', 'kind', 'feed', 'peer', 'code'].flatMap(name => {
    const value = values[name]
    return typeof value === 'string' ? [[name, value] as const] : []
  })
  return { ...Object.fromEntries(texts), ...(state === undefined ? {} : { state }) }
}

function parsedOf(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ config: text, state: text, queue: text, kind: text, feed: text, peer: text, code: text },
        after: { ...text, default: '0' },
        limit: { ...text, default: '100' },
        ...{ reason: text, account: text, 'code-of-factor': text },
        ...{ 'dry-run': flag, refuse: flag, json: flag },
      },
    })
  } catch {
    // An unknown option: the usage says more than the parser.
    return undefined
  }
}
