/** Deliveries of local systems, front-end databases, and what falls due of the records. */
import { event } from './event.ts'
import { code, count, id, mapping, oneOf, optional, word } from './field.ts'

export const collected = event(
  'collected',
  'info',
  { zh: '一个文件或前置库的一遍读完', en: 'a file, or a pass over a front-end database, was taken in' },
  {
    mapping,
    frontEnd: optional(word),
    batchId: id,
    read: count,
    accepted: count,
    quarantined: count,
    superseded: count,
  },
)

export const fileRefused = event(
  'file-refused',
  'error',
  { zh: '文件整个读不了，移入 failed/', en: 'a file could not be read at all; it is in failed/' },
  { mapping, code },
)

export const absencesHeld = event(
  'absences-held',
  'warn',
  {
    zh: '快照缺少的记录太多，或有行读不出主键：一条也没有暂停，等人核对',
    en: 'a snapshot lacks too many records, or has a row without a readable key: none was suspended until somebody looks',
  },
  { mapping, absent: count, why: oneOf('UNREADABLE_KEY', 'TOO_MANY_ABSENT') },
)

export const fileChanged = event(
  'file-changed',
  'warn',
  {
    zh: '一个文件在读取时被改写或替换，仍在收件目录，下一轮再读',
    en: 'a file was changed while it was read; it is still in the inbox and is read again',
  },
  { mapping, code: oneOf('FILE_CHANGED') },
)

export const lookupTaken = event(
  'lookup-taken',
  'info',
  { zh: '收取了一个对照文件', en: 'a file that rows are looked up in was taken' },
  { mapping, lookup: word, keys: count, unreadable: count },
)

export const lookupRefused = event(
  'lookup-refused',
  'error',
  {
    zh: '对照文件读不了，移入 lookups/failed/；此前收取的照用',
    en: 'a file that rows are looked up in could not be read; it is in lookups/failed/, and the last good one goes on',
  },
  { mapping, lookup: word, code },
)

export const lookupAwaited = event(
  'lookup-awaited',
  'warn',
  {
    zh: '缺对照文件或已过旧，须用它的文件都等着',
    en: 'a file that rows are looked up in is missing or too old: the files that need it wait',
  },
  { mapping, lookup: word, code: oneOf('LOOKUP_AWAITED', 'LOOKUP_STALE') },
)

export const inboxStrays = event(
  'inbox-strays',
  'warn',
  {
    zh: '收件目录中有一天以来不会收取的：等标记的文件、没有文件的标记、文件夹或链接',
    en: 'for a day the inbox has held what is not taken: files without their marker, markers without a file, folders, links',
  },
  { mapping, unmarked: count, markers: count, others: count },
)

export const frontEndFailed = event(
  'front-end-failed',
  'error',
  {
    zh: '前置库读不了，或有些行须改正（code 说明是哪一种），到时再读',
    en: 'a front-end database could not be read, or some of its rows are to be mended, as the code says; it is tried again',
  },
  { mapping, frontEnd: word, code, rows: optional(count) },
)

export const deliveredFilesExpired = event(
  'delivered-files-expired',
  'info',
  { zh: '过了保存期的已读文件删除', en: 'delivered files past their term were deleted' },
  { mapping, files: count },
)

export const deliveredFileUnreadable = event(
  'delivered-file-unreadable',
  'error',
  {
    zh: '恢复后需要重读的文件打不开：数据密钥不符或文件损坏',
    en: 'files that a restored database needs again cannot be opened: another data key, or damaged',
  },
  { mapping, files: count, code: oneOf('SEALED_DATA_UNREADABLE') },
)

export const publicityReviewed = event(
  'publicity-reviewed',
  'info',
  { zh: '按更宽的新规则缩短了公示期', en: 'publicity was shortened after a kinder rule' },
  { amended: count },
)

export const publicityReviewFailed = event('publicity-review-failed', 'error', {
  zh: '公示期复核失败，一小时后再做',
  en: 'the review of publicity failed; it is done again in an hour',
})

export const personsRelinked = event(
  'persons-relinked',
  'info',
  {
    zh: '区域关联密钥更换后，自然人的记录改以新钥列出，或因有钥而发出',
    en: 'records of persons were put under the link key in use, or went out now that there is one',
  },
  { records: count },
)

export const withdrawalsConfirmed = event(
  'withdrawals-confirmed',
  'info',
  { zh: '各省都确认停用的名单', en: 'listings that every province has stopped using' },
  { listings: count },
)

export const recordsEnded = event(
  'records-ended',
  'info',
  { zh: '到期结束的记录', en: 'records whose term is over' },
  { records: count },
)

export const repairsFoundTarget = event(
  'repairs-found-target',
  'info',
  {
    zh: '修复决定先于所修复的名单到达，名单到后已办理',
    en: 'repairs that had come before their listing were carried out',
  },
  { mapping, repairs: count },
)

export const repairedNationally = event(
  'repaired-nationally',
  'warn',
  {
    zh: '国家已修复而本省仍在展示，已暂停，等认定机关决定',
    en: 'listings repaired nationally and still shown here were suspended until their authority decides',
  },
  { listings: count },
)

export const commendationsCompared = event(
  'commendations-compared',
  'warn',
  {
    zh: '守信主体有了在效的严重失信记录，其守信名单记录已暂停；严重失信记录已退出的，已恢复',
    en: 'commendations whose subjects have got a serious record were suspended; those whose serious record has ended go on',
  },
  { suspended: count, resumed: count },
)

export const nationalReconciled = event(
  'national-reconciled',
  'info',
  {
    zh: '与国家修复结果对账：待决定的、国家没有的、本省没有的',
    en: 'compared with the national results: to be decided, not there, not here',
  },
  { suspended: count, notNational: count, unknown: count },
)

export const erasureLeft = event(
  'erasure-left',
  'error',
  { zh: '应已删除的正文仍在本结点', en: 'bodies that a tombstone erased are still here' },
  { bodies: count },
)
