/** `npm run feed -- export` and `import`: pages and receipts as files, for where no network goes. */
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { hex } from '../base/bytes.ts'
import { FaultError } from '../base/fault.ts'
import { instantText } from '../base/time.ts'
import { planExport } from '../exchange/ferry-export.ts'
import { type FerryTaken, importFerry } from '../exchange/ferry-import.ts'
import { fileError } from '../feed/fault.ts'
import { decodeManifest, type FerryManifest, manifestName } from '../feed/ferry-manifest.ts'
import { DEFAULT_PART_BYTES, writeFerry } from '../feed/ferry-write.ts'
import { type FeedId, originOf, parseFeedName } from '../feed/name.ts'
import { MAX_PAGE_ENTRIES } from '../feed/page.ts'
import { folderSink, folderSource, manifestsIn } from '../store/ferry-files.ts'
import { type FeedValues, UsageError } from './feed-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { Steps } from './steps.ts'

export async function exportCommand(
  node: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0> {
  const [folder] = words
  const addressee = values.for
  if (folder === undefined || words.length > 1 || addressee === undefined)
    throw new UsageError('export needs one FOLDER and --for DIVISION')
  const { settings, loaded, store } = node
  const { membership, suite } = loaded
  if (membership.member(addressee) === undefined)
    throw new UsageError(`--for ${addressee}: the membership has ${membership.divisions.join(', ')}`)
  await requireSound(node)
  const self = settings.division
  const bytes = partBytes(values['part-bytes'])
  const steps = new Steps(process.stderr)
  const plan = await planExport(
    {
      suite,
      store,
      self,
      mayServe: (reader, feed) => membership.mayServe(self, reader, feed),
      onPage: ({ feed }, done, total) => steps.show(`导出 export ${feed}`, done, total),
    },
    {
      addressee,
      ...(values.feed.length > 0 ? { feeds: values.feed } : {}),
      after: await carried(values.after),
      whole: values.whole,
      pageEntries: Math.min(MAX_PAGE_ENTRIES, Math.max(1, Math.floor(bytes / ENTRY_BYTES))),
      relay: values.relay,
    },
  )
  for (const feed of plan.unsealed)
    warn(values, 'UNSEALED', `${feed} 未封装，不导出 · is not sealed and is left out`)
  if (plan.cargo.feeds.length === 0 && plan.receipts === 0) {
    say(values, { ok: true, what: 'export', manifest: null, entries: 0, receipts: 0 }, [
      `没有要送的 · nothing to carry to ${addressee}`,
    ])
    return 0
  }
  await mkdir(folder, { recursive: true })
  const id = hex(randomBytes(16))
  const { version } = membership.body
  const head = {
    id,
    exporter: self,
    madeAt: instantText(Date.now()),
    suite: suite.name,
    membership: { version, digest: membership.digest },
  }
  const manifest = await writeFerry(folderSink(folder), head, plan.cargo, bytes)
  steps.end()
  const file = path.join(folder, manifestName(id))
  const facts = {
    manifest: file,
    parts: manifest.parts.length,
    feeds: manifest.feeds,
    receipts: plan.receipts,
  }
  say(values, { ok: true, what: 'export', entries: plan.entries, ...facts, unsealed: plan.unsealed }, [
    `✓ ${plan.entries} 条 entries, ${plan.receipts} 份回执 receipts, ${manifest.parts.length} 卷 parts`,
    ...manifest.feeds.map(({ feed, from, to }) => `  ${feed} ${from}–${to}`),
    `  ${file}`,
  ])
  return 0
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

function partBytes(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PART_BYTES
  if (!/^[1-9][0-9]{0,8}$/.test(text)) throw new UsageError(`--part-bytes ${text} is no number of bytes`)
  return Number(text)
}

/** One export after the other; one that is refused does not hinder those of others, but the command says no. */
export async function importCommand(
  node: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0 | 1> {
  const [folder] = words
  if (folder === undefined || words.length > 1) throw new UsageError('import needs one FOLDER')
  const waitSeconds = values.wait === undefined ? 0 : Number(values.wait)
  if (!Number.isFinite(waitSeconds) || waitSeconds < 0)
    throw new UsageError(`--wait ${values.wait} is no number`)
  const found = await manifestsIn(folder)
  if (found.length === 0) throw fileError('FERRY_BAD', `${folder} holds no manifest of an export`)
  const results = await node.store.exclusively('import', { feed: 'ferry', generation: 1 }, async () => {
    const all = []
    for (const { name, manifest } of found.toSorted(byTime))
      all.push(await takeOne(node, folder, name, manifest))
    return all
  })
  const taken = results.flatMap(one => ('taken' in one ? [one.taken] : []))
  const feeds = [...new Map(taken.flatMap(one => one.feeds).map(id => [originOf(id), id])).values()]
  const confirmed = await untilConfirmed(node, feeds, waitSeconds)
  const refused = results.flatMap(one => ('taken' in one ? [] : [one]))
  const sum = (count: (one: FerryTaken) => number) => taken.reduce((total, one) => total + count(one), 0)
  const facts = {
    exports: results.map(one => ('taken' in one ? { name: one.name, ok: true, ...one.taken } : one)),
    entries: sum(one => one.entries),
    receipts: sum(one => one.receipts),
    confirmed,
  }
  say(values, { ok: refused.length === 0, what: 'import', ...facts }, [
    ...refused.map(({ name, code, reason }) => `✗ ${name} ${code}: ${reason}`),
    `${refused.length === 0 ? '✓' : '✗'} ${facts.entries} 条新条目 new entries, ${facts.receipts} 份回执 receipts`,
    ...(feeds.length === 0 ? [] : [confirmed ? '  已执行并确认 applied and cosigned' : UNCONFIRMED]),
  ])
  return refused.length === 0 ? 0 : 1
}

const UNCONFIRMED =
  '  已保存，待结点执行并确认 · stored; the node applies and cosigns it within its sweep when it runs (--wait SECONDS waits)'

type Found = Awaited<ReturnType<typeof manifestsIn>>[number]

const byTime = ({ manifest: a }: Found, { manifest: b }: Found): number =>
  a instanceof Error || b instanceof Error ? 0 : Number(a.madeAt > b.madeAt) - Number(a.madeAt < b.madeAt)

async function takeOne(
  { settings, loaded, store }: NodeAccess,
  folder: string,
  name: string,
  manifest: FerryManifest | Error,
): Promise<{ name: string; taken: FerryTaken } | { name: string; ok: false; code: string; reason: string }> {
  const steps = new Steps(process.stderr)
  const { membership, suite } = loaded
  try {
    if (manifest instanceof Error) throw manifest
    const ports = {
      suite,
      store,
      self: settings.division,
      membership: { version: membership.body.version, digest: membership.digest },
      issuerKeys: (feed: string) => membership.feedKeys(feed),
      memberKeys: (division: string) => membership.cosigningKeys(division),
      generationOf: (feed: string) => membership.generationOf(feed),
      endOf: (id: FeedId) => membership.endOf(id),
      mayServe: (holder: string, reader: string, feed: string) => membership.mayServe(holder, reader, feed),
      onPart: (done: number, total: number) => steps.show(`导入 import ${name}`, done, total),
    }
    return { name, taken: await importFerry(ports, folderSource(folder), manifest) }
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return { name, ok: false, code: error.fault.code, reason: error.message }
  } finally {
    steps.end()
  }
}

/** Whether this node has stated `applied` of the newest checkpoint of each feed of another. */
async function untilConfirmed(node: NodeAccess, feeds: readonly FeedId[], seconds: number): Promise<boolean> {
  const others = feeds.filter(({ feed }) => parseFeedName(feed).division !== node.settings.division)
  const until = Date.now() + seconds * 1000
  for (;;) {
    const states = await Promise.all(others.map(id => isConfirmed(node, id)))
    if (states.every(Boolean) || Date.now() >= until) return states.every(Boolean)
    await pause(100)
  }
}

async function isConfirmed({ store, settings }: NodeAccess, id: FeedId): Promise<boolean> {
  const head = await store.head(id)
  if (head === null || head.checkpoint === null) return false
  const { size } = head.checkpoint
  return (await store.cosignatures(head)).some(
    one => one.division === settings.division && one.kind === 'applied' && one.size >= size,
  )
}

function say({ json }: FeedValues, facts: object, lines: readonly string[]): void {
  console.log(json ? JSON.stringify(facts) : lines.join('\n'))
}

function warn({ json }: FeedValues, code: string, text: string): void {
  if (!json) console.error(`! ${code}: ${text}`)
}
