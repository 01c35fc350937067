/** `npm run feed -- import`: takes in what `export` wrote, from where no network goes. */
import { setTimeout as pause } from 'node:timers/promises'
import { FaultError } from '../base/fault.ts'
import { type FerryTaken, importFerry } from '../exchange/ferry-import.ts'
import { fileError } from '../feed/fault.ts'
import type { FerryManifest } from '../feed/ferry-manifest.ts'
import { type FeedId, originOf, parseFeedName } from '../feed/name.ts'
import { folderSource, manifestsIn, partsWithoutManifest } from '../store/ferry-files.ts'
import type { FeedValues } from './feed-arguments.ts'
import { say } from './feed-say.ts'
import type { NodeAccess } from './node-access.ts'
import { Steps } from './steps.ts'
import { wholeNumber } from './usage.ts'

/** One export after the other; one that is refused does not hinder those of others, but the command says no. */
export async function importCommand(
  node: NodeAccess,
  words: readonly string[],
  values: FeedValues,
): Promise<0 | 1> {
  const [folder = ''] = words
  const waitSeconds = wholeNumber('wait', values.wait ?? '0', 0, 1_000_000)
  const found = await manifestsIn(folder)
  const unfinished = await partsWithoutManifest(folder)
  if (found.length + unfinished.length === 0)
    throw fileError('FERRY_BAD', `${folder} holds no manifest of an export`)
  const results = await node.store.exclusively('import', { feed: 'ferry', generation: 1 }, async () => {
    const all = []
    for (const { name, manifest } of found.toSorted(byTime))
      all.push(await takeOne(node, folder, name, manifest))
    return all
  })
  const taken = results.flatMap(one => ('taken' in one ? [one.taken] : []))
  const feeds = [...new Map(taken.flatMap(one => one.feeds).map(id => [originOf(id), id])).values()]
  const confirmed = await untilConfirmed(node, feeds, waitSeconds)
  const refused = [
    ...results.flatMap(one => ('taken' in one ? [] : [one])),
    ...unfinished.map(error => refusal(error.fault.code === 'FERRY_UNFINISHED' ? error.fault.id : '', error)),
  ]
  const sum = (count: (one: FerryTaken) => number) => taken.reduce((total, one) => total + count(one), 0)
  const facts = {
    exports: [
      ...results.flatMap(one => ('taken' in one ? [{ name: one.name, ok: true, ...one.taken }] : [])),
      ...refused,
    ],
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

interface Refusal {
  readonly name: string
  readonly ok: false
  readonly code: string
  readonly reason: string
}

function refusal(name: string, { fault, message }: FaultError): Refusal {
  return { name, ok: false, code: fault.code, reason: message }
}

async function takeOne(
  { settings, loaded, store }: NodeAccess,
  folder: string,
  name: string,
  manifest: FerryManifest | Error,
): Promise<{ readonly name: string; readonly taken: FerryTaken } | Refusal> {
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
    return refusal(name, error)
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
