/** What the words of `npm run report` say. */
import type { ReportEdition } from '../report/ports.ts'
import type { Authorisation, ReportSubject, ReportWish } from '../report/wish.ts'
import { checkUscc } from '../standard/uscc.ts'
import type { Given } from './command-line.ts'
import { UsageError } from './fault.ts'
import { oneOf, quoted, required, wordsAre } from './usage.ts'

const USAGE = `npm run report -- CODE --config node.yaml --reader NAME --for ORGANISATION --purpose CODE --request NO --out FILE
    一份信用报告 one report on an organisation, by its credit code; FILE ends with .json, .pdf or .html
npm run report -- --person FILE …        个人，须经授权或本人申请 on a person: {"idType","idNumber","name"}
npm run report -- --subjects FILE …      成批 one report for each credit code of a file, one a line; --out names a folder
    [--format json|pdf|html]
npm run report -- fetch ORDER …          取已下单的报告 a report that was ordered: --config, --reader, --out
npm run report -- check CODE --config node.yaml    按验证码核验 whether a report is authentic, and still current
  [--edition public|government|authorised]  公示版（默认）、政务版、授权版
  [--consent NO | --own NO]                 授权编号，或本人申请编号 authorisation; needed for persons and the authorised edition
  --for: 查询单位, the organisation for which it is made; --purpose and --request: 用途 of the application list and
  共享申请单号; all of them are recorded in the audit log. 报告由运行中的结点出具 the running node makes the reports.`

const EDITIONS: readonly ReportEdition[] = ['public', 'government', 'authorised']
const FORMATS = ['json', 'pdf', 'html'] as const
export type ReportFormat = (typeof FORMATS)[number]

interface Common {
  readonly config: string
  /** Who sits at the terminal, as the audit log names it. */
  readonly reader: string
  readonly out: string
  readonly format: ReportFormat
}

export interface FetchWords extends Common {
  readonly what: 'fetch'
  readonly order: string
}

export interface MakeWords extends Common {
  readonly what: 'make'
  readonly wishes: readonly ReportWish[]
  /** `out` is a folder. */
  readonly many: boolean
}

export type ReportWords =
  | FetchWords
  | MakeWords
  | { readonly what: 'check'; readonly config: string; readonly code: string }

const OPTIONS = {
  config: { type: 'string' },
  reader: { type: 'string' },
  for: { type: 'string' },
  purpose: { type: 'string' },
  request: { type: 'string' },
  edition: { type: 'string', default: 'public' },
  consent: { type: 'string' },
  own: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  person: { type: 'string' },
  subjects: { type: 'string' },
} as const

export const REPORT_LINE = { name: 'npm run report --', usage: USAGE, options: OPTIONS }

/**
 * @param read a file that the words name
 * @throws {UsageError}; what `read` throws
 */
export async function reportWords(
  { values, positionals }: Given<typeof OPTIONS>,
  read: (file: string) => Promise<string>,
): Promise<ReportWords> {
  const [first, second] = positionals
  if (first === 'check') {
    wordsAre(positionals.slice(1), ['CODE'])
    return { what: 'check', config: required(values, ['config']).config, code: second ?? '' }
  }
  const { person, subjects } = values
  const many = subjects !== undefined
  const common = { ...commonOf(values), format: formatOf(values.format, values.out, many) }
  if (first === 'fetch') {
    wordsAre(positionals.slice(1), ['ORDER'])
    return { ...common, what: 'fetch', order: second ?? '' }
  }
  const asked = required(values, ['for', 'purpose', 'request'])
  wordsAre(positionals, person === undefined && !many ? ['CODE | --person FILE | --subjects FILE'] : [])
  if (person !== undefined && many)
    throw new UsageError('--person 与 --subjects 只能给其一', 'give --person or --subjects, not both')
  const ground = authorisationOf(values)
  const wish = {
    edition: oneOf(EDITIONS, values.edition, ['版本（--edition）', 'edition']),
    purpose: asked.purpose,
    sharingRequest: asked.request,
    organisation: asked.for,
    ...(ground ? { authorisation: ground } : {}),
  }
  const wished = await subjectsOf(first, person, subjects, read)
  return { ...common, what: 'make', many, wishes: wished.map(subject => ({ ...wish, subject })) }
}

/** @throws {UsageError} */
function commonOf(values: Given<typeof OPTIONS>['values']): Omit<Common, 'format'> {
  const { config, reader, out } = required(values, ['config', 'reader', 'out'])
  if (/^[a-z][a-z0-9.-]{1,63}$/.test(reader)) return { config, reader, out }
  throw new UsageError(
    `--reader ${quoted(reader)} 不是账户名（小写字母、数字、. 与 -）`,
    `--reader ${quoted(reader)} is no account: small letters, digits, . and -`,
  )
}

/** @throws {UsageError} */
function formatOf(named: string | undefined, out: string | undefined, many: boolean): ReportFormat {
  const text = named ?? (many ? 'json' : (out ?? '').split('.').at(-1))
  return oneOf(FORMATS, text, ['格式（--format，或 --out 的扩展名）', 'format (--format, or how --out ends)'])
}

function authorisationOf({
  consent,
  own,
}: {
  readonly consent?: string | undefined
  readonly own?: string | undefined
}): Authorisation | undefined {
  if (consent !== undefined) return { kind: 'consent', reference: consent }
  return own === undefined ? undefined : { kind: 'own', reference: own }
}

async function subjectsOf(
  code: string | undefined,
  person: string | undefined,
  subjects: string | undefined,
  read: (file: string) => Promise<string>,
): Promise<ReportSubject[]> {
  if (person !== undefined) return [personOf(await read(person))]
  const codes = subjects === undefined ? [code ?? ''] : (await read(subjects)).split(/\s+/)
  return codes.filter(one => one !== '').map(organisationOf)
}

/** @throws {UsageError} */
function organisationOf(text: string, index: number): ReportSubject {
  const check = checkUscc(text)
  // The text is not repeated: it may be a person's number.
  if (!check.ok)
    throw new UsageError(
      `第 ${index + 1} 个主体不是统一社会信用代码`,
      `subject ${index + 1} is no unified social credit code`,
    )
  return { kind: 'organisation', uscc: check.value.text }
}

/** @throws {UsageError} */
function personOf(text: string): ReportSubject {
  const wanted = new UsageError(
    '--person 的文件须为含 idType、idNumber、name 的 JSON',
    'the file of --person holds JSON with idType, idNumber and name',
  )
  let value: Partial<Record<'idType' | 'idNumber' | 'name', unknown>> | null
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's message would quote the file.
    throw wanted
  }
  const { idType, idNumber, name } = value ?? {}
  const isText = (one: unknown): one is string => typeof one === 'string' && one !== ''
  if (!isText(idType) || !isText(idNumber) || !isText(name)) throw wanted
  return { kind: 'person', idType, idNumber, name }
}
