/**
 * A thread that makes rows ready: it decodes, maps and checks them, and makes what can be made before it is known what
 * is held. Nothing of a row stays here once its piece is handed over.
 */
import { randomUUID } from 'node:crypto'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { utf8 } from '../base/bytes.ts'
import { fingerprinter } from '../base/hmac.ts'
import { randomBytes } from '../base/random.ts'
import type { Day } from '../base/time.ts'
import { readied } from '../collect/chunk.ts'
import type { FreshPorts } from '../collect/fresh.ts'
import { type PlacingTable, placedBy, recordRules } from '../collect/place.ts'
import { SALT_BYTES, salted } from '../feed/entry.ts'
import type { Suite } from '../feed/suite.ts'
import { SUITES } from '../feed/suites.ts'
import type { LookupContent } from '../mapping/lookup-rows.ts'
import { type CompiledMapping, loadMapping, type MappingTexts, withLookups } from '../mapping/mapping.ts'
import type { RowOutcome } from '../mapping/run.ts'
import { SourceError, type SourceFault } from '../mapping/source-fault.ts'
import { PieceWriter, type ReadyPiece } from './ready-piece.ts'

export interface ReadyingPlan {
  /** Of the mapping's text and tables. */
  readonly digest: string
  readonly texts: MappingTexts
  /** What its lookups hold, in memory that both threads share. */
  readonly lookups: ReadonlyMap<string, LookupContent>
  /** Six digits. */
  readonly self: string
  readonly placing: PlacingTable | null
  readonly fingerprintKey: Uint8Array
  /** In which bodies are digested. */
  readonly suite: Suite['name']
  /** Number of the last row that is taken in already; 0 for none. */
  readonly after: number
}

/** What is said of one file, in this order: the plan, its bytes, and that they end or are wanted no more. */
export type ToThread =
  | { readonly file: number; readonly say: 'plan'; readonly plan: ReadyingPlan }
  | {
      readonly file: number
      readonly say: 'bytes'
      readonly bytes: Uint8Array
      /** Memory for what comes of them. */
      readonly into: Uint8Array<ArrayBuffer>
      /** On which they are taken in. */
      readonly day: Day
    }
  | { readonly file: number; readonly say: 'end' | 'stop' }

/** One for each piece of bytes, and one for their end; one with a fault is the last. */
export interface FromThread {
  readonly file: number
  readonly piece: ReadyPiece
  /** The day of which the piece was told. */
  readonly day: Day
  /** Columns as the file spells them, with the first rows. */
  readonly header: readonly string[] | null
  readonly end: { readonly fault: { readonly message: string; readonly of: SourceFault } | null } | null
}

/** Messages in the order in which they came. */
class Letterbox {
  readonly #letters: ToThread[] = []
  #waiting: ((letter: ToThread) => void) | null = null

  put(letter: ToThread): void {
    const waiting = this.#waiting
    this.#waiting = null
    if (waiting === null) this.#letters.push(letter)
    else waiting(letter)
  }

  async next(): Promise<ToThread> {
    return this.#letters.shift() ?? new Promise(done => (this.#waiting = done))
  }
}

let kept: CompiledMapping | null = null

function mappingOf({ digest, texts, lookups }: ReadyingPlan): CompiledMapping {
  if (lookups.size > 0) return withLookups({ texts }, lookups)
  if (kept?.digest !== digest) kept = loadMapping(texts.text, texts.file, path => texts.tables.get(path))
  return kept
}

function freshPorts({ self, placing, fingerprintKey, suite }: ReadyingPlan): FreshPorts {
  const membership = placedBy(placing)
  return {
    store: { fingerprint: fingerprinter(fingerprintKey) },
    rules: recordRules(self, () => membership),
    newId: randomUUID,
    encoded,
    salted: body => salted(SUITES[suite], randomBytes(SALT_BYTES), body),
  }
}

/** A body is not longer, as a rule. */
const BODY = Buffer.allocUnsafeSlow(65_536)

/** Each is written to its piece before the next is made. */
function encoded(text: string): Uint8Array {
  return text.length * 3 <= BODY.length ? BODY.subarray(0, BODY.write(text)) : utf8(text)
}

async function serve(port: MessagePort): Promise<void> {
  const letters = new Letterbox()
  port.on('message', (letter: ToThread) => letters.put(letter))
  for (;;) {
    const letter = await letters.next()
    // What is left of a file that nobody wants any more.
    if (letter.say === 'plan') await readyFile(port, letters, letter.file, letter.plan)
  }
}

async function readyFile(
  port: MessagePort,
  letters: Letterbox,
  file: number,
  plan: ReadyingPlan,
): Promise<void> {
  const mapping = mappingOf(plan)
  const ports = freshPorts(plan)
  const writer = new PieceWriter()
  let day: Day = ''
  let stopped = false
  let header: readonly string[] | null = null
  const hand = (end: FromThread['end']): void => {
    const piece = writer.take()
    const answer: FromThread = { file, piece, day, header, end }
    port.postMessage(answer, [piece.bytes.buffer, piece.texts.buffer])
    header = null
  }
  const bytes = async function* (): AsyncGenerator<Uint8Array, void, undefined> {
    for (;;) {
      const letter = await letters.next()
      stopped = letter.say === 'stop'
      if (letter.say !== 'bytes') return
      day = letter.day
      writer.begin(letter.into)
      yield letter.bytes
      // Whoever asks for more has read them.
      hand(null)
    }
  }
  try {
    const take = (outcome: RowOutcome) => writer.add(readied(ports, outcome, day))
    for await (const _ of mapping.each(bytes(), plan.after, take, names => (header = names)));
    if (!stopped) hand({ fault: null })
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    if (!stopped) hand({ fault: { message: error.message, of: error.fault } })
  }
}

if (parentPort) void serve(parentPort)
