/**
 * `npm run lists -- …`: the listings of this province through their lives, on the node's own database, while it runs or
 * not. Each decision names who decided, by which document, when; the node decides nothing.
 *
 * Exit codes: 0 done; 1 refused or not possible, with the reason in one line; 2 wrong arguments.
 */
import { adoptCommand, feedbackCommand, objectCommand } from './lists-acts.ts'
import { LISTS_OPTIONS } from './lists-arguments.ts'
import { certificateCommand } from './lists-certificate.ts'
import { repairCommand, resumeCommand, suspendCommand, withdrawCommand } from './lists-decide.ts'
import { dueCommand, reconcileCommand } from './lists-due.ts'
import { historyCommand, showCommand } from './lists-show.ts'
import { type ExitCode, runNodeCommand } from './node-command.ts'

const USAGE = `npm run lists -- <what> --config node.yaml [--json]
  show LISTING | PENALTY             状态；退出后各省何时停止 · where it stands, and after an end which province stopped when
  history LISTING | PENALTY          每一步：机关、文号、日期、前后状态 · each step with its decision, before and after
  repair LISTING | PENALTY DECISION  信用修复（移出；处罚须满最短公示期） · removed; of a penalty once its least publicity is over
  withdraw LISTING | PENALTY DECISION 撤销，正文删除 · revoked, the body is deleted
      [--expired]                    终止事件已发生 · the event that ends it has happened
  suspend | resume LISTING DECISION  暂停、恢复 · neither shown nor used until it is resumed
                                     resume 亦用于国家结果所暂停的处罚 · also a penalty that a national result suspended
  due [--days 30]                    将期满的，未回执、未删除的省，异议和反馈的期限
                                     what ends soon; provinces without receipt or erasure; terms of objections and feedback
  reconcile                          与国家修复结果对账，两个方向 · compared with the national results, both ways
  certificate --ref HEX --out FILE   退出证明：各省何时停止，附回执 · which province stopped when, with its receipts
      [--pdf]                        另出一份可打印的 PDF/A · also a PDF/A for print, signed
      [--partial]                    有省份尚无回执也出具，并标明 · also while a province is missing, which is marked
  object FILE                        提出异议 file an objection
      [--answer ID FILE] [--extend ID]   发布省答复、延期 the issuer's outcome, a longer term
  adopt FILE                         采用他省名单 adopt a listing of another province
  feedback [--task ID FILE]          措施任务与闭环；反馈一项 measure tasks and loops; answer one
      FILE: JSON, as the operator interface takes it (openapi/operator.yaml)
LISTING: --ref HEX | --record ID | --code CODE --list NAME --number 认定文号
PENALTY: --ref HEX | --record ID | --code CODE --number 处罚文号 --decided YYYY-MM-DD
DECISION: --authority NAME --decision 文号 --date YYYY-MM-DD --operator NAME
exit code 0: done, 1: refused, 2: wrong arguments`

const LINE = { name: 'npm run lists --', usage: USAGE, options: LISTS_OPTIONS }
/** What each decision has; which listing it is about is said in one of several ways. */
const DECIDED = ['authority', 'decision', 'date', 'operator'] as const

/** @param args the words after `npm run lists --` */
export async function listsCommand(args: readonly string[]): Promise<ExitCode> {
  return await runNodeCommand(
    LINE,
    {
      show: { words: [], run: showCommand },
      history: { words: [], run: historyCommand },
      repair: { words: [], needs: DECIDED, run: repairCommand },
      suspend: { words: [], needs: DECIDED, run: suspendCommand },
      resume: { words: [], needs: DECIDED, run: resumeCommand },
      withdraw: { words: [], needs: DECIDED, run: withdrawCommand },
      due: { words: [], run: dueCommand },
      reconcile: { words: [], run: reconcileCommand },
      certificate: { words: [], needs: ['ref', 'out'], run: certificateCommand },
      object: { words: ['[FILE]'], run: objectCommand },
      adopt: { words: ['FILE'], run: adoptCommand },
      feedback: { words: ['[FILE]'], run: feedbackCommand },
    },
    args,
  )
}

if (import.meta.main) process.exitCode = await listsCommand(process.argv.slice(2))
