/** What the operator face needs from the node; `src/node.ts` says who implements each. */
import type { AccountPorts } from '../../access/accounts.ts'
import type { AuditLog } from '../../exchange/audit.ts'
import type { FaceEvent, Served } from '../ports.ts'

export interface OperatorFacePorts {
  /** This node's division. */
  readonly self: string
  readonly access: AccountPorts
  /** What somebody changes here is in it before it is done. */
  readonly audit: AuditLog
  /** Never throws. */
  log(event: FaceEvent): void
  readonly served?: Served
}
