import { readFileSync } from 'node:fs'
import type { StandardRecord } from '../../src/standard/record.ts'

const EXAMPLE = new URL('../../openapi/standard/examples/r03.json', import.meta.url)

/** Penalties of invented companies, so many each. */
export function penaltiesOf(usccs: readonly string[], each: number): StandardRecord[] {
  const text = readFileSync(EXAMPLE, 'utf8')
  return usccs.flatMap((uscc, i) =>
    Array.from({ length: each }, (_, j) => {
      const record = JSON.parse(text) as Extract<StandardRecord, { readonly category: 'R03' }>
      record.subject.uscc = uscc
      record.subject.name = `示例${i + 1}有限公司（虚构）`
      record.content.decisionNo = `示环罚〔2026〕示例${i * each + j + 1}号`
      const id = (i * each + j).toString(16).padStart(12, '0')
      return { ...record, recordId: `00000000-0000-4000-8000-${id}` }
    }),
  )
}
