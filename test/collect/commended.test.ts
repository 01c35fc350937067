/** Who is commended and gets a serious record after that: suspended at once, commended again when the record has ended. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import { topicOf } from '../../src/collect/place.ts'
import type { SourceMapping } from '../../src/collect/ports.ts'
import { applyFeed } from '../../src/exchange/apply.ts'
import { INTL } from '../../src/feed/suite.ts'
import { compareCommendations } from '../../src/lists/commended.ts'
import { projectEntry } from '../../src/lists/project-entry.ts'
import type { RecordDraft } from '../../src/mapping/run.ts'
import { lifeStore } from '../../src/node-lives.ts'
import { workingCalendar } from '../../src/standard/clocks/working-days.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import type { TrustedListingRecord } from '../../src/standard/record.ts'
import { PgCommended } from '../../src/store/commended.ts'
import { PgFeedStore } from '../../src/store/feed-store.ts'
import { listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { openDesk, SELF } from './desk.ts'

const END = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-05-28',
}

test('a serious record that comes after a commendation suspends it, until it has ended', async () => {
  const desk = await openDesk()
  const { database, sealer } = desk
  const ports = {
    ...desk.ports,
    rules: {
      ...desk.ports.rules,
      placeOf: (draft: RecordDraft) => ({ feed: `${SELF}/${topicOf(draft)}`, generation: 1 }),
    },
  }
  let files = 0
  const run = async (category: 'R07' | 'R08', record: object) => {
    const { recordId: _id, version: _version, ...draft } = record as { recordId?: string; version?: number }
    const key = matchingKey(record as never)
    const facts = { row: 1, source: {}, key, localKey: undefined, updatedAt: undefined }
    const mapping: SourceMapping = {
      ...{ id: `310000/${category}`, version: '1', effectiveFrom: '', category },
      async *batches() {
        yield [{ kind: 'accepted', ...facts, record: draft as RecordDraft, warnings: [] }]
      },
    }
    files += 1
    const open = async function* () {}
    const file = { name: `${files}.csv`, digest: Buffer.alloc(32, files), asOf: null, open }
    const result = await collectFile(ports, mapping, file)
    const store = new PgFeedStore(database, INTL, sealer, SELF)
    const projector = (
      _feed: string,
      { body, ref, seq }: { body: Uint8Array | null; ref: Uint8Array; seq: number },
    ) => {
      const read = projectEntry(`${SELF}/lists.any`, body ?? new Uint8Array(), 'public')
      return 'parked' in read ? read : { ...read, ref, seq }
    }
    for (const { id } of await store.heads()) await applyFeed({ store, projector }, id)
    return result
  }
  const life = async () => {
    const { rows } = await sql<{ state: string; cause: string | null }>`
      select state, suspended_cause as cause from listing_life where category = 'R08'`.execute(database.db)
    return rows
  }
  const deciding = {
    store: lifeStore({
      ...{ self: SELF, suite: INTL, database, sealer, clock: ports.clock },
      membership: () => ({ generationOf: () => 1 }),
    }),
    ...{ division: SELF, clock: ports.clock, calendar: workingCalendar() },
  }
  const commended = new PgCommended(database.db, SELF)
  const compare = () => compareCommendations(deciding, commended)

  const updatedAt = '2026-05-30T00:00:00.000Z'
  const trusted = { ...example('r08'), subject: listing().subject, updatedAt } as TrustedListingRecord
  await run('R08', trusted)
  assert.deepEqual(
    [await compare(), await life()],
    [{ suspended: 0, resumed: 0, grown: [] }, [{ state: 'published', cause: null }]],
  )
  const seen = await commended.mark()

  await run('R07', listing())
  assert.notEqual(await commended.mark(), seen, 'what is new is looked at')
  const { suspended, grown } = await compare()
  assert.deepEqual([suspended, grown.map(({ feed }) => feed)], [1, [`${SELF}/lists.tourismTrusted`]])
  assert.deepEqual(await life(), [{ state: 'suspended', cause: 'serious' }])
  assert.equal((await compare()).suspended, 0, 'once')

  const again = {
    ...trusted,
    content: { ...trusted.content, grade: '良' },
    updatedAt: '2026-05-31T00:00:00.000Z',
  }
  assert.equal((await run('R08', again)).quarantined, 1, 'no row lifts it meanwhile')
  assert.deepEqual(await life(), [{ state: 'suspended', cause: 'serious' }])

  const repaired = { status: 'repaired', endDecision: END, updatedAt: '2026-06-01T12:00:00.000Z' }
  await run('R07', { ...listing(), ...repaired })
  const { resumed, grown: said } = await compare()
  assert.deepEqual([resumed, said.length, await life()], [1, 1, [{ state: 'published', cause: null }]])
})
