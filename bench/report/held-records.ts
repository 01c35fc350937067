import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../../src/store/embedded.ts'
import { codeOf } from '../lookup/codes.ts'
import { BenchDesk } from './desk.ts'
import { penaltiesOf } from './records.ts'

/** Credit codes of so many subjects from one on, over and over. */
export type Subjects = (count: number, from?: number) => string[]

/** A desk on a database of its own that holds so many records, so many of each subject; all of it is gone afterwards. */
export async function withHeldRecords<T>(
  { records, each }: { readonly records: number; readonly each: number },
  work: (desk: BenchDesk, subjects: Subjects) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'xinqiao-bench-report-'))
  chmodSync(folder, 0o711)
  const server = await startEmbedded(join(folder, 'postgres'), 'bench', () => {})
  try {
    const desk = await BenchDesk.open(await server.database('report'), folder)
    try {
      const usccs = Array.from({ length: records / each }, (_, i) => codeOf('310000', i))
      await desk.hold(penaltiesOf(usccs, each))
      return await work(desk, (count, from = 0) =>
        Array.from({ length: count }, (_, i) => usccs[(from + i) % usccs.length] as string),
      )
    } finally {
      await desk.close()
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
