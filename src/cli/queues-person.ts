import { createInterface } from 'node:readline'
import type { AccountPorts } from '../access/accounts.ts'
import { actorOf } from '../access/roles.ts'
import { digestOf, logIn } from '../access/sessions.ts'
import type { OperatorOperationId } from '../http/operator/call.ts'
import { requireOperatorRight } from '../http/operator/rights.ts'

/**
 * Who stands at the terminal: the same account, password, lock and rights as at the operator face, so that four eyes are
 * four eyes here, too.
 * @returns the actor of the audit log @throws {AccessError}
 */
export async function recogniseAtTerminal(
  ports: AccountPorts,
  { account, code }: { readonly account: string; readonly code: string | null },
  operation: OperatorOperationId,
): Promise<string> {
  const password = process.env['XINQIAO_PASSWORD'] ?? (await firstLine())
  const { secret, principal } = await logIn(ports, account, password, code)
  await ports.store.endSession(digestOf(secret))
  requireOperatorRight(principal, operation)
  return actorOf(principal)
}

async function firstLine(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('口令 password: ')
  for await (const line of createInterface({ input: process.stdin })) return line
  return ''
}
