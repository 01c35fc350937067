/** Printing takes no more memory as it goes on: what the compiler keeps of earlier reports is bounded. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import { ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { aPenalty, data, found, TODAY, USCC } from '../report/found.ts'
import { signerOf } from '../support/province.ts'

const STATUS = '/proc/self/status'
/** Megabytes that may come and go with heap and caches; with nothing let go of it is two hundred more. */
const SLACK = 40
/** Reports until caches are as full as they get, and those after which memory is looked at again. */
const [WARM, MORE] = [80, 240]

const hasProc = () => {
  try {
    return readFileSync(STATUS, 'latin1').includes('RssAnon')
  } catch {
    return false
  }
}

/** Megabytes of memory of its own that the process has, native parts included, without what nobody needs any more. */
function megabytes(): number {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
  return Number(/RssAnon:\s+(\d+) kB/.exec(readFileSync(STATUS, 'latin1'))?.[1]) / 1024
}

test('after hundreds of reports, each with other facts, memory is what it was after the first', {
  skip: hasProc() ? false : 'needs Linux: /proc/self/status',
}, async () => {
  const printer = new ReportPrinter()
  const print = async (nth: number) => {
    const reportNo = `XQ-310000-20261123-${String(nth).padStart(8, '0')}`
    const facts = { reportNo, queriedAt: '2026-11-23T04:00:00.000Z', edition: 'public' as const }
    const records = Array.from({ length: 5 }, (_, i) =>
      aPenalty(one => {
        one.content.decisionNo = `示环罚〔2026〕示例${nth}-${i}号`
        one.content.violationFacts = `示例排放口超标排放（虚构），第 ${nth * 7 + i} 次检查发现`
      }),
    )
    const body = assembleBody(
      { kind: 'organisation', uscc: USCC, edition: 'public', day: TODAY },
      data(() => records.map(record => found(record))),
    )
    const json = canonicalBytes(await coverReport(body, facts, signerOf('310000')))
    printer.pdf({ reportNo, code: '25DC-63E2-5C9E-15D9-92DB', json })
    // As in a thread: the compiler gives back what a report took once its turn is over.
    await setImmediate()
  }
  let nth = 0
  /** Memory at four moments: caches fill up and are emptied. */
  const measured = async (reports: number): Promise<number[]> => {
    for (const end = nth + reports; nth < end; nth++) await print(nth)
    const found: number[] = []
    for (let i = 0; i < 4; i++) {
      for (const end = nth + 5; nth < end; nth++) await print(nth)
      found.push(megabytes())
    }
    return found
  }
  const before = Math.max(...(await measured(WARM)))
  const grown = Math.min(...(await measured(MORE))) - before
  assert.ok(grown < SLACK, `${MORE} reports took ${Math.round(grown)} MB more`)
})
