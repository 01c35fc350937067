/**
 * The audit log (审计日志): who asked about whom and why, and what operators did. An append-only feed of the node,
 * `<division>/audit`, read by nobody else, signed like any other, its bodies sealed under the node's data key.
 *
 * Whoever acts writes first: `await auditLog.record({...})` returns once the entry is durable, and only then is the
 * question answered or the act done. A refusal to write is a refusal to act. Calls that come together share one
 * transaction, so a thousand questions a second do not wait for a thousand disk flushes.
 *
 *     await audit.record({
 *       act: 'query', actor: 'member:330000', subjects: [linkKey], purpose: 'A02',
 *       sharingRequest: 'GX-2026-000123', details: { operation: 'checkPerson', hits: 1 },
 *     })
 *
 * Reading is an act, too: {@link readSubjectAudit} records who looks before it shows anything.
 */

/** What can be logged; a new kind of act is added here, with a word for it in `docs/glossary.md`. */
export const AUDIT_ACTS = [
  /** Restricted records were asked for. */
  'query',
  /** Somebody looked into this log. */
  'audit-read',
  /** The log begins anew after the database or the high-water file was lost; `details` says what is missing. */
  'audit-restarted',
  /** A key of an idempotent write came again with another content. */
  'idempotency-conflict',
  'membership-applied',
  'certificate-revoked',
  'login',
  'login-refused',
  /** An operator changed something; `details.operation` says what. */
  'operator-act',
] as const
export type AuditAct = (typeof AUDIT_ACTS)[number]

export interface AuditEvent {
  readonly act: AuditAct
  /** `member:320000`, `operator:<account>`, `system:<name>` or `node`. */
  readonly actor: string
  /** 在何处: the address that the request came from, or `cli:<user>@<host>`; absent where the node itself acts. */
  readonly from?: string
  /** 以何角色: under which roles it was allowed; absent for members and the node itself. */
  readonly roles?: readonly string[]
  /** Credit codes and link keys, if the act is about somebody; kept sealed, and found again by HMAC only. */
  readonly subjects?: readonly string[]
  /** 用途: a code of the application list (应用清单). */
  readonly purpose?: string
  /** 共享申请单号 */
  readonly sharingRequest?: string
  /** Facts of the act. No personal data beyond `subjects`; the log is sealed, and still. */
  readonly details?: AuditDetails
}

export type AuditDetails = Readonly<Record<string, string | number | boolean | null>>

/** An event as it stands in the log. */
export interface AuditEntry extends AuditEvent {
  readonly generation: number
  readonly seq: number
  /** ISO instant. */
  readonly at: string
}

/** Durable once it returns; throws when it cannot be made durable, and then the act must not happen. */
export interface AuditLog {
  record(event: AuditEvent): Promise<void>
}

export interface AuditReads {
  /** What was done with a subject's data, newest first; erased entries are left out. */
  ofSubject(subjectKey: string, limit: number): Promise<readonly AuditEntry[]>
  /** The newest entries of one act, or of all. */
  newest(act: AuditAct | null, limit: number): Promise<readonly AuditEntry[]>
}

/** Who looks into the log, and on what ground; both are recorded before anything is shown. */
export interface AuditReader {
  readonly actor: string
  readonly from: string
  readonly reason: string
}

/**
 * Who looked at a subject's data and why: what the subject may be told (PIPL art. 45; SH art. 34). The reader's own
 * look is in the log before the answer is.
 */
export async function readSubjectAudit(
  log: AuditLog & AuditReads,
  subjectKey: string,
  { actor, from, reason }: AuditReader,
  limit = 1_000,
): Promise<readonly AuditEntry[]> {
  await log.record({ act: 'audit-read', actor, from, subjects: [subjectKey], details: { reason } })
  const entries = await log.ofSubject(subjectKey, limit)
  // What the subject asks is who used the data, not who looked that up for them.
  return entries.filter(({ act }) => act !== 'audit-read')
}

/** As {@link readSubjectAudit}, for an auditor who looks at what was done, not at one subject. */
export async function readAudit(
  log: AuditLog & AuditReads,
  act: AuditAct | null,
  { actor, from, reason }: AuditReader,
  limit = 1_000,
): Promise<readonly AuditEntry[]> {
  await log.record({ act: 'audit-read', actor, from, details: { reason, of: act } })
  return log.newest(act, limit)
}
