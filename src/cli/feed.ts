/**
 * `npm run feed -- …`: a node's feeds as files, on its own database, while it runs or not.
 *
 * Exit codes: 0 done; 1 refused or not possible, with the reason in one line; 2 wrong arguments.
 */
import { FEED_OPTIONS } from './feed-arguments.ts'
import { exportCommand } from './feed-export.ts'
import { giveUpCommand } from './feed-give-up.ts'
import { importCommand } from './feed-import.ts'
import { messagesCommand, sendCommand } from './feed-messages.ts'
import { proveCommand } from './feed-prove.ts'
import { statusCommand } from './feed-status.ts'
import { rebuildCommand, scrubCommand, sheetCommand } from './feed-upkeep.ts'
import { type ExitCode, runNodeCommand } from './node-command.ts'

const USAGE = `npm run feed -- <what> --config node.yaml [--json]
  status                       每条数据流的条数、指纹、各省确认 · what is held of each feed, and who has confirmed it
  export FOLDER --for DIVISION 摆渡导出，含对该省的回执 · carries feeds, and receipts for that province, as files
                               中断后同一命令接着导出 · interrupted, the same command goes on where it stopped
      [--feed NAME]…           只导出这些 · only these feeds
      [--after MANIFEST]…      接在已导出的之后 · goes on where an earlier export ended
      [--whole]                从头导出 · from the first entry on, whatever the addressee has confirmed
      [--relay]                也带准许转送的他省数据流 · also feeds of others that may be relayed
      [--part-bytes N]         每卷至多字节 · bytes of a part before compression, 16777216 when left out
      [--wait SECONDS]         等本结点为已提交的撤下签名，默认 10 · waits until withdrawals that are committed are signed, 10 by default
  import FOLDER                摆渡导入该文件夹的所有导出 · takes in every export in the folder, the oldest first
      [--wait SECONDS]         等结点执行并确认 · waits until the running node has applied and cosigned them
  prove inclusion   --feed NAME (--ref HEX | --seq N) [--body] --out FILE
  prove consistency --feed NAME --older CHECKPOINT --out FILE
  prove receipt     --feed NAME --holder DIVISION [--ref HEX | --seq N] --out FILE
  prove fork        --feed NAME --out FILE
      [--generation N]         缺省为 1 · 1 when left out
  scrub [--feed NAME]…         重新核验全部条目，损坏的向发布方或持有方取回 · rehashes all that is stored, fetches what is damaged
  rebuild                      由条目重建联合视图并比对 · makes the joint view anew from the entries and compares
  sheet [--out FOLDER]         当日对账单（表与文件） · the reconciliation sheet of today, as table and files
  give-up --feed NAME --generation N --reason TEXT
                               宣告已终止一代撤下流的缺失部分遗失（无一成员尚存） · states that the rest of an ended withdrawals feed is lost: no member has it
  messages [--content]         收发的消息及其状态 · messages sent and received, and how far they are
      [--done HEX]             已处理，删除本地内容 · an operator has done with it: its content here is erased
  send KIND FILE --for DIVISION [--re HEX]
                               发送一条消息，内容为 JSON 文件（- 为标准输入） · sends a message; content as a JSON file, - is standard input
exit code 0: done, 1: refused, 2: wrong arguments`

const LINE = { name: 'npm run feed --', usage: USAGE, options: FEED_OPTIONS }

/** @param args the words after `npm run feed --` */
export async function feedCommand(args: readonly string[]): Promise<ExitCode> {
  return await runNodeCommand(
    LINE,
    {
      status: { words: [], run: statusCommand },
      export: { words: ['FOLDER'], needs: ['for'], run: exportCommand },
      import: { words: ['FOLDER'], run: importCommand },
      prove: { words: ['inclusion | consistency | receipt | fork'], needs: ['out'], run: proveCommand },
      scrub: { words: [], run: scrubCommand },
      rebuild: { words: [], run: rebuildCommand },
      sheet: { words: [], run: sheetCommand },
      'give-up': { words: [], needs: ['reason'], run: giveUpCommand },
      messages: { words: [], run: messagesCommand },
      send: { words: ['KIND', 'FILE'], needs: ['for'], run: sendCommand },
    },
    args,
  )
}

if (import.meta.main) process.exitCode = await feedCommand(process.argv.slice(2))
