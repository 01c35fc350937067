/** `npm run audit -- export | verify`: the audit log as a file, and whether such a file is whole and signed. */
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { type AuditReader, readAudit } from '../exchange/audit.ts'
import { type AuditVerdict, rowLine, sectionLine, verifyAuditExport } from '../exchange/audit-export.ts'
import { fileError } from '../feed/fault.ts'
import { SUITES } from '../feed/suites.ts'
import type { PgAuditLog } from '../store/audit-log.ts'
import { verifyMembership } from '../trust/membership.ts'
import { parseMembership } from '../trust/membership-parse.ts'

/** Writes a new file, readable by its owner only. The look is in the log first. @returns entries written */
export async function exportAudit(log: PgAuditLog, reader: AuditReader, file: string): Promise<number> {
  await readAudit(log, null, reader, 1)
  const out = await open(file, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    const why =
      cause.code === 'EEXIST' ? 'is there already: name another file' : `cannot be written (${cause.code})`
    throw fileError('EVIDENCE_BAD', `${file} ${why}`, cause)
  })
  try {
    let entries = 0
    for (const section of await log.sections()) {
      await out.write(sectionLine(section))
      for await (const row of log.rows(section)) {
        await out.write(rowLine(row))
        entries += 1
      }
    }
    await out.sync()
    return entries
  } finally {
    await out.close()
  }
}

/** @param log of the node itself, which can open what is sealed; null: from outside, by the membership alone */
export async function verifyAudit(
  file: string,
  membershipFile: string,
  log: PgAuditLog | null,
): Promise<readonly AuditVerdict[]> {
  const signed = parseMembership(await readFile(membershipFile, 'utf8'))
  const suite = SUITES[signed.membership.suite]
  const membership = verifyMembership(suite, signed, Date.now())
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })
  const keys = (feed: string) => membership.feedKeys(feed)
  const opener = log === null ? null : (sealed: string, ref: string) => log.open(sealed, ref)
  return verifyAuditExport({ suite, keys, open: opener }, lines)
}

export function verdictLine({ feed, generation, size, root, erased, opened }: AuditVerdict): string {
  const text =
    opened > 0
      ? `${opened} 条文字与封存内容一致 texts are what is sealed`
      : '文字未与封存内容比对（需本结点的数据密钥） texts were not compared: that needs the data key of the node'
  return [
    `✓ ${feed} 第 ${generation} 代 generation ${generation}: ${size} 条 entries，连续、完整、由本省签名 whole and signed`,
    `  ${root}`,
    `  ${text}；${erased} 条已过保存期限 over their term`,
  ].join('\n')
}
