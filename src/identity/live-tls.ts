import type { Settings } from '../config/settings.ts'
import type { Log } from '../events/event.ts'
import {
  certificateInUse,
  certificateNotTaken,
  revocationListNotRead,
  revocationListsInForce,
} from '../events/identity.ts'
import { RevocationSource } from '../peer/revocation-source.ts'
import type { RevocationList } from '../trust/crl.ts'
import { PeerCertificates } from '../trust/peer-certificates.ts'
import type { TlsMaterial } from '../trust/tls.ts'
import { readTlsFiles, type TlsFiles } from './tls-files.ts'

/** What TLS uses, while the node runs: certificate, key, authorities and revocation lists. Owned by `live.ts`. */
export class LiveTls {
  readonly #settings: Settings
  readonly #log: Log
  readonly #source: RevocationSource | null
  #files: TlsFiles
  #lists: readonly RevocationList[] = []
  #listsReadAt = Number.NEGATIVE_INFINITY
  #tls: TlsMaterial

  constructor(settings: Settings, log: Log) {
    this.#settings = settings
    this.#log = log
    this.#files = readTlsFiles(settings)
    this.#source =
      settings.revocation &&
      new RevocationSource({
        sources: settings.revocation.lists,
        cacheDirectory: `${settings.dataDirectory}/revocation`,
        onTrouble: (_source, code) => log(revocationListNotRead({ code })),
      })
    this.#tls = this.#material()
  }

  get tls(): TlsMaterial {
    return this.#tls
  }

  /** Of the certificate in use. */
  get pin(): string {
    return this.#files.pin
  }

  /**
   * Takes up another certificate, key or authority; one that is not listed yet, or that does not fit, changes nothing.
   * @param pins that the membership lists for this node @returns whether anything is new
   */
  readFiles(pins: readonly string[]): boolean {
    try {
      const files = readTlsFiles(this.#settings)
      if (!pins.includes(files.pin)) {
        this.#log(certificateNotTaken({ code: 'MEMBER_UNKNOWN' }))
        return false
      }
      const { cert, key, ca } = this.#files
      if (files.cert === cert && files.key === key && files.ca === ca) return false
      this.#files = files
      this.#tls = this.#material()
      this.#log(certificateInUse({ pin: files.pin }))
      return true
    } catch (error) {
      this.#log(certificateNotTaken(), error)
      return false
    }
  }

  listsAreDue(): void {
    this.#listsReadAt = Number.NEGATIVE_INFINITY
  }

  /** @param now milliseconds since 1970 @returns whether other lists are in force */
  async readListsIfDue(now: number): Promise<boolean> {
    const { revocation } = this.#settings
    if (this.#source === null || revocation === null) return false
    if (now - this.#listsReadAt < revocation.refreshMs) return false
    this.#listsReadAt = now
    const lists = await this.#source.refresh(this.#files.authorities)
    const [before, after] = [this.#lists, lists].map(held =>
      held.map(one => `${one.issuerKey} ${one.thisUpdate}`).join(),
    )
    if (before === after) return false
    this.#lists = lists
    this.#tls = this.#material()
    this.#log(revocationListsInForce({ lists: lists.length }))
    return true
  }

  #material(): TlsMaterial {
    const { revocation, allowTls12 } = this.#settings
    const { cert, key, ca } = this.#files
    const judged = revocation && { lists: this.#lists, graceMs: revocation.graceMs }
    return { cert, key, ca, allowTls12, certificates: new PeerCertificates(ca, judged) }
  }
}
