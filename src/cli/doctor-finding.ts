/** What `npm run doctor` finds: one line of what is, one of what it means, and what to do about it. */
import { FaultError } from '../base/fault.ts'
import type { WaitingEntry } from '../store/waiting-entries.ts'

export const CHECKS = {
  clock: '时钟 clock',
  disk: '磁盘 disk',
  database: '数据库 database',
  queue: '队列 queue',
  certificate: '证书 certificate',
  membership: '成员文件 membership',
  'high-water': '高水位 high-water file',
  peer: '各省 peers',
  feed: '数据流 feeds',
  lookup: '对照文件 files that rows are looked up in',
  waiting: '未达 what has not arrived',
} as const
export type CheckName = keyof typeof CHECKS

/** A text in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

export interface Finding {
  readonly check: CheckName
  /** `error`: what the node answers may be wrong or late, or will be; `warning`: see to it this week. */
  readonly level: 'ok' | 'warning' | 'error'
  /** Code of docs/errors.md or of a trouble, where there is one; its section in docs/runbook.zh-CN.md says more. */
  readonly code?: string
  readonly peer?: string
  readonly feed?: string
  /** The entries that it is about, the first of them. */
  readonly entries?: readonly WaitingEntry[]
  readonly what: Words
  /** What follows from it; absent when all is well. */
  readonly means?: Words
  /** What to do now. */
  readonly todo?: Words
}

export function ok(check: CheckName, zh: string, en: string): Finding {
  return { check, level: 'ok', what: { zh, en } }
}

/** A check that could not be made: what was thrown says what, where and how to mend it. */
export function notChecked(check: CheckName, error: unknown, todo: Words): Finding {
  const isFault = error instanceof FaultError
  // A library's message may quote what it was given: its code is enough.
  const code = isFault ? error.fault.code : String((error as { readonly code?: unknown }).code ?? 'UNKNOWN')
  const text = isFault ? error.message : code
  return {
    check,
    level: 'error',
    code,
    what: { zh: `无法检查：${text}`, en: `cannot be checked: ${text}` },
    todo,
  }
}

const MARKS = { ok: '✓', warning: '!', error: '✗' } as const

/** Lines for people: Chinese first, English beside. */
export function linesOf(findings: readonly Finding[]): string[] {
  const names = Object.keys(CHECKS) as CheckName[]
  return names.flatMap(check => {
    const found = findings.filter(one => one.check === check)
    return found.length === 0 ? [] : [CHECKS[check], ...found.flatMap(linesOfOne)]
  })
}

function linesOfOne({ level, code, what, means, todo }: Finding): string[] {
  const tail = code === undefined ? '' : `  [${code}]`
  return [
    `  ${MARKS[level]} ${what.zh} · ${what.en}${tail}`,
    ...(means ? [`      意味 ${means.zh} · ${means.en}`] : []),
    ...(todo ? [`      处置 ${todo.zh} · ${todo.en}`] : []),
  ]
}
