/**
 * Credit reports from 1,000 held records: as signed JSON, from the order to the sealed row, and as signed PDF/A. Floor:
 * a headless Chromium, started once, that prints the same report from its HTML, with the same fonts. Eight are asked of
 * either at a time, as in a batch. Beside them how many JSON reports a second one worker makes, and whether memory stays flat.
 */
import { type Bench, compare, rateRow, timedAsync } from './bench.ts'
import { CountedRounds } from './processor-time.ts'
import { withHeldRecords } from './report/held-records.ts'
import { memoryOver } from './report/memory.ts'
import { PrintingBrowser } from './report/printing-browser.ts'

interface Sizes {
  readonly records: number
  /** Records of one subject. */
  readonly each: number
  /** Reports of a round. */
  readonly json: number
  readonly pdf: number
  readonly rounds: number
  /** Reports until caches are full, and in all: memory is compared over as many after the first and at the end. */
  readonly memory: readonly [first: number, last: number]
}

/** Prints of a round are many, of either side: when it begins and ends, not all places are busy, which is to weigh little. */
const FULL: Sizes = { records: 1_000, each: 10, json: 50, pdf: 120, rounds: 5, memory: [1_000, 10_000] }
const QUICK: Sizes = { records: 40, each: 10, json: 4, pdf: 2, rounds: 2, memory: [8, 24] }
/** Prints that are asked for at a time, of either side: enough that both cores are busy with them. */
const PRINTS_AT_ONCE = 8

export const reportBench: Bench = async ({ quick, progress, rounds, entries }) => {
  const sizes = { ...(quick ? QUICK : FULL), ...(rounds === undefined ? {} : { rounds }) }
  const last = entries ?? sizes.memory[1]
  const browser = await PrintingBrowser.open()
  try {
    return await withHeldRecords(sizes, async (desk, subjects) => {
      const [order = ''] = await desk.make(subjects(1))
      const html = await desk.html(order)
      const [ours, theirs] = [new CountedRounds(), new CountedRounds()]
      const print = (count: number, rounds?: CountedRounds) => () => {
        const work = () => printEach(Array(count).fill(html), one => browser.pdf(one))
        return rounds === undefined ? timedAsync(work) : rounds.timed(work)
      }
      progress('PDF against Chromium')
      let at = 0
      const byPdf = await compare(
        sizes.rounds,
        async () => {
          at += sizes.pdf
          const orders = await desk.make(subjects(sizes.pdf, at))
          return ours.timed(() => printEach(orders, one => desk.pdf(one)))
        },
        print(sizes.pdf, theirs),
      )
      progress('JSON against Chromium')
      const byJson = await compare(
        sizes.rounds,
        () => timedAsync(() => desk.make(subjects(sizes.json))),
        print(sizes.pdf),
      )
      progress(`memory over ${last} reports`)
      const memory = await memoryOver(desk, subjects, Math.min(sizes.memory[0], Math.ceil(last / 10)), last)
      const table = [
        rateRow('chromium (PDF)', sizes.pdf, sizes.pdf, byPdf),
        rateRow('chromiumJson', sizes.json, sizes.pdf, byJson),
      ]
      const [pdf, json] = table
      return {
        ratios: { chromium: pdf?.ratio ?? 0, chromiumJson: json?.ratio ?? 0 },
        figures: {
          ...{ records: sizes.records, recordsOfASubject: sizes.each, htmlBytes: Buffer.byteLength(html) },
          jsonReportsPerSecond: Math.round(sizes.json / byJson.ours),
          pdfMillisecondsEach: Math.round((byPdf.ours / sizes.pdf) * 1000),
          ...processorFigures(ours, theirs, sizes.pdf),
          ...memory,
        },
        table,
      }
    })
  } finally {
    await browser.close()
  }
}

async function printEach(what: readonly string[], print: (one: string) => Promise<unknown>): Promise<void> {
  const turns = what.values()
  const hand = async () => {
    for (const one of turns) await print(one)
  }
  await Promise.all(Array.from({ length: PRINTS_AT_ONCE }, hand))
}

/** Processor time of one PDF, by all processes of either side: on a machine with other work, more to the point than time. */
function processorFigures(ours: CountedRounds, theirs: CountedRounds, each: number): Record<string, number> {
  const [mine, floor] = [ours.median(), theirs.median()]
  if (mine === null || floor === null || mine === 0) return {}
  return {
    pdfProcessorMs: Math.round((mine / each) * 10) / 10,
    chromiumProcessorMs: Math.round((floor / each) * 10) / 10,
    chromiumByProcessor: Math.round((floor / mine) * 100) / 100,
  }
}
