/**
 * When the region has another key for persons (domain.md §4.4): the issuer amends its own entries, so that each person
 * stands under the one in use, and publishes what it held only for want of a key. Until that is done, whoever asks is
 * answered under both keys.
 */
import { canonicalBytes } from '../base/canonical.ts'
import { instantText } from '../base/time.ts'
import type { AcceptedRow, RecordDraft } from '../mapping/run.ts'
import type { Category } from '../standard/categories.ts'
import { matchingKey } from '../standard/matching-key.ts'
import type { StandardRecord } from '../standard/record.ts'
import { appendAll, chunkTransaction, type Growth } from './chunk.ts'
import { asHeld, type KeyedRow, keyed } from './keyed-row.ts'
import { linked } from './linking.ts'
import type { CollectPorts, CollectTransaction, FeedPlace, SourceRecord, UnlinkedRecord } from './ports.ts'

/** Records of one transaction: a few milliseconds in which they are locked. */
const BATCH = 200

/** Whether {@link relinkPersons} has anything to do. */
export async function isRelinkDue({
  store,
  linkKeys,
}: Pick<CollectPorts, 'store' | 'linkKeys'>): Promise<boolean> {
  const [inUse] = linkKeys().keys
  return inUse !== undefined && (await store.linkedOtherwise(inUse.id, 1)).length > 0
}

/**
 * Looks at every record whose persons stand under another key than the one in use, once. Gives way after each batch;
 * killed in between it goes on with those that are left.
 * @returns how many records were looked at
 */
export async function* relinkPersons(ports: CollectPorts): AsyncGenerator<void, number> {
  let looked = 0
  for (;;) {
    const [inUse] = ports.linkKeys().keys
    const some = inUse === undefined ? [] : await ports.store.linkedOtherwise(inUse.id, BATCH)
    if (inUse === undefined || some.length === 0) return looked
    for (const group of Map.groupBy(some, one => `${one.category} ${one.batchId}`).values())
      await relink(ports, group, inUse.id)
    looked += some.length
    yield
  }
}

/** Records of one category that came in one batch. */
async function relink(ports: CollectPorts, group: readonly UnlinkedRecord[], under: string): Promise<void> {
  const [first] = group
  if (first === undefined) return
  const { category, mappingId, batchId } = first
  const rows = group.map(rowOf)
  const carried = new Set<AcceptedRow>()
  const grown = await ports.store.transaction(async tx => {
    const growth = await amendments(ports, tx, category, rows, under, carried)
    return appendAll(ports, tx, growth)
  })
  if (grown.length > 0) await ports.onGrown(grown)
  // Those that no feed carries are taken in as if they came now: with a link key one may.
  const others = rows.filter(row => !carried.has(row))
  const chunk = { batchId, asOf: null, mapping: { id: mappingId, category }, rows: others }
  const taken = await chunkTransaction(ports, chunk, 'newer', async tx => {
    await tx.noteLinked(
      group.map(one => one.recordId),
      under,
    )
  })
  if (taken.grown.length > 0) await ports.onGrown(taken.grown)
}

/** Entries of this node's feeds, with their persons under the key in use; nothing else about them changes. */
async function amendments(
  ports: CollectPorts,
  tx: CollectTransaction,
  category: Category,
  rows: readonly AcceptedRow[],
  under: string,
  carried: Set<AcceptedRow>,
): Promise<Growth> {
  const drafts: Growth['drafts'] = new Map()
  const known = rows.flatMap(row => {
    const one = keyed(ports, row)
    return 'keyHmac' in one ? [{ ...one, of: row }] : []
  })
  const [held] = await tx.held(
    category,
    known.flatMap(row => [row.keyHmac, ...row.otherKeys]),
  )
  const records: SourceRecord[] = []
  for (const one of known.map(row => asHeld(row, key => held.has(key)))) {
    const record = held.get(one.key)
    const body = record?.feed ? await tx.bodyOf(record.feed, record.ref) : null
    if (!record?.feed || body === null) continue
    const next = { ...record, version: record.version + 1, feed: record.feed }
    drafts.set(one.key, amendment(ports, next, one, body))
    records.push(next)
    carried.add(one.of)
  }
  await tx.saveRecords(category, records)
  await tx.noteLinked(
    records.map(one => one.recordId),
    under,
  )
  return { drafts, tombstones: [] }
}

function amendment(
  { rules, linkKeys, clock }: CollectPorts,
  { feed, ref, recordId, version }: SourceRecord & { readonly feed: FeedPlace },
  { accepted }: KeyedRow,
  body: Uint8Array,
) {
  const published = JSON.parse(Buffer.from(body).toString('utf8')) as StandardRecord
  const full = {
    ...linked(withNumbers(published, accepted.record), linkKeys()),
    recordId,
    version,
    updatedAt: instantText(clock()),
  } as StandardRecord
  const draft = {
    kind: 'record',
    ref,
    body: canonicalBytes(rules.feedBody(full, feed)),
    amends: true,
  } as const
  return { place: feed, draft }
}

/** What the feed says of the record, with the documents of its persons, which only this node has. */
function withNumbers(published: StandardRecord, kept: RecordDraft): RecordDraft {
  const { idType, idNumber } = kept.subject
  const related = 'relatedPersons' in kept.content ? kept.content.relatedPersons : undefined
  return {
    ...published,
    subject: idNumber === undefined ? published.subject : { ...published.subject, idType, idNumber },
    content: related === undefined ? published.content : { ...published.content, relatedPersons: related },
  } as RecordDraft
}

function rowOf({ record }: UnlinkedRecord, at: number): AcceptedRow {
  const {
    recordId: _id,
    version: _version,
    ...draft
  } = JSON.parse(Buffer.from(record).toString('utf8')) as StandardRecord
  return {
    kind: 'accepted',
    row: at + 1,
    source: {},
    key: matchingKey(draft),
    localKey: undefined,
    updatedAt: draft.updatedAt,
    record: draft as RecordDraft,
    warnings: [],
  }
}
