/** Jiangsu penalties as many as are asked for: the seeded decisions of the samples, in Jiangsu's spelling. */
import iconv from 'iconv-lite'
import { csvText, type LocalRow } from '../../scripts/samples/dialect.ts'
import { jiangsuPenalty } from '../../scripts/samples/jiangsu.ts'
import { endlessPenalties, PROVINCES } from '../../scripts/samples/model.ts'

const JIANGSU = PROVINCES.find(({ division }) => division === '320000')
/** Rows that are written as one piece. */
const BATCH = 5_000

/** CSV text in pieces of {@link BATCH} rows, the header in the first. */
export function* jiangsuCsv(rows: number): Generator<string, void, undefined> {
  if (JIANGSU === undefined) throw new TypeError('the samples know no Jiangsu')
  const decisions = endlessPenalties(JIANGSU)
  for (let made = 0; made < rows; ) {
    const batch: LocalRow[] = []
    while (batch.length < BATCH && made < rows) {
      batch.push(jiangsuPenalty.row(decisions.next().value, made))
      made += 1
    }
    const text = csvText(Object.keys(batch[0] ?? {}), batch)
    yield made === batch.length ? text : text.slice(text.indexOf('\n') + 1)
  }
}

/** The same as the file that Jiangsu would send: GB18030. */
export function* jiangsuBytes(rows: number): Generator<Uint8Array, void, undefined> {
  for (const text of jiangsuCsv(rows)) yield iconv.encode(text, 'gb18030')
}
