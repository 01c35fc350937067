/**
 * Who this node is and who else there is, while it runs: membership, certificate, authorities, revocation lists and
 * feed key are looked at every two seconds, and at once on SIGHUP, and taken up without a restart.
 *
 *     file changed ─┐
 *     other process ┼─▶ verify against what is in force ─▶ apply in one transaction ─▶ tell face and client
 *     peer is ahead ┘
 *
 * What does not verify changes nothing and raises an alarm: the node goes on as it was.
 */
import { readFileSync } from 'node:fs'
import { FaultError } from '../base/fault.ts'
import type { Clock } from '../base/time.ts'
import { checkIdentity, type LoadedMembership } from '../config/membership.ts'
import type { Settings } from '../config/settings.ts'
import type { Log } from '../events/event.ts'
import {
  certificateNotListed,
  feedErased,
  identityLookFailed,
  membershipExpired,
  membershipInForce,
  membershipNotHealed,
  membershipNotTaken,
  revocationListOverdue,
  revocationNotConfigured,
} from '../events/identity.ts'
import type { AuditEvent, AuditLog } from '../exchange/audit.ts'
import type { FeedSigner, Suite } from '../feed/suite.ts'
import type { PgMembershipStore } from '../store/membership-store.ts'
import { signErasure } from '../trust/erasure.ts'
import { type Membership, verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'
import type { TlsMaterial } from '../trust/tls.ts'
import { type ApplyPorts, applyMembership } from './apply.ts'
import { LiveTls } from './live-tls.ts'
import { stampOf } from './tls-files.ts'

export interface LiveIdentityOptions {
  readonly settings: Settings
  /** What the node started from: the file and the keys. */
  readonly loaded: LoadedMembership
  readonly store: PgMembershipStore
  readonly audit: AuditLog
  /** Whether the node's own feeds are sound; before that nothing is written to the audit log, which is one of them. */
  ready(): Promise<boolean>
  readonly log: Log
  readonly clock: Clock
  readonly watchMs?: number
}

/** Fetches the version that follows one at a peer; null when it has none. */
export type FetchMembership = (division: string, after: number) => Promise<string | null>

const WATCH_MS = 2_000
const MINUTE_MS = 60_000

export class LiveIdentity implements LoadedMembership {
  readonly suite: Suite
  readonly signer: FeedSigner | null
  readonly #options: LiveIdentityOptions
  readonly #certificates: LiveTls
  readonly #listeners: (() => void)[] = []
  /** In force; changed by {@link LiveIdentity.#takeUp} alone. */
  #membership: Membership
  #text: string
  #stamps = { tls: '', membership: '' }
  #alarmedAt = Number.NEGATIVE_INFINITY
  /** One look after the other. */
  #turn: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  readonly #unrecorded: AuditEvent[] = []
  /** What a peer claimed to have and could not show; it is not asked for again. */
  readonly #vain = new Set<string>()

  private constructor(options: LiveIdentityOptions) {
    const { settings, loaded, log } = options
    this.#options = options
    this.suite = loaded.suite
    this.signer = loaded.signer
    this.#membership = loaded.membership
    this.#text = loaded.text
    this.#certificates = new LiveTls(settings, log)
  }

  /** Finds what is in force: the newest version that was ever applied here, or the file where there is none. */
  static async open(options: LiveIdentityOptions): Promise<LiveIdentity> {
    const live = new LiveIdentity(options)
    const { store, settings, log } = options
    const newest = await store.newest()
    if ((newest?.version ?? 0) < live.#membership.body.version) await live.#applyRoot(newest?.version ?? null)
    else await live.#followOthers()
    checkIdentity(settings, live.#membership, live.signer)
    live.#stamps = live.#stampsNow()
    await live.#offerFile()
    await live.#certificates.readListsIfDue(options.clock())
    if (settings.revocation === null) log(revocationNotConfigured())
    live.#timer = setInterval(() => void live.#look(), options.watchMs ?? WATCH_MS)
    return live
  }

  get membership(): Membership {
    return this.#membership
  }

  /** The signed file of {@link LiveIdentity.membership}. */
  get text(): string {
    return this.#text
  }

  get tls(): TlsMaterial {
    return this.#certificates.tls
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** Looks at everything now: SIGHUP. */
  reload(): Promise<void> {
    this.#stamps = { tls: '', membership: '' }
    this.#certificates.listsAreDue()
    return this.#look()
  }

  /**
   * A peer says that it has a newer version: fetches what lies between, one after the other, verifies and applies it.
   * @param tag version and digest, as the header has them
   */
  async heal(division: string, tag: string, fetch: FetchMembership): Promise<void> {
    if (Number(tag.split('-')[0]) <= this.#membership.body.version || this.#vain.has(tag)) return
    await this.#inTurn(async () => {
      try {
        for (;;) {
          const { version } = this.#membership.body
          if (Number(tag.split('-')[0]) <= version) return
          const text = await fetch(division, version)
          if (text === null) break
          await this.#apply(text, `member:${division}`)
        }
        this.#vain.add(tag)
      } catch (error) {
        // A peer that is down has time; a version that does not verify is not asked for again.
        if (error instanceof FaultError && !error.fault.code.startsWith('PEER_')) this.#vain.add(tag)
        this.#options.log(membershipNotHealed({ peer: division }), error)
      }
    })
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#turn
  }

  #look(): Promise<void> {
    return this.#inTurn(async () => {
      try {
        await this.#followOthers()
        const stamps = this.#stampsNow()
        if (stamps.membership !== this.#stamps.membership) await this.#offerFile()
        const pins = this.#mine()?.certificatePins ?? []
        if (stamps.tls !== this.#stamps.tls && this.#certificates.readFiles(pins)) this.#tell()
        this.#stamps = stamps
        if (await this.#certificates.readListsIfDue(this.#options.clock())) this.#tell()
        this.#alarm()
        await this.#signLosses()
        await this.#recordLater()
      } catch (error) {
        this.#options.log(identityLookFailed(), error)
      }
    })
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(work)
    return this.#turn
  }

  /** What another process of this node, or a command, has applied; verified all the same: a database can be changed. */
  async #followOthers(): Promise<void> {
    for (;;) {
      const next = await this.#options.store.after(this.#membership.body.version)
      if (next === null) return
      this.#takeUp(next.text)
    }
  }

  /** The first version of this database: the file that an operator laid there, signed by all. */
  async #applyRoot(follows: number | null): Promise<void> {
    const { version } = this.#membership.body
    await applyMembership(this.#ports(this.#later), null, this.#text, { name: 'file' }, follows)
    this.#options.log(membershipInForce({ version, digest: this.#membership.digest }))
  }

  /** An operator laid another file there: the same as applying it by command. */
  async #offerFile(): Promise<void> {
    const { settings, log } = this.#options
    try {
      const text = readFileSync(settings.membership, 'utf8')
      const { version } = parseMembership(text).membership
      if (version > this.#membership.body.version) await this.#apply(text, 'file')
    } catch (error) {
      log(membershipNotTaken(), error)
    }
  }

  async #apply(text: string, by: string): Promise<void> {
    const { audit, ready } = this.#options
    await applyMembership(this.#ports((await ready()) ? audit : this.#later), this.#membership, text, {
      name: by,
    })
    await this.#followOthers()
  }

  #ports(audit: AuditLog): ApplyPorts {
    const { store, clock, settings } = this.#options
    return { store, audit, suite: this.suite, self: settings.division, now: clock() }
  }

  /**
   * A node that recovers may need a newer membership to reach the others at all, and cannot write its audit log
   * before it has. The version's row says meanwhile who brought it.
   */
  readonly #later: AuditLog = { record: async event => void this.#unrecorded.push(event) }

  async #recordLater(): Promise<void> {
    if (this.#unrecorded.length === 0 || !(await this.#options.ready())) return
    for (const event of this.#unrecorded.splice(0)) await this.#options.audit.record(event)
  }

  /** @throws {TrustError} when it may not follow what is in force; nothing is changed then. */
  #takeUp(text: string): void {
    const { log, clock } = this.#options
    const signed = parseMembership(text)
    const { version } = signed.membership
    this.#membership = verifyMembership(this.suite, signed, clock(), this.#membership)
    this.#text = text
    log(membershipInForce({ version, digest: this.#membership.digest }))
    if (!this.#mine()?.certificatePins.includes(this.#certificates.pin)) {
      // It may list one that was laid there before. While the old one is listed, too, it stays until another is laid
      // there: who does not have this version yet could not fetch it from a certificate that only this version names.
      this.#stamps = { ...this.#stamps, tls: '' }
      log(certificateNotListed({ code: 'MEMBER_UNKNOWN' }))
    }
    this.#tell()
  }

  /** Once a minute while it lasts. */
  #alarm(): void {
    const { clock, log } = this.#options
    const now = clock()
    if (now - this.#alarmedAt < MINUTE_MS) return
    const due = this.tls.certificates?.nextListDue() ?? null
    const overdue = due !== null && (due === Number.POSITIVE_INFINITY || now > due)
    const expired = this.#membership.expired(now)
    if (overdue) log(revocationListOverdue({ code: 'CRL_OVERDUE' }))
    if (expired) log(membershipExpired({ code: 'MEMBERSHIP_EXPIRED' }))
    if (overdue || expired) this.#alarmedAt = now
  }

  /** Tells the issuers that what this node gave up is gone; only a process with the key can. */
  async #signLosses(): Promise<void> {
    const { store, settings, log } = this.#options
    const { signer, suite } = this
    if (signer === null) return
    for (const loss of await store.unsignedLosses(suite)) {
      const { feed, generation, size, root, version, digest, lostAt } = loss
      const facts = { feed, generation, size, root, membership: `${version}-${digest}` }
      const erasure = { ...facts, holder: settings.division, erasedAt: lostAt.toISOString() }
      await store.keepStatement(loss, await signErasure(erasure, signer))
      log(feedErased({ feed, version }))
    }
  }

  #mine() {
    return this.#membership.member(this.#options.settings.division)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #stampsNow() {
    const { certificate, privateKey, authority, membership } = this.#options.settings
    return { tls: stampOf([certificate, privateKey, authority]), membership: stampOf([membership]) }
  }
}
