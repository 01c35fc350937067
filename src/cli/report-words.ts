/** What the words of `npm run report` say. */
import { parseArgs } from 'node:util'
import type { ReportEdition } from '../report/ports.ts'
import type { Authorisation, ReportSubject, ReportWish } from '../report/wish.ts'
import { checkUscc } from '../standard/uscc.ts'

export const REPORT_USAGE = `npm run report -- CODE --config node.yaml --reader NAME --for ORGANISATION --purpose CODE --request NO --out FILE
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

/**
 * @param read a file that the words name
 * @returns a text for whoever wrote them wrongly @throws RangeError with such a text; whatever `parseArgs` throws
 */
export async function reportWords(
  args: readonly string[],
  read: (file: string) => Promise<string>,
): Promise<ReportWords | string> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  const { config, reader, out, person, subjects } = values
  const [first, second] = positionals
  if (config === undefined) return REPORT_USAGE
  if (first === 'check') return second === undefined ? REPORT_USAGE : { what: 'check', config, code: second }
  const many = subjects !== undefined
  const format = formatOf(values.format, out, many)
  if (!isAccount(reader) || out === undefined || format === undefined) return REPORT_USAGE
  const common = { config, reader, out, format }
  if (first === 'fetch')
    return second === undefined ? REPORT_USAGE : { ...common, what: 'fetch', order: second }
  const edition = EDITIONS.find(one => one === values.edition)
  const { for: organisation, purpose, request: sharingRequest } = values
  if (!organisation || !purpose || !sharingRequest || edition === undefined) return REPORT_USAGE
  if ([first, person, subjects].filter(one => one !== undefined).length !== 1) return REPORT_USAGE
  const ground = authorisationOf(values)
  const wish = {
    edition,
    purpose,
    sharingRequest,
    organisation,
    ...(ground ? { authorisation: ground } : {}),
  }
  const wished = await subjectsOf(first, person, subjects, read)
  return { ...common, what: 'make', many, wishes: wished.map(subject => ({ ...wish, subject })) }
}

function isAccount(name: string | undefined): name is string {
  return name !== undefined && /^[a-z][a-z0-9.-]{1,63}$/.test(name)
}

function formatOf(
  named: string | undefined,
  out: string | undefined,
  many: boolean,
): ReportFormat | undefined {
  const text = named ?? (many ? 'json' : (out ?? '').split('.').at(-1))
  return FORMATS.find(one => one === text)
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

/** @throws RangeError */
function organisationOf(text: string, index: number): ReportSubject {
  const check = checkUscc(text)
  // The text is not repeated: it may be a person's number.
  if (!check.ok) throw new RangeError(`subject ${index + 1} is no unified social credit code`)
  return { kind: 'organisation', uscc: check.value.text }
}

/** @throws RangeError */
function personOf(text: string): ReportSubject {
  const wanted = 'the file of a person holds JSON with idType, idNumber and name'
  let value: Partial<Record<'idType' | 'idNumber' | 'name', unknown>> | null
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's message would quote the file.
    throw new RangeError(wanted)
  }
  const { idType, idNumber, name } = value ?? {}
  const isText = (one: unknown): one is string => typeof one === 'string' && one !== ''
  if (!isText(idType) || !isText(idNumber) || !isText(name)) throw new RangeError(wanted)
  return { kind: 'person', idType, idNumber, name }
}
