import type { Clock, Day } from '../base/time.ts'
import type { Salted } from '../feed/entry.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import type { QuarantinedRow, RecordDraft, RowOrigin } from '../mapping/run.ts'
import type { ActCategory, Category } from '../standard/categories.ts'
import type { LinkKeys } from '../standard/link-key.ts'
import type {
  LifeMoved,
  LifeRefused,
  LifeStep,
  ListedCategory,
  ListingArrival,
  ListingLife,
  SuspensionCause,
} from '../standard/listing-life.ts'
import type { Finding, StandardRecord } from '../standard/record.ts'
import type { LookupDigests, Lookups } from './lookup-ports.ts'
import type { ReadingState, SeenRow } from './reading.ts'

/** A mapping, as far as collecting needs it. */
export type SourceMapping = Pick<
  CompiledMapping,
  'id' | 'version' | 'effectiveFrom' | 'category' | 'batches'
> &
  Partial<Pick<CompiledMapping, 'lookups'>>

/** Its versions side by side; the earliest first. */
export interface MappingVersions<M extends SourceMapping = SourceMapping> {
  readonly id: string
  readonly versions: readonly M[]
}

/** A file that has been delivered whole. */
export interface SourceFile {
  readonly name: string
  /** SHA-256 of the bytes. */
  readonly digest: Uint8Array
  /** ISO instant of which a snapshot speaks; null for an increment, whose silence about a record says nothing. */
  readonly asOf: string | null
  /** How long it is, where that is known. */
  readonly bytes?: number
  open(): AsyncIterable<Uint8Array>
}

/** Where local systems deliver files, by mapping. A file is listed only once it is complete. */
export interface SourceInbox {
  waiting(mapping: string): Promise<readonly string[]>
  /** @throws {CollectError} MANIFEST_BAD; FILE_CHANGED, also when it is opened */
  file(mapping: string, name: string): Promise<SourceFile>
  /** Puts the file away, sealed. @param file digest null: it was not read yet */
  settle(
    mapping: string,
    file: { readonly name: string; readonly digest: Uint8Array | null },
    where: 'done' | 'failed',
  ): Promise<void>
}

export interface Batch {
  readonly batchId: string
  readonly state: 'running' | 'done' | 'failed'
  /** Rows up to this one are committed. */
  readonly nextRow: number
  readonly asOf: string | null
  /** What its rows are looked up in; null: in nothing. */
  readonly lookups: LookupDigests | null
}

/** How often each rule refused a row of a batch, or let it pass with a mark. */
export interface RuleCounts {
  readonly refused: Record<string, number>
  readonly warned: Record<string, number>
}

export interface BatchCounts {
  readonly read: number
  readonly accepted: number
  readonly quarantined: number
  readonly superseded: number
}

/** The state in which a source record was last accepted. */
export interface SourceRecord {
  readonly keyHmac: Uint8Array
  readonly recordId: string
  readonly ref: Uint8Array
  readonly version: number
  readonly contentHmac: Uint8Array
  readonly updatedAt: string
  readonly status: string
  /** Last day of publicity as it was last said; it may be shortened, never lengthened. Null: none is known. */
  readonly publicityEnd: Day | null
  /** The feed that carries it; null when it is held here only. */
  readonly feed: FeedPlace | null
  readonly batchId: string | null
  readonly mappingId: string | null
  /** Suspended because the newest snapshot lacks it, or its end could not be read, until its source has it again. */
  readonly absent: boolean
}

export interface FeedPlace {
  readonly feed: string
  readonly generation: number
}

/** A record that a feed carries and that has not ended, by its place in the order of all of them. */
export interface PublishedKey {
  readonly category: string
  readonly keyHmac: Uint8Array
}

/** For figures on coverage (应归尽归). */
export interface DeliveredRecord {
  readonly keyHmac: Uint8Array
  readonly origin: RowOrigin
  readonly collectedOn: Day
}

export interface LocalRecord {
  readonly recordId: string
  /** Why no feed carries it, or why it is kept though one does; a stable code. */
  readonly reason: string
  /** Canonical JSON. */
  readonly record: Uint8Array
  /** Whom it is about: credit code or link key. Null: not looked for yet, or a person known by a number. */
  readonly subject: string | null
  /** True when nothing was held of it before: it cannot be there yet. */
  readonly isNew: boolean
  /** The link key under which its persons were linked, empty for none; null: it names no person by a number. */
  readonly personsUnder: string | null
}

/** A record that names persons by numbers, who were linked under another key than the one in use, or under none. */
export interface UnlinkedRecord {
  readonly recordId: string
  readonly category: Category
  readonly mappingId: string
  readonly batchId: string
  /** Canonical JSON. */
  readonly record: Uint8Array
}

/** What became of a listing: where it stands now, and the steps that led there. */
export interface LifeEntry {
  readonly keyHmac: Uint8Array
  readonly recordId: string
  readonly ref: Uint8Array
  readonly life: ListingLife
  readonly steps: readonly LifeStep[]
  /** See `listingMatch`; undefined: unchanged, or not known. */
  readonly match: string | undefined
  /** What said so; no personal data. */
  readonly source: string
}

export type FeedDraft =
  | {
      readonly kind: 'record'
      readonly ref: Uint8Array
      readonly body: Uint8Array
      /** Of this body, if it was made beforehand. */
      readonly salted?: Salted | undefined
      readonly amends: boolean
    }
  | { readonly kind: 'tombstone'; readonly ref: Uint8Array; readonly tombstone: TombstoneFields }

export interface TombstoneFields extends FeedPlace {
  readonly effect: 'stop-publicity' | 'stop-use' | 'erase'
  /** Code of the legal ground. */
  readonly ground: string
}

/** One database transaction; nothing of it stays unless all of it does. */
export interface CollectTransaction {
  /**
   * The held records of these keys, locked until the end of the transaction, by hex of the key; and which of the
   * keys were withdrawn (hex).
   */
  held(
    category: string,
    keys: readonly Uint8Array[],
  ): Promise<[records: Map<string, SourceRecord>, withdrawn: ReadonlySet<string>]>
  /** Batches of the same mapping that were begun after this one. */
  begunAfter(batchId: string): Promise<ReadonlySet<string>>
  /**
   * @param records in the place of what there is of their keys
   * @param added once in a transaction, those whose keys `held` did not find; only one at a time may think so
   */
  saveRecords(
    category: string,
    records: readonly SourceRecord[],
    added?: readonly SourceRecord[],
  ): Promise<void>
  saveWithdrawnKeys(
    category: string,
    keys: readonly { readonly keyHmac: Uint8Array; readonly ground: string }[],
  ): Promise<void>
  /**
   * Keeps records that are in no feed, or hold what no feed may carry, sealed. This, `saveRecords` and `noteDelivered` may
   * be asked for together: they are made ready at once and written one after the other.
   */
  keepLocally(category: string, records: readonly LocalRecord[]): Promise<void>
  /** Numbers of persons are not kept longer than their record. */
  forgetLocally(recordIds: readonly string[]): Promise<void>
  /** Notes that these records need not be looked at again until there is another link key. */
  noteLinked(recordIds: readonly string[], under: string): Promise<void>
  quarantine(batchId: string, rows: readonly RefusedRow[]): Promise<void>
  /** Notes who delivered records that are saved for the first time in this transaction, and when. */
  noteDelivered(category: string, delivered: readonly DeliveredRecord[]): Promise<void>
  /** Notes whose rows were refused, beside the quarantine that holds them. */
  noteRefused(category: string, batchId: string, rows: readonly RefusedRow[], refusedOn: Day): Promise<void>
  /** Notes that the snapshot of this batch has these keys, whatever else is wrong with their rows. */
  markSeen(category: string, keys: readonly Uint8Array[], batchId: string): Promise<void>
  /** The newest body of a ref as this node's feed carries it; null when it is closed. */
  bodyOf(place: FeedPlace, ref: Uint8Array): Promise<Uint8Array | null>
  append(place: FeedPlace, drafts: readonly FeedDraft[]): Promise<void>
  /** Adds to what the mapping's snapshots had suspended for absence on this day. */
  countAbsences(mappingId: string, day: Day, suspended: number): Promise<void>
  /** Where listings of these keys stand, by hex of the key; those that no life is kept of are left out. */
  lives(category: string, keys: readonly Uint8Array[]): Promise<ReadonlyMap<string, ListingLife>>
  saveLives(category: string, entries: readonly LifeEntry[]): Promise<void>
  /** Which of these listings (see `listingMatch`) a national result says to be repaired, and nobody decided otherwise. */
  repairedNationally(matches: readonly string[]): Promise<ReadonlySet<string>>
  /** As above of penalties, by their keys; those found, in hexadecimal. What waits for a decision stays among them. */
  penaltiesRepairedNationally(keys: readonly Uint8Array[]): Promise<ReadonlySet<string>>
  /** Which of these subjects have a serious listing or a serious penalty in force on a day, here or elsewhere. */
  seriousAmong(subjectKeys: readonly string[], day: Day): Promise<ReadonlySet<string>>
  /**
   * Adds to the batch's counts and moves its position; `counts` may take back what an earlier chunk accepted.
   * @param rows numbers of the first and the last row of the chunk; null: of rows behind it, it stays where it is
   * @throws {StoreError} BATCH_TAKEN when another process has taken these rows in: the lock was lost with its session
   */
  progress(
    batchId: string,
    rows: { readonly first: number; readonly last: number } | null,
    counts: BatchCounts,
    keyless: number,
    rules: RuleCounts,
  ): Promise<void>
  /** The columns as the file spells them, for whoever is sent its refused rows. */
  noteHeader(batchId: string, header: readonly string[]): Promise<void>
  /** Notes how far a front-end database was read. */
  moveReading(source: string, state: ReadingState): Promise<void>
  /** Keeps rows of it that are to be recognised. */
  keepSeen(source: string, pass: number, rows: readonly SeenRow[]): Promise<void>
  /**
   * Gives rows that stay in the quarantine their new reason, and takes those out that are `gone` (by their numbers).
   * @throws {CollectError} QUARANTINE_CHANGED unless every one of them is there
   */
  requarantine(
    batchId: string,
    version: string,
    kept: readonly RefusedRow[],
    gone: readonly number[],
  ): Promise<void>
}

/** Why absences were not acted on: an operator looks, and the next snapshot is judged anew. */
export type AbsencesHeld = 'UNREADABLE_KEY' | 'TOO_MANY_ABSENT'

export interface AbsenceFacts {
  /** Published records, not ended and not yet suspended, that the snapshot lacks. */
  readonly absent: readonly { readonly category: string; readonly keyHmac: Uint8Array }[]
  /** Published records of the mapping that are not ended. */
  readonly held: number
  /** How many were suspended for absence on this day, whether they came back since or not. */
  readonly suspended: number
  /** Rows of the batch whose key could not be read. */
  readonly keyless: number
}

/** Absences of a batch that is the newest snapshot of its mapping. */
export interface HeldAbsences {
  readonly batchId: string
  readonly mapping: string
  readonly asOf: string
  readonly absent: number
  /** Null: they were acted on. */
  readonly held: AbsencesHeld | null
}

export interface CollectStore {
  /** Finds the batch of this file under this mapping, or begins it. */
  begin(mapping: SourceMapping, file: Pick<SourceFile, 'name' | 'digest' | 'asOf'>): Promise<Batch>
  batch(batchId: string): Promise<(Batch & { readonly mappingVersion: string }) | null>
  /** The version of the mapping, and the lookups, with which this file was begun and not put away yet. */
  begunUnder(
    mappingId: string,
    file: Pick<SourceFile, 'digest' | 'asOf'>,
  ): Promise<{ readonly version: string; readonly lookups: LookupDigests | null } | null>
  /** Digests of the lookups that batches of the mapping still need, which are not through. */
  lookupsInUse(mappingId: string): Promise<ReadonlySet<string>>
  transaction<T>(work: (tx: CollectTransaction) => Promise<T>): Promise<T>
  finish(batchId: string, fault: string | null): Promise<void>
  /** Notes that the file of the batch is put away: when the same bytes come once more, they are delivered anew. */
  settled(batchId: string): Promise<void>
  /** The newest `asOf` of a snapshot that was taken in whole under this mapping. */
  newestSnapshot(mappingId: string): Promise<string | null>
  /** What the snapshot of this batch lacks, beside what the mapping's records are measured by. */
  absence(mappingId: string, batchId: string, day: Day): Promise<AbsenceFacts>
  /** What the newest snapshot of a mapping that was taken in whole lacked; null: there is none. */
  heldAbsences(mappingId: string): Promise<HeldAbsences | null>
  /** The published records after that one, in the order of category and key; from the first for null. */
  publishedAfter(after: PublishedKey | null, limit: number): Promise<PublishedKey[]>
  /** The publicity rules under which all published records were last looked at; null: never. */
  reviewedUnder(): Promise<string | null>
  noteReviewed(rules: string): Promise<void>
  /** Records whose persons are not linked under this key, and that have not ended. */
  linkedOtherwise(under: string, limit: number): Promise<UnlinkedRecord[]>
  noteAbsences(batchId: string, absent: number, held: AbsencesHeld | null): Promise<void>
  /** Equal for equal inputs under this node's data key, 32 bytes. */
  fingerprint(purpose: 'source-key' | 'source-content', text: string): Uint8Array
}

/** The life of a listing, which decides whether a record may do what it says. */
export interface ListingLives {
  arrive(life: ListingLife, arrival: Omit<ListingArrival, 'division'>): LifeMoved | LifeRefused
  /** Suspends a listing that is doubted; refused where there is nothing to suspend. */
  suspend(
    life: ListingLife,
    category: ListedCategory,
    today: Day,
    cause: SuspensionCause,
  ): LifeMoved | LifeRefused
}

/** What a reported repair (R11) does to the record that it names. */
export interface JudgedRepair {
  /** Why its row may not stand; it waits in quarantine. */
  readonly refused: Finding | null
  /** Also of a refused one: what is claimed may suspend the record. Null: nothing follows from it. */
  readonly act: {
    /** Equal for two repairs of one record. */
    readonly target: string | undefined
    /** @param recordId of the repair as it is kept; null while it is not */
    carryOut(recordId: string | null): Promise<void>
  } | null
}

/** Repairs that local systems and the national results report, in the transaction of their rows. */
export interface ReportedRepairs {
  /** @param append what is to be appended to feeds once the act is carried out */
  judge(
    tx: CollectTransaction,
    repair: RecordDraft,
    append: (place: FeedPlace, draft: FeedDraft) => void,
  ): Promise<JudgedRepair>
}

/** An act that came as a row, and the number under which its record is held already. */
export interface CameAct {
  readonly act: Extract<RecordDraft, { readonly category: ActCategory }>
  readonly recordId: string | null
}

/** Acts (`standard/acts.ts`) that local systems deliver: kept here as rows are, and carried out by a later sweep. */
export interface DeliveredActs {
  /**
   * What speaks against them now, by their place; null: nothing, or nothing yet. Called while the records of their keys
   * are locked, which are not carried out meanwhile.
   */
  refusals(tx: CollectTransaction, came: readonly CameAct[]): Promise<readonly (Finding | null)[]>
}

/** What the standard and the membership say about a record. */
export interface RecordRules {
  /** The membership that they speak for: another value as soon as another one is in force. */
  readonly edition: unknown
  /** The feed that carries such a record, or why none does. */
  placeOf(draft: RecordDraft): FeedPlace | { readonly heldBecause: string }
  /** Whether the feed is for publicity (公示), not for sharing among authorities alone. */
  publishes(place: FeedPlace): boolean
  /** The withdrawals feed of this node. */
  readonly withdrawals: FeedPlace
  /** What of the record travels in its feed. */
  feedBody(record: StandardRecord, place: FeedPlace): StandardRecord
}

/** A row that could not be used: by its mapping, by the standard, or by what is held. */
export type RefusedRow = Omit<QuarantinedRow, 'kind' | 'localKey' | 'updatedAt'>

export interface CollectPorts {
  /** Absent: mappings are used as they are. */
  readonly lookups?: Lookups
  readonly store: CollectStore
  readonly rules: RecordRules
  readonly lives: ListingLives
  /** The region's keys for persons, as this node has them now. */
  linkKeys(): LinkKeys
  readonly repairs: ReportedRepairs
  readonly acts: DeliveredActs
  /** Cryptographically random. */
  random(length: number): Uint8Array
  newId(): string
  /** Milliseconds since 1970. */
  readonly clock: Clock
  /** Called after each committed chunk: these feeds have grown. */
  onGrown(places: readonly FeedPlace[]): Promise<void>
}
