import type { LetterFilter } from '../operations/desk-ports.ts'
import { WORK_STATES, type WorkState } from '../operations/failed-work.ts'
import type { Given } from './command-line.ts'
import { UsageError } from './fault.ts'
import { A_COMMAND, oneOf, quoted, required, wholeNumber, wordsAre } from './usage.ts'

const USAGE = `npm run queues -- status  --config node.yaml [--json]
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
  退出码 exit codes: 0 done · 1 refused or not possible, or dead letters in status · 2 wrong arguments · 3 waits for approval`

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

const text = { type: 'string' } as const
const flag = { type: 'boolean', default: false } as const
const OPTIONS = {
  ...{ config: text, state: text, queue: text, kind: text, feed: text, peer: text, code: text },
  after: { ...text, default: '0' },
  limit: { ...text, default: '100' },
  ...{ reason: text, account: text, 'code-of-factor': text },
  ...{ 'dry-run': flag, refuse: flag, json: flag },
} as const

export const QUEUES_LINE = { name: 'npm run queues --', usage: USAGE, options: OPTIONS }

const COMMANDS = ['status', 'list', 'show', 'redrive', 'give-up', 'approve'] as const

/** @throws {UsageError} for anything that the usage does not say */
export function commandOf({ values, positionals }: Given<typeof OPTIONS>): Command {
  const [word, ...named] = positionals
  const command = oneOf(COMMANDS, word, A_COMMAND)
  const { config, 'dry-run': dryRun, refuse, json } = required(values, ['config'])
  const state =
    values.state === undefined ? undefined : oneOf(WORK_STATES, values.state, ['状态（--state）', 'state'])
  const filter = filterOf(values, state)
  const request = command === 'approve' ? (named[0] ?? null) : null
  checkWords(command, named, Object.keys(filter).length > 0)
  if (command === 'redrive' || command === 'give-up') required(values, ['reason', 'account'])
  if (request !== null) required(values, ['account'])
  const { reason = '', account = '' } = values
  return {
    ...{ command, config, filter, reason, account, request, dryRun, refuse, json },
    letters: command === 'approve' ? [] : named.map(letterOf),
    after: wholeNumber('after', values.after, 0, 999_999_999_999_999),
    limit: wholeNumber('limit', values.limit, 1, 1_000),
    code: values['code-of-factor'] ?? null,
  }
}

function checkWords(command: Command['command'], named: readonly string[], filtered: boolean): void {
  const several = command === 'redrive' || command === 'give-up'
  if (several && named.length > 0 === filtered)
    throw new UsageError(
      '须给出编号或筛选条件，二者取一',
      'give the numbers of the work or a filter, one of the two',
    )
  if (!several) wordsAre(named, command === 'show' ? ['N'] : command === 'approve' ? ['[ID]'] : [])
  if (!several && filtered && command !== 'list')
    throw new UsageError(`${command} 不带筛选条件`, `${command} takes no filter`)
}

function letterOf(text: string): number {
  if (/^[0-9]{1,15}$/.test(text)) return Number(text)
  throw new UsageError(
    `${quoted(text)} 不是编号，queues -- list 列出各件`,
    `${quoted(text)} is no number of a piece of work: queues -- list shows them`,
  )
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
