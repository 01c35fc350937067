/**
 * `npm run report -- …`: orders a credit report (信用报告) on one subject, or on many, waits until the running node has
 * made it, and writes it down; or asks whether one that was made is still current.
 */
import { readFile } from 'node:fs/promises'
import { runCommandLine } from './command-line.ts'
import { openReporting, type ReportAccess } from './report-access.ts'
import { fetchReport, makeReports } from './report-orders.ts'
import { REPORT_LINE, type ReportWords, reportWords } from './report-words.ts'

/** @param args the words after `npm run report --` */
export function reportCommand(args: readonly string[]): Promise<0 | 1 | 2> {
  return runCommandLine(REPORT_LINE, args, async given =>
    report(await reportWords(given, file => readFile(file, 'utf8'))),
  )
}

async function report(asked: ReportWords): Promise<0 | 1> {
  const access = await openReporting(asked.config, process.env)
  try {
    if (asked.what === 'check') return await check(access, asked.code)
    if (asked.what === 'fetch') return await fetchReport(access, asked)
    return await makeReports(access, asked)
  } finally {
    await access.close()
  }
}

async function check({ desk }: ReportAccess, code: string): Promise<0 | 1> {
  const standing = await desk.check(code)
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

if (import.meta.main) process.exitCode = await reportCommand(process.argv.slice(2))
