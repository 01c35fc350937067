/** What the operator face needs from the node; `src/node.ts` says who implements each. */

import type { NextFunction, Request, Response } from 'express'
import type { AccountPorts } from '../../access/accounts.ts'
import type { ElsewhereRules } from '../../access/elsewhere.ts'
import type { FactorPorts } from '../../access/factor.ts'
import type { IdentityProvider, LoginProof } from '../../access/ports.ts'
import type { DeliverPorts } from '../../collect/deliver.ts'
import type { Log } from '../../events/event.ts'
import type { AuditLog } from '../../exchange/audit.ts'
import type { FeedSigner } from '../../feed/suite.ts'
import type { ActPorts } from '../../lists/act-ports.ts'
import type { ActReads } from '../../lists/act-reads.ts'
import type { EnterPorts } from '../../lists/enter.ts'
import type { JointLines } from '../../lists/joint-line.ts'
import type { ShowPorts } from '../../lists/listings.ts'
import type { JointView } from '../../lists/ports.ts'
import type { ReconciliationStore } from '../../lists/reconcile.ts'
import type { DeskPorts } from '../../operations/desk-ports.ts'
import type { QueueOverview } from '../../operations/queue-overview.ts'
import type { WithdrawalCertificate } from '../../standard/certificate.ts'
import type { CheckedPorts } from '../check-operations.ts'
import type { NodeState, Served } from '../ports.ts'
import type { Reports } from '../report-answers.ts'
import type { CursorSealer } from './line-cursor.ts'

export interface OperatorFacePorts {
  /** This node's division. */
  readonly self: string
  readonly access: AccountPorts & FactorPorts
  /** Addresses of proxies that are believed when they say for whom they ask; none when left out. */
  readonly proxies?: readonly string[]
  /** What somebody changes here is in it before it is done. */
  readonly audit: AuditLog
  /** Where people sign in who have no password here; null: nowhere. */
  readonly elsewhere: {
    readonly provider: IdentityProvider
    readonly rules: ElsewhereRules
    /** Keeps the proof of a sign-in with the browser that began it. */
    seal(proof: LoginProof): string
    /** @returns null for what this node did not seal */
    open(sealed: string): LoginProof | null
  } | null
  /** The pages of the queues; null: none are shown. */
  readonly queues: {
    /** `/queues` */
    readonly path: string
    readonly readOnly: boolean
    board(request: Request, response: Response, next: NextFunction): void
  } | null
  /** Files that local systems deliver by a call. */
  readonly deliveries: DeliverPorts & {
    /** There is something to take in. Never throws. */
    onDelivered(): void
  }
  /** Work that failed, and how the queues stand. */
  readonly work: {
    readonly desk: DeskPorts
    overview(): Promise<QueueOverview>
  }
  /** Objections, adoptions and measures. */
  readonly acts: { readonly ports: ActPorts; readonly store: ActReads }
  readonly listings: ListingFacePorts
  readonly checks: CheckPorts
  readonly reports: Reports
  readonly log: Log
  readonly served?: Served
}

/** What answers about subjects are made of. */
export interface CheckPorts extends CheckedPorts {
  readonly jointView: JointView
  readonly lines: JointLines
  /** Seals where a page of lines ended. */
  readonly cursors: CursorSealer
  /** Null in a process that only answers. */
  readonly signer: FeedSigner | null
  random(length: number): Uint8Array
  state(): Promise<NodeState>
}

/** Decisions about listings of this province, where they stand, and what is given to their subjects. */
export interface ListingFacePorts {
  readonly enter: EnterPorts
  readonly show: ShowPorts
  readonly national: ReconciliationStore
  /** @throws {ListsError} CERTIFICATE_INCOMPLETE, CERTIFICATE_REFUSED, LISTING_UNKNOWN; null: no key to sign with here */
  readonly certify: ((ref: string, partial: boolean) => Promise<WithdrawalCertificate>) | null
  /** PDF/A, signed. */
  print(certificate: WithdrawalCertificate): Promise<Uint8Array>
}
