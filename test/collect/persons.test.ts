/** Persons in what is collected: linked by a key that the node makes of their document, which never leaves it. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { beforeEach, describe, it } from 'node:test'
import { sql } from 'kysely'
import { collectFile } from '../../src/collect/collect.ts'
import { recordRules } from '../../src/collect/place.ts'
import type { CollectPorts, SourceMapping } from '../../src/collect/ports.ts'
import { isRelinkDue, relinkPersons } from '../../src/collect/relink.ts'
import { restoreSourceRecords } from '../../src/collect/restore.ts'
import type { RecordDraft, RowOutcome } from '../../src/mapping/run.ts'
import type { Category } from '../../src/standard/categories.ts'
import { type LinkKeySecret, linkKeyOf, linkKeysOf } from '../../src/standard/link-key.ts'
import { matchingKey } from '../../src/standard/matching-key.ts'
import { checkDraft, checkRecord } from '../../src/standard/record.ts'
import { orphanedEntries } from '../../src/store/orphans.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { changed, listing } from '../standard/example-records.ts'
import { example } from '../standard/examples.ts'
import { type Desk, NOW, openDesk, SELF } from './desk.ts'

const NUMBER = '310199199001010018'
const [K1, K2] = ['k1', 'k2'].map((id): LinkKeySecret => ({ id, key: randomBytes(32) })) as [
  LinkKeySecret,
  LinkKeySecret,
]
const SHARING = {
  mayIssue: () => true,
  generationOf: () => 1,
  audience: () => [],
  terms: () => ({ scope: 'sharing' }),
} as unknown as Membership

function linkKey(key: LinkKeySecret, idNumber = NUMBER): string {
  return linkKeyOf(key, 'sha256', { ok: true, idType: '身份证', idNumber })
}

/** A person on the list of the field of tourism, as the department delivers it. */
function guide(idNumber = NUMBER): object {
  const record = changed(listing(), '/subject', {
    type: 'person',
    name: '测试甲',
    idType: '身份证',
    idNumber,
  })
  return changed(record, '/publicityScope', 'government')
}

function volunteer(): object {
  return changed(example('r14'), '/subject', {
    type: 'person',
    name: '测试甲',
    idType: '身份证',
    idNumber: NUMBER,
  })
}

describe('a person', () => {
  let desk: Desk
  let ports: CollectPorts
  let keys: readonly LinkKeySecret[]
  beforeEach(async () => {
    desk = await openDesk()
    keys = [K1]
    ports = {
      ...desk.ports,
      rules: recordRules(SELF, () => SHARING),
      linkKeys: () => linkKeysOf('intl', keys),
    }
  })

  let files = 0
  function run(...records: readonly object[]) {
    const category = Reflect.get(records[0] ?? {}, 'category') as Category
    const mapping: SourceMapping = {
      ...{ id: `310000/${category}`, version: '1', effectiveFrom: '', category },
      async *batches() {
        yield records.map((record, at): RowOutcome => {
          const { recordId: _id, version: _version, ...draft } = record as Record<string, unknown>
          assert.deepEqual(checkDraft(draft).errors, [])
          const key = matchingKey(record as never)
          const facts = { row: at + 1, source: {}, key, localKey: undefined, updatedAt: undefined }
          return { kind: 'accepted', ...facts, record: draft as unknown as RecordDraft, warnings: [] }
        })
      },
    }
    files += 1
    const digest = randomBytes(32)
    return collectFile(ports, mapping, {
      name: `${files}.csv`,
      digest,
      asOf: null,
      open: async function* () {},
    })
  }

  async function bodies(): Promise<Record<string, unknown>[]> {
    const { rows } = await sql<{ body: Buffer | null }>`
      select body from feed_entry where kind = 'record' order by feed_id, seq`.execute(desk.database.db)
    return rows.flatMap(({ body }) => (body === null ? [] : [JSON.parse(body.toString())]))
  }

  async function kept(): Promise<{ reason: string; under: string | null }[]> {
    const { rows } = await sql<{ reason: string; under: string | null }>`
      select reason, persons_under as under from local_record`.execute(desk.database.db)
    return rows
  }

  async function relink(): Promise<number> {
    const steps = relinkPersons(ports)
    for (;;) {
      const step = await steps.next()
      if (step.done) return step.value
    }
  }

  const subjects = async () => (await bodies()).map(({ subject }) => subject)

  it('goes out under the link key, in a body that every holder takes, and the number stays', async () => {
    await run(guide())
    const [body] = await bodies()
    assert.deepEqual(body?.['subject'], {
      type: 'person',
      name: '测试甲',
      idType: '身份证',
      linkKey: linkKey(K1),
    })
    assert.deepEqual(checkRecord(body, 'holder').errors, [])
    assert.ok(!JSON.stringify(await bodies()).includes(NUMBER))
    assert.deepEqual(await kept(), [{ reason: 'PERSON_NUMBERS', under: 'k1' }])
  })

  it('is one, with an old number of 15 digits and a new one', async () => {
    await run(guide())
    const again = changed(guide('310199900101001'), '/updatedAt', '2026-06-02T00:00:00.000Z')
    await run(again)
    assert.equal((await bodies()).length, 1, 'the older entry is closed')
    assert.deepEqual(await desk.sizes(), { '310000/lists.environment': 2 })
  })

  it('of a volunteer service is collected, too: a record without a decision has a key of its own', async () => {
    desk.later(Date.parse('2026-10-09') - NOW)
    const { accepted, quarantined } = await run(volunteer())
    assert.deepEqual([accepted, quarantined], [1, 0])
    assert.deepEqual(await desk.sizes(), { '310000/lists.volunteer': 1 })
  })

  it('waits at home while the node has no key, and goes out once it has one, once', async () => {
    keys = []
    await run(guide(), guide('310199200002299023'))
    assert.deepEqual(await bodies(), [])
    assert.deepEqual(await kept(), [
      { reason: 'PERSON_NOT_LINKED', under: '' },
      { reason: 'PERSON_NOT_LINKED', under: '' },
    ])
    assert.equal(await isRelinkDue(ports), false, 'without a key there is nothing to do')
    keys = [K1]
    assert.equal(await isRelinkDue(ports), true)
    assert.equal(await relink(), 2)
    assert.deepEqual(
      new Set((await subjects()).map(subject => Reflect.get(subject as object, 'linkKey'))),
      new Set([linkKey(K1), linkKey(K1, '310199200002299023')]),
    )
    assert.equal(await isRelinkDue(ports), false)
    assert.equal(await relink(), 0)
    await run(guide())
    assert.deepEqual(await desk.sizes(), { '310000/lists.environment': 2 })
  })

  it('stands under the newest key after a rotation, in an amendment that changes nothing else', async () => {
    await run(guide())
    const [before] = await bodies()
    keys = [K2, K1]
    assert.equal(await relink(), 1)
    const [after, ...more] = await bodies()
    assert.deepEqual(more, [])
    const { updatedAt: _then, version: first, subject: was, ...rest } = before ?? {}
    const { updatedAt: _now, version: second, subject, ...same } = after ?? {}
    assert.deepEqual(same, rest)
    assert.deepEqual([first, second], [1, 2])
    assert.deepEqual(subject, { ...(was as object), linkKey: linkKey(K2) })
    assert.equal(await relink(), 0)
    // The department says the same again: nothing has changed for it.
    await run(guide())
    assert.deepEqual(await desk.sizes(), { '310000/lists.environment': 2 })
  })

  it('is not kept by number once the record has ended', async () => {
    await run(guide())
    const decision = {
      authorityName: '示例机关（虚构）',
      decisionNo: '示环修〔2026〕示例001号',
      decisionDate: '2026-05-28',
    }
    const ended = changed(changed(guide(), '/status', 'repaired'), '/endDecision', decision)
    await run(changed(ended, '/updatedAt', '2026-06-02T00:00:00.000Z'))
    assert.deepEqual(await kept(), [])
    keys = [K2, K1]
    assert.equal(await isRelinkDue(ports), false)
  })

  it('is recognised in a feed that was restored, where the link key is all that is known', async () => {
    await run(guide())
    await desk.database.db.deleteFrom('local_record').execute()
    await desk.database.db.deleteFrom('source_record').execute()
    const orphans = () => orphanedEntries(desk.database.db, SELF)
    assert.equal(await restoreSourceRecords({ store: ports.store, orphans }), 1)
    keys = [K2, K1]
    await run(guide())
    const all = await subjects()
    assert.deepEqual(
      all.map(subject => Reflect.get(subject as object, 'linkKey')),
      [linkKey(K2)],
    )
    assert.deepEqual(await kept(), [{ reason: 'PERSON_NUMBERS', under: 'k2' }])
  })

  it('who is held responsible with a company travels by link key, and not at all without one', async () => {
    const related = { role: '直接责任人', idNumber: NUMBER, responsibleFinding: '示例认定（虚构）' }
    const record = changed(listing(), '/content/relatedPersons', [related])
    keys = []
    await run(record)
    const persons = async () =>
      (await bodies()).map(({ content }) => Reflect.get(content as object, 'relatedPersons'))
    assert.deepEqual(await persons(), [undefined])
    keys = [K1]
    await relink()
    const { idNumber: _stays, ...told } = related
    assert.deepEqual(await persons(), [[{ ...told, linkKey: linkKey(K1) }]])
    const [body] = await bodies()
    assert.deepEqual(checkRecord(body, 'holder').errors, [])
  })
})
