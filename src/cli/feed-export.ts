/** `npm run feed -- export`: pages and receipts as files; interrupted, the same command goes on where it stopped. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hex } from '../base/bytes.ts'
import { instantText } from '../base/time.ts'
import { ExchangeError } from '../exchange/fault.ts'
import { type FerryExportPorts, type FerryWish, planExport } from '../exchange/ferry-export.ts'
import { keptParts, wishText, writeExport } from '../exchange/ferry-resume.ts'
import type { FerryJournal, FerryPlanned } from '../feed/ferry-journal.ts'
import { decodeManifest, type FerryManifest, manifestName } from '../feed/ferry-manifest.ts'
import { DEFAULT_PART_BYTES } from '../feed/ferry-write.ts'
import { originOf } from '../feed/name.ts'
import { MAX_PAGE_ENTRIES } from '../feed/page.ts'
import { folderSink, folderSource, journalsIn } from '../store/ferry-files.ts'
import type { FeedValues } from './feed-arguments.ts'
import { say, warn } from './feed-say.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { Steps } from './steps.ts'
import { oneOf, wholeNumber } from './usage.ts'

export async function exportCommand(
  node: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const [folder = ''] = words
  const addressee = oneOf(node.loaded.membership.divisions, values.for, ['成员（--for）', 'member for --for'])
  await requireSound(node)
  const partBytes = partBytesOf(values['part-bytes'])
  const waitSeconds = wholeNumber('wait', values.wait ?? '10', 0, 1_000_000)
  const wish: FerryWish = {
    addressee,
    ...(values.feed.length > 0 ? { feeds: values.feed } : {}),
    after: await carried(values.after),
    whole: values.whole,
    pageEntries: Math.min(MAX_PAGE_ENTRIES, Math.max(1, Math.floor(partBytes / ENTRY_BYTES))),
    relay: values.relay,
  }
  await mkdir(folder, { recursive: true })
  const steps = new Steps(process.stderr)
  const into = { folder, partBytes, steps, values }
  // Two commands must not go on with the same export.
  await node.store.exclusively('export', { feed: path.resolve(folder), generation: 1 }, () =>
    onceSigned(() => exportInto(node, wish, into), waitSeconds),
  )
  return 0
}

interface Into {
  readonly folder: string
  readonly partBytes: number
  readonly steps: Steps
  readonly values: FeedValues
}

async function exportInto(node: NodeAccess, wish: FerryWish, into: Into): Promise<void> {
  const { folder, values } = into
  const ports = portsOf(node, into.steps)
  const plan = await planExport(ports, wish)
  for (const feed of plan.unsealed)
    warn(values, 'UNSEALED', `${feed} 未封装，不导出 · is not sealed and is left out`)
  const begun = await interrupted(node, wish, into)
  if (begun === undefined && plan.ranges.length === 0 && plan.receipts.length === 0) {
    say(values, { ok: true, what: 'export', manifest: null, entries: 0, receipts: 0 }, [
      `没有要送的 · nothing to carry to ${wish.addressee}`,
    ])
    return
  }
  const files = { ...folderSink(folder), ...folderSource(folder) }
  const kept = begun === undefined ? [] : await keptParts(ports, wish, begun, files)
  const planned = begun ?? { head: headOf(node), wish: wishText(wish, into.partBytes), ranges: plan.ranges }
  const { partBytes } = into
  const manifest = await writeExport(ports, wish, files, { ...{ planned, kept, partBytes }, ...plan })
  into.steps.end()
  report(into, manifest, { kept: kept.length, receipts: plan.receipts.length, unsealed: plan.unsealed })
}

const LOOK_MS = 200

/**
 * What is committed and not signed yet, a running node signs within moments: the export goes on then where it stopped.
 */
async function onceSigned(work: () => Promise<void>, waitSeconds: number): Promise<void> {
  for (const end = performance.now() + waitSeconds * 1000; ; await pause(LOOK_MS)) {
    try {
      return await work()
    } catch (error) {
      const signsSoon = error instanceof ExchangeError && error.fault.code === 'NODE_HALTED'
      if (!signsSoon || performance.now() >= end) throw error
    }
  }
}

function portsOf({ settings, loaded, store }: NodeAccess, steps: Steps): FerryExportPorts {
  const { membership, suite } = loaded
  const self = settings.division
  return {
    ...{ suite, store, self },
    mayServe: (reader, feed) => membership.mayServe(self, reader, feed),
    onPage: ({ feed }, done, total) => steps.show(`导出 export ${feed}`, done, total),
  }
}

function headOf({ settings, loaded }: NodeAccess): FerryPlanned['head'] {
  const { membership, suite } = loaded
  return {
    id: hex(randomBytes(16)),
    exporter: settings.division,
    madeAt: instantText(Date.now()),
    suite: suite.name,
    membership: { version: membership.body.version, digest: membership.digest },
  }
}

/** The export of the same wish that was begun here, under the same membership, and has no manifest. */
async function interrupted(
  { settings, loaded }: NodeAccess,
  wish: FerryWish,
  { folder, values, partBytes }: Into,
): Promise<FerryJournal | undefined> {
  const text = wishText(wish, partBytes)
  const journals = await journalsIn(folder)
  const begun = journals.find(
    ({ head, wish: theirs }) =>
      theirs === text &&
      head.exporter === settings.division &&
      head.membership.digest === loaded.membership.digest,
  )
  for (const { head } of journals.filter(one => one !== begun))
    warn(
      values,
      'UNFINISHED',
      `${head.id} 未完成，且所求不同，可删除其各卷 · is not finished and was asked for otherwise; its files may be deleted`,
    )
  return begun
}

function report(
  { folder, values }: Into,
  manifest: FerryManifest,
  facts: { readonly kept: number; readonly receipts: number; readonly unsealed: readonly string[] },
): void {
  const entries = manifest.feeds.reduce((sum, { from, to }) => sum + to - from, 0)
  const file = path.join(folder, manifestName(manifest.id))
  const { feeds, parts } = manifest
  say(values, { ok: true, what: 'export', entries, manifest: file, parts: parts.length, feeds, ...facts }, [
    `✓ ${entries} 条 entries, ${facts.receipts} 份回执 receipts, ${parts.length} 卷 parts`,
    ...(facts.kept > 0
      ? [
          `  接着上次中断处，沿用 ${facts.kept} 卷 · went on where it was interrupted, ${facts.kept} parts kept`,
        ]
      : []),
    ...feeds.map(({ feed, from, to }) => `  ${feed} ${from}–${to}`),
    `  ${file}`,
  ])
}

/** Where earlier exports ended, by origin. */
async function carried(files: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const manifests = await Promise.all(files.map(async file => decodeManifest(await readFile(file))))
  const ends = new Map<string, number>()
  for (const range of manifests.flatMap(({ feeds }) => feeds))
    ends.set(originOf(range), Math.max(range.to, ends.get(originOf(range)) ?? 0))
  return ends
}

/** About what an entry takes, so that a small part is not filled by one page. */
const ENTRY_BYTES = 2_048

function partBytesOf(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PART_BYTES
  return wholeNumber('part-bytes', text, 1, 999_999_999)
}
