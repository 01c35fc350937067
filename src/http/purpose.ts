import { isApplication } from '../standard/applications.ts'
import { addressOf, type Call } from './call.ts'
import type { OperationId } from './contract.ts'
import { httpError } from './fault.ts'

/** 用途 and 共享申请单号, as the caller named them; the contract has checked their form. */
export interface Purpose {
  readonly code: string
  readonly sharingRequest: string
}

type SubjectKind = 'legal' | 'soleTrader' | 'person'

const ORGANISATIONS: readonly SubjectKind[] = ['legal', 'soleTrader']

/**
 * For what restricted records are asked. Nothing is read before this.
 * @throws {HttpError} PURPOSE_REQUIRED when one of the two is missing; PURPOSE_UNKNOWN
 */
export function requirePurpose({ request }: Call<OperationId>, kinds = ORGANISATIONS): Purpose {
  const code = request.get('Xinqiao-Purpose')
  const sharingRequest = request.get('Xinqiao-Sharing-Request')
  if (code === undefined || sharingRequest === undefined) {
    const message = 'name the purpose (Xinqiao-Purpose) and the sharing request (Xinqiao-Sharing-Request)'
    throw httpError('PURPOSE_REQUIRED', message)
  }
  if (!isApplication(code, kinds)) {
    throw httpError('PURPOSE_UNKNOWN', 'the application list has no such use for this kind of subject')
  }
  return { code, sharingRequest }
}

/**
 * Puts a question about restricted records into the audit log; answer only once this has returned.
 * @param subjects keys of whom the answer tells something, or was asked for
 */
export async function logQuery(
  { ports, caller, id, request }: Call<OperationId>,
  { code, sharingRequest }: Purpose,
  subjects: readonly string[],
  details: Readonly<Record<string, string | number | boolean>>,
): Promise<void> {
  await ports.audit.record({
    act: 'query',
    actor: `member:${caller}`,
    from: addressOf(request),
    subjects,
    purpose: code,
    sharingRequest,
    details: { operation: id, ...details },
  })
}
