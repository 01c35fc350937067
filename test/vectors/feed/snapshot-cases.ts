import { hex } from '../../../src/base/bytes.ts'
import { encodePage, type Page } from '../../../src/feed/page.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { rootOf } from '../../../src/feed/tree.ts'
import { Issuer, refOf } from '../../feed/issuer.ts'
import { sample, withdrawals } from './page-cases.ts'

/** Snapshots of a list (docs/protocol.md §15), with what their pages prove. */
export async function snapshots(suite: Suite): Promise<object> {
  const list = sample(suite)
  const stopped = withdrawals(suite)
  const next = new Issuer(list.id.feed, undefined, 2, suite)
  next.record(refOf('d'), { of: 'd, said anew' })
  const all = [stopped, next, list]
  // Closed by a withdrawal (1, 3), by a later entry (0), by the next generation (4).
  const closed = [0, 1, 3, 4]
  const pages = [
    await stopped.page({ from: 0, to: 2 }),
    await next.page({ from: 0, to: 1 }),
    await list.page({ from: 0, to: 3, closed }),
    await list.page({ from: 3, to: 6, closed }),
  ]
  const late = [
    await stopped.page({ from: 0, to: 1, size: 1 }),
    ...pages.slice(1),
    await stopped.page({ from: 1, to: 2 }),
  ]
  const text = (logs: readonly Issuer[], parts: readonly Page[], end = true) =>
    [
      `${JSON.stringify(headOf(suite, logs))}\n`,
      ...parts.flatMap(page => [...encodePage(page)]),
      ...(end ? [`${JSON.stringify({ snapshotEnd: 1, logs: logs.length })}\n`] : []),
    ].join('')
  const open = await list.page({ from: 3, to: 6, closed: [5] })
  const cases: { why: string; fault?: string; snapshot: string }[] = [
    { why: 'withdrawals, the generation in use, the one that ended', snapshot: text(all, pages) },
    { why: 'withdrawn while it was sent', snapshot: text(all, late) },
    { why: 'without its last line', fault: 'SNAPSHOT_BAD', snapshot: text(all, pages, false) },
    {
      why: 'a log is shorter than the first line says',
      fault: 'SNAPSHOT_BAD',
      snapshot: text(all, pages.slice(0, 3)),
    },
    {
      why: 'something follows the last line',
      fault: 'SNAPSHOT_BAD',
      snapshot: `${text(all, pages)}{"page":1}\n`,
    },
    {
      why: 'nothing closes an entry',
      fault: 'BODY_MISSING',
      snapshot: text(all, [...pages.slice(0, 3), open]),
    },
    {
      why: 'pages that do not follow each other',
      fault: 'PAGE_GAP',
      snapshot: text(all, [...pages.slice(0, 2), ...pages.slice(3)]),
    },
  ]
  const facts = all.map(async issuer => ({
    ...{ ...issuer.id, size: issuer.entries.length },
    root: hex(rootOf(suite, await issuer.state())),
  }))
  return {
    suite: suite.name,
    publicKey: hex(list.signer.publicKey),
    logs: await Promise.all(facts),
    // Refs whose newest entry has a body and which nothing withdraws: of them the record says whether it is shown.
    standing: [refOf('a'), refOf('d'), refOf('e')].sort(),
    cases,
    // Members ended the first generation of the list; `standing` where it holds.
    ended: await endedCases(suite, {
      whole: text(all, pages),
      cut: text([stopped, next], [...pages.slice(0, 2), await list.page({ from: 0, to: 5, closed })]),
      list,
    }),
  }
}

async function endedCases(suite: Suite, { whole, cut, list }: { whole: string; cut: string; list: Issuer }) {
  const end = async (size: number) => ({ size, root: hex(rootOf(suite, await list.state(size))) })
  const at = (one: object) => ({ [list.id.feed]: [one] })
  const standing = [refOf('a'), refOf('d')].sort()
  return [
    { why: 'an entry beyond the end', ended: at(await end(5)), snapshot: whole, standing },
    { why: 'up to the end', ended: at(await end(5)), snapshot: cut, standing },
    {
      why: 'another history than was agreed',
      fault: 'SNAPSHOT_BAD',
      ended: at({ size: 5, root: 'ab'.repeat(32) }),
      snapshot: cut,
    },
  ]
}

function headOf(suite: Suite, logs: readonly Issuer[]): object {
  return {
    ...{ snapshot: 1, domain: 'environment', madeBy: '320000' },
    ...{ madeAt: '2026-04-11T00:00:00.000Z', day: '2026-04-11', suite: suite.name },
    membership: { version: 1, digest: 'ab'.repeat(32) },
    logs: logs.map(({ id, entries }) => ({ ...id, size: entries.length })),
    cursor: 'AA',
  }
}
