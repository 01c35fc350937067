import { createHash } from 'node:crypto'
import { hex, utf8 } from '../../src/base/bytes.ts'
import { canonicalText } from '../../src/base/canonical.ts'
import { signCheckpoint } from '../../src/feed/checkpoint.ts'
import type { Tombstone } from '../../src/feed/entry.ts'
import { bodyDigest, encodeHeader, leafHash } from '../../src/feed/entry.ts'
import { type FeedId, originOf } from '../../src/feed/name.ts'
import type { Page } from '../../src/feed/page.ts'
import type { PageEntry } from '../../src/feed/page-entry.ts'
import { SM, sm2Signer } from '../../src/feed/sm.ts'
import { ed25519Signer, type FeedSigner, INTL, type Suite } from '../../src/feed/suite.ts'
import { consistencyProof, inclusionProof, treeAt } from '../../src/feed/tiles.ts'
import { rootOf, type TreeState } from '../../src/feed/tree.ts'
import { MemoryTiles } from './memory-tiles.ts'
import { signByHand } from './sm2-by-hand.mjs'

export interface PageWish {
  readonly from: number
  readonly to: number
  /** Size of the checkpoint; all entries when left out. */
  readonly size?: number
  /** Sequence numbers whose salt and body are left out. */
  readonly closed?: readonly number[]
  /** Sequence numbers of later entries to send as closers. */
  readonly closers?: readonly number[]
}

/** A feed in memory with one signing key: what a province writes, without store or network. */
export class Issuer {
  readonly id: FeedId
  readonly suite: Suite
  readonly signer: FeedSigner
  readonly tiles: MemoryTiles
  readonly entries: PageEntry[] = []

  constructor(feed: string, keySeed = 'key of the issuer', generation = 1, suite = INTL) {
    this.id = { feed, generation }
    this.suite = suite
    this.signer = signerOf(keySeed, suite)
    this.tiles = new MemoryTiles(suite)
  }

  /** Appends a record with a body and returns its sequence number. */
  record(ref: string, body: object, kind = 'record'): number {
    const salt = digest(`salt ${this.entries.length}`).subarray(0, 16)
    const bytes = utf8(canonicalText(body))
    this.#append(kind, ref, hex(bodyDigest(this.suite, salt, bytes)), undefined, { salt, body: bytes })
    return this.entries.length - 1
  }

  tombstone(ref: string, target: Omit<Tombstone, 'generation'>): number {
    this.#append('tombstone', ref, null, { ...target, generation: 1 }, {})
    return this.entries.length - 1
  }

  #append(
    kind: string,
    ref: string,
    digestText: string | null,
    tombstone: Tombstone | undefined,
    open: object,
  ): void {
    const seq = this.entries.length
    const at = new Date(Date.UTC(2026, 3, 10) + seq).toISOString()
    const header = encodeHeader({
      v: 1,
      ...this.id,
      seq,
      kind,
      at,
      ref,
      bodyDigest: digestText,
      ...(tombstone === undefined ? {} : { tombstone }),
    })
    this.entries.push({ header, ...open })
    this.tiles.append([leafHash(this.suite, header)])
  }

  state(size = this.entries.length): Promise<TreeState> {
    return treeAt(this.suite, this.tiles, size)
  }

  async checkpoint(size = this.entries.length): Promise<string> {
    const root = rootOf(this.suite, await this.state(size))
    return signCheckpoint(this.signer, { origin: originOf(this.id), size, root })
  }

  async page({ from, to, size = this.entries.length, closed = [], closers = [] }: PageWish): Promise<Page> {
    const entries = this.entries.slice(from, to).map((entry, i) => {
      return closed.includes(from + i) ? { header: entry.header } : entry
    })
    const closing = closers.map(async seq => ({
      header: (this.entries[seq] as PageEntry).header,
      inclusion: await inclusionProof(this.suite, this.tiles, seq, size),
    }))
    const consistency = await consistencyProof(this.suite, this.tiles, Math.min(to, size), size)
    const checkpoint = await this.checkpoint(size)
    return { ...this.id, from, entries, closers: await Promise.all(closing), checkpoint, consistency }
  }
}

/** A signer from a text: the same key and the same signatures in every run. */
export function signerOf(seed: string, suite: Suite = INTL): FeedSigner {
  if (suite === SM) return steadySm2Signer(digest(seed))
  // PKCS #8 prefix of an Ed25519 private key (RFC 8410 §7), then the 32 bytes.
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), digest(seed)])
  return ed25519Signer(privateKeyPem(der))
}

/** SM2 signatures are random; here the random number is drawn from key and message. */
function steadySm2Signer(secret: Uint8Array): FeedSigner {
  const nonce = (message: Uint8Array): Uint8Array =>
    createHash('sha256').update('nonce').update(secret).update(message).digest()
  const sign = async (message: Uint8Array) => signByHand(secret, message, nonce(message))
  return { ...sm2Signer(hex(secret)), sign }
}

/** The text of a sealing key file, the same in every run. */
export function sealKeyText(seed: string, suite: Suite): string {
  if (suite === SM) return hex(digest(seed))
  const der = Buffer.concat([Buffer.from('302e020100300506032b656e04220420', 'hex'), digest(seed)])
  return privateKeyPem(der)
}

/** PEM of a PKCS #8 key that a test makes from a seed or a published vector. */
export function privateKeyPem(der: Uint8Array): string {
  const edge = (word: string): string => `-----${word} PRIVATE KEY-----\n`
  return `${edge('BEGIN')}${Buffer.from(der).toString('base64')}\n${edge('END')}`
}

/** 32 hexadecimal digits that stand for a random ref. */
export function refOf(name: string): string {
  return hex(digest(`ref ${name}`)).slice(0, 32)
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
