// Generated from openapi/standard by `npm run generate`. Do not edit.
/**
 * A certificate.
 */
export type Certificate = WithdrawalCertificate

/**
 * 退出证明. Certificate of withdrawal: which province stopped showing and using a listing, and when, with proofs that anybody with the membership can check offline.
 */
export interface WithdrawalCertificate {
  cover: CertificateCover
  body: CertificateBody
}
/**
 * 封面. Number, time, digest and signature.
 */
export interface CertificateCover {
  /**
   * 证明编号. Number of the certificate.
   */
  certificateNo: string
  /**
   * 出具时间. When it was made.
   */
  issuedAt: string
  /**
   * 是否齐全. False: at least one province is missing, and is marked.
   */
  complete: boolean
  /**
   * 正文摘要. Digest of the canonical JSON (RFC 8785) of the body.
   */
  bodyDigest: string
  verification: CertificateVerification
}
/**
 * 签名. Signature of the node that made it.
 */
export interface CertificateVerification {
  /**
   * 密码套件. sm: SM2 with SM3.
   */
  suite: 'sm' | 'intl'
  /**
   * 密钥标识. Key that signed.
   */
  keyId: string
  /**
   * 签名值. Signature over the cover, base64.
   */
  value: string
}
/**
 * 正文. What is certified, with its proofs.
 */
export interface CertificateBody {
  listing: CertificateListing
  end: CertificateEnd
  withdrawal: CertificateWithdrawal
  /**
   * 各省. Every province that may hold the listing.
   */
  provinces: CertificateProvince[]
  /**
   * 最后停止时间. When the last province had stopped; only where none is missing.
   */
  lastStoppedAt?: string
}
/**
 * 名单. The listing, with no more of the subject than the subject needs to know it by.
 */
export interface CertificateListing {
  /**
   * 发布省. Province whose authority listed the subject.
   */
  division: string
  /**
   * 条目标识. Reference of the listing in the feed: random, constant through its life.
   */
  ref: string
  /**
   * 记录标识. Identifier of the record.
   */
  recordId?: string
  /**
   * 信息类别. Category of the record.
   */
  category?: string
  /**
   * 主体名称. Name of the subject; of a person the first character only.
   */
  subjectName?: string
  /**
   * 统一社会信用代码. Credit code of an organisation.
   */
  uscc?: string
  /**
   * 名单名称. Name of the list.
   */
  listName?: string
  /**
   * 认定文号. Document number of the listing decision.
   */
  decisionNo?: string
  /**
   * 认定日期. Day of the listing decision.
   */
  decisionDate?: string
}
/**
 * 退出. How the listing ended.
 */
export interface CertificateEnd {
  /**
   * 退出种类. One of the four ends (rules/ends.yaml).
   */
  act: string
  /**
   * 效力. What every province does.
   */
  effect: 'stop-publicity' | 'stop-use' | 'erase'
  /**
   * 法律依据代码. Code of the legal ground.
   */
  ground: string
  /**
   * 法律依据. Provision on which the end rests, as the rule data state it.
   */
  legalBasis?: string
  decision?: CertificateDecision
}
/**
 * 退出决定. Decision by which the listing ended; absent where it ended by its term.
 */
export interface CertificateDecision {
  /**
   * 决定机关. Authority that decided.
   */
  authorityName: string
  /**
   * 决定文号. Document number.
   */
  decisionNo: string
  /**
   * 决定日期. Day of the decision.
   */
  decisionDate: string
}
/**
 * 墓碑. The tombstone in the withdrawals feed.
 */
export interface CertificateWithdrawal {
  /**
   * 退出数据流. Feed that carries the tombstone.
   */
  feed: string
  /**
   * 代. Generation of the feed.
   */
  generation: number
  /**
   * 序号. Place of the tombstone in the feed.
   */
  seq: number
  /**
   * 登记时间. When the issuer wrote it; from then on it showed the listing no more.
   */
  at: string
  /**
   * 应停止之日. Last day by which every province has to stop.
   */
  dueBy?: string
  proof: CertificateInclusion
}
/**
 * 在册证明. That the tombstone is in the feed.
 */
export interface CertificateInclusion {
  /**
   * 证据版本. Version of the evidence format.
   */
  evidence: 1
  /**
   * 证据种类. Kind of evidence (docs/protocol.md).
   */
  kind: 'inclusion'
  /**
   * 数据流. The withdrawals feed of the issuer.
   */
  feed: string
  /**
   * 代. Generation of the feed.
   */
  generation: number
  /**
   * 检查点. Signed note of the issuer.
   */
  checkpoint: string
  entry: CertificateEntry
  /**
   * 对账确认. Statements of holders on the very same tree.
   */
  cosignatures: CertificateCosignature[]
}
/**
 * 条目. The tombstone, and that it is in the tree of the checkpoint.
 */
export interface CertificateEntry {
  /**
   * 条目头. The exact bytes of the tombstone that were hashed.
   */
  header: string
  /**
   * 包含证明. Hashes from the leaf to the root (RFC 9162).
   */
  inclusion: string[]
}
/**
 * 确认. One statement.
 */
export interface CertificateCosignature {
  /**
   * 行政区划. Who states it.
   */
  division: string
  /**
   * 确认种类. applied: its answers follow the entries.
   */
  kind: 'stored' | 'applied'
  /**
   * 条数. Entries that the statement covers.
   */
  size: number
  /**
   * 对账指纹. Root of the tree of that size.
   */
  root: string
  /**
   * 时间. Unix time in seconds, by the clock of who states it.
   */
  time: number
  /**
   * 签名. Signature line of a signed note, base64.
   */
  signature: string
}
/**
 * 省. One province.
 */
export interface CertificateProvince {
  /**
   * 省. Province.
   */
  division: string
  /**
   * 身份. issuer: it wrote the listing; holder: it held a copy.
   */
  role: 'issuer' | 'holder'
  /**
   * 状态. missing: no receipt of this province has come; nothing is said of it.
   */
  status: 'stopped' | 'missing'
  /**
   * 停止时间. When the province had stopped, by its own clock.
   */
  stoppedAt?: string
  receipt?: CertificateReceipt
}
/**
 * 回执. Signed by the province: it had applied the tombstone.
 */
export interface CertificateReceipt {
  /**
   * 证据版本. Version of the evidence format.
   */
  evidence: 1
  /**
   * 证据种类. Kind of evidence (docs/protocol.md).
   */
  kind: 'receipt'
  /**
   * 数据流. The withdrawals feed of the issuer.
   */
  feed: string
  /**
   * 代. Generation of the feed.
   */
  generation: number
  /**
   * 检查点. Signed note of the issuer.
   */
  checkpoint: string
  entry: CertificateEntry
  cosignature: CertificateCosignature
}
