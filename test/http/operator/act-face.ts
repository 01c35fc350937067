/** What tests of acts and of answers at the operator face share: that of Shanghai, beside Anhui, which lists. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { canonicalBytes } from '../../../src/base/canonical.ts'
import type { OperatorFacePorts } from '../../../src/http/operator/ports.ts'
import { PgJointLines } from '../../../src/store/joint-lines.ts'
import { practitionerKeys } from '../../../src/store/joint-view.ts'
import { PgNameBook } from '../../../src/store/name-book.ts'
import { createSealer } from '../../../src/store/sealing.ts'
import type { Membership } from '../../../src/trust/membership.ts'
import { type Acting, DAY, LIST, list, makeActing, settle } from '../../lists/act-region.ts'
import { listing } from '../../standard/example-records.ts'
import { publish, signerOf } from '../../support/province.ts'
import { OperatorDesk, type Reply } from './desk.ts'

/** Listed by Anhui: a firm for the environment, a guide for tourism. */
export const USCC = '91310118PDY00001XQ'
export const GUIDE = {
  type: 'person',
  name: '测*',
  linkKey: `k1.${'a'.repeat(64)}`,
  practitionerNo: 'D-3400-000001',
} as const

/** Tourism is for government use, as its practitioners are persons. */
const membership = {
  divisions: ['310000', '340000'],
  mayRead: () => true,
  body: { suite: 'intl', feeds: { 'lists.tourism': { scope: 'sharing' } } },
} as unknown as Membership

export class ActFace {
  state: 'ready' | 'recovering' = 'ready'
  /** Of the firm's listing. */
  ref = ''
  /** A system that delivers and asks. */
  system = ''
  readonly ask: OperatorDesk['ask'] = (id, ask) => this.desk.ask(id, ask)
  #made: { readonly shanghai: Acting; readonly anhui: Acting; readonly desk: OperatorDesk } | undefined

  /** Before all tests of a file, which share its databases. */
  async open(): Promise<void> {
    const shanghai = await makeActing('310000')
    const anhui = await makeActing('340000')
    this.ref = await list(anhui, listing())
    await listGuide(anhui)
    await settle([shanghai, anhui])
    const desk = await OperatorDesk.open({ acts: shanghai.acts, checks: this.#checksOf(shanghai) })
    this.#made = { shanghai, anhui, desk }
    this.system = await desk.program('信用业务系统', ['deliverer', 'inquirer'])
  }

  close() {
    return this.desk.listener.close()
  }

  get desk(): OperatorDesk {
    return this.#opened().desk
  }

  get shanghai(): Acting {
    return this.#opened().shanghai
  }

  get anhui(): Acting {
    return this.#opened().anhui
  }

  settle(): Promise<void> {
    return settle([this.shanghai, this.anhui])
  }

  /** An objection against the firm's listing. */
  filing() {
    return {
      ...{ feed: LIST, ref: this.ref, ground: '内容', receivedAt: DAY },
      authority: { name: '示例市信用中心（虚构）', uscc: '11310000PDY31000X7' },
    }
  }

  /** A decision to adopt it, as the system enters it. */
  adopt(): Promise<Reply> {
    const decision = {
      authority: '示例市生态环境局（虚构）',
      localBasis: '《示例市条例》（虚构）第八条',
      decisionNo: '示沪采〔2026〕示例001号',
      date: DAY,
    }
    return this.ask('adoptListing', { as: this.system, body: { ...decision, feed: LIST, ref: this.ref } })
  }

  #opened() {
    return this.#made ?? assert.fail('the face is not open')
  }

  #checksOf({ view, database }: Acting): OperatorFacePorts['checks'] {
    return {
      clock: () => this.shanghai.now,
      membership: () => membership,
      linkKeys: () => [],
      practitioners: number => practitionerKeys(database, number),
      names: new PgNameBook(database, createSealer(randomBytes(32))),
      jointView: view,
      lines: new PgJointLines(database),
      cursors: createSealer(randomBytes(32)),
      signer: signerOf('310000'),
      random: randomBytes,
      state: async () => this.state,
    }
  }
}

async function listGuide(anhui: Acting): Promise<void> {
  const guide = {
    ...listing(),
    division: '340000',
    recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d12',
    subject: GUIDE,
    publicityScope: 'government',
  }
  const content = {
    ...guide.content,
    domain: 'tourism',
    listName: '长三角旅游领域严重失信主体名单（示例）',
    criterionCode: 'T01',
  }
  const body = canonicalBytes({ ...guide, content })
  await publish(anhui, '340000/lists.tourism', [
    { kind: 'record', ref: randomBytes(16), body, amends: false },
  ])
}
