/** A real OpenID Connect provider over TLS, and a browser that signs in there as whoever the test says. */
import { writeFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import Provider from 'oidc-provider'
import { Agent, fetch, Headers } from 'undici'
import { createAuthority, createRequest, issueCertificate } from '../../../src/trust/certificates.ts'
import { ownFolder } from '../../support/folder.ts'

export interface Person {
  readonly name?: string
  readonly roles: readonly string[] | string
  /** How the provider recognised this person. */
  readonly acr?: string
}

export const CLIENT = { id: 'xinqiao-310000', secret: 'a-secret-of-this-test' }
/** Where the face would be for a browser; the test carries what the provider sends there by hand. */
export const REDIRECT = 'https://xinqiao.invalid/v1/session/oidc/callback'

export class TestProvider {
  readonly people = new Map<string, Person>()
  /** Who sits at the browser; null: somebody who gives up. */
  who: string | null = null
  readonly authorityFile: string
  #issuer = ''
  #dispatcher: Agent
  #server: Server | null = null

  private constructor(authorityFile: string, ca: string) {
    this.authorityFile = authorityFile
    this.#dispatcher = new Agent({ connect: { ca } })
  }

  get issuer(): string {
    return this.#issuer
  }

  static async start(): Promise<TestProvider> {
    const now = Date.now()
    const authority = await createAuthority({ commonName: 'test identity authority', days: 2, now })
    const names = { commonName: 'id.invalid', dnsNames: ['id.invalid'], ipAddresses: ['127.0.0.1'] }
    const { request, privateKey } = await createRequest(names)
    const cert = issueCertificate({ authority, request, ...names, uses: 'server', days: 2, now })
    const file = path.join(ownFolder('oidc'), 'authority.pem')
    writeFileSync(file, authority.certificate)
    const made = new TestProvider(file, authority.certificate)
    await made.#listen(cert, privateKey)
    return made
  }

  async stop(): Promise<void> {
    await this.#dispatcher.destroy()
    this.#server?.close()
    this.#server?.closeAllConnections()
  }

  async #listen(cert: string, key: string): Promise<void> {
    let answer: (request: IncomingMessage, response: ServerResponse) => void = () => {}
    const server = createServer({ cert, key }, (request, response) => answer(request, response))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    this.#server = server
    this.#issuer = `https://127.0.0.1:${(server.address() as AddressInfo).port}`
    const provider = this.#provider()
    const callback = provider.callback()
    answer = (request, response) => {
      if (request.url?.startsWith('/interaction/')) void this.#interact(provider, request, response)
      else void callback(request, response)
    }
  }

  #provider(): Provider {
    return new Provider(this.#issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [REDIRECT],
          response_types: ['code'],
          grant_types: ['authorization_code'],
        },
      ],
      claims: { openid: ['sub'], profile: ['preferred_username', 'roles'], acr: null },
      acrValues: ['password', 'hardware-key'],
      cookies: { keys: ['a key of this test'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
      findAccount: (_context, id) => {
        const { name, roles = [] } = this.people.get(id) ?? {}
        const claims = async () => ({ sub: id, roles, ...(name ? { preferred_username: name } : {}) })
        return { accountId: id, claims }
      },
    })
  }

  /** What the person types there: signs in, and agrees that this node may know who it is. */
  async #interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { who } = this
    const { prompt } = await provider.interactionDetails(request, response)
    if (who === null) {
      await provider.interactionFinished(request, response, { error: 'access_denied' })
    } else if (prompt.name === 'login') {
      const { acr = 'password' } = this.people.get(who) ?? {}
      await provider.interactionFinished(request, response, { login: { accountId: who, acr } })
    } else {
      const grant = new provider.Grant({ accountId: who, clientId: CLIENT.id })
      grant.addOIDCScope('openid profile')
      await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } })
    }
  }

  /** Follows the provider's pages. @returns the query with which the browser is sent back to the node */
  async browse(url: string): Promise<string> {
    const cookies = new Map<string, string>()
    for (let at = new URL(url); ; ) {
      if (at.href.startsWith(REDIRECT)) return at.search.slice(1)
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const headers = new Headers({ cookie })
      const answer = await fetch(at, { redirect: 'manual', headers, dispatcher: this.#dispatcher })
      for (const set of answer.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
        cookies.set(name, value)
      }
      const location = answer.headers.get('location')
      if (location === null) throw new Error(`the provider stays at ${at.pathname}: ${await answer.text()}`)
      at = new URL(location, at)
    }
  }
}
