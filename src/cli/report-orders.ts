/** Orders of `npm run report`: placed, waited for, written down. */

import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { ReportError } from '../report/fault.ts'
import type { Asker, OrderProgress } from '../report/order-ports.ts'
import { Progress } from './progress.ts'
import type { ReportAccess } from './report-access.ts'
import type { FetchWords, MakeWords, ReportFormat } from './report-words.ts'
import { whereFrom } from './where-from.ts'

/** Orders of a batch that are open at a time: the node works on as many while others are written down. */
const AT_ONCE = 100
/** Milliseconds between two looks. */
const LOOK_MS = 200
/** Milliseconds beyond the answers of the provinces for which nothing may happen. */
const PATIENCE_MS = 60_000

export async function makeReports(access: ReportAccess, asked: MakeWords): Promise<0 | 1> {
  const { wishes, many, out } = asked
  const asker = askerOf(asked)
  if (many) await mkdir(out, { recursive: true })
  const progress = new Progress(process.stderr, wishes.length, undefined, 'reports')
  const queue = wishes.entries()
  const failures: string[] = []
  let made = 0
  const worker = async (): Promise<void> => {
    for (const [i, wish] of queue) {
      const written = await one(access, asker, asked, () =>
        access.desk.order(wish, asker, randomUUID()),
      ).catch(refusalOf)
      if (written.ok) made++
      else failures.push(`第 ${i + 1} 个 subject ${i + 1}: ${written.why}`)
      if (many) progress.pieces(made + failures.length)
      else if (written.ok) console.log(written.line)
    }
  }
  await Promise.all(Array.from({ length: many ? AT_ONCE : 1 }, worker))
  progress.end()
  for (const failure of failures) console.error(`✗ ${failure}`)
  if (many) console.log(`${made} 份报告 reports → ${out}`)
  return failures.length === 0 ? 0 : 1
}

export async function fetchReport(access: ReportAccess, asked: FetchWords): Promise<0 | 1> {
  const written = await one(access, askerOf(asked), { ...asked, many: false }, async () => asked)
  if (written.ok) console.log(written.line)
  else console.error(`✗ ${written.why}`)
  return written.ok ? 0 : 1
}

/** One that is refused does not keep the others of a batch. */
function refusalOf(error: unknown): Written {
  if (error instanceof ReportError) return { ok: false, why: `${error.fault.code}: ${error.message}` }
  throw error
}

type Written = { readonly ok: true; readonly line: string } | { readonly ok: false; readonly why: string }

async function one(
  { desk, answerMs }: ReportAccess,
  asker: Asker,
  { out, format, many }: Pick<MakeWords, 'out' | 'format' | 'many'>,
  ordered: () => Promise<{ readonly order: string }>,
): Promise<Written> {
  const { order } = await ordered()
  const progress = await untilMade(() => desk.progress(order, asker), answerMs + PATIENCE_MS)
  const report = progress?.reports.at(-1)
  if (progress === null || report === undefined) {
    const why =
      progress === null ? '结点尚未出具，请确认结点在运行 not made yet: does the node run?' : progress.state
    return { ok: false, why: `${why}; npm run report -- fetch ${order} …` }
  }
  const { reportNo, code, missing } = report
  const file = many ? path.join(out, `${reportNo}.${format}`) : out
  await writeFile(file, await documentOf(desk, order, asker, format))
  const partial = missing.length === 0 ? '' : `  未返回 not returned: ${missing.join(', ')}; fetch ${order}`
  return { ok: true, line: `${reportNo}  验证码 code ${code}  → ${file}${partial}` }
}

/** @returns null when nothing came in time */
async function untilMade(
  look: () => Promise<OrderProgress>,
  patienceMs: number,
): Promise<OrderProgress | null> {
  const end = Date.now() + patienceMs
  while (Date.now() < end) {
    const progress = await look()
    if (progress.state !== 'waiting') return progress
    await new Promise(resolve => setTimeout(resolve, LOOK_MS))
  }
  return null
}

async function documentOf(
  desk: ReportAccess['desk'],
  order: string,
  asker: Asker,
  format: ReportFormat,
): Promise<Uint8Array | string> {
  if (format === 'pdf') return (await desk.pdf(order, asker)).pdf
  if (format === 'html') return (await desk.page(order, asker)).html
  const { json } = await desk.newest(order, asker)
  return `${Buffer.from(json).toString('utf8')}\n`
}

function askerOf({ reader }: { readonly reader: string }): Asker {
  return { actor: `operator:${reader}`, from: whereFrom(), member: null }
}
