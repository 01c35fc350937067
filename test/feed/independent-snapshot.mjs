/** Snapshots of a list (docs/protocol.md §15), by the second implementation. */
import { need } from './independent-tree.mjs'
import { checkPage } from './independent-verifier.mjs'

const CLOSING = ['stop-use', 'erase']

/** @param ended by feed: where members ended its generations. @returns size and root of every log, and the refs that stand */
export function checkSnapshot(text, publicKey, ended = {}) {
  const lines = text.split('\n').slice(0, -1)
  const head = JSON.parse(lines[0])
  const ends = lines.findIndex(line => line.startsWith('{"snapshotEnd":'))
  need(head.snapshot === 1 && ends === lines.length - 1, 'SNAPSHOT_BAD')
  const pages = []
  for (const line of lines.slice(1, ends)) {
    if (line.startsWith('{"page":')) pages.push([])
    pages.at(-1).push(line)
  }
  // Withdrawals first, wherever they stand.
  const parts = pages.map(page => ({ ...JSON.parse(page[0]), page: `${page.join('\n')}\n`, lines: page }))
  const first = part => Number(!part.feed.endsWith('/withdrawals'))
  const withdrawn = []
  const logs = new Map()
  const newest = new Map()
  for (const { feed, generation, page, lines: all } of parts.sort((a, b) => first(a) - first(b))) {
    const key = `${feed}/${generation}`
    const held = logs.get(key) ?? { size: 0, edge: [] }
    const later = [...newest].filter(([, said]) => said.feed === feed && said.generation > generation)
    const closed = [...withdrawn, ...later.map(([ref]) => ref)]
    const { size, root, edge } = checkPage({ feed, generation, publicKey }, { held, withdrawn: closed, page })
    logs.set(key, { feed, generation, size, root, edge })
    for (const { header, body } of all.slice(1).map(line => JSON.parse(line))) {
      if (header === undefined) continue
      const { ref, seq, tombstone } = JSON.parse(header)
      const end = ended[feed]?.[generation - 1]
      if (tombstone === undefined && end !== undefined && seq >= end.size) continue
      if (tombstone !== undefined && CLOSING.includes(tombstone.effect)) withdrawn.push(ref)
      if (tombstone === undefined && !later.some(([said]) => said === ref))
        newest.set(ref, { feed, generation, shown: body !== undefined })
    }
  }
  for (const { feed, generation, size } of head.logs)
    need((logs.get(`${feed}/${generation}`)?.size ?? 0) >= size, 'SNAPSHOT_BAD')
  for (const { feed, generation, size, root } of logs.values()) {
    const end = ended[feed]?.[generation - 1]
    need(end === undefined || end.size !== size || end.root === root, 'SNAPSHOT_BAD')
  }
  const standing = [...newest].flatMap(([ref, { shown }]) => (shown && !withdrawn.includes(ref) ? [ref] : []))
  return { logs: [...logs.values()].map(({ edge: _, ...log }) => log), standing: standing.sort() }
}
