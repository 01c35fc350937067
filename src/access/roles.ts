/**
 * Who may do what at the operator face. People have accounts, programs of the province have tokens; both carry
 * roles. The duties of system, security and audit can be kept apart (三员分立, GB/T 22239-2019 level 3).
 */
export const ROLES = [
  'viewer',
  'operator',
  'standardsEditor',
  'approver',
  'auditor',
  'system',
  'security',
  'deliverer',
  'inquirer',
] as const
export type Role = (typeof ROLES)[number]

/** Chinese titles, as the console and the documents say them. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  viewer: '查看',
  operator: '运维',
  standardsEditor: '标准编辑',
  approver: '审批',
  auditor: '审计管理员',
  system: '系统管理员',
  security: '安全管理员',
  deliverer: '报送系统',
  inquirer: '查询系统',
}

/** Roles of programs: a person never has them, a token has no others. */
export const SYSTEM_ROLES: readonly Role[] = ['deliverer', 'inquirer']

/** The three duties that one account must not join, while they are kept apart. */
const SEPARATE: readonly Role[] = ['system', 'security', 'auditor']

/** Somebody who was recognised, and what it may do. */
export interface Principal {
  readonly kind: 'account' | 'token'
  /** Account or token id, a UUID: what logs and the audit log say. */
  readonly id: string
  readonly name: string
  readonly roles: ReadonlySet<Role>
  /** For a token that delivers: the mappings into which it may; null: any. */
  readonly mappings: readonly string[] | null
  /** The first password must be replaced before anything else. */
  readonly mustChangePassword: boolean
  /** A second factor must be enrolled before anything else but the password. */
  readonly factorDue: boolean
}

/** As the audit log names whoever acts. */
export function actorOf({ kind, name }: Principal): string {
  return `${kind === 'account' ? 'operator' : 'system'}:${name}`
}

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value)
}

/** The two duties that these roles join although they are to be kept apart; null when they are apart. */
export function joinedDuties(roles: readonly Role[]): readonly [Role, Role] | null {
  const [first, second] = SEPARATE.filter(role => roles.includes(role))
  return first && second ? [first, second] : null
}
