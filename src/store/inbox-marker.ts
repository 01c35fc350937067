/** The marker `name.done` beside a delivered file. */
import type { BigIntStats } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { asOfInstant } from '../collect/as-of.ts'
import { CollectError } from '../collect/fault.ts'
import { type FileIdentity, identityOf } from './file-identity.ts'
import { DONE } from './inbox-names.ts'

export function markerOf(file: string): string {
  return `${file}${DONE}`
}

/** Which marker lies beside the file; null: none. */
export async function markerIdentity(file: string): Promise<FileIdentity | null> {
  const found = await statThere(markerOf(file))
  return found && identityOf(found)
}

/**
 * Whether the marker was written for this file, and not for an earlier one of its name: it came, or says that it was
 * written, no earlier than the file.
 * @param needsText an empty one is still being written
 */
export async function isMarked(file: string, needsText: boolean): Promise<boolean> {
  const [own, marker] = [await statThere(file), await statThere(markerOf(file))]
  if (own === null || marker === null || (needsText && marker.size === 0n)) return false
  return marker.mtimeNs >= own.mtimeNs || marker.ctimeNs >= own.ctimeNs
}

/**
 * The instant of which a snapshot speaks, by its marker.
 * @throws {CollectError} MANIFEST_BAD
 */
export async function markedAsOf(file: string, nowMs: number): Promise<string> {
  const marker = markerOf(file)
  try {
    const { asOf } = JSON.parse(await readFile(marker, 'utf8')) as { readonly asOf?: unknown }
    return asOfInstant(asOf, nowMs)
  } catch (error) {
    const why = error instanceof CollectError ? error.message : 'write {"asOf":"2026-11-23T00:00:00+08:00"}'
    throw new CollectError(`${path.basename(marker)}: ${why}`, { code: 'MANIFEST_BAD' }, { cause: error })
  }
}

async function statThere(file: string): Promise<BigIntStats | null> {
  return stat(file, { bigint: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
}
