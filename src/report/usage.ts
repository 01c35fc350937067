/** Who asked for and used a person's data (上海市社会信用条例 第三十四条): organisations by their names, for people. */
import { applicationTitle } from '../standard/applications.ts'
import { PROVINCES } from '../standard/divisions.ts'
import type { UsageLine } from './assemble.ts'

/** What this room writes into the audit log and reads from it; `exchange/audit.ts` says what an event is. */
export interface Audit {
  /** Durable once it returns; throws, and then the act must not happen. */
  record(event: {
    readonly act: 'query'
    readonly actor: string
    readonly from?: string
    readonly roles?: readonly string[]
    readonly subjects: readonly string[]
    readonly purpose: string
    readonly sharingRequest: string
    readonly details: Readonly<Record<string, string | number | boolean | null>>
  }): Promise<void>
  ofSubject(subjectKey: string, limit: number): Promise<readonly AuditedQuery[]>
}

export interface AuditedQuery {
  readonly generation: number
  readonly seq: number
  readonly at: string
  readonly act: string
  readonly actor: string
  readonly purpose?: string
  readonly details?: Readonly<Record<string, string | number | boolean | null>>
}

/** As many as the report standard takes. */
const MOST = 1_000

/**
 * The queries about a person before this one, newest first.
 * @param keys link keys under every key in use
 * @param before instant of the order: the query for the report itself is none of its lines
 * @param isWanted those that no other province tells
 */
export async function usageOf(
  audit: Audit,
  keys: readonly string[],
  before: string,
  isWanted: (query: AuditedQuery) => boolean,
): Promise<UsageLine[]> {
  const entries = (await Promise.all(keys.map(key => audit.ofSubject(key, MOST)))).flat()
  const queries = entries.filter(entry => entry.act === 'query' && entry.at < before && isWanted(entry))
  const once = new Map(queries.map(entry => [`${entry.generation}/${entry.seq}`, entry]))
  return [...once.values()]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq))
    .slice(0, MOST)
    .map(({ at, actor, purpose, details }) => ({
      at,
      organisation: organisationOf(actor, details?.['organisation']),
      purpose: purpose === undefined ? '未说明' : (applicationTitle(purpose) ?? purpose),
      ...(typeof details?.['ground'] === 'string' ? { legalGround: details['ground'] } : {}),
    }))
}

/** What this province tells another one that asks about a person: who asked here. Members log their own askers. */
export function isOfOwnAsker({ actor }: AuditedQuery): boolean {
  return !actor.startsWith('member:')
}

/** Own lines and those that provinces told, newest first; a query that its own province tells stands there once. */
export async function usageWith(
  audit: Audit,
  keys: readonly string[],
  before: string,
  told: readonly { readonly division: string; readonly usage?: readonly UsageLine[] }[],
): Promise<UsageLine[]> {
  const tellers = new Set(told.flatMap(({ division, usage }) => (usage ? [`member:${division}`] : [])))
  const isTold = ({ actor, details }: AuditedQuery) =>
    tellers.has(actor) && details?.['operation'] === 'report.query'
  const own = await usageOf(audit, keys, before, query => !isTold(query))
  return [...own, ...told.flatMap(({ usage = [] }) => usage)]
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, MOST)
}

/** By the name under which it asked; otherwise by what is known of the actor, never by an account. */
function organisationOf(actor: string, named: unknown): string {
  if (typeof named === 'string' && named !== '') return named
  const [kind, who = ''] = actor.split(/:(.*)/s)
  if (kind === 'member') {
    const province = PROVINCES.find(({ code }) => code === who)?.title ?? who
    return `${province}公共信用信息工作机构`
  }
  return kind === 'system' ? who : '本省公共信用信息工作机构'
}
