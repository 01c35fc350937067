/** That the simulation can fail: each of these mistakes, made at a port of an otherwise unchanged node, is found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hex } from '../../src/base/bytes.ts'
import type { FeedHead, FeedStore, FeedTransaction } from '../../src/exchange/ports.ts'
import type { Mutation } from './province.ts'
import { simulate } from './simulate.ts'

const MOST_SEEDS = 60

/** The methods of a class keep their object. */
function changed<T extends object>(whole: T, part: Partial<T>): T {
  return new Proxy(whole, {
    get(target, name) {
      const own = Reflect.get(part, name)
      if (own !== undefined) return own
      const value = Reflect.get(target, name)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}

function store(part: (store: FeedStore) => Partial<FeedStore>): Mutation {
  return { store: whole => changed(whole, part(whole)) }
}

function transaction(part: (tx: FeedTransaction) => Partial<FeedTransaction>): Mutation {
  return store(whole => ({ transaction: work => whole.transaction(tx => work(changed(tx, part(tx)))) }))
}

let pages = 0

/** As if all that is stored were shown. */
function applied(head: FeedHead | null): FeedHead | null {
  return head && { ...head, applied: head.tree.size }
}

/** The mistake, and as what it is found. */
const MISTAKES: Readonly<Record<string, readonly [mutation: Mutation, found: RegExp]>> = {
  'the high-water file is not looked at': [
    { highWater: marks => changed(marks, { of: async () => [], all: async () => [] }) },
    /signs two histories/,
  ],
  'the mark is not on disk before the signature': [
    { highWater: marks => changed(marks, { raise: async () => {}, add: async () => {} }) },
    /signs two histories/,
  ],
  'a withdrawal that came first is not seen when its listing comes': [
    transaction(() => ({ withdrawnAmong: async () => new Set() })),
    /violated|do not come together/,
  ],
  'tombstones are stored and not put in force': [
    transaction(() => ({ addTombstones: async () => {} })),
    /shows \w+, for which it gave a receipt/,
  ],
  'entries without their bodies are taken for closed': [
    transaction(() => ({ withdrawnAmong: async (_division, refs) => new Set(refs.map(hex)) })),
    /too few/,
  ],
  'applied is stated when it is stored': [
    store(whole => ({
      head: async id => applied(await whole.head(id)),
      exclusively: (purpose, id, work) => whole.exclusively(purpose, id, head => work(applied(head))),
      // What is applied beside storing it is applied when it is stored.
      transaction: work => whole.transaction(tx => work(changed(tx, { alone: async () => false }))),
    })),
    /states as applied what is not/,
  ],
  'a page is applied though entries before it are not': [
    transaction(tx => ({
      lock: async id => {
        const head = await tx.lock(id)
        return { ...head, applied: head.tree.size }
      },
      // Every second page is left to be applied.
      alone: async (purpose, id) => (pages++ % 2 === 0 ? tx.alone(purpose, id) : false),
    })),
    /too few/,
  ],
  'the views skip an entry now and then': [
    transaction(tx => ({
      saveProjected: (head, records) =>
        tx.saveProjected(
          head,
          records.filter(({ seq }) => seq % 5 !== 4),
        ),
    })),
    /too few/,
  ],
  // Either of the two is enough for the issuer to be stopped.
  'neither a fork is kept nor what a key signed elsewhere': [
    {
      ...transaction(() => ({ freeze: async () => {} })),
      highWater: marks => changed(marks, { add: async () => {} }),
    },
    /do not come together|signs two histories/,
  ],
  'a withdrawn body is neither erased nor left out of pages': [
    store(whole => ({
      range: async (head, from, to, bytes) => {
        const range = await whole.range(head, from, to, bytes)
        return { ...range, entries: await whole.held(head, from, range.end) }
      },
      transaction: work =>
        whole.transaction(tx =>
          work(
            changed(tx, {
              eraseClosed: async (id, refs, why) => {
                if (why === 'amended') await tx.eraseClosed(id, refs, why)
              },
            }),
          ),
        ),
    })),
    /(serves|keeps) the body of/,
  ],
  'what was replaced keeps its body': [
    transaction(tx => ({
      eraseClosed: async (id, refs, why) => {
        if (why !== 'amended') await tx.eraseClosed(id, refs, why)
      },
    })),
    /keeps the body of .*, which was replaced/,
  ],
  'where a peer is with a feed is not kept': [
    store(() => ({ savePeerCursor: async () => {} })),
    /do not come together/,
  ],
  'a node that recovers answers all the same': [{ ready: true }, /violated|do not come together/],
}

for (const [mistake, [mutation, wanted]] of Object.entries(MISTAKES)) {
  test(`found: ${mistake}`, async () => {
    for (let seed = 1; seed <= MOST_SEEDS; seed++) {
      const found = await simulate(seed, { mutation }).then(
        () => null,
        (error: Error) => error.message,
      )
      if (found === null) continue
      assert.match(found, wanted)
      return
    }
    assert.fail(`${MOST_SEEDS} seeds passed as if nothing were wrong`)
  })
}
