/**
 * What can be made of a row before it is known what is held of its key. Nearly every row of an increment says something
 * new, so this is done while the database still writes the rows before; where something is held after all, or the
 * membership has changed meanwhile, it is made anew.
 */
import { utf8 } from '../base/bytes.ts'
import { canonicalText, canonicalTextWithout, type MemberTexts } from '../base/canonical.ts'
import type { Day } from '../base/time.ts'
import type { Salted } from '../feed/entry.ts'
import type { AcceptedRow, RecordDraft } from '../mapping/run.ts'
import type { StandardRecord } from '../standard/record.ts'
import { endsRecord } from './change.ts'
import { asDelivered, namesPersons } from './linking.ts'
import type { CollectPorts, FeedPlace } from './ports.ts'
import { timed } from './publicity.ts'

export interface Assessed {
  /** The record with the publicity that the rules give it on that day. */
  readonly record: RecordDraft
  /** Of that record; whoever asks for these need not ask for the record. */
  readonly status: string
  readonly updatedAt: string
  readonly publicityEnd: Day | undefined
  readonly day: Day
  /** Of what the source said. */
  readonly contentHmac: Uint8Array
  readonly place: FeedPlace | { readonly heldBecause: string }
}

/** The first that is known of a key. */
export interface Fresh extends Assessed {
  readonly recordId: string
  /** Credit code or link key of the subject. */
  readonly subject: string | undefined
  /** What its feed will carry, or the node keep; undefined for an end, of which only the key is kept. */
  readonly body: Uint8Array | undefined
  /** Of a body that a feed will carry, if it was made beforehand. */
  readonly salted?: Salted | undefined
  /** The membership under which it was made: {@link RecordRules.edition}. */
  readonly edition: unknown
}

/** What it takes: whoever has these may make rows ready. */
export interface FreshPorts {
  readonly store: Pick<CollectPorts['store'], 'fingerprint'>
  readonly rules: Pick<CollectPorts['rules'], 'edition' | 'placeOf' | 'feedBody'>
  newId(): string
  /** The text as UTF-8, which holds until the next is asked for. Absent: for as long as it is wanted. */
  encoded?(text: string): Uint8Array
  /** Of a body that a feed will carry. Absent: made when it is appended. */
  salted?(body: Uint8Array): Salted
}

/** What a record says beside its content: a row that says the rest once more is no change. */
const SAID_BESIDE: ReadonlySet<string> = new Set(['updatedAt', 'mappingRef'])

/**
 * @param stored last day of publicity as it was last said
 * @param texts of parts of the record, for what else is written of it
 */
export function assessed(
  { store, rules }: FreshPorts,
  draft: RecordDraft,
  day: Day,
  stored: Day | undefined,
  texts?: MemberTexts,
): Assessed {
  const record = timed(draft, day, stored)
  const said = canonicalTextWithout(asDelivered(record), SAID_BESIDE, texts)
  return {
    record,
    status: record.status,
    updatedAt: record.updatedAt,
    publicityEnd: record.publicityEnd,
    day,
    contentHmac: store.fingerprint('source-content', said),
    place: rules.placeOf(record),
  }
}

/** Undefined for a record of persons, whose link keys are those in use when it is taken in. */
export function freshOf(ports: FreshPorts, { record: draft }: AcceptedRow, day: Day): Fresh | undefined {
  if (namesPersons(draft)) return undefined
  const { edition } = ports.rules
  const texts: MemberTexts = new Map()
  const known = assessed(ports, draft, day, undefined, texts)
  const recordId = ports.newId()
  const body = endsRecord(known.record.status) ? undefined : bodyOf(ports, known, recordId, texts)
  const { uscc, linkKey } = draft.subject
  const salted = body !== undefined && 'feed' in known.place ? ports.salted?.(body) : undefined
  return { ...known, recordId, subject: uscc ?? linkKey, body, salted, edition }
}

function bodyOf(
  { rules, encoded = utf8 }: FreshPorts,
  { record, place }: Assessed,
  recordId: string,
  texts: MemberTexts,
): Uint8Array {
  const full = { ...record, recordId, version: 1 }
  // No feed carries an act.
  const told = 'feed' in place ? rules.feedBody(full as StandardRecord, place) : full
  return encoded(canonicalText(told, texts))
}
