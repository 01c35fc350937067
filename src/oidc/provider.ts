/**
 * The identity provider of the province, over OpenID Connect: authorization code with PKCE, state and nonce; the
 * signature of the ID token is verified although it comes over TLS.
 *
 * Trust: the provider can make anybody anything that the configuration maps, and nothing else.
 */
import { readFileSync } from 'node:fs'
import * as oidc from 'openid-client'
import { Agent, fetch } from 'undici'
import { AccessError } from '../access/fault.ts'
import type { IdentityProvider, LoginProof, ProvenIdentity } from '../access/ports.ts'

export interface ProviderOptions {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** `https://node.example:7180/v1/session/oidc/callback`, as it is registered at the provider. */
  readonly redirectUri: string
  /** PEM file of the authority of its certificate; null: those that this machine trusts. */
  readonly authority: string | null
  readonly scope: string
  /** Claims that say the roles and the name. */
  readonly rolesClaim: string
  readonly nameClaim: string
  /** Asked for; empty: whatever the provider does. */
  readonly acr: readonly string[]
}

/** People wait. */
const TIMEOUT_SECONDS = 10
/** Clocks of the provider and of this machine may differ so much. */
const TOLERANCE_SECONDS = 30
/** Values of the roles claim that are looked at. */
const MOST_ROLES = 200

/** Asks the provider nothing before somebody signs in, so that a node starts without it. */
export function openProvider(options: ProviderOptions): IdentityProvider {
  return new OidcProvider(options)
}

class OidcProvider implements IdentityProvider {
  readonly #options: ProviderOptions
  readonly #dispatcher: Agent
  /** What the provider says of itself; asked once, and again after a failure. */
  #found: Promise<oidc.Configuration> | null = null

  constructor(options: ProviderOptions) {
    this.#options = options
    const ca = options.authority === null ? undefined : readFileSync(options.authority, 'utf8')
    this.#dispatcher = new Agent({ connect: { ...(ca ? { ca } : {}), minVersion: 'TLSv1.2' } })
  }

  async begin(): Promise<{ readonly url: string; readonly proof: LoginProof }> {
    const { redirectUri, scope, acr } = this.#options
    const proof = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    }
    const configuration = await this.#discovered().catch(failure)
    const url = oidc.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope,
      state: proof.state,
      nonce: proof.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(proof.verifier),
      code_challenge_method: 'S256',
      ...(acr.length > 0 ? { acr_values: acr.join(' ') } : {}),
    })
    return { url: url.href, proof }
  }

  async finish(query: string, proof: LoginProof): Promise<ProvenIdentity> {
    try {
      const configuration = await this.#discovered()
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(`?${query}`, this.#options.redirectUri),
        {
          expectedState: proof.state,
          expectedNonce: proof.nonce,
          pkceCodeVerifier: proof.verifier,
          idTokenExpected: true,
        },
      )
      const claims = tokens.claims()
      if (claims === undefined) throw refused('the provider gave no ID token')
      const { userinfo_endpoint } = configuration.serverMetadata()
      const more = userinfo_endpoint
        ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {}
      return this.#identityOf({ ...more, ...claims })
    } catch (error) {
      return failure(error)
    }
  }

  async close(): Promise<void> {
    await this.#dispatcher.destroy()
  }

  #identityOf(claims: oidc.IDToken): ProvenIdentity {
    const { rolesClaim, nameClaim } = this.#options
    const name = claims[nameClaim]
    const said = claims[rolesClaim]
    const roles = (Array.isArray(said) ? said : [said]).filter(one => typeof one === 'string')
    return {
      issuer: claims.iss,
      subject: claims.sub,
      name: typeof name === 'string' ? name : null,
      roles: roles.slice(0, MOST_ROLES),
      acr: typeof claims.acr === 'string' ? claims.acr : null,
    }
  }

  #discovered(): Promise<oidc.Configuration> {
    this.#found ??= this.#discover().catch(error => {
      this.#found = null
      throw error
    })
    return this.#found
  }

  async #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#options
    const configuration = await oidc.discovery(
      new URL(issuer),
      clientId,
      { [oidc.clockTolerance]: TOLERANCE_SECONDS },
      oidc.ClientSecretBasic(clientSecret),
      {
        timeout: TIMEOUT_SECONDS,
        // undici's own types of the same standard interface.
        [oidc.customFetch]: (url, init) =>
          fetch(url, { ...init, dispatcher: this.#dispatcher } as Parameters<
            typeof fetch
          >[1]) as unknown as Promise<Response>,
      },
    )
    oidc.enableNonRepudiationChecks(configuration)
    return configuration
  }
}

/** Whether the provider is away or says no. Its words stay out: they may quote what it was sent. */
function failure(error: unknown): never {
  if (error instanceof AccessError) throw error
  if (error instanceof oidc.AuthorizationResponseError || error instanceof oidc.ResponseBodyError) {
    throw refused('the provider did not sign you in')
  }
  const { name, code } = error as { readonly name?: string; readonly code?: unknown }
  const away = name === 'TimeoutError' || code === 'OAUTH_TIMEOUT' || name === 'TypeError'
  if (away || code === 'OAUTH_RESPONSE_IS_NOT_CONFORM') {
    const message = 'the identity provider does not answer; try again, or sign in with a local account'
    throw new AccessError(message, { code: 'OIDC_UNAVAILABLE' }, { cause: error })
  }
  throw refused('what the provider sent does not verify', error)
}

function refused(message: string, cause?: unknown): AccessError {
  return new AccessError(message, { code: 'OIDC_REFUSED', rule: 'provider' }, { cause })
}
