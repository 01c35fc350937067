import { canonicalText } from '../base/canonical.ts'
import {
  type FerryJournal,
  type FerryPlanned,
  type JournalSink,
  journalName,
  partLine,
  planLine,
} from '../feed/ferry-journal.ts'
import type { FerryManifest, FerryPart, FerryRange } from '../feed/ferry-manifest.ts'
import { type FerrySource, inspectFerry, readFerry } from '../feed/ferry-read.ts'
import { type FerrySink, rewritePart, writeFerry } from '../feed/ferry-write.ts'
import { parseFeedName } from '../feed/name.ts'
import type { Page } from '../feed/page.ts'
import { refsOf } from '../feed/replica/take-page.ts'
import { cargoOf, type FerryExportPorts, type FerryPlan, type FerryWish, pagesFor } from './ferry-export.ts'

/** A wish in one text: an export that was interrupted is gone on with only for the same one. */
export function wishText({ feeds, after, ...rest }: FerryWish, partBytes: number): string {
  const carried = Object.fromEntries(after)
  return canonicalText({ ...rest, partBytes, feeds: feeds?.toSorted() ?? null, after: carried })
}

/**
 * The parts of an interrupted export that are kept: whole, in order, and without a body that was withdrawn since.
 * A part that holds such a body is written anew from what may be served now. Receipts are not kept: newer ones
 * may have been signed since.
 */
export async function keptParts(
  ports: FerryExportPorts,
  wish: FerryWish,
  journal: FerryJournal,
  files: FerrySource & FerrySink,
): Promise<FerryPart[]> {
  const kept: FerryPart[] = []
  for (const [index, part] of journal.parts.entries()) {
    const { content } = part
    if (content.kind === 'receipts') break
    if ((await inspectFerry(files, journal, [index])).length > 0) break
    const still = (await showsWithdrawn(ports, files, journal, index))
      ? await servedAnew(ports, wish, files, part, content)
      : part
    if (still === null) break
    kept.push(still)
  }
  return kept
}

export interface ExportToWrite extends Pick<FerryPlan, 'receipts'> {
  readonly planned: FerryPlanned
  /** What {@link keptParts} kept of it. */
  readonly kept: readonly FerryPart[]
  readonly partBytes: number
}

/**
 * Writes an export, or the rest of one, with its journal. The order: plan, then each part and its line in the
 * journal, then the manifest, then the journal goes. A crash leaves a journal that names only parts that are
 * durable; one beside a manifest is of a finished export.
 * @throws {FeedFileError} as `writeFerry`. @throws {ExchangeError} NODE_HALTED: the same command goes on later.
 */
export async function writeExport(
  ports: FerryExportPorts,
  wish: FerryWish,
  files: FerrySink & JournalSink,
  { planned, kept, receipts, partBytes }: ExportToWrite,
): Promise<FerryManifest> {
  const journal = journalName(planned.head.id)
  await files.write(journal, Buffer.concat([planLine(planned), ...kept.map(partLine)]))
  const cargo = cargoOf(ports, wish, { ranges: planned.ranges, receipts }, kept)
  const manifest = await writeFerry(files, planned.head, cargo, {
    ...{ partBytes, kept },
    onPart: part => files.append(journal, partLine(part)),
  })
  await files.remove(journal)
  return manifest
}

async function showsWithdrawn(
  { store }: FerryExportPorts,
  files: FerrySource,
  journal: FerryJournal,
  index: number,
): Promise<boolean> {
  for await (const item of readFerry(files, journal, [index])) {
    if (item.kind !== 'page') continue
    const { page } = item
    const refs = refsOf({ ...page, entries: page.entries.filter(({ body }) => body !== undefined) })
    if (refs.length === 0) continue
    const { division } = parseFeedName(page.feed)
    const withdrawn = await store.transaction(tx => tx.withdrawnAmong(division, refs))
    if (withdrawn.size > 0) return true
  }
  return false
}

/** Null when what closes an entry of the part is not signed yet: the export goes on from there. */
async function servedAnew(
  ports: FerryExportPorts,
  wish: FerryWish,
  files: FerrySink,
  part: FerryPart,
  range: FerryRange,
): Promise<FerryPart | null> {
  const pages: Page[] = []
  for await (const page of pagesFor(ports, wish, range).pages) pages.push(page)
  const end = pages.at(-1)
  if (end === undefined || end.from + end.entries.length < range.to) return null
  return rewritePart(files, part, pages)
}
