/**
 * `npm run report -- …`: a credit report (信用报告) on one subject, on many, or whether one that was made is still
 * current. Who asks, for what and on what ground is in the audit log before anything is read.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { canonicalText } from '../base/canonical.ts'
import { FaultError } from '../base/fault.ts'
import { legalDay } from '../base/time.ts'
import { readSecrets } from '../config/secrets.ts'
import type { FinishedReport } from '../report/make.ts'
import type { ReportEdition } from '../report/ports.ts'
import { type ReportAsker, type ReportDesk, type ReportSubject, reportDesk } from '../report-desk.ts'
import { checkUscc } from '../standard/uscc.ts'
import { openNode, requireSound } from './node-access.ts'
import { Progress } from './progress.ts'

const USAGE = `npm run report -- CODE --config node.yaml --reader NAME --purpose CODE --request NO --out FILE.json|FILE.pdf
    一份信用报告 one report on an organisation, by its credit code
npm run report -- --person FILE …        个人，须经授权或本人申请 on a person: {"idType","idNumber","name","consent":{"kind":"own"|"consent","reference"}}
npm run report -- --subjects FILE …      成批 one report for each credit code of a file, one a line; --out names a folder, --pdf for PDF
npm run report -- check CODE --config node.yaml    按验证码核验 whether a report is authentic, and still current
  [--edition public|government|authorised]  公示版（默认）、政务版、授权版
  --purpose and --request: 用途 of the application list and 共享申请单号, recorded in the audit log`

const EDITIONS: readonly ReportEdition[] = ['public', 'government', 'authorised']

type Asked =
  | { readonly what: 'check'; readonly config: string; readonly code: string }
  | {
      readonly what: 'make'
      readonly config: string
      readonly subjects: readonly ReportSubject[]
      readonly edition: ReportEdition
      readonly asker: ReportAsker
      readonly out: string
      readonly many: boolean
      readonly pdf: boolean
    }

/** @param args the words after `npm run report --` */
export async function reportCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  const asked = await askedOf(args)
  if (typeof asked === 'string') {
    console.error(asked)
    return 2
  }
  const access = await openNode(asked.config, process.env)
  try {
    await requireSound(access)
    const { settings, loaded, database } = access
    const desk = await reportDesk({
      settings,
      loaded,
      database,
      secrets: readSecrets(settings, true),
      clock: Date.now,
    })
    return asked.what === 'check' ? await check(desk, asked.code) : await make(desk, asked)
  } finally {
    await access.close()
  }
}

async function check(desk: ReportDesk, code: string): Promise<0 | 1> {
  const standing = await desk.register.standing(code, legalDay(Date.now()))
  if (standing === null) {
    console.log('✗ 本结点没有这一验证码的报告 no report of this node has this code')
    return 1
  }
  const { reportNo, bodyDigest, madeAt, current } = standing
  console.log(`✓ 报告属实 authentic: ${reportNo}  ${madeAt}\n  正文摘要 digest of its body: ${bodyDigest}`)
  // Never which of its items: that would show what was repaired.
  console.log(
    current
      ? '✓ 内容现行有效 still current'
      : '✗ 报告作出后有内容已不再适用，请重新查询 not current any more: ask for a new one',
  )
  return current ? 0 : 1
}

async function make(desk: ReportDesk, asked: Extract<Asked, { readonly what: 'make' }>): Promise<0> {
  const { subjects, edition, asker, out, many, pdf } = asked
  const progress = new Progress(process.stderr, 0)
  let made = 0
  for (const subject of subjects) {
    const finished = await desk.make(subject, edition, asker)
    const file = many ? path.join(out, `${finished.report.cover.reportNo}.${pdf ? 'pdf' : 'json'}`) : out
    await writeFile(file, pdf ? await desk.pdf(finished) : textOf(finished))
    made++
    if (many) progress.rows(made)
    else console.log(`${finished.report.cover.reportNo}  验证码 code ${finished.code}  → ${out}`)
  }
  progress.end()
  if (many) console.log(`${made} 份报告 reports → ${out}`)
  return 0
}

function textOf({ report }: FinishedReport): string {
  return `${canonicalText(report)}\n`
}

async function askedOf(args: readonly string[]): Promise<Asked | string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        config: { type: 'string' },
        reader: { type: 'string' },
        purpose: { type: 'string' },
        request: { type: 'string' },
        edition: { type: 'string', default: 'public' },
        out: { type: 'string' },
        person: { type: 'string' },
        subjects: { type: 'string' },
        pdf: { type: 'boolean', default: false },
      },
    })
    const { config, reader, purpose, request, out, person, subjects } = values
    const [first, second] = positionals
    if (config === undefined) return USAGE
    if (first === 'check') return second === undefined ? USAGE : { what: 'check', config, code: second }
    const edition = EDITIONS.find(one => one === values.edition)
    if (!reader || !purpose || !request || out === undefined || edition === undefined) return USAGE
    if ([first, person, subjects].filter(one => one !== undefined).length !== 1) return USAGE
    const asker = { actor: `operator:${reader}`, purpose, sharingRequest: request }
    const pdf = subjects === undefined ? out.endsWith('.pdf') : values.pdf
    const common = { what: 'make', config, edition, asker, out, pdf, many: subjects !== undefined } as const
    if (person !== undefined) return { ...common, subjects: [personOf(await readFile(person, 'utf8'))] }
    const codes = subjects === undefined ? [first ?? ''] : (await readFile(subjects, 'utf8')).split(/\s+/)
    return { ...common, subjects: codes.filter(code => code !== '').map(organisationOf) }
  } catch (error) {
    if (error instanceof RangeError) return error.message
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return error.message
    return USAGE
  }
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
  const value = JSON.parse(text) as Extract<ReportSubject, { readonly kind: 'person' }>
  const { idType, idNumber, name, consent } = value
  const whole = [idType, idNumber, name, consent?.reference].every(
    one => typeof one === 'string' && one !== '',
  )
  if (!whole || (consent.kind !== 'own' && consent.kind !== 'consent'))
    throw new RangeError('the file of a person needs idType, idNumber, name and consent {kind, reference}')
  return { kind: 'person', idType, idNumber, name, consent }
}

if (import.meta.main) {
  try {
    process.exitCode = await reportCommand(process.argv.slice(2))
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    console.error(`${error.fault.code}: ${error.message}`)
    process.exitCode = 1
  }
}
