/** A node that lost its database, its high-water file or both comes back. */
import { event } from './event.ts'
import { count, division, feed } from './field.ts'

export const recovering = event(
  'recovering',
  'warn',
  {
    zh: '库中少于它签过的，正在取回',
    en: 'the database holds less than was vouched for; the tail is fetched',
  },
  { feed, size: count },
)

export const recovered = event(
  'recovered',
  'warn',
  { zh: '这条数据流已取回齐全', en: 'this feed is whole again' },
  { feed },
)

export const holderLacksIt = event(
  'holder-lacks-it',
  'warn',
  {
    zh: '这个省没有所缺的部分，问下一个',
    en: 'this province has not got the missing part; the next is asked',
  },
  { feed, peer: division },
)

export const memberSilent = event(
  'member-silent',
  'warn',
  { zh: '这个省没有说它持有什么', en: 'this province did not say what it holds' },
  { peer: division },
)

export const marksWereOld = event(
  'marks-were-old',
  'warn',
  {
    zh: '高水位文件比本省签过的旧，已更正',
    en: 'the high-water file was older than what was signed; mended',
  },
  { feed, size: count },
)

export const holderVouchedForMore = event(
  'holder-vouched-for-more',
  'warn',
  {
    zh: '这个省称为本省数据流签过更多，取到之前不签名',
    en: 'this province says it vouched for more of our feed; nothing is signed before it is here',
  },
  { feed, size: count, peer: division },
)

export const withdrawnAnew = event(
  'withdrawn-anew',
  'warn',
  {
    zh: '在未被采认的账里撤下的，已在现行一代重新撤下',
    en: 'what was withdrawn in a log that does not count is withdrawn anew in the generation in use',
  },
  { entries: count },
)

export const restored = event(
  'restored',
  'warn',
  {
    zh: '恢复完成：取回的数据流、重建的来源记录、撤下键、重新读取的文件',
    en: 'what came back: feeds, source records, withdrawn keys, files that are taken again',
  },
  { feeds: count, records: count, withdrawnKeys: count, files: count },
)

export const signedBeyondDatabase = event(
  'signed-beyond-database',
  'error',
  { zh: '签过的多于库中的：停止签名，先取回', en: 'more was signed than the database holds: signing stops' },
  { feed, size: count },
)

export const highWaterLost = event('high-water-lost', 'error', {
  zh: '高水位文件在运行中不见了：停止签名与应答，先问过每一省签过什么',
  en: 'the high-water file went away while the node ran: it stops, and asks every member what it signed',
})
