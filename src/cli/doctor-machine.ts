/** The machine under the node: clock and disk. */
import { statfs } from 'node:fs/promises'
import type { Settings } from '../config/settings.ts'
import { type Finding, ok } from './doctor-finding.ts'

/** A clock that somebody else shows: asked and answered by ours, Unix milliseconds. */
export interface OtherClock {
  readonly whose: string
  readonly theirs: number
  readonly asked: number
  readonly answered: number
}

const DRIFT_MS = 5_000
/** Cosignatures and receipts carry the time; a minute is what a reader of them forgives. */
const WRONG_MS = 60_000
const GIB = 1_073_741_824
const LOW_BYTES = 10 * GIB
const FULL_BYTES = 2 * GIB

/** Ours against those of the database and of each peer; when most disagree with us, it is ours. Pure. */
export function checkClocks(clocks: readonly OtherClock[]): Finding[] {
  const drifts = clocks.map(one => ({ whose: one.whose, ms: driftOf(one) }))
  const off = drifts.filter(({ ms }) => Math.abs(ms) > DRIFT_MS)
  if (off.length === 0) {
    const most = Math.max(0, ...drifts.map(({ ms }) => Math.abs(ms)))
    const text = `${drifts.length}`
    return [
      ok(
        'clock',
        `与 ${text} 个时钟相符，最大相差 ${seconds(most)} 秒`,
        `agrees with ${text} clocks, at most ${seconds(most)} s apart`,
      ),
    ]
  }
  const isOurs = off.length * 2 > drifts.length
  return off.map(({ whose, ms }) => ({
    check: 'clock',
    level: Math.abs(ms) > WRONG_MS ? 'error' : 'warning',
    code: 'CLOCK_OFF',
    what: {
      zh: `${whose} 的时钟比本机${ms > 0 ? '快' : '慢'} ${seconds(Math.abs(ms))} 秒`,
      en: `the clock of ${whose} is ${seconds(Math.abs(ms))} s ${ms > 0 ? 'ahead of' : 'behind'} this machine`,
    },
    means: {
      zh: '回执、公示截止与各项期限依时钟计算',
      en: 'receipts, ends of publicity and deadlines are reckoned by the clock',
    },
    todo: isOurs
      ? {
          zh: '多数与本机不符：在本机启用时间同步（chronyc tracking、timedatectl）',
          en: 'most disagree with this machine: mend its time synchronisation (chronyc tracking, timedatectl)',
        }
      : {
          zh: `请 ${whose} 的运维检查时间同步`,
          en: `ask those who run ${whose} to mend its time synchronisation`,
        },
  }))
}

/** Theirs minus ours, Unix milliseconds, as far as the way to them leaves it certain. */
function driftOf({ theirs, asked, answered }: OtherClock): number {
  if (theirs < asked) return theirs - asked
  return theirs > answered ? theirs - answered : 0
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

/** Room where the inbox, the high-water file and the embedded database are. */
export async function checkDisk({ dataDirectory }: Pick<Settings, 'dataDirectory'>): Promise<Finding> {
  const { bavail, bsize, blocks, ffree, files } = await statfs(dataDirectory)
  const free = bavail * bsize
  const percent = Math.round((100 * bavail) / blocks)
  const what = {
    zh: `数据目录所在磁盘余 ${gib(free)} GiB（${percent}%）`,
    en: `${gib(free)} GiB (${percent} %) are free where dataDirectory is`,
  }
  const noFiles = files > 0 && ffree / files < 0.02
  if (free > LOW_BYTES && !noFiles) return { check: 'disk', level: 'ok', what }
  return {
    check: 'disk',
    level: free <= FULL_BYTES || noFiles ? 'error' : 'warning',
    code: 'DISK_LOW',
    what,
    means: {
      zh: '磁盘写满后收件与签名停止，高水位文件写不下',
      en: 'a full disk stops taking in and signing: the high-water file cannot be written',
    },
    todo: {
      zh: '扩容，或减小 keepDeliveredDays、清理日志；勿删 high-water 与 inbox 之外未知的文件',
      en: 'add room, shorten keepDeliveredDays or clear old logs; never delete high-water or what waits in inbox',
    },
  }
}

function gib(bytes: number): string {
  return (bytes / GIB).toFixed(1)
}
