/** Signing in at a real OpenID Connect provider over TLS: what it says becomes roles by configuration, and nothing else. */
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, suite, test } from 'node:test'
import type { Role } from '../../../src/access/roles.ts'
import type { OperatorFacePorts } from '../../../src/http/operator/ports.ts'
import type { ProviderOptions } from '../../../src/oidc/provider.ts'
import { elsewherePorts } from '../../../src/operator-face.ts'
import { createSealer } from '../../../src/store/sealing.ts'
import { assertRefused, OperatorDesk, PASSWORD, type Reply } from './desk.ts'
import { CLIENT, REDIRECT, TestProvider } from './identity-provider.ts'

const ROLES = new Map<string, readonly Role[]>([
  ['xinqiao-ops', ['operator', 'viewer']],
  ['xinqiao-audit', ['auditor']],
  ['xinqiao-system', ['system']],
])

let provider: TestProvider
let desk: OperatorDesk
let settings: ProviderOptions
const sealer = createSealer(randomBytes(32))
before(async () => {
  provider = await TestProvider.start()
  settings = {
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    redirectUri: REDIRECT,
    authority: provider.authorityFile,
    scope: 'openid profile',
    rolesClaim: 'roles',
    nameClaim: 'preferred_username',
    acr: [],
  }
  desk = await OperatorDesk.open({ elsewhere: elsewhere() })
})
const closing: { close(): Promise<void> }[] = []
after(async () => {
  await desk.listener.close()
  await Promise.all(closing.map(one => one.close()))
  await provider.stop()
})

function elsewhere(change: Partial<ProviderOptions> = {}): NonNullable<OperatorFacePorts['elsewhere']> {
  const oidc = { ...settings, ...change, roles: ROLES }
  const ports = elsewherePorts({ settings: { oidc }, oidcSecret: oidc.clientSecret, sealer })
  assert.ok(ports)
  closing.push(ports.provider)
  return ports
}

interface Begun {
  /** The proof, as the browser sends it. */
  readonly cookie: string
  readonly location: string
}

async function begin(on = desk): Promise<Begun> {
  const reply = await on.ask('startOidc')
  assert.equal(reply.status, 303, reply.text)
  const [set = ''] = reply.headers['set-cookie'] as unknown as readonly string[]
  assert.match(set, /; Path=\/v1\/session\/oidc; HttpOnly; SameSite=Lax; Max-Age=600$/)
  return { cookie: set.split(';')[0] ?? '', location: reply.headers['location'] ?? '' }
}

async function come(begun: Begun, who: string | null): Promise<string> {
  provider.who = who
  return provider.browse(begun.location)
}

const finish = (query: string, cookie: string, on = desk) =>
  on.ask('finishOidc', { as: cookie, query: Object.fromEntries(new URLSearchParams(query)) })

async function signIn(who: string, on = desk): Promise<Reply> {
  const begun = await begin(on)
  return finish(await come(begun, who), begun.cookie, on)
}

/** The session's cookie, as a browser sends it. */
function sessionOf(reply: Reply): string {
  const sets = reply.headers['set-cookie'] as unknown as readonly string[]
  return sets.find(set => set.startsWith('xinqiao_session='))?.split(';')[0] ?? ''
}

suite('a person who signs in at the provider', () => {
  test('has the roles that are mapped, and nothing of what is not', async () => {
    const roles = ['xinqiao-ops', 'domain-admins', 'security', 'deliverer']
    provider.people.set('p-1', { name: 'Li.Yunwei', roles })
    const reply = await signIn('p-1')
    assert.equal(reply.status, 200, reply.text)
    const sets = reply.headers['set-cookie'] as unknown as readonly string[]
    assert.match(sets.join('\n'), /xinqiao_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/)
    assert.match(sets.join('\n'), /xinqiao_oidc=; .*Max-Age=0/)
    const session = (await desk.ask('readSession', { as: sessionOf(reply) })).json()
    assert.deepEqual([session['name'], session['roles']], ['li.yunwei', ['operator', 'viewer']])
    assertRefused(await desk.ask('listAccounts', { as: sessionOf(reply) }), 403, 'NOT_ALLOWED')
    const [entry] = await desk.audit.newest('login', 1)
    assert.deepEqual(
      [entry?.actor, entry?.roles, entry?.details],
      ['operator:li.yunwei', ['operator', 'viewer'], { by: 'oidc', issuer: provider.issuer }],
    )
  })

  test('without a mapped role does not get in, and gets no account', async () => {
    provider.people.set('p-2', { name: 'nobody-here', roles: ['domain-admins', 'operator'] })
    const reply = await signIn('p-2')
    assertRefused(reply, 403, 'OIDC_REFUSED')
    assert.equal(reply.json()['rule'], 'roles')
    assert.equal(await desk.access.store.account('nobody-here'), null)
    const [entry] = await desk.audit.newest('login-refused', 1)
    assert.deepEqual(entry?.details, { by: 'oidc', code: 'OIDC_REFUSED', rule: 'roles' })
  })

  test('has tomorrow what is mapped tomorrow; sessions with more end', async () => {
    provider.people.set('p-3', { name: 'moving-one', roles: ['xinqiao-ops'] })
    const before = sessionOf(await signIn('p-3'))
    provider.people.set('p-3', { name: 'renamed-one', roles: 'xinqiao-audit' })
    const after = sessionOf(await signIn('p-3'))
    assertRefused(await desk.ask('readSession', { as: before }), 401, 'NOT_SIGNED_IN')
    const session = (await desk.ask('readSession', { as: after })).json()
    assert.deepEqual([session['name'], session['roles']], ['moving-one', ['auditor']])
  })

  test('does not join what is kept apart', async () => {
    provider.people.set('p-4', { name: 'joined-one', roles: ['xinqiao-audit', 'xinqiao-system'] })
    assertRefused(await signIn('p-4'), 422, 'ROLES_JOINED')
  })

  test('does not become the local account of the same name', async () => {
    const local = await desk.person('wang.admin', 'security')
    provider.people.set('p-5', { name: 'wang.admin', roles: ['xinqiao-ops'] })
    const session = (await desk.ask('readSession', { as: sessionOf(await signIn('p-5')) })).json()
    assert.match(session['name'] as string, /^oidc-[0-9a-f]{16}$/)
    assert.deepEqual(session['roles'], ['operator', 'viewer'])
    assert.equal((await desk.ask('readSession', { as: local })).json()['name'], 'wang.admin')
    assert.equal((await signIn('p-5')).status, 200, 'the same account again')
  })

  test('has neither password nor second factor here, and is closed here', async () => {
    const security = await desk.person('security-one', 'security')
    provider.people.set('p-6', { name: 'closed-one', roles: ['xinqiao-ops'] })
    const as = sessionOf(await signIn('p-6'))
    assertRefused(
      await desk.ask('enrolFactor', { as, body: { password: PASSWORD } }),
      409,
      'ACCOUNT_ELSEWHERE',
    )
    const path = { account: 'closed-one' }
    assertRefused(await desk.ask('resetPassword', { as: security, path }), 409, 'ACCOUNT_ELSEWHERE')
    const guess = { account: 'closed-one', password: '' }
    assertRefused(await desk.ask('logIn', { body: { ...guess, password: 'x' } }), 401, 'LOGIN_REFUSED')
    await desk.ask('changeAccount', { as: security, path, body: { disabled: true } })
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
    const reply = await signIn('p-6')
    assertRefused(reply, 403, 'OIDC_REFUSED')
    assert.equal(reply.json()['rule'], 'closed')
  })
})

suite('the answer of the provider', () => {
  before(() => provider.people.set('q-1', { name: 'careful-one', roles: ['xinqiao-ops'] }))

  test('counts in the browser that began, for ten minutes, once', async () => {
    const begun = await begin()
    const query = await come(begun, 'q-1')
    const other = await begin()
    const state = (reply: Reply) => {
      assertRefused(reply, 403, 'OIDC_REFUSED')
      return reply.json()['rule']
    }
    assert.equal(state(await finish(query, '')), 'state', 'no proof')
    assert.equal(state(await finish(query, 'xinqiao_oidc=AAAA')), 'state', 'nothing that this node sealed')
    assert.equal(state(await finish(query, other.cookie)), 'provider', 'the proof of another browser')
    assert.equal((await finish(query, begun.cookie)).status, 200)
    assert.equal(state(await finish(query, begun.cookie)), 'provider', 'a code counts once')

    const late = await begin()
    const answer = await come(late, 'q-1')
    desk.now += 601_000
    assert.equal(state(await finish(answer, late.cookie)), 'state')
  })

  test('that says no lets nobody in', async () => {
    const begun = await begin()
    const query = await come(begun, null)
    assert.match(query, /error=access_denied/)
    assertRefused(await finish(query, begun.cookie), 403, 'OIDC_REFUSED')
  })

  test('must name a way of signing in that is strong enough, where one is asked for', async () => {
    const acr = ['hardware-key']
    const base = elsewhere({ acr })
    const strict = await OperatorDesk.open({ elsewhere: base })
    try {
      const { location } = await begin(strict)
      assert.equal(new URL(location).searchParams.get('acr_values'), 'hardware-key')
      const weak = await signIn('q-1', strict)
      assertRefused(weak, 403, 'OIDC_REFUSED')
      assert.equal(weak.json()['rule'], 'acr')
      provider.people.set('q-2', { name: 'key-holder', roles: ['xinqiao-ops'], acr: 'hardware-key' })
      assert.equal((await signIn('q-2', strict)).status, 200)
    } finally {
      await strict.listener.close()
    }
  })
})

suite('a provider', () => {
  test('that is away, or shows another certificate, is said to be away', async () => {
    for (const change of [{ issuer: 'https://127.0.0.1:1' }, { authority: null }]) {
      const away = await OperatorDesk.open({ elsewhere: elsewhere(change) })
      const reply = await away.ask('startOidc')
      assertRefused(reply, 503, 'OIDC_UNAVAILABLE')
      assert.equal(reply.headers['retry-after'], '30')
      await away.listener.close()
    }
  })

  test('that knows another secret lets nobody in', async () => {
    const wrong = await OperatorDesk.open({ elsewhere: elsewhere({ clientSecret: 'another' }) })
    assertRefused(await signIn('q-1', wrong), 403, 'OIDC_REFUSED')
    await wrong.listener.close()
  })

  test('that is not configured is not there', async () => {
    const without = await OperatorDesk.open()
    assertRefused(await without.ask('startOidc'), 404, 'OIDC_ABSENT')
    assertRefused(await without.ask('finishOidc', { query: { state: 'x' } }), 404, 'OIDC_ABSENT')
    await without.listener.close()
  })
})

test('nothing secret is written down', async () => {
  const text = JSON.stringify([desk.events, await desk.audit.newest(null, 100)])
  assert.doesNotMatch(text, /a-secret-of-this-test|code=|state=|xinqiao_oidc/)
})
