/** Membership, certificates, revocation lists: what was taken up while the node runs, and what was not. */
import { event } from './event.ts'
import { code, count, digest, division, feed, membership, oneOf, optional } from './field.ts'

export const membershipInForce = event(
  'membership-in-force',
  'info',
  { zh: '成员文件的这一版生效', en: 'this version of the membership is in force' },
  { version: count, digest },
)

export const membershipNotTaken = event('membership-not-taken', 'error', {
  zh: '放在那里的成员文件验证不过，照旧用原来的',
  en: 'the membership that lies there does not verify; the old one stays',
})

export const membershipNotHealed = event(
  'membership-not-healed',
  'error',
  {
    zh: '落后于这个省，却取不回所缺的版本',
    en: 'behind this province, and its version could not be fetched',
  },
  { peer: division },
)

export const membershipExpired = event(
  'membership-expired',
  'error',
  { zh: '成员文件过期；撤下照常', en: 'the membership has ended; withdrawals go on' },
  { code: oneOf('MEMBERSHIP_EXPIRED') },
)

export const membershipDiffers = event(
  'membership-differs',
  'info',
  { zh: '对方用另一版成员文件', en: 'a peer is on another version of the membership' },
  { peer: division, ours: membership, theirs: membership },
)

export const certificateInUse = event(
  'certificate-in-use',
  'info',
  { zh: '换用这张证书', en: 'this certificate is in use now' },
  { pin: digest },
)

export const certificateNotTaken = event(
  'certificate-not-taken',
  'error',
  {
    zh: '放在那里的证书不可用，照旧用原来的',
    en: 'the certificate that lies there cannot be used; the old one stays',
  },
  { code: optional(oneOf('MEMBER_UNKNOWN')) },
)

export const certificateNotListed = event(
  'certificate-not-listed',
  'error',
  { zh: '成员文件没有列本结点的证书', en: 'the membership does not list the certificate of this node' },
  { code: oneOf('MEMBER_UNKNOWN') },
)

export const revocationNotConfigured = event('revocation-not-configured', 'warn', {
  zh: '没有配置吊销列表：被吊销的证书不会被认出',
  en: 'no revocation list is configured: a revoked certificate is not known',
})

export const revocationListNotRead = event(
  'revocation-list-not-read',
  'warn',
  { zh: '吊销列表取不到或不可信，用缓存的', en: 'a revocation list could not be read; the cached one stays' },
  { code },
)

export const revocationListOverdue = event(
  'revocation-list-overdue',
  'error',
  {
    zh: '吊销列表过期；宽限后拒绝一切连接',
    en: 'the revocation list is overdue; after the grace nobody gets in',
  },
  { code: oneOf('CRL_OVERDUE') },
)

export const revocationListsInForce = event(
  'revocation-lists-in-force',
  'info',
  { zh: '吊销列表生效', en: 'revocation lists are in force' },
  { lists: count },
)

export const identityLookFailed = event('identity-look-failed', 'error', {
  zh: '每两秒的查看失败',
  en: 'the look at membership and certificates failed',
})

export const sealingKeyDiffers = event(
  'sealing-key-differs',
  'warn',
  {
    zh: '本结点的加密密钥不是成员文件所列的',
    en: 'the sealing key of this node is not the one that is listed',
  },
  { code: oneOf('KEY_BAD') },
)

export const feedErased = event(
  'feed-erased',
  'info',
  {
    zh: '不再有权持有的数据流已清除，并签了证明',
    en: 'a feed that may not be held any more was erased; signed',
  },
  { feed, version: count },
)
