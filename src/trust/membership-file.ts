import { base64, utf8 } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'

/** A key with which a division signs checkpoints, cosignatures and memberships. */
export interface FeedKey {
  /** Raw public key, 32 bytes for Ed25519; base64 in the file. */
  readonly publicKey: Uint8Array
  /** Present once rotated: the size of each of the division's feeds at rotation, by feed name. */
  readonly retiredAt?: { readonly [feed: string]: number }
}

/** What all have agreed to in advance, so that the chair alone may put it in force. */
export interface Approved {
  readonly endpoints: readonly string[]
  readonly certificatePins: readonly string[]
  /** Raw public keys; base64 in the file. */
  readonly feedKeys: readonly Uint8Array[]
}

/** A member whose TLS ends at a gateway in front of it: requests are then signed (RFC 9421). */
export interface Gateway {
  /** Pins of the gateway's own certificate, never one of a member. */
  readonly certificatePins: readonly string[]
}

/** A term of the rotating chair; terms do not overlap. Instants, UTC with milliseconds. */
export interface ChairTerm {
  readonly division: string
  readonly from: string
  readonly to: string
}

export interface Member {
  /** Six digits (GB/T 2260). */
  readonly division: string
  /** Chinese name, for people. */
  readonly name: string
  /** `https:` URL of the exchange face, without a path. */
  readonly endpoint: string
  /** At least one; more while a key is being renewed. */
  readonly certificatePins: readonly string[]
  readonly feedKeys: readonly FeedKey[]
  /** Raw public key to which messages to it are sealed, never a feed key; absent: only TLS keeps them secret. */
  readonly sealingKey?: Uint8Array
  /** Topics that it may issue besides withdrawals and directed feeds, which every member may. */
  readonly issues: readonly string[]
  readonly approved?: Approved
  /** Present when `endpoint` is a gateway. */
  readonly gateway?: Gateway
}

/** Terms of a topic, the same for every issuer of it. */
export interface FeedTerms {
  /** `members`, or the divisions that may read it besides its issuer. */
  readonly audience: 'members' | readonly string[]
  /** 公示 `publicity`, 政务共享 `sharing`. */
  readonly scope: 'publicity' | 'sharing'
  /** Whether a holder may pass it on for its issuer. */
  readonly relayAllowed: boolean
  /** 资源标识 (GB/T 39442-2020) of the shared resource. */
  readonly resourceId?: string
  /** 共享条件: under which a reader may use it, for people. */
  readonly sharingTerms?: string
  /** After how many minutes without word from its issuer a copy counts as stale (1–1440); 10 when left out. */
  readonly freshMinutes?: number
}

/** Where the members agreed that a generation of a feed ends, after its issuer had signed two histories of it. */
export interface GenerationEnd {
  readonly size: number
  /** Root of the accepted history at that size: 64 hexadecimal digits. */
  readonly root: string
}

/** The region's constitution: who takes part, with which keys, and who may read what. */
export interface MembershipBody {
  /** From 1, one more with each change. */
  readonly version: number
  readonly region: string
  readonly suite: 'intl' | 'sm'
  /** Instants, UTC with milliseconds. */
  readonly validFrom: string
  readonly validTo: string
  readonly members: readonly Member[]
  /** By topic. A topic without terms is read by nobody but its issuer. */
  readonly feeds: { readonly [topic: string]: FeedTerms }
  /** Who may renew endpoints and keys alone, and when; absent: nobody. */
  readonly chairs?: readonly ChairTerm[]
  /**
   * By feed name: the ends of the generations that were given up, oldest first. The generation in use is one
   * more than their number; a feed that is not named is in its first. Absent while no feed had to begin again.
   */
  readonly endedGenerations?: { readonly [feed: string]: readonly GenerationEnd[] }
}

export interface MembershipSignature {
  readonly division: string
  /** Base64 in the file. */
  readonly signature: Uint8Array
}

/** Nothing of it is verified yet. */
export interface SignedMembership {
  readonly membership: MembershipBody
  readonly signatures: readonly MembershipSignature[]
}

/** What is signed: the prefix keeps the signature from passing for one of any other kind. */
export function membershipMessage(membership: MembershipBody): Uint8Array {
  return utf8(`xinqiao/membership/v1\n${canonicalText(membershipJson(membership))}`)
}

/** The file, for people too: indented JSON. */
export function encodeMembership({ membership, signatures }: SignedMembership): string {
  const signed = signatures.map(({ division, signature }) => ({ division, signature: base64(signature) }))
  return `${JSON.stringify({ membership: membershipJson(membership), signatures: signed }, null, 2)}\n`
}

function membershipJson({ members, ...rest }: MembershipBody): object {
  return { ...rest, members: members.map(memberJson) }
}

function memberJson({ feedKeys, sealingKey, approved, ...rest }: Member): object {
  const keys = feedKeys.map(({ publicKey, ...key }) => ({ publicKey: base64(publicKey), ...key }))
  const agreed = approved && { ...approved, feedKeys: approved.feedKeys.map(key => base64(key)) }
  return {
    ...rest,
    feedKeys: keys,
    ...(sealingKey ? { sealingKey: base64(sealingKey) } : {}),
    ...(agreed ? { approved: agreed } : {}),
  }
}
