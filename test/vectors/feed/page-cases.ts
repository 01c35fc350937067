import { hex } from '../../../src/base/bytes.ts'
import { encodePage, type Page } from '../../../src/feed/page.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { rootOf } from '../../../src/feed/tree.ts'
import { Issuer, type PageWish, refOf } from '../../feed/issuer.ts'

const FEED = '310000/lists.environment'
const WITHDRAWALS = '310000/withdrawals'

/** A feed of six records, the third of which amends the first. */
export function sample(suite: Suite, seed?: string, last = 'e'): Issuer {
  const issuer = new Issuer(FEED, seed, 1, suite)
  issuer.record(refOf('a'), { subjectName: '示例甲一环保有限公司（虚构）', rare: '㐀𠀀', quote: '"\\\n' })
  for (const ref of ['b', 'a', 'c', 'd', last]) issuer.record(refOf(ref), { of: ref })
  return issuer
}

/** Two tombstones for that feed. */
export function withdrawals(suite: Suite): Issuer {
  const issuer = new Issuer(WITHDRAWALS, undefined, 1, suite)
  issuer.tombstone(refOf('b'), { feed: FEED, effect: 'stop-use', ground: 'repair' })
  issuer.tombstone(refOf('c'), { feed: FEED, effect: 'erase', ground: 'wrong-subject' })
  return issuer
}

interface Case {
  readonly why: string
  readonly held?: number
  readonly withdrawn?: readonly string[]
  /** Size of a checkpoint of the issuer's true history that the reader holds. */
  readonly known?: number
  readonly fault?: string
  readonly page: Page
  /** The history that a page is of, where it is another. */
  readonly truth?: Issuer
  readonly lines?: (lines: string[]) => string[]
}

/** Pages with what is held before them, and the root or the fault that follows. */
export async function pages(suite: Suite): Promise<object> {
  const issuer = sample(suite)
  const page = (wish: PageWish): Promise<Page> => issuer.page(wish)
  const liar = sample(suite, undefined, 'not e')
  const forged = await sample(suite, 'key of somebody else').checkpoint()
  const whole = await page({ from: 0, to: 6 })
  const part = await page({ from: 0, to: 3 })
  const spoil = (lines: string[]): string[] =>
    lines.map(line => line.replace('"body":"{\\"of\\":\\"b', '"body":"{\\"of\\":\\"x'))
  const cases: Case[] = [
    { why: 'a whole feed', page: whole },
    { why: 'its beginning, with proof to the checkpoint', page: part },
    { why: 'its continuation', held: 3, page: await page({ from: 3, to: 6 }) },
    { why: 'nothing new', held: 6, page: await page({ from: 6, to: 6 }) },
    { why: 'closed by a later entry of the page', page: await page({ from: 0, to: 6, closed: [0] }) },
    { why: 'closed by a closer', page: await page({ from: 0, to: 2, closed: [0], closers: [2] }) },
    {
      why: 'closed by a tombstone',
      withdrawn: [refOf('b')],
      page: await page({ from: 0, to: 6, closed: [1] }),
    },
    { why: 'nothing closes it', fault: 'BODY_MISSING', page: await page({ from: 0, to: 6, closed: [1] }) },
    {
      why: 'closed by an earlier entry only',
      fault: 'BODY_MISSING',
      page: await page({ from: 0, to: 6, closed: [2] }),
    },
    { why: 'a changed body', fault: 'BODY_DIGEST_BAD', page: whole, lines: spoil },
    { why: 'not the next entry', held: 2, fault: 'PAGE_GAP', page: await page({ from: 3, to: 6 }) },
    { why: 'another feed', fault: 'PAGE_BAD', page: { ...whole, feed: '310000/lists.tourism' } },
    {
      why: 'a checkpoint by an unknown key',
      fault: 'CHECKPOINT_SIGNATURE_BAD',
      page: { ...whole, checkpoint: forged },
    },
    {
      why: 'a checkpoint before the end',
      fault: 'CHECKPOINT_BEHIND',
      page: await page({ from: 0, to: 4, size: 3 }),
    },
    { why: 'entries of another history', fault: 'PROOF_BAD', page: { ...whole, entries: liar.entries } },
    {
      why: 'a proof cut short',
      fault: 'PROOF_BAD',
      page: { ...part, consistency: part.consistency.slice(1) },
    },
    { why: 'a closer without proof', fault: 'PROOF_BAD', page: await unprovedCloser(issuer) },
    {
      why: 'a closer that closes nothing',
      fault: 'PAGE_BAD',
      page: await page({ from: 0, to: 2, closers: [2] }),
    },
    {
      why: 'two histories of one size',
      known: 6,
      fault: 'FEED_FORK',
      page: await liar.page({ from: 0, to: 6 }),
    },
    {
      why: 'white space',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => lines.with(0, `${lines[0]}`.replace(',', ', ')),
    },
    {
      why: 'an unknown member',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => lines.with(0, `${lines[0]}`.replace('}', ',"x":1}')),
    },
    {
      why: 'two histories inside the page',
      known: 6,
      fault: 'FEED_FORK',
      page: await longer(sample(suite, undefined, 'not e')).page({ from: 0, to: 7 }),
    },
    { why: 'a tombstone in a list', fault: 'TOMBSTONE_BAD', page: await tombstoneIn(suite) },
    { why: 'an unknown kind with its body', page: await unknownKind(suite, []), truth: ofUnknownKind(suite) },
    { why: 'an unknown kind without its body', fault: 'BODY_MISSING', page: await unknownKind(suite, [0]) },
    {
      why: 'a proof where none is needed',
      fault: 'PROOF_BAD',
      page: { ...whole, consistency: part.consistency },
    },
    { why: 'one closer twice', fault: 'PAGE_BAD', page: await twiceClosed(issuer) },
    {
      why: 'a closer inside the page',
      fault: 'PAGE_BAD',
      page: await page({ from: 0, to: 4, closed: [0], closers: [2] }),
    },
    {
      why: 'a salt without its body',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => lines.map(line => line.replace(/,"body":"\{\\"of\\":\\"b.*\}\n/, '}\n')),
    },
    {
      why: 'a doubled member',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => lines.with(0, `${lines[0]}`.replace('{', '{"page":1,')),
    },
    {
      why: 'half a character',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => lines.map(line => line.replace('㐀', '\\ud840')),
    },
    {
      why: 'an escape that is not needed',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => lines.map(line => line.replace('㐀', '\\u3400')),
    },
    {
      why: 'something after the last line',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => [...lines, '\n'],
    },
    {
      why: 'no newline at the end',
      fault: 'PAGE_BAD',
      page: whole,
      lines: lines => [lines.join('').slice(0, -1)],
    },
    { why: 'no last line', fault: 'PAGE_BAD', page: whole, lines: lines => lines.slice(0, -1) },
  ]
  return {
    suite: suite.name,
    logs: [
      await log(issuer, issuer, cases),
      await log(withdrawals(suite), withdrawals(suite), await withdrawalCases(suite)),
    ],
  }
}

async function unprovedCloser(issuer: Issuer): Promise<Page> {
  const page = await issuer.page({ from: 0, to: 2, closed: [0], closers: [2] })
  return {
    ...page,
    closers: page.closers.map(closer => ({ ...closer, inclusion: closer.inclusion.slice(1) })),
  }
}

/** The other history, with one entry more. */
function longer(liar: Issuer): Issuer {
  liar.record(refOf('f'), { of: 'f' })
  return liar
}

async function tombstoneIn(suite: Suite): Promise<Page> {
  const issuer = new Issuer(FEED, undefined, 1, suite)
  issuer.tombstone(refOf('b'), { feed: FEED, effect: 'stop-use', ground: 'repair' })
  return issuer.page({ from: 0, to: 1 })
}

function ofUnknownKind(suite: Suite): Issuer {
  const issuer = new Issuer(FEED, undefined, 1, suite)
  issuer.record(refOf('a'), { of: 'a' }, 'later')
  return issuer
}

function unknownKind(suite: Suite, closed: readonly number[]): Promise<Page> {
  return ofUnknownKind(suite).page({ from: 0, to: 1, closed })
}

async function twiceClosed(issuer: Issuer): Promise<Page> {
  const page = await issuer.page({ from: 0, to: 2, closed: [0], closers: [2] })
  return { ...page, closers: [...page.closers, ...page.closers] }
}

async function withdrawalCases(suite: Suite): Promise<Case[]> {
  const foreign = new Issuer(WITHDRAWALS, undefined, 1, suite)
  foreign.tombstone(refOf('b'), { feed: '320000/lists.environment', effect: 'stop-use', ground: 'repair' })
  const record = new Issuer(WITHDRAWALS, undefined, 1, suite)
  record.record(refOf('b'), {})
  return [
    { why: 'tombstones', page: await withdrawals(suite).page({ from: 0, to: 2 }) },
    {
      why: 'a tombstone for another province',
      fault: 'TOMBSTONE_BAD',
      page: await foreign.page({ from: 0, to: 1 }),
    },
    { why: 'a tombstone with a body', fault: 'ENTRY_BAD', page: await bodied(suite) },
    { why: 'a record among tombstones', fault: 'TOMBSTONE_BAD', page: await record.page({ from: 0, to: 1 }) },
  ]
}

async function bodied(suite: Suite): Promise<Page> {
  const page = await withdrawals(suite).page({ from: 0, to: 2 })
  const more = { salt: new Uint8Array(16), body: Buffer.from('{}') }
  return { ...page, entries: page.entries.map((entry, i) => (i === 1 ? { ...entry, ...more } : entry)) }
}

async function log(issuer: Issuer, own: Issuer, cases: readonly Case[]): Promise<object> {
  const one = async ({ truth = own, ...given }: Case): Promise<object> => {
    const { why, held = 0, withdrawn = [], known, fault, page, lines } = given
    const end = page.from + page.entries.length
    const spelled = [...encodePage(page)]
    return {
      why,
      held: { size: held, edge: (await truth.state(held)).edge.map(hex) },
      withdrawn,
      ...(known === undefined
        ? {}
        : { known: { size: known, root: hex(rootOf(issuer.suite, await truth.state(known))) } }),
      page: (lines === undefined ? spelled : lines(spelled)).join(''),
      ...(fault === undefined
        ? { size: end, root: hex(rootOf(issuer.suite, await truth.state(end))) }
        : { fault }),
    }
  }
  return { ...issuer.id, publicKey: hex(issuer.signer.publicKey), cases: await Promise.all(cases.map(one)) }
}
