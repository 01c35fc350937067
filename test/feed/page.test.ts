import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FeedError } from '../../src/feed/fault.ts'
import {
  decodePage,
  encodePage,
  MAX_LINE_BYTES,
  MAX_PAGE_BYTES,
  MAX_PAGE_ENTRIES,
  type Page,
} from '../../src/feed/page.ts'
import { EMPTY_TREE } from '../../src/feed/tree.ts'
import { verifyPage } from '../../src/feed/verify.ts'
import { inBothSuites } from './both-suites.ts'
import { Issuer, refOf } from './issuer.ts'

const FEED = '310000/lists.environment'

inBothSuites(suite => {
  /** Two entries of a feed of four: the first closed by a closer beyond the page, the second open. */
  async function smallPage(): Promise<{ issuer: Issuer; page: Page; lines: string[] }> {
    const issuer = new Issuer(FEED, undefined, 1, suite)
    issuer.record(refOf('a'), { name: '示例甲一环保有限公司（虚构）', rare: '㐀𠀀', quote: '"\\\n' })
    issuer.record(refOf('b'), { name: '样本乙' })
    issuer.record(refOf('a'), { amended: true })
    issuer.record(refOf('c'), {})
    const page = await issuer.page({ from: 0, to: 2, closed: [0], closers: [2] })
    return { issuer, page, lines: [...encodePage(page)] }
  }

  function verify(issuer: Issuer, page: Page): void {
    verifyPage({
      suite,
      id: issuer.id,
      state: EMPTY_TREE,
      keys: [issuer.signer.publicKey],
      page,
      isClosed: () => false,
    })
  }

  const plain = (page: Page): unknown => JSON.parse(JSON.stringify(page))

  test('comes back as it was, however it is cut into chunks', async () => {
    const { page, lines } = await smallPage()
    const bytes = Buffer.from(lines.join(''))
    assert.deepEqual(plain(await decodePage(lines)), plain(page))
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: bytes.length - 1 }), { maxLength: 20 }),
        async cuts => {
          const at = [0, ...cuts.sort((a, b) => a - b), bytes.length]
          const chunks = at.slice(1).map((end, i) => bytes.subarray(at[i], end))
          assert.deepEqual(plain(await decodePage(chunks)), plain(page))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('is refused with any one bit flipped', async () => {
    const { issuer, lines } = await smallPage()
    const bytes = Buffer.from(lines.join(''))
    verify(issuer, await decodePage([bytes]))
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const flipped = Buffer.from(bytes)
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7))
      await assert.rejects(
        async () => verify(issuer, await decodePage([flipped])),
        (error: unknown) => error instanceof FeedError,
        `bit ${bit & 7} of byte ${bit >> 3}: ${flipped.subarray((bit >> 3) - 20, (bit >> 3) + 20)}`,
      )
    }
  })

  test('is refused with any run of bytes cut out, doubled or replaced', async () => {
    const { issuer, lines } = await smallPage()
    const bytes = Buffer.from(lines.join(''))
    const place = fc.tuple(
      fc.nat(bytes.length - 1),
      fc.integer({ min: 1, max: 200 }),
      fc.uint8Array({ maxLength: 8 }),
    )
    await fc.assert(
      fc.asyncProperty(place, fc.boolean(), async ([start, length, noise], doubled) => {
        const cut = bytes.subarray(start, start + length)
        const middle = doubled ? Buffer.concat([cut, cut]) : noise
        const changed = Buffer.concat([bytes.subarray(0, start), middle, bytes.subarray(start + length)])
        if (changed.equals(bytes)) return
        await assert.rejects(
          async () => verify(issuer, await decodePage([changed])),
          (error: unknown) => error instanceof FeedError,
        )
      }),
      { numRuns: 300 },
    )
  })

  test('has one spelling only', async () => {
    const { lines } = await smallPage()
    const [head, entry, second, closer, end] = lines as [string, string, string, string, string]
    const others: [string, string[]][] = [
      ['a space', lines.with(0, head.replace(',', ', '))],
      ['an unknown member', lines.with(1, entry.replace('}\n', ',"x":1}\n'))],
      [
        'another order',
        lines.with(0, '{"feed":"310000/lists.environment","page":1,"generation":1,"from":0}\n'),
      ],
      ['an escape that is not needed', lines.with(0, head.replace('lists', '\\u006cists'))],
      ['a member twice', lines.with(0, head.replace('{', '{"page":1,'))],
      ['a number with an exponent', lines.with(4, end.replace('"end":2', '"end":2e0'))],
      ['a carriage return', lines.with(0, head.replace('\n', '\r\n'))],
      ['an empty line', ['\n', ...lines]],
      ['an entry after a closer', [head, entry, closer, second, end]],
      ['something after the end', [...lines, entry]],
      ['something after the end that has no newline', [...lines, 'x']],
      ['no end', lines.slice(0, -1)],
      ['a last line without its newline', lines.with(4, end.slice(0, -1))],
      ['a salt without a body', lines.with(1, entry.replace('}\n', ',"salt":"AAAAAAAAAAAAAAAAAAAAAA=="}\n'))],
      ['another version', lines.with(0, head.replace('"page":1', '"page":2'))],
      ['an end that is not where its entries end', lines.with(4, end.replace('"end":2', '"end":3'))],
    ]
    for (const [what, changed] of others) {
      assert.notDeepEqual(changed, lines, what)
      await assert.rejects(decodePage(changed), { name: 'FeedError', fault: { code: 'PAGE_BAD' } }, what)
    }
  })

  test('never says what a refused line held', async () => {
    const { lines } = await smallPage()
    const secret = '{"header":"310199199001010018'
    const error = await decodePage([lines[0] as string, `${secret}\n`]).catch((refusal: unknown) => refusal)
    assert.ok(error instanceof FeedError)
    assert.ok(!`${error.message} ${error.cause} ${error.stack}`.includes('310199199001010018'))
  })

  test('is bounded before anything is verified', async () => {
    const { page, lines } = await smallPage()
    const [head, entry] = lines as [string, string]
    const tooLong = (limit: number) => ({ name: 'FeedError', fault: { code: 'PAGE_TOO_LONG', limit } })
    const many = Array<string>(MAX_PAGE_ENTRIES + 1).fill(entry)
    await assert.rejects(decodePage([head, ...many]), tooLong(MAX_PAGE_ENTRIES))
    await assert.rejects(decodePage([head, ' '.repeat(MAX_LINE_BYTES + 1)]), tooLong(MAX_LINE_BYTES))
    function* endless(): Generator<string> {
      for (;;) yield `${' '.repeat(1000)}`
    }
    await assert.rejects(decodePage(endless()), tooLong(MAX_LINE_BYTES))
    const big = {
      ...(page.entries[1] as object),
      header: page.entries[1]?.header as Uint8Array,
      body: Buffer.alloc(262_144, 'a'),
    }
    const bigLine = [...encodePage({ ...page, entries: [big], closers: [] })][1] as string
    await assert.rejects(decodePage([head, ...Array<string>(40).fill(bigLine)]), tooLong(MAX_PAGE_BYTES))
    const entries = Array(MAX_PAGE_ENTRIES + 1).fill(page.entries[0])
    assert.throws(() => [...encodePage({ ...page, entries })], tooLong(MAX_PAGE_ENTRIES))
  })

  test('any text is a page or a refusal, never another error', async () => {
    const line = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constant('{"page":1,"feed":"310000/withdrawals","generation":1,"from":0}'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 4 }), async lines => {
        await decodePage(lines.map(text => `${text}\n`)).catch((error: unknown) =>
          assert.ok(error instanceof FeedError),
        )
      }),
      { numRuns: 500 },
    )
  })
})
