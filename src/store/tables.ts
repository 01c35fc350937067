import type { ColumnType, Generated } from 'kysely'

/** The tables of src/store/migrations as Kysely sees them. int8 is a safe integer, date a text. */

type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>
type NullableBytes = ColumnType<Buffer | null, Uint8Array | null, Uint8Array | null>
type Moment = ColumnType<Date, Date | string | undefined, Date | string>
type NullableMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
type JsonColumn<T> = ColumnType<T, string, string>

export interface Tables {
  feed: {
    feed_id: Generated<number>
    name: string
    generation: number
    size: Generated<number>
    edge: Bytes
    applied: Generated<number>
    checkpoint_note: string | null
    checkpoint_size: Generated<number>
    checkpoint_root: NullableBytes
    checkpoint_growth: ColumnType<Buffer, Uint8Array | undefined, Uint8Array>
    fork_evidence: JsonColumn<unknown> | null
    grown_at: Moment
    scrub_tile: Generated<number>
  }
  feed_entry: {
    feed_id: number
    seq: number
    kind: string
    ref: Bytes
    header: Bytes
    salt: NullableBytes
    body: NullableBytes
  }
  feed_tile: { feed_id: number; level: number; tile: number; hashes: Bytes }
  feed_branch: { feed_id: number; peer: string; size: number; edge: Bytes }
  given_up: {
    feed: string
    generation: number
    held: number
    agreed: number
    reason: string
    stated_by: string
    stated_at: Generated<Date>
  }
  kept_checkpoint: { feed_id: number; size: number; root: Bytes; note: string }
  parked_entry: { feed_id: number; seq: number; ref: Bytes; reason: string }
  tombstone: {
    division: string
    ref: Bytes
    feed: string
    generation: number
    effect: string
    ground: string
    at: Moment
    withdrawals_generation: number
    withdrawals_seq: number
  }
  cosignature: {
    feed_id: number
    division: string
    kind: 'stored' | 'applied'
    size: number
    root: Bytes
    time: number
    signature: Bytes
    delivered_at: NullableMoment
    recorded_at: Moment
  }
  feed_freshness: { feed: string; fresh_at: Moment; stale_since: NullableMoment }
  peer_cursor: {
    division: string
    feed_id: number
    size: Generated<number>
    failures: Generated<number>
    last_fault: string | null
    next_attempt_at: Moment
    updated_at: Moment
  }
  audit_event: { feed_id: number; seq: number; act: string; at: Moment }
  audit_subject: { subject_hmac: Bytes; feed_id: number; seq: number }
  idempotency_key: {
    member: string
    operation: string
    key: string
    digest: Bytes
    status: number
    answer: string
    expires_at: Moment
  }
  archived_body: { feed_id: number; seq: number; sealed: Bytes; closed_at: Moment }
  held_record: HeldRecordTable
  shown_record: HeldRecordTable
  source_batch: {
    batch_id: string
    mapping_id: string
    mapping_version: string
    category: string
    file_name: string
    file_digest: Bytes
    state: 'running' | 'done' | 'failed'
    fault: string | null
    next_row: Generated<number>
    read_rows: Generated<number>
    accepted_rows: Generated<number>
    quarantined_rows: Generated<number>
    superseded_rows: Generated<number>
    started_at: Moment
    finished_at: NullableMoment
    as_of: NullableMoment
    keyless_rows: Generated<number>
    absent_rows: number | null
    absences_held: 'UNREADABLE_KEY' | 'TOO_MANY_ABSENT' | null
    settled_at: NullableMoment
    delivery: Generated<number>
    header: string[] | null
    lookups: ColumnType<Record<string, string> | null, string | null | undefined, string>
    refused_by_rule: ColumnType<Record<string, number>, string | undefined, string>
    warned_by_rule: ColumnType<Record<string, number>, string | undefined, string>
  }
  source_record: {
    category: string
    key_hmac: Bytes
    record_id: string
    ref: Bytes
    version: number
    content_hmac: Bytes
    updated_at: Moment
    status: string
    publicity_end: string | null
    feed: string | null
    generation: number | null
    batch_id: string | null
    mapping_id: string | null
    seen_batch: string | null
    absent_since: NullableMoment
  }
  local_record: {
    record_id: string
    category: string
    reason: string
    sealed: Bytes
    subject_hmac: NullableBytes
    persons_under: string | null
  }
  withdrawn_key: { category: string; key_hmac: Bytes; ground: string; at: Moment; seq: Generated<number> }
  quarantined_row: {
    batch_id: string
    row_number: number
    rule: string
    findings: JsonColumn<unknown>
    sealed: Bytes
    tried_version: string | null
    tried_at: NullableMoment
  }
  front_end: {
    name: string
    mapping_id: string
    pass: number
    running: boolean
    settled: string | null
    bound: string | null
    at_watermark: string | null
    at_key: NullableBytes
    mark: string | null
    marked_at: NullableMoment
    batch_id: string | null
    updated_at: Moment
  }
  front_end_seen: {
    name: string
    row_hmac: Bytes
    pass: number
    failed: boolean
    code: string
    reason: string
  }
  delivery: {
    delivery_id: string
    system: string
    idempotency_key: string
    mapping_id: string
    file_name: string
    file_digest: Bytes
    bytes: number
    as_of: NullableMoment
    received_at: Moment
    placed_at: NullableMoment
  }
  peer_contact: {
    peer: string
    answered_at: NullableMoment
    failing_since: NullableMoment
    last_fault: string | null
    called_at: NullableMoment
  }
  account: {
    account_id: string
    name: string
    password_hash: string | null
    roles: string[]
    must_change_password: boolean
    disabled_at: NullableMoment
    created_at: Moment
    password_changed_at: NullableMoment
  }
  login_attempt: { name_digest: Bytes; attempts: number; last_at: Moment; locked_until: NullableMoment }
  account_identity: { issuer: string; subject: string; account_id: string }
  second_factor: {
    account_id: string
    secret: Bytes
    created_at: Moment
    confirmed_at: NullableMoment
    last_step: number
  }
  operator_session: { token_digest: Bytes; account_id: string; created_at: Moment; last_seen_at: Moment }
  api_token: {
    token_id: string
    name: string
    token_digest: Bytes
    roles: string[]
    mappings: string[] | null
    created_at: Moment
    expires_at: Moment
    last_used_at: NullableMoment
    revoked_at: NullableMoment
  }
  request_nonce: { division: string; nonce: string; keep_until: Moment }
  publicity_review: { single: boolean; rules: string; reviewed_at: Moment }
  membership_version: {
    version: number
    digest: string
    body: string
    applied_by: string
    applied_at: Moment
  }
  failed_work: {
    work_id: Generated<number>
    work_key: string
    work: unknown
    queue: string
    state: string
    class: string
    code: string
    cause: string
    attempts: number
    first_failed_at: Moment
    last_failed_at: Moment
    next_attempt_at: NullableMoment
    facts: unknown
  }
  failed_work_event: {
    event_id: Generated<number>
    work_id: number
    at: Moment
    what: string
    code: string | null
    actor: string | null
    reason: string | null
  }
  desk_request: {
    request_id: string
    act: string
    works: number[]
    reason: string
    asked_by: string
    asked_at: Moment
    decided_by: string | null
    decided_at: NullableMoment
    approved: boolean | null
  }
  peer_circuit: {
    peer: string
    failures: number
    open_since: NullableMoment
    not_before: Moment
  }
  periodic_turn: { name: string; begun_at: Moment }
  feed_loss: {
    feed_id: number
    version: number
    statement: string | null
    lost_at: Moment
  }
}

interface HeldRecordTable {
  feed_id: number
  ref: Bytes
  seq: number
  topic: string
  division: string
  category: string
  subject_key: string
  status: string
  publicity_start: string | null
  publicity_end: string | null
  valid_to: string | null
}
