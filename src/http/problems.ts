import type { AccessFault } from '../access/fault.ts'
import { FaultError } from '../base/fault.ts'
import type { CollectFault } from '../collect/fault.ts'
import type { ExchangeFault } from '../exchange/fault.ts'
import type { MessageFault } from '../exchange/message-desk.ts'
import type { FeedFault } from '../feed/fault.ts'
import type { ActFault } from '../lists/act-fault.ts'
import type { ListsFault } from '../lists/fault.ts'
import type { DeskFault } from '../operations/fault.ts'
import type { ReportFault } from '../report/fault.ts'
import type { AnswerFault } from '../report/incoming.ts'
import type { TrustFault } from '../trust/fault.ts'
import type { HttpFault } from './fault.ts'
import type { components } from './generated/exchange.ts'

/** RFC 9457. */
export type Problem = components['schemas']['Problem']

interface Answer {
  readonly status: number
  /** Who must act, see the contract's `Problem`. */
  readonly act: Problem['act']
  readonly zh: string
  readonly en: string
}

type Code = (
  | AccessFault
  | ActFault
  | AnswerFault
  | CollectFault
  | DeskFault
  | HttpFault
  | ExchangeFault
  | FeedFault
  | ListsFault
  | MessageFault
  | ReportFault
  | TrustFault
)['code']

/** From fault to answer, total: a new code does not compile before somebody decides what callers are told. */
export const PROBLEMS: Readonly<Record<Code, Answer | 'internal'>> = {
  NOT_A_MEMBER: answer(403, 'caller-operator', '证书不属于任何成员', 'No member has this certificate'),
  SIGNATURE_REQUIRED: answer(
    403,
    'caller',
    '经网关的请求须签名',
    'A request through the gateway must be signed',
  ),
  SIGNATURE_BAD: answer(403, 'caller', '请求签名无效', 'The signature of the request does not verify'),
  SIGNATURE_EXPIRED: answer(
    403,
    'caller-operator',
    '请求签名已过期',
    'The signature of the request is not of this time',
  ),
  SIGNATURE_REPLAYED: answer(403, 'caller', '请求签名已用过', 'The signature of the request was used before'),
  REQUEST_INVALID: answer(400, 'caller', '请求不合约定', 'The request is not as agreed'),
  USCC_INVALID: answer(400, 'caller', '统一社会信用代码有误', 'Not a unified social credit code'),
  IDENTITY_NUMBER_INVALID: answer(400, 'caller', '证件号码有误', 'Not the number of an identity document'),
  PURPOSE_UNKNOWN: answer(400, 'caller', '用途不在应用清单', 'Not a purpose of the application list'),
  PURPOSE_REQUIRED: answer(
    403,
    'caller',
    '须给出用途和共享申请单号',
    'Purpose and sharing request are required',
  ),
  IDEMPOTENCY_KEY_REUSED: answer(409, 'caller', '幂等键已用于别的内容', 'The key was used for other content'),
  TOO_MANY_REQUESTS: answer(429, 'retry', '请求过多', 'Too many requests'),
  LINK_KEYS_ABSENT: answer(503, 'node-operator', '没有关联密钥', 'The node has no link keys'),
  SIGNING_KEY_ABSENT: answer(503, 'node-operator', '本进程没有签名密钥', 'This process has no signing key'),
  OPERATION_UNKNOWN: answer(404, 'caller', '没有这个操作', 'No such operation'),
  METHOD_NOT_ALLOWED: answer(405, 'caller', '此处不支持该方法', 'Not with this method'),
  NOT_ACCEPTABLE: answer(406, 'caller', '没有所求的格式', 'Not in the form that was asked for'),
  BODY_TIMEOUT: answer(408, 'retry', '请求正文太慢', 'The body came too slowly'),
  BODY_TOO_LARGE: answer(413, 'caller', '请求正文太大', 'The body is too large'),
  MEDIA_TYPE_UNSUPPORTED: answer(415, 'caller', '请求正文的类型不对', 'The body is of another type'),
  HEADERS_TOO_LARGE: answer(431, 'caller', '请求头太大', 'The headers are too large'),
  REQUEST_MALFORMED: answer(400, 'caller', '不是 HTTP 请求', 'Not an HTTP request'),
  MEMBERSHIP_BEHIND: answer(
    409,
    'retry',
    '结点的成员文件较旧，正在更新',
    'The node has an older membership and is fetching the newer one',
  ),
  COSIGNATURE_NOT_YOURS: answer(
    403,
    'caller-operator',
    '无权作此对账确认',
    'Not entitled to this cosignature',
  ),
  NODE_RECOVERING: answer(503, 'retry', '结点恢复中', 'The node is recovering'),
  INTERNAL: answer(500, 'node-operator', '结点内部错误', 'A fault of the node'),
  PORT_TAKEN: 'internal',

  NOT_SIGNED_IN: answer(401, 'caller', '未登录', 'Not signed in'),
  LOGIN_REFUSED: answer(401, 'caller', '名称或口令有误', 'The name or the password is wrong'),
  CODE_REQUIRED: answer(401, 'caller', '须给出动态码', 'A code of the authenticator is required'),
  CODE_WRONG: answer(422, 'caller', '动态码不对', 'Not a code of this secret'),
  FACTOR_DUE: answer(403, 'caller', '须先登记第二因素', 'A second factor must be enrolled first'),
  FACTOR_EXISTS: answer(409, 'caller', '已有第二因素', 'There is a second factor already'),
  FACTOR_UNKNOWN: answer(404, 'caller', '没有第二因素', 'There is no second factor'),
  FACTOR_OWN: answer(403, 'caller', '不得为本人撤除第二因素', 'Nobody removes their own second factor'),
  ACCOUNT_ELSEWHERE: answer(409, 'caller', '账户在别处登录', 'The account signs in elsewhere'),
  OIDC_ABSENT: answer(404, 'node-operator', '未配置身份提供方', 'The node has no identity provider'),
  OIDC_UNAVAILABLE: answer(503, 'retry', '身份提供方不应答', 'The identity provider does not answer'),
  OIDC_REFUSED: answer(
    403,
    'caller-operator',
    '未能经身份提供方登录',
    'Not signed in at the identity provider',
  ),
  LOGIN_LOCKED: answer(429, 'retry', '名称已锁定', 'The name is locked'),
  LOGIN_BUSY: answer(429, 'retry', '登录者过多', 'Too many sign in at once'),
  PASSWORD_CHANGE_DUE: answer(403, 'caller', '须先更换口令', 'The first password must be replaced'),
  PASSWORD_WEAK: answer(422, 'caller', '口令太弱', 'The password is too weak'),
  NOT_ALLOWED: answer(403, 'node-operator', '没有这个角色', 'Not with this role'),
  REQUEST_FORGED: answer(403, 'caller', '请求来自别处的网页', 'A page of another origin asks'),
  ACCOUNT_EXISTS: answer(409, 'caller', '已有同名账户', 'There is such an account'),
  ACCOUNT_UNKNOWN: answer(404, 'caller', '没有这个账户', 'No such account'),
  LAST_SECURITY_ACCOUNT: answer(409, 'caller', '最后一个安全管理员', 'The last security administrator'),
  ROLES_JOINED: answer(422, 'caller', '职责须分立', 'Duties that are kept apart'),
  ROLE_NOT_FOR: answer(422, 'caller', '角色不适用', 'Not a role for this'),
  TOKEN_UNKNOWN: answer(404, 'caller', '没有这个令牌', 'No such token'),

  LETTER_UNKNOWN: answer(404, 'caller', '没有这件失败的工作', 'No such failed work'),
  LETTERS_NONE: answer(409, 'caller', '所选之中没有可办的', 'Nothing of it can be done this with'),
  DESK_REQUEST_UNKNOWN: answer(404, 'caller', '没有这份申请', 'No such request'),
  DESK_REQUEST_DECIDED: answer(409, 'caller', '申请已有决定', 'The request is decided'),
  SECOND_PERSON_NEEDED: answer(403, 'node-operator', '须由另一人决定', 'Another person decides'),
  ACT_TARGET_UNKNOWN: answer(404, 'caller', '没有展示这条记录', 'No such record is shown'),
  ACT_UNKNOWN: answer(404, 'caller', '没有这件异议或任务', 'No such objection or task'),
  ACT_DATE_BAD: answer(422, 'caller', '日期不成立', 'A day that cannot be'),
  ACT_NOT_CARRIED: answer(422, 'node-operator', '成员文件没有这个主题', 'The membership has no such topic'),
  OBJECTION_ANSWERED: answer(409, 'caller', '异议已答复', 'The objection was answered'),
  EXTENSION_REFUSED: answer(422, 'caller', '规定不允许延长', 'The law knows no longer term'),
  ADOPTION_REFUSED: answer(409, 'caller', '不能采用', 'Cannot be adopted'),
  MEASURE_ENDED: answer(409, 'caller', '措施已解除', 'The measure was lifted'),

  LISTING_UNKNOWN: answer(404, 'caller', '没有这条名单', 'No such listing'),
  LIFE_REFUSED: answer(409, 'caller', '名单的状态不允许', 'The life of the listing does not allow it'),
  CERTIFICATE_INCOMPLETE: answer(409, 'retry', '还有省没有确认退出', 'A province has not confirmed yet'),
  CERTIFICATE_REFUSED: answer(409, 'caller', '没有可证明的退出', 'There is no end to certify'),
  // The face answers IDEMPOTENCY_KEY_REUSED.
  LISTING_KEY_REUSED: 'internal',
  CERTIFICATE_FORGED: 'internal',
  CHECK_FORGED: 'internal',

  DELIVERY_UNKNOWN: answer(404, 'caller', '没有这个映射或这次报送', 'No such mapping or delivery'),
  DELIVERY_EMPTY: answer(400, 'caller', '文件为空', 'The file is empty'),
  MANIFEST_BAD: answer(400, 'caller', '快照的时刻不成立', 'Not the instant of a snapshot'),
  INBOX_FULL: answer(503, 'retry', '等待收取的文件太多', 'Too many files wait to be taken in'),
  // The contract's own bounds come first.
  DELIVERY_KEY_BAD: 'internal',
  DELIVERY_KEY_REUSED: 'internal',
  DELIVERY_TOO_LARGE: 'internal',
  SNAPSHOT_STALE: 'internal',
  FILE_CHANGED: 'internal',
  FRONT_END_UNREACHABLE: 'internal',
  FRONT_END_UNFIT: 'internal',
  FRONT_END_KEY_UNFIT: 'internal',
  FRONT_END_STATUS_EMPTY: 'internal',
  FRONT_END_ANSWER_REFUSED: 'internal',
  ABSENCES_NOT_HELD: 'internal',
  LOOKUP_AWAITED: 'internal',
  LOOKUP_STALE: 'internal',
  QUARANTINE_CHANGED: 'internal',

  FEED_UNKNOWN: answer(404, 'caller', '没有这条数据流', 'No such feed'),
  FEED_FROZEN: answer(409, 'operators', '数据流已冻结', 'The feed is frozen'),
  PAGE_FROM_STRANGER: answer(403, 'caller-operator', '不是该数据流的发布者', 'Not the issuer of this feed'),
  COSIGNATURE_MISMATCH: answer(409, 'operators', '确认的根与发布者不同', 'Another root than the issuer’s'),
  CARGO_REFUSED: 'internal',
  ENTRY_UNKNOWN: answer(404, 'caller', '没有这个条目', 'No such entry'),
  ENTRY_POISONED: 'internal',
  NOTHING_TO_GIVE_UP: 'internal',
  RECEIPT_UNKNOWN: answer(404, 'retry', '还没有这份回执', 'No such receipt yet'),
  NODE_HALTED: answer(503, 'node-operator', '结点已停止', 'The node is halted'),

  PAGE_GAP: answer(409, 'caller', '页与已存条目不相接', 'The page does not continue what is held'),
  PAGE_BAD: answer(400, 'caller', '页的格式不对', 'Not a page'),
  PAGE_TOO_LONG: answer(413, 'caller', '页太长', 'The page is too long'),
  FEED_NAME_BAD: answer(400, 'caller', '数据流名称有误', 'Not a feed name'),
  CURSOR_BAD: answer(400, 'caller', '游标有误', 'Not a cursor of this node'),
  HEADER_BAD: answer(422, 'caller', '条目头有误', 'An entry header is wrong'),
  ENTRY_BAD: answer(422, 'caller', '条目有误', 'An entry is wrong'),
  TOMBSTONE_BAD: answer(422, 'caller', '墓碑有误', 'A tombstone is wrong'),
  BODY_DIGEST_BAD: answer(422, 'caller', '正文与摘要不符', 'A body does not match its digest'),
  BODY_MISSING: answer(422, 'caller', '缺少正文', 'A body is missing'),
  CHECKPOINT_BAD: answer(422, 'caller', '检查点有误', 'The checkpoint is wrong'),
  CHECKPOINT_SIGNATURE_BAD: answer(
    422,
    'operators',
    '检查点签名无效',
    'The checkpoint is not signed by a known key',
  ),
  CHECKPOINT_BEHIND: answer(422, 'caller', '检查点早于页尾', 'The checkpoint is older than the page'),
  PROOF_BAD: answer(422, 'caller', '证明无效', 'A proof does not verify'),
  COSIGNATURE_BAD: answer(422, 'caller', '对账确认无效', 'The cosignature does not verify'),
  FEED_FORK: answer(409, 'operators', '账目不一致', 'Two histories of one feed'),
  HIGH_WATER_BAD: 'internal',
  HIGH_WATER_BEHIND: 'internal',
  TILE_MISSING: 'internal',
  SIZE_BAD: 'internal',
  KEY_BAD: 'internal',

  MEMBERSHIP_BAD: 'internal',
  MEMBERSHIP_SIGNATURE_BAD: 'internal',
  MEMBERSHIP_NOT_YET_VALID: 'internal',
  MEMBERSHIP_NOT_NEWER: 'internal',
  MEMBERSHIP_OTHER: 'internal',
  MEMBERSHIP_UNKNOWN: 'internal',
  CERTIFICATE_BAD: 'internal',
  REQUEST_BAD: 'internal',
  CRL_BAD: 'internal',
  KEY_FILE_BAD: 'internal',
  FILE_UNREADABLE: 'internal',
  PIN_BAD: 'internal',
  PKI_EXISTS: 'internal',
  ERASURE_BAD: 'internal',

  REPORT_REFUSED: answer(422, 'caller', '不能这样出具报告', 'The report is not made as it was asked for'),
  REPORT_UNKNOWN: answer(404, 'caller', '没有这个申请', 'No such order'),
  REPORT_PENDING: answer(409, 'retry', '报告尚未出具', 'The report is not made yet'),
  REPORT_EXPIRED: answer(410, 'caller', '报告已过保存期', 'The report is not kept any more'),
  REPORT_BUSY: answer(429, 'retry', '未办结的申请太多', 'Too many orders are open'),
  REPORT_KEY_REUSED: 'internal',
  REPORT_INVALID: 'internal',
  REPORT_UNPRINTABLE: 'internal',
  REPORT_FORGED: 'internal',
  ANSWER_REFUSED: 'internal',
  MESSAGE_KIND_UNKNOWN: 'internal',
  MESSAGE_BAD: 'internal',
  SEALING_KEY_MISSING: 'internal',
}

/** What of a fault, besides its code, a caller is told. */
const MEMBERS = ['where', 'rule', 'expected', 'got', 'seq', 'size', 'limit'] as const

/**
 * The problem for anything that was thrown. Faults that the contract does not list for the operation, and whatever
 * is no fault of ours, become `INTERNAL` without detail: the log has them under the same number.
 * @param listed codes that this operation may answer @param requestId a UUID
 */
export function problemOf(error: unknown, listed: ReadonlySet<string>, requestId: string): Problem {
  const code = error instanceof FaultError && listed.has(error.fault.code) ? error.fault.code : 'INTERNAL'
  const found = PROBLEMS[code as Code]
  if (!(error instanceof FaultError) || found === 'internal' || code === 'INTERNAL') {
    return problem('INTERNAL', PROBLEMS.INTERNAL as Answer, requestId)
  }
  const members = MEMBERS.flatMap(member => {
    const value: unknown = Reflect.get(error.fault, member)
    return value === undefined ? [] : [[member, value] as const]
  })
  return { ...problem(code, found, requestId), detail: error.message, ...Object.fromEntries(members) }
}

function problem(code: string, { status, act, zh, en }: Answer, requestId: string): Problem {
  return {
    type: `urn:xinqiao:problem:${code}`,
    title: `${zh} · ${en}`,
    status,
    code,
    act,
    instance: `urn:uuid:${requestId}`,
  }
}

function answer(status: number, act: Answer['act'], zh: string, en: string): Answer {
  return { status, act, zh, en }
}
