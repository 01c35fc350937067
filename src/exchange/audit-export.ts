/**
 * The audit log as a file for whoever audits from outside: every entry with what proves that it stands in the log, that
 * none is missing between, and that the node signed it. NDJSON: for each generation a line of its checkpoint, then a
 * line for each entry.
 */
import { base64, equalBytes, fromBase64, hex, utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import { type IssuerKeys, openCheckpoint } from '../feed/checkpoint.ts'
import { bodyDigest, decodeHeader, leafHash } from '../feed/entry.ts'
import { fileError } from '../feed/fault.ts'
import { type FeedId, isAuditFeed, originOf } from '../feed/name.ts'
import type { Suite } from '../feed/suite.ts'
import { appendLeaves, EMPTY_TREE, rootOf, type TreeState } from '../feed/tree.ts'
import type { AuditEvent } from './audit.ts'

/** One generation of the log, up to its newest checkpoint. */
export interface AuditSection extends FeedId {
  /** Signed note. */
  readonly checkpoint: string
  /** Entries under it. */
  readonly size: number
}

export interface AuditRow {
  readonly header: Uint8Array
  /** Null where the term of the log is over: the header still counts. */
  readonly salt: Uint8Array | null
  readonly body: Uint8Array | null
  readonly event: AuditEvent | null
}

/** What was found true of an export. */
export interface AuditVerdict extends FeedId {
  readonly size: number
  /** Hex. */
  readonly root: string
  /** Entries whose content was erased after its term. */
  readonly erased: number
  /** Entries whose readable text was compared with what is sealed; 0 without the node's data key. */
  readonly opened: number
}

export interface VerifyOptions {
  readonly suite: Suite
  keys(feed: string): IssuerKeys
  /** Opens what is sealed, by the ref (hex) of its entry; null where the node's data key is not at hand. */
  readonly open: ((sealed: string, ref: string) => AuditEvent) | null
}

export function sectionLine({ feed, generation, checkpoint, size }: AuditSection): string {
  return `${JSON.stringify({ auditLog: { feed, generation, checkpoint, size } })}\n`
}

export function rowLine({ header, salt, body, event }: AuditRow): string {
  const sealed = { salt: salt && base64(salt), body: body && base64(body) }
  return `${JSON.stringify({ header: base64(header), ...sealed, event })}\n`
}

/**
 * Reads hostile lines. Without `open` it is proven that the log is whole, in its order and signed; that the readable
 * text is what is sealed only the node's data key can say.
 * @throws {FeedFileError} EVIDENCE_BAD with the number of the line {FeedError}: the export proves nothing
 */
export async function verifyAuditExport(
  options: VerifyOptions,
  lines: AsyncIterable<string>,
): Promise<readonly AuditVerdict[]> {
  const verdicts: AuditVerdict[] = []
  let section: SectionCheck | null = null
  let at = 0
  for await (const line of lines) {
    at += 1
    const value = objectOf(line, at)
    if ('auditLog' in value) {
      if (section !== null) verdicts.push(section.end(at))
      section = new SectionCheck(options, value['auditLog'] as AuditSection, at)
    } else {
      if (section === null) throw bad(at, 'an entry before any checkpoint')
      section.take(value, at)
    }
  }
  if (section === null) throw bad(at, 'the file holds no audit log')
  return [...verdicts, section.end(at)]
}

class SectionCheck {
  readonly #options: VerifyOptions
  readonly #id: FeedId
  readonly #size: number
  readonly #root: Uint8Array
  #tree: TreeState = EMPTY_TREE
  #erased = 0
  #opened = 0

  constructor(options: VerifyOptions, { feed, generation, checkpoint }: AuditSection, at: number) {
    if (typeof feed !== 'string' || !isAuditFeed(feed) || typeof checkpoint !== 'string') {
      throw bad(at, 'not the checkpoint of an audit log')
    }
    this.#options = options
    this.#id = { feed, generation }
    const opened = openCheckpoint(options.suite, checkpoint, originOf(this.#id), options.keys(feed))
    this.#size = opened.size
    this.#root = opened.root
  }

  take(value: Readonly<Record<string, unknown>>, at: number): void {
    const { suite, open } = this.#options
    const header = bytesOf(value['header'], at)
    const { feed, generation, seq, ref, bodyDigest: digest } = decodeHeader(header)
    if (feed !== this.#id.feed || generation !== this.#id.generation || seq !== this.#tree.size) {
      throw bad(at, `entry ${seq} stands where entry ${this.#tree.size} belongs`)
    }
    this.#tree = appendLeaves(suite, this.#tree, [leafHash(suite, header)])
    if (value['salt'] === null || value['body'] === null) {
      if (value['event'] !== null) throw bad(at, 'a text without what proves it')
      this.#erased += 1
      return
    }
    const body = bytesOf(value['body'], at)
    if (hex(bodyDigest(suite, bytesOf(value['salt'], at), body)) !== digest) {
      throw bad(at, 'the sealed text is not the one of its header')
    }
    if (open === null) return
    const { sealed } = objectOf(utf8Text(body), at)
    if (typeof sealed !== 'string') throw bad(at, 'nothing is sealed in it')
    const event = value['event'] as AuditEvent | null
    if (event === null || canonicalText(open(sealed, ref)) !== canonicalText(event)) {
      throw bad(at, 'the readable text is not the one that is sealed')
    }
    this.#opened += 1
  }

  end(at: number): AuditVerdict {
    const root = rootOf(this.#options.suite, this.#tree)
    if (this.#tree.size !== this.#size || !equalBytes(root, this.#root)) {
      throw bad(
        at,
        `the checkpoint is of ${this.#size} entries with another root: some are missing or changed`,
      )
    }
    return {
      ...this.#id,
      ...{ size: this.#size, root: hex(root), erased: this.#erased, opened: this.#opened },
    }
  }
}

function objectOf(line: string, at: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>
  } catch (cause) {
    throw bad(at, 'not a JSON object', cause)
  }
  throw bad(at, 'not a JSON object')
}

function bytesOf(value: unknown, at: number): Uint8Array {
  if (typeof value !== 'string') throw bad(at, 'bytes are missing')
  return fromBase64(value)
}

function bad(at: number, why: string, cause?: unknown) {
  return fileError('EVIDENCE_BAD', `line ${at} of the audit export: ${why}`, cause)
}
