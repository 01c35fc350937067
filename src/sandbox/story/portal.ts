/** The files that a province hands its own credit portal: what may be shown (公示), and what may not any more (撤下). */
import { Readable } from 'node:stream'
import type { Day } from '../../base/time.ts'
import { readMapping } from '../../mapping/folder.ts'
import { type OutInput, readOutMapping } from '../../mapping/out-mapping.ts'
import { MAPPINGS } from './stage.ts'

export interface PortalFiles {
  /** Record numbers, in the order of the file. */
  readonly published: readonly string[]
  readonly withdrawn: readonly string[]
}

/** The portal's two files about listings, as they are made from these records on that day. */
export function portalFiles(records: readonly OutInput['record'][], today: Day): PortalFiles {
  const file = (name: string): string[] => {
    const mapping = readOutMapping(`${MAPPINGS}/100000/${name}`)
    return records.flatMap(record => {
      const outcome = mapping.render({ record, today })
      if (outcome.kind === 'refused') throw new Error(`${name} refuses a record: ${JSON.stringify(outcome)}`)
      return outcome.kind === 'rendered' ? [String(outcome.row['记录标识'])] : []
    })
  }
  return { published: file('portal-publicity-listing'), withdrawn: file('portal-withdrawal-listing') }
}

/** The records of a source file, in its order; the node has given each its number. */
export async function recordsIn(
  mapping: string,
  file: Uint8Array,
  numbers: readonly string[],
): Promise<OutInput['record'][]> {
  const records: OutInput['record'][] = []
  for await (const outcome of readMapping(`${MAPPINGS}/${mapping}`).rows(Readable.from([file]))) {
    if (outcome.kind !== 'accepted') throw new Error(`${mapping}: a row is ${outcome.kind}`)
    records.push({ ...outcome.record, recordId: numbers[records.length] } as OutInput['record'])
  }
  return records
}
