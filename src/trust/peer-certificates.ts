import type { X509Certificate } from 'node:crypto'
import { chainOf } from './certificate-chain.ts'
import { CLIENT_AUTH, extendedKeyUsages, pemBlocks, SERVER_AUTH } from './certificate-facts.ts'
import { plainSerial, type RevocationList } from './crl.ts'
import { type Pin, pinOf, readCertificate } from './pin.ts'

/** What is read of a certificate once a connection; everything else is a comparison with it. */
export interface CertificateFacts {
  readonly pin: Pin
  /** Milliseconds since 1970: the earliest end in the chain. */
  readonly notAfter: number
  readonly usages: readonly string[]
  /** From the leaf up: its serial number, and the key of its issuer (SHA-256, hexadecimal). */
  readonly issued: readonly { readonly serial: string; readonly issuerKey: string }[]
}

/**
 * Why a certificate that TLS accepted is refused all the same:
 * - `CERTIFICATE_EXPIRED`: since the connection began.
 * - `CERTIFICATE_USAGE`: its extended key usage does not say that it may be used so.
 * - `CERTIFICATE_REVOKED`.
 * - `CRL_OVERDUE`: no list of its authority, or none that is fresh within the grace; ops see to the list.
 */
export type CertificateRefusal =
  | 'CERTIFICATE_EXPIRED'
  | 'CERTIFICATE_USAGE'
  | 'CERTIFICATE_REVOKED'
  | 'CRL_OVERDUE'

/** The revocation lists that are held, and for how long an overdue one is still believed. */
export interface Revocation {
  readonly lists: readonly RevocationList[]
  /** Milliseconds after `nextUpdate` during which a list still holds, with an alarm; then everybody is refused. */
  readonly graceMs: number
}

/** Judges certificates of peers, in both directions. Immutable: a change of lists or authorities makes another one. */
export class PeerCertificates {
  readonly #roots: readonly X509Certificate[]
  readonly #byIssuer: ReadonlyMap<string, RevocationList>
  /** Null: this node looks at no revocation list. */
  readonly #revocation: Revocation | null

  /** @param authorities PEM: what TLS trusts */
  constructor(authorities: string, revocation: Revocation | null = null) {
    this.#roots = pemBlocks(authorities).map(block => readCertificate(block))
    this.#revocation = revocation
    this.#byIssuer = newestByIssuer(revocation?.lists ?? [])
  }

  /** Parses and walks the chain: once a connection. @param leaf as the TLS socket has it, with its issuers */
  read(leaf: X509Certificate): CertificateFacts {
    const given: X509Certificate[] = []
    for (let one = leaf.issuerCertificate; one && given.length < 6; one = one.issuerCertificate)
      given.push(one)
    const chain = chainOf(leaf, given, this.#roots)
    return {
      pin: pinOf(leaf.raw),
      notAfter: Math.min(...chain.map(one => one.validToDate.getTime())),
      usages: extendedKeyUsages(leaf),
      issued: chain.slice(0, -1).map((one, i) => ({
        serial: plainSerial(one.serialNumber),
        issuerKey: pinOf((chain[i + 1] as X509Certificate).raw).slice('sha256:'.length),
      })),
    }
  }

  /** Null: it may be used so now. Cheap enough for every request. `now` in ms since 1970. */
  refusal(facts: CertificateFacts, use: 'client' | 'server', now: number): CertificateRefusal | null {
    if (now > facts.notAfter) return 'CERTIFICATE_EXPIRED'
    if (!facts.usages.includes(use === 'client' ? CLIENT_AUTH : SERVER_AUTH)) return 'CERTIFICATE_USAGE'
    if (this.#revocation === null) return null
    for (const { serial, issuerKey } of facts.issued) {
      const list = this.#byIssuer.get(issuerKey)
      if (list?.revoked.has(serial)) return 'CERTIFICATE_REVOKED'
      if (list === undefined || now > overdueAt(list) + this.#revocation.graceMs) return 'CRL_OVERDUE'
    }
    return null
  }

  /** When the first of the lists is due; past that moment ops are told. Null: no list is looked at. */
  nextListDue(): number | null {
    if (this.#revocation === null) return null
    return Math.min(...[...this.#byIssuer.values()].map(overdueAt), Number.POSITIVE_INFINITY)
  }
}

/** A list that names no time holds for a day (RFC 5280 §5.1.2.5 demands the time). */
const UNNAMED_MS = 86_400_000

function overdueAt({ thisUpdate, nextUpdate }: RevocationList): number {
  return nextUpdate ?? thisUpdate + UNNAMED_MS
}

function newestByIssuer(lists: readonly RevocationList[]): Map<string, RevocationList> {
  const newest = new Map<string, RevocationList>()
  for (const list of lists) {
    const held = newest.get(list.issuerKey)
    if (held === undefined || held.thisUpdate < list.thisUpdate) newest.set(list.issuerKey, list)
  }
  return newest
}
