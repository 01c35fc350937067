import { FaultError } from '../base/fault.ts'
import { nearestWord } from '../base/nearest-word.ts'

/**
 * All are for ops: CONFIG_UNREADABLE, CONFIG_INVALID (node.yaml); SECRET_UNREADABLE (a key file is missing,
 * malformed or readable by others); PORT_TAKEN (another program listens there); NODE_NOT_READY
 * (a node of the sandbox did not start: its log says why); MEMBER_UNKNOWN (the membership
 * does not name this division, or not with this key or certificate); KEY_UNAVAILABLE (the program that signs with the
 * feed key does not, or not with that key: look at the module behind it; what waits for it is done later).
 */
export interface ConfigFault {
  readonly code:
    | 'CONFIG_UNREADABLE'
    | 'CONFIG_INVALID'
    | 'SECRET_UNREADABLE'
    | 'PORT_TAKEN'
    | 'NODE_NOT_READY'
    | 'MEMBER_UNKNOWN'
    | 'KEY_UNAVAILABLE'
}

export class ConfigError extends FaultError<ConfigFault> {
  override readonly name = 'ConfigError'
}

/** @returns what is wrong with a name that no setting has, and the nearest that one has */
export function notASetting(name: string, known: readonly string[], below = ''): string {
  const nearest = nearestWord(name, known)
  const mend = nearest === undefined ? '' : `: did you mean "${nearest}"?`
  return `"${below}${name}" is not a setting${mend}`
}
