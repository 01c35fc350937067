import { hostname, userInfo } from 'node:os'

/** Who runs this command on which machine, as the audit log says from where something was done (在何处). */
export function whereFrom(): string {
  return `cli:${userInfo().username}@${hostname()}`
}
