import { isRole, type Role, SYSTEM_ROLES } from '../access/roles.ts'
import { type ConfigError, notASetting } from './fault.ts'

/** The identity provider of the province, and what it can grant here. */
export interface OidcSettings {
  readonly issuer: string
  readonly clientId: string
  /** File of the client's secret, mode 0600. */
  readonly clientSecret: string
  readonly redirectUri: string
  /** PEM file of the authority of its certificate; null: those that this machine trusts. */
  readonly authority: string | null
  readonly scope: string
  readonly rolesClaim: string
  readonly nameClaim: string
  readonly acr: readonly string[]
  readonly roles: ReadonlyMap<string, readonly Role[]>
}

const CALLBACK = '/v1/session/oidc/callback'
const TEXTS = ['issuer', 'clientId', 'clientSecret', 'redirectUri'] as const
const OPTIONAL = ['authority', 'scope', 'rolesClaim', 'nameClaim', 'acr'] as const

type Invalid = (what: string) => ConfigError

/** @param value what stands under `operator.oidc` @throws {ConfigError} CONFIG_INVALID */
export function oidcOf(
  value: unknown,
  beside: (name: string) => string,
  invalid: Invalid,
): OidcSettings | null {
  if (value === undefined || value === null) return null
  const given = value as { readonly [key: string]: unknown }
  const known: readonly string[] = [...TEXTS, ...OPTIONAL, 'roles']
  const unknown = Object.keys(given).find(key => !known.includes(key))
  if (unknown !== undefined) throw invalid(notASetting(unknown, known, 'operator.oidc.'))
  const text = (key: string, otherwise?: string): string => {
    const found = given[key] ?? otherwise
    if (typeof found === 'string' && found !== '') return found
    throw invalid(`"operator.oidc.${key}" is missing or not a text`)
  }
  const issuer = httpsUrl(text('issuer'), 'issuer', invalid)
  const redirectUri = httpsUrl(text('redirectUri'), 'redirectUri', invalid)
  if (new URL(redirectUri).pathname !== CALLBACK) {
    throw invalid(`"operator.oidc.redirectUri" must end in ${CALLBACK}, as the browser sees this face`)
  }
  const { acr = [], authority } = given
  if (!Array.isArray(acr) || !acr.every(one => typeof one === 'string')) {
    throw invalid('"operator.oidc.acr" must be a list of texts')
  }
  return {
    issuer,
    redirectUri,
    clientId: text('clientId'),
    clientSecret: beside(text('clientSecret')),
    authority: authority === undefined ? null : beside(text('authority')),
    scope: text('scope', 'openid profile'),
    rolesClaim: text('rolesClaim', 'roles'),
    nameClaim: text('nameClaim', 'preferred_username'),
    acr,
    roles: rolesOf(given['roles'], invalid),
  }
}

/** `{ xinqiao-ops: [operator, viewer] }`: roles of people only, and every one of them known. */
function rolesOf(value: unknown, invalid: Invalid): ReadonlyMap<string, readonly Role[]> {
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  if (entries.length === 0)
    throw invalid('"operator.oidc.roles" must map values of the claim to lists of roles')
  return new Map(
    entries.map(([said, roles]) => {
      const known = Array.isArray(roles) ? roles.filter(isRole) : []
      const forPeople = known.every(role => !SYSTEM_ROLES.includes(role))
      if (known.length > 0 && forPeople && known.length === (roles as unknown[]).length) return [said, known]
      throw invalid(`"operator.oidc.roles.${said}" must be a list of roles of people`)
    }),
  )
}

/** Codes and tokens travel on them: only TLS, but for a test on this machine. */
function httpsUrl(text: string, key: string, invalid: Invalid): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const local = url?.protocol === 'http:' && /^(127\.|localhost$|\[::1\])/.test(url.hostname)
  if (url?.protocol === 'https:' || (local && key === 'redirectUri')) return text
  throw invalid(`"operator.oidc.${key}" must be an https URL`)
}
