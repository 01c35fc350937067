import { hex } from '../../../src/base/bytes.ts'
import { canonicalBytes } from '../../../src/base/canonical.ts'
import type { KeyBook } from '../../../src/feed/audit.ts'
import { openCheckpoint } from '../../../src/feed/checkpoint.ts'
import { makeCosignature } from '../../../src/feed/cosignature.ts'
import { decodeHeader, type Tombstone } from '../../../src/feed/entry.ts'
import { originOf } from '../../../src/feed/name.ts'
import type { PageEntry } from '../../../src/feed/page-entry.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { inclusionProof } from '../../../src/feed/tiles.ts'
import {
  type CertificatePorts,
  type CertificateTrust,
  makeCertificate,
  type WithdrawalProofs,
} from '../../../src/lists/certificate.ts'
import type { WithdrawalCertificate } from '../../../src/standard/certificate.ts'
import { Issuer, refOf, signerOf } from '../../feed/issuer.ts'

const SELF = '310000'
const HOLDERS = ['320000', '330000', '340000']
/** A minute after the tombstones of {@link Issuer}. */
const TIME = Date.UTC(2026, 3, 10, 0, 1) / 1000
const REPAIR = { feed: `${SELF}/lists.environment`, effect: 'stop-use', ground: 'NDRC-36/repair' } as const

/** A withdrawal in a small feed, and what its certificate is made of. */
export class CertificateMaker {
  readonly suite: Suite
  readonly issuer: Issuer

  constructor(suite: Suite) {
    this.suite = suite
    this.issuer = new Issuer(`${SELF}/withdrawals`, `key of ${SELF}`, 1, suite)
    const { feed } = REPAIR
    this.issuer.tombstone(refOf('somebody else'), { feed, effect: 'erase', ground: 'NDRC-36/revocation' })
    this.issuer.tombstone(refOf('the repaired'), REPAIR)
    this.issuer.tombstone(refOf('a later one'), REPAIR)
  }

  /** @param silent provinces of which no receipt has come */
  make(partial = false, silent: readonly string[] = []): Promise<WithdrawalCertificate> {
    const { header: bytes } = this.issuer.entries[1] as PageEntry
    const { at, ref, tombstone } = decodeHeader(bytes)
    const listing = {
      ...{ division: SELF, ref, recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10', category: 'R07' },
      ...{ subjectName: '示例甲一环保有限公司（虚构）', uscc: '91310118PDY00001XQ' },
      listName: '长三角生态环境领域严重失信主体名单（示例）',
      ...{ decisionNo: '示环列〔2026〕示例001号', decisionDate: '2026-04-10' },
    }
    const decision = {
      authorityName: '示例市生态环境局（虚构）',
      decisionNo: '示环修〔2026〕示例001号',
      decisionDate: '2026-04-09',
    }
    const place = { ...this.issuer.id, seq: 1, at }
    const withdrawn = { listing, decision, tombstone: tombstone as Tombstone, place }
    return makeCertificate(this.#ports(silent), withdrawn, (TIME + 60) * 1000, partial)
  }

  trust(): CertificateTrust & KeyBook {
    const keyOf = (division: string) => signerOf(`key of ${division}`, this.suite).publicKey
    return {
      feedKeys: feed => [keyOf(feed.slice(0, 6))],
      cosigningKeys: division => (division === SELF || HOLDERS.includes(division) ? [keyOf(division)] : []),
      audience: () => HOLDERS,
    }
  }

  /** The certificate as its maker would have signed it with another body. */
  async changed(
    certificate: WithdrawalCertificate,
    change: (body: WithdrawalCertificate['body']) => void,
    complete = certificate.cover.complete,
  ): Promise<WithdrawalCertificate> {
    const body = structuredClone(certificate.body)
    change(body)
    const { certificateNo, issuedAt } = certificate.cover
    const bodyDigest = hex(this.suite.hash(canonicalBytes(body)))
    const cover = { certificateNo, issuedAt, complete, bodyDigest }
    const text = Buffer.concat([Buffer.from('xinqiao withdrawal certificate v1\n'), canonicalBytes(cover)])
    const value = Buffer.from(await this.issuer.signer.sign(text)).toString('base64')
    return { cover: { ...cover, verification: { ...certificate.cover.verification, value } }, body }
  }

  #ports(silent: readonly string[]): CertificatePorts {
    return {
      ...{ self: SELF, signer: this.issuer.signer, holders: HOLDERS },
      proofs: this.#proofs(silent),
      dueBy: () => '2026-04-15',
      random: bytes => new Uint8Array(bytes).fill(7),
    }
  }

  #proofs(silent: readonly string[]): WithdrawalProofs {
    const { suite, issuer } = this
    const entry = async (seq: number, size: number) => ({
      header: (issuer.entries[seq] as PageEntry).header,
      inclusion: await inclusionProof(suite, issuer.tiles, seq, size),
    })
    return {
      inclusion: async (id, seq) => {
        const checkpoint = await issuer.checkpoint(3)
        return { kind: 'inclusion', ...id, checkpoint, cosignatures: [], entry: await entry(seq, 3) }
      },
      receipt: async ({ feed, generation }, holder, seq) => {
        if (silent.includes(holder)) return null
        const note = await issuer.checkpoint(2)
        const checkpoint = openCheckpoint(suite, note, originOf(issuer.id), [issuer.signer.publicKey])
        const time = TIME + HOLDERS.indexOf(holder)
        const signer = signerOf(`key of ${holder}`, suite)
        const cosignature = await makeCosignature(signer, 'applied', holder, checkpoint, time)
        return {
          kind: 'receipt',
          feed,
          generation,
          checkpoint: note,
          cosignature,
          entry: await entry(seq, 2),
        }
      },
    }
  }
}

/** @returns the vectors of certificates in a suite: which hold, and what must not pass for one */
export async function certificates(suite: Suite): Promise<object> {
  const maker = new CertificateMaker(suite)
  const whole = await maker.make()
  const partial = await maker.make(true, ['330000'])
  const keys = [SELF, ...HOLDERS].map(one => [one, hex(signerOf(`key of ${one}`, suite).publicKey)])
  const refused = [
    [
      'a word of the body changed',
      'whose digest stands on the cover',
      { ...whole, body: { ...whole.body, end: { ...whole.body.end, act: '撤销' } } },
    ],
    [
      'a cover that claims to be complete',
      'not signed',
      { ...partial, cover: { ...partial.cover, complete: true } },
    ],
    ['a province left out', 'speak of each', await maker.changed(whole, body => void body.provinces.pop())],
    [
      'a receipt of one province for another',
      "another's",
      await maker.changed(whole, ({ provinces }) => {
        Object.assign(provinces[1] ?? {}, { receipt: provinces[2]?.receipt })
      }),
    ],
    [
      'a time that the receipt does not state',
      'another time',
      await maker.changed(whole, ({ provinces }) => {
        Object.assign(provinces[3] ?? {}, { stoppedAt: '2026-04-10T00:00:01.000Z' })
      }),
    ],
    [
      'another listing',
      'another withdrawal',
      await maker.changed(whole, ({ listing }) => void Object.assign(listing, { ref: refOf('a later one') })),
    ],
    [
      'another effect',
      'another withdrawal',
      await maker.changed(whole, ({ end }) => void Object.assign(end, { effect: 'erase' })),
    ],
    [
      'a missing province passed over on the cover',
      'do not agree',
      await maker.changed(partial, () => {}, true),
    ],
    ['an unknown member', 'form of the standard', { ...whole, note: 'x' }],
  ]
  return {
    ...{ suite: suite.name, keys: Object.fromEntries(keys), holders: HOLDERS },
    holds: [
      { why: 'every province has stopped', certificate: whole },
      { why: 'a province is missing and marked', certificate: partial },
    ],
    refused: refused.map(([why, because, certificate]) => ({ why, because, certificate })),
  }
}
