/**
 * The journal of an export that is being written (摆渡进度): what was planned, and each part that is durable. It
 * lies beside the parts until the manifest is written, never leaves the exporter, and is no part of the protocol.
 *
 * Trust: its reader keeps a part only if the file has the checksum that the journal gives; whoever can write both
 * can spoil the export, which its importer then refuses.
 */
import { utf8, utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { FaultError } from '../base/fault.ts'
import {
  decodeManifest,
  encodeManifest,
  type FerryPart,
  type FerryRange,
  MAX_MANIFEST_BYTES,
  rangeOf,
  rangesOf,
} from './ferry-manifest.ts'
import type { FerryHead } from './ferry-write.ts'

export interface FerryPlanned {
  readonly head: FerryHead
  /** What was asked for, in one text: only the same wish goes on with the export. */
  readonly wish: string
  /** Entries that were planned, by log. */
  readonly ranges: readonly FerryRange[]
}

export interface FerryJournal extends FerryPlanned {
  /** Durable when the journal was last written, in order. */
  readonly parts: readonly FerryPart[]
}

/** Where the journal of an export is kept, beside its parts; implemented by the store. */
export interface JournalSink {
  /** Durable once it returns; a crash may leave a part of it. */
  append(name: string, bytes: Uint8Array): Promise<void>
  remove(name: string): Promise<void>
}

/** Largest journal that is read: plan and parts take less than a manifest each. */
export const MAX_JOURNAL_BYTES = 2 * MAX_MANIFEST_BYTES
const JOURNAL_NAME = /^[0-9a-f]{32}-unfinished\.ndjson$/

export function journalName(id: string): string {
  return `${id}-unfinished.ndjson`
}

export function isJournalName(name: string): boolean {
  return JOURNAL_NAME.test(name)
}

/** The first line. */
export function planLine({ head, wish, ranges }: FerryPlanned): Uint8Array {
  return utf8(`${canonicalText({ journal: 1, head, wish, ranges })}\n`)
}

/** A line for each part, appended once its file is durable. */
export function partLine(part: FerryPart): Uint8Array {
  return utf8(`${canonicalText(part)}\n`)
}

/**
 * Reads a journal as far as it goes: a last line that was cut short is a part that nobody said is durable.
 * @returns undefined when there is no plan in it, or one of another version.
 */
export function decodeJournal(bytes: Uint8Array): FerryJournal | undefined {
  try {
    const [first = '', ...lines] = utf8Text(bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)).split('\n')
    const { journal, head, wish, ranges } = JSON.parse(first)
    if (journal !== 1 || typeof wish !== 'string') return undefined
    const parts: FerryPart[] = lines.filter(line => line !== '').map(line => JSON.parse(line))
    // A manifest of these parts is one that its reader would take: the same bounds, names and order.
    const checked = decodeManifest(utf8(encodeManifest({ ...head, feeds: rangesOf(parts), parts })))
    const planned = decodeManifest(utf8(encodeManifest({ ...head, feeds: [], parts: [] })))
    return { head: headOf(planned), wish, ranges: ranges.map(rangeOf), parts: checked.parts }
  } catch (error) {
    if (error instanceof FaultError || error instanceof SyntaxError || error instanceof TypeError)
      return undefined
    throw error
  }
}

function headOf({ id, exporter, madeAt, suite, membership }: FerryHead): FerryHead {
  return { id, exporter, madeAt, suite, membership }
}
