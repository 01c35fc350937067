import { readFile } from 'node:fs/promises'
import { fromHex, utf8Text } from '../base/bytes.ts'
import type { KeyBook } from '../feed/audit.ts'
import { openCosignature } from '../feed/cosignature.ts'
import { fileError } from '../feed/fault.ts'
import type { FerryManifest } from '../feed/ferry-manifest.ts'
import { readFerry } from '../feed/ferry-read.ts'
import { isFeedName, originOf } from '../feed/name.ts'
import { decodePage } from '../feed/page.ts'
import { type LogFacts, PageAudit } from '../feed/page-audit.ts'
import type { Suite } from '../feed/suite.ts'
import { folderSource, manifestsIn, partsWithoutManifest } from '../store/ferry-files.ts'

export interface PagesToJudge {
  readonly suite: Suite
  readonly keys: KeyBook
  /** An earlier verdict, as `--json` printed it: the pages continue its logs. */
  readonly held?: string
}

/** The `--held` file is no verdict: the arguments are wrong, nothing is said of the pages. */
export class HeldError extends Error {
  override readonly name = 'HeldError'
}

/** @param withdrawals page files whose tombstones excuse missing bodies, read first */
export async function judgePageFiles(
  given: PagesToJudge,
  files: readonly string[],
  withdrawals: readonly string[],
): Promise<LogFacts[]> {
  const audit = await auditOf(given)
  for (const file of [...withdrawals, ...files]) audit.take(await decodePage([await readFile(file)]))
  return audit.facts()
}

/** All exports of a folder, the oldest first, with their receipts. */
export async function judgeExports(
  given: PagesToJudge,
  folder: string,
): Promise<{ logs: LogFacts[]; receipts: number }> {
  const audit = await auditOf(given)
  const manifests = (await manifestsIn(folder)).map(({ manifest }) => manifest)
  const damaged = manifests.find(manifest => manifest instanceof Error)
  if (damaged !== undefined) throw damaged
  const [unfinished] = await partsWithoutManifest(folder)
  if (unfinished !== undefined) throw unfinished
  if (manifests.length === 0) throw fileError('FERRY_BAD', `${folder} holds no manifest of an export`)
  let receipts = 0
  for (const manifest of (manifests as FerryManifest[]).sort(byTime)) {
    if (manifest.suite !== given.suite.name)
      throw fileError('FERRY_BAD', `the export ${manifest.id} is of the suite ${manifest.suite}`)
    for await (const item of readFerry(folderSource(folder), manifest)) {
      if (item.kind === 'page') {
        audit.take(item.page)
        continue
      }
      const { cosignature } = item.receipt
      const keys = given.keys.cosigningKeys(cosignature.division)
      openCosignature(given.suite, originOf(item.receipt), cosignature, keys)
      receipts += 1
    }
  }
  return { logs: audit.facts(), receipts }
}

const byTime = (a: FerryManifest, b: FerryManifest): number => (a.madeAt < b.madeAt ? -1 : 1)

async function auditOf({ suite, keys, held }: PagesToJudge): Promise<PageAudit> {
  const audit = new PageAudit(suite, keys)
  if (held === undefined) return audit
  let value: unknown
  try {
    value = JSON.parse(utf8Text(await readFile(held)))
  } catch (cause) {
    throw new HeldError(`${held} cannot be read as JSON`, { cause })
  }
  const { logs } = value as { readonly logs?: unknown }
  if (!Array.isArray(logs)) throw heldBad(held)
  for (const log of logs) hold(audit, log, held)
  return audit
}

function hold(audit: PageAudit, log: unknown, file: string): void {
  const { feed, generation, size, edge } = Object(log) as { readonly [key: string]: unknown }
  if (typeof feed !== 'string' || !isFeedName(feed) || !isCount(generation) || !isCount(size))
    throw heldBad(file)
  // One perfect subtree for each 1 in the binary form of the size.
  const subtrees = [...size.toString(2)].filter(digit => digit === '1').length
  if (!Array.isArray(edge) || edge.length !== subtrees || !edge.every(isHash)) throw heldBad(file)
  audit.hold({ feed, generation }, { size, edge: edge.map(fromHex) })
}

const isCount = (n: unknown): n is number => typeof n === 'number' && Number.isSafeInteger(n) && n >= 0
const isHash = (text: unknown): text is string => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text)

function heldBad(file: string): HeldError {
  return new HeldError(`${file} is not a verdict of verify -- page or export, as --json prints it`)
}
