/** What tests of listings at the operator face share: the face over the real use cases, and a listing under it. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { INTL } from '../../../src/feed/suite.ts'
import type { OperatorFacePorts } from '../../../src/http/operator/ports.ts'
import { openListingDesk } from '../../../src/listing-desk.ts'
import { listsError } from '../../../src/lists/fault.ts'
import type { WithdrawalCertificate } from '../../../src/standard/certificate.ts'
import type { Membership } from '../../../src/trust/membership.ts'
import { RepairDesk } from '../../collect/repair-desk.ts'
import { makeActing } from '../../lists/act-region.ts'
import { listing } from '../../standard/example-records.ts'
import { example } from '../../standard/examples.ts'
import { OperatorDesk, type Reply } from './desk.ts'

export const { subject, content } = listing()
export const AS_DECIDED = { uscc: subject.uscc, listName: content.listName, decisionNo: content.decisionNo }
export const DECISION = {
  authorityName: '示例市生态环境局（虚构）',
  decisionNo: '示环修〔2026〕示例001号',
  decisionDate: '2026-06-01',
}
export const HOLDERS = ['320000', '330000']
const membership = { generationOf: () => 1, audience: () => HOLDERS } as unknown as Membership

type Decided = 'repairListing' | 'suspendListing' | 'resumeListing' | 'withdrawListing'

export class ListingFace {
  state: 'ready' | 'recovering' = 'ready'
  /** Whether this process holds the signing key. */
  signs = true
  /** Feeds that were to be signed. */
  grown: string[] = []
  /** Refs that a certificate was made of. */
  readonly certified: string[] = []
  /** Who asks: a person, and the system that delivered the listing. */
  operator = ''
  system = ''
  readonly ask: OperatorDesk['ask'] = (id, ask) => this.desk.ask(id, ask)
  #desk: OperatorDesk | undefined
  #repairs: RepairDesk | undefined

  /** Before all tests of a file. */
  async open(): Promise<void> {
    const { acts } = await makeActing('310000')
    const checks = { state: async () => this.state } as unknown as OperatorFacePorts['checks']
    this.#desk = await OperatorDesk.open({ listings: this.#listings(), checks, acts })
    this.operator = await this.desk.person('zhang', 'operator')
    this.system = await this.desk.program('环境执法系统', ['deliverer'], ['310000/R07'])
  }

  /** Before each test: a database of its own, with one listing. */
  async begin(): Promise<void> {
    this.#repairs = await RepairDesk.open()
    this.grown = []
    await this.repairs.run('R07', [listing()])
  }

  close() {
    return this.desk.listener.close()
  }

  get desk(): OperatorDesk {
    return this.#desk ?? assert.fail('the face is not open')
  }

  get repairs(): RepairDesk {
    return this.#repairs ?? assert.fail('no test has begun')
  }

  /** Enters a decision about the listing, or about what the body names, as its authority took it. */
  enter(
    id: Decided,
    body: object = {},
    as = this.system,
    headers: Record<string, string> = key(),
  ): Promise<Reply> {
    return this.ask(id, { as, headers, body: { listing: AS_DECIDED, decision: DECISION, ...body } })
  }

  async refOf(category = 'R07'): Promise<string> {
    const { rows } = await sql<{ ref: string }>`
      select encode(ref, 'hex') as ref from source_record where category = ${category}`.execute(
      this.repairs.database.db,
    )
    return rows[0]?.ref ?? ''
  }

  /** The face asks for them anew each time, so that each test has a database of its own under one face. */
  #listings(): OperatorFacePorts['listings'] {
    const face = this
    return {
      get enter() {
        return face.#useCases().enter
      },
      get show() {
        return face.#useCases().show
      },
      get national() {
        return face.#useCases().national
      },
      get certify() {
        return face.signs ? (ref: string, partial: boolean) => face.#certify(ref, partial) : null
      },
      print: async () => Buffer.from('%PDF'),
    }
  }

  #useCases() {
    const { database, sealer, ports } = this.repairs
    const parts = { self: '310000', suite: INTL, clock: ports.clock, database, sealer, store: {} as never }
    return openListingDesk({ ...parts, membership: () => membership }, tasks => {
      this.grown.push(...tasks.map(task => `${task.kind} ${'feed' in task ? task.feed : ''}`))
    })
  }

  async #certify(ref: string, partial: boolean): Promise<WithdrawalCertificate> {
    if (!partial) throw listsError('CERTIFICATE_INCOMPLETE', 'no receipt has come from 320000')
    this.certified.push(ref)
    return example('certificate-withdrawal') as unknown as WithdrawalCertificate
  }
}

/** A key of its own for each request. */
export const key = () => ({ 'Idempotency-Key': randomUUID() })
