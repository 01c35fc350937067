import { hex } from '../../src/base/bytes.ts'
import { dueTasks } from '../../src/exchange/sweep.ts'
import { RECORD } from '../../src/feed/entry.ts'
import { appendLeaves, EMPTY_TREE, rootOf } from '../../src/feed/tree.ts'
import { keyOf, leavesOf } from './disk.ts'
import type { Province } from './province.ts'

/**
 * In what the provinces still differ from what they must be when all trouble is over: every node ready and with
 * nothing left to do, equal sizes and roots, equal joint views that say what the registers say, nothing lost or
 * doubled.
 */
export async function differences(provinces: readonly Province[]): Promise<string[]> {
  const found: string[] = []
  for (const province of provinces) found.push(...(await unfinished(province)))
  if (found.length > 0) return found
  for (const issuer of provinces) found.push(...histories(provinces, issuer), ...doubled(issuer))
  for (const province of provinces) found.push(...keptBodies(province))
  const expected = registers(provinces)
  for (const { division, disk } of provinces) {
    const shown = [...disk.view().values()].map(record => record.subjectKey).sort()
    if (shown.join() !== expected.join())
      found.push(`${division} shows ${difference(shown, expected)} of what the registers say`)
  }
  return found
}

async function unfinished({
  division,
  standing,
  source,
  disk,
  membership,
  face,
}: Province): Promise<string[]> {
  if (standing !== 'ready' || !face) return [`${division} is ${standing}`]
  const list = { feed: source.list, generation: membership.generationOf(source.list) }
  const { records, tombstones } = source.missing(disk, list, id => membership.endOf(id))
  if (records.length + tombstones.length > 0) return [`${division} has more to say`]
  const due = await dueTasks(face.ports)
  return due.map(task => `${division} is to ${Object.values(task).join(' ')}`)
}

/** Every generation of the issuer's feeds, at every holder. */
function histories(provinces: readonly Province[], issuer: Province): string[] {
  const found: string[] = []
  for (const feed of [issuer.source.list, `${issuer.division}/withdrawals`]) {
    const current = issuer.membership.generationOf(feed)
    for (let generation = 1; generation <= current; generation++) {
      const key = keyOf({ feed, generation })
      if (provinces.some(({ disk }) => disk.givenUp.has(key))) continue
      const end = issuer.membership.endOf({ feed, generation })
      const states = provinces.map(({ disk, world }) => {
        const log = disk.logs.get(key)
        const size = end?.size ?? log?.tree.size ?? 0
        if (!log || size === 0) return 'nothing'
        const tree = appendLeaves(world.suite, EMPTY_TREE, leavesOf(world.suite, log).slice(0, size))
        return `${tree.size} ${hex(rootOf(world.suite, tree)).slice(0, 8)} ${log.applied}`
      })
      if (new Set(states).size > 1) found.push(`${key}: ${states.join(', ')}`)
      if (generation === current && provinces.some(({ disk }) => disk.logs.get(key)?.evidence))
        found.push(`${key} is frozen`)
    }
  }
  return found
}

/** Each version of a record is said once, in whatever generation. */
function doubled({ source, disk, membership }: Province): string[] {
  const said = new Map<string, number>()
  for (const { id, entries } of disk.logs.values()) {
    if (id.feed !== source.list) continue
    for (const { ref, kind } of entries.slice(0, membership.endOf(id)?.size))
      if (kind === RECORD) said.set(hex(ref), (said.get(hex(ref)) ?? 0) + 1)
  }
  return [...said].flatMap(([ref, times]) => {
    const record = source.records.get(ref)
    if (!record) return []
    const wrong = record.withdrawn ? times > record.version : times !== record.version
    return wrong ? [`${source.division} says ${ref} ${times} times of ${record.version}`] : []
  })
}

/** No body stays of what a later entry of the same record took the place of, in its generation or a later one. */
function keptBodies({ division, disk, membership }: Province): string[] {
  const newest = new Map<string, string>()
  const logs = [...disk.logs.values()].sort((a, b) => a.id.generation - b.id.generation)
  const lists = logs.filter(({ id }) => !id.feed.endsWith('/withdrawals'))
  const counted = lists.map(log => ({
    ...log,
    entries: log.entries.slice(0, membership.endOf(log.id)?.size),
  }))
  for (const { id, entries } of counted)
    for (const { ref, seq } of entries) newest.set(`${id.feed} ${hex(ref)}`, `${id.generation}/${seq}`)
  return counted.flatMap(({ id, entries }) =>
    entries
      .filter(
        ({ ref, seq, body }) =>
          body !== null && newest.get(`${id.feed} ${hex(ref)}`) !== `${id.generation}/${seq}`,
      )
      .map(({ seq }) => `${division} keeps the body of ${keyOf(id)} ${seq}, which was replaced`),
  )
}

function registers(provinces: readonly Province[]): string[] {
  return provinces
    .flatMap(({ source }) => [...source.records])
    .filter(([, { withdrawn }]) => !withdrawn)
    .map(([ref, { version }]) => `${ref} version ${version}`)
    .sort()
}

function difference(shown: readonly string[], expected: readonly string[]): string {
  const lacks = expected.filter(one => !shown.includes(one)).length
  const beyond = shown.filter(one => !expected.includes(one)).length
  return `${lacks} too few and ${beyond} too many`
}
