/**
 * A local system delivers a file by a call, asks what became of it, and fetches the rows that were refused. The face
 * that takes the call has already found out who calls and for which mappings it may speak.
 */
import { hex } from '../base/bytes.ts'
import { type Clock, legalDay } from '../base/time.ts'
import type { CompiledMapping } from '../mapping/mapping.ts'
import { rejectsFile } from '../mapping/rejects.ts'
import type { SourceFormat } from '../mapping/syntax.ts'
import { versionNamed, versionOn } from '../mapping/versions.ts'
import { asOfInstant } from './as-of.ts'
import type { DeliveredBatch, Delivery, DeliveryFolder, DeliveryStore } from './deliver-ports.ts'
import { CollectError } from './fault.ts'
import type { MappingVersions } from './ports.ts'

export interface DeliverPorts {
  readonly folder: DeliveryFolder
  readonly store: DeliveryStore
  readonly mappings: readonly MappingVersions<CompiledMapping>[]
  readonly clock: Clock
  newId(): string
  /** Bytes of one file. */
  readonly maxBytes: number
}

export interface DeliveryRequest {
  /** Who delivers: the name of its token. Idempotency keys are its own. */
  readonly system: string
  readonly mapping: string
  /** 16 to 128 of the characters that the contract names, chosen by the caller: the same for the same file. */
  readonly key: string
  /** Instant of which a snapshot speaks, with its zone; null for an increment. */
  readonly asOf: string | null
  readonly bytes: AsyncIterable<Uint8Array>
}

export interface DeliveryReceipt {
  readonly deliveryId: string
  readonly mapping: string
  readonly digest: string
  readonly bytes: number
  readonly receivedAt: string
  /** The same key came before, with the same content: this is the first answer again. */
  readonly repeated: boolean
}

/** Files that may wait for one mapping: a system that delivers faster than they are taken in is told to wait. */
const MAX_WAITING = 1_000
/** As `IdempotencyKey` of openapi/operator.yaml. */
const KEY = /^[A-Za-z0-9._:-]{16,128}$/
const EXTENSIONS: Readonly<Record<SourceFormat, string>> = {
  csv: 'csv',
  json: 'json',
  ndjson: 'ndjson',
  xml: 'xml',
  xlsx: 'xlsx',
  table: 'ndjson',
}

/**
 * Takes a file into the inbox, whole or not at all. Order of the writes: the bytes under a name that nobody takes for
 * a file, flushed; the key with their digest, committed; the final name. A crash after the second leaves a delivery
 * that is not in place: the caller, who had no answer, repeats it, and it is put in place then.
 * @throws {CollectError} DELIVERY_UNKNOWN (no such mapping), DELIVERY_KEY_BAD, DELIVERY_KEY_REUSED (the key came with
 *   another content), DELIVERY_TOO_LARGE, DELIVERY_EMPTY, MANIFEST_BAD: the caller mends; INBOX_FULL: it comes later
 */
export async function deliver(ports: DeliverPorts, request: DeliveryRequest): Promise<DeliveryReceipt> {
  const { folder, store, clock } = ports
  const mapping = mappingOf(ports, request.mapping)
  if (!KEY.test(request.key)) {
    throw refused('DELIVERY_KEY_BAD', 'an idempotency key has 16 to 128 letters, digits and . _ : -')
  }
  const asOf = request.asOf === null ? null : asOfInstant(request.asOf, clock())
  if ((await folder.waiting(mapping.id)) >= MAX_WAITING) {
    throw refused('INBOX_FULL', `${MAX_WAITING} files of ${mapping.id} wait to be taken in; come again later`)
  }
  const now = clock()
  const deliveryId = ports.newId()
  const name = nameOf(mapping, now, deliveryId, asOf)
  const { digest, bytes } = await folder.receive(mapping.id, name, request.bytes, ports.maxBytes)
  try {
    if (bytes === 0) throw refused('DELIVERY_EMPTY', 'the file has no bytes')
    const own = {
      deliveryId,
      system: request.system,
      key: request.key,
      mapping: mapping.id,
      name,
      digest,
      bytes,
      asOf,
    }
    const first = await store.claim({ ...own, receivedAtMs: now })
    const same = first.mapping === mapping.id && first.asOf === asOf && hex(first.digest) === hex(digest)
    if (!same) {
      throw refused('DELIVERY_KEY_REUSED', 'this key came with another file; take a new key for a new file')
    }
    if (!first.placed) {
      await folder.place(mapping.id, name, first.name, asOf)
      await store.placed(first.deliveryId)
    }
    return receiptOf(first, first.deliveryId !== deliveryId)
  } finally {
    await folder.discard(mapping.id, name)
  }
}

function receiptOf(
  { deliveryId, mapping, digest, bytes, receivedAtMs }: Delivery,
  repeated: boolean,
): DeliveryReceipt {
  return {
    deliveryId,
    mapping,
    digest: hex(digest),
    bytes,
    receivedAt: new Date(receivedAtMs).toISOString(),
    repeated,
  }
}

export interface DeliveryState extends DeliveryReceipt {
  /** `waiting`: not looked at yet. */
  readonly state: 'waiting' | 'running' | 'done' | 'failed'
  /** Why the file could not be read to its end; a stable code. */
  readonly fault: string | null
  readonly batch: DeliveredBatch | null
}

/** @throws {CollectError} DELIVERY_UNKNOWN, also for a delivery of another system */
export async function deliveryState(
  { store }: Pick<DeliverPorts, 'store'>,
  system: string,
  deliveryId: string,
): Promise<DeliveryState> {
  const delivery = await knownDelivery(store, system, deliveryId)
  const batch = await store.batch(delivery)
  const state = batch?.state ?? 'waiting'
  return { ...receiptOf(delivery, false), state, fault: batch?.fault ?? null, batch }
}

/**
 * The rows of a delivery that are quarantined now, in the format in which they came, each with its reason.
 * @throws {CollectError} DELIVERY_UNKNOWN
 */
export async function deliveryRejects(
  ports: DeliverPorts,
  system: string,
  deliveryId: string,
): Promise<{ readonly name: string; readonly bytes: AsyncIterable<Uint8Array> }> {
  const delivery = await knownDelivery(ports.store, system, deliveryId)
  const { versions } = mappingOf(ports, delivery.mapping)
  const batch = await ports.store.batch(delivery)
  const mapping =
    (batch && versionNamed(versions, batch.mappingVersion)) ?? versionOn(versions, legalDay(ports.clock()))
  const { source } = mapping.syntax
  const bytes = async function* () {
    const file = rejectsFile(source)
    yield file.head(batch?.header ?? source.fields.map(field => field.name))
    if (batch) for await (const rows of ports.store.rejects(batch.batchId)) yield file.rows(rows)
    yield file.tail()
  }
  return { name: `rejects-${deliveryId}.${EXTENSIONS[source.format]}`, bytes: bytes() }
}

async function knownDelivery(store: DeliveryStore, system: string, deliveryId: string): Promise<Delivery> {
  const delivery = await store.delivery(system, deliveryId)
  if (delivery === null)
    throw refused('DELIVERY_UNKNOWN', 'this system has delivered nothing under that number')
  return delivery
}

function mappingOf({ mappings }: DeliverPorts, id: string): MappingVersions<CompiledMapping> {
  const found = mappings.find(mapping => mapping.id === id)
  if (found === undefined) throw refused('DELIVERY_UNKNOWN', `no mapping ${id} takes files here`)
  return found
}

/** Names sort by the time at which they came: files of a mapping are taken in that order. */
function nameOf(
  { versions }: MappingVersions<CompiledMapping>,
  nowMs: number,
  deliveryId: string,
  asOf: string | null,
): string {
  const { format } = versionOn(versions, legalDay(nowMs)).syntax.source
  const time = new Date(nowMs).toISOString().replaceAll(/[-:.]/g, '')
  return `${time}-${deliveryId}${asOf === null ? '' : '.snapshot'}.${EXTENSIONS[format]}`
}

function refused(code: CollectError['fault']['code'], message: string): CollectError {
  return new CollectError(message, { code })
}
