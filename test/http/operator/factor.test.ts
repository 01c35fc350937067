/** The second factor of local accounts: enrolled once, asked for ever after, worth nothing twice. */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { Secret, TOTP } from 'otpauth'
import { assertRefused, cookieOf, OperatorDesk, PASSWORD } from './desk.ts'

let desk: OperatorDesk
let security: string
before(async () => {
  desk = await OperatorDesk.open()
  security = await desk.person('security-one', 'security')
})
after(() => desk.listener.close())

const STEP_MS = 30_000

/** What the authenticator of this secret shows; a minute passes first, so that every code is a new one. */
function codeOf(secret: string, on = desk): string {
  on.now += 2 * STEP_MS
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: on.now })
}

async function enrol(name: string, as: string, on = desk): Promise<string> {
  const offered = await on.ask('enrolFactor', { as, body: { password: PASSWORD } })
  assert.equal(offered.status, 201, offered.text)
  const { secret, uri } = offered.json() as { secret: string; uri: string }
  assert.ok(uri.startsWith(`otpauth://totp/Xinqiao%20310000:${name}?`) && uri.includes(secret))
  const confirmed = await on.ask('confirmFactor', { as, body: { code: codeOf(secret, on) } })
  assert.equal(confirmed.status, 204, confirmed.text)
  return secret
}

const logIn = (account: string, code?: string, password = PASSWORD) =>
  desk.ask('logIn', { body: { account, password, ...(code ? { code } : {}) } })

suite('a second factor', () => {
  test('is wanted from its confirmation on, and ends the sessions that were opened without it', async () => {
    const as = await desk.person('careful-one', 'operator')
    const offered = await desk.ask('enrolFactor', { as, body: { password: PASSWORD } })
    assert.equal(offered.status, 201)
    assert.equal((await logIn('careful-one')).status, 200, 'nothing is confirmed yet')
    const secret = await enrol('careful-one', as)
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')

    assertRefused(await logIn('careful-one'), 401, 'CODE_REQUIRED')
    assertRefused(await logIn('careful-one', codeOf(secret), 'another password'), 401, 'LOGIN_REFUSED')
    const signedIn = await logIn('careful-one', codeOf(secret))
    assert.equal(signedIn.status, 200)
    assert.equal((await desk.ask('readSession', { as: cookieOf(signedIn) })).status, 200)

    const accounts = (await desk.ask('listAccounts', { as: security })).json()['accounts'] as {
      name: string
      factor: string
    }[]
    assert.equal(accounts.find(one => one.name === 'careful-one')?.factor, 'totp')
    assert.equal(accounts.find(one => one.name === 'security-one')?.factor, 'none')
  })

  test('is worth nothing twice, nor when the code before it is shown again', async () => {
    const secret = await enrol('replayed-one', await desk.person('replayed-one', 'operator'))
    const earlier = codeOf(secret)
    desk.now += STEP_MS
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: desk.now })
    const both = await Promise.all([logIn('replayed-one', code), logIn('replayed-one', code)])
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 401], 'of two at once one gets in')
    assertRefused(await logIn('replayed-one', code), 401, 'LOGIN_REFUSED')
    // Within the window, and still before the step that was taken.
    assertRefused(await logIn('replayed-one', earlier), 401, 'LOGIN_REFUSED')
    assert.equal((await logIn('replayed-one', codeOf(secret))).status, 200)
  })

  test('is taken a step early or late, not two', async () => {
    const secret = Secret.fromBase32(await enrol('late-one', await desk.person('late-one', 'operator')))
    const shown = (offMs: number) => new TOTP({ secret }).generate({ timestamp: desk.now + offMs })
    desk.now += 10 * STEP_MS
    assertRefused(await logIn('late-one', shown(-2 * STEP_MS)), 401, 'LOGIN_REFUSED')
    assertRefused(await logIn('late-one', shown(2 * STEP_MS)), 401, 'LOGIN_REFUSED')
    assert.equal((await logIn('late-one', shown(-STEP_MS))).status, 200)
    assert.equal((await logIn('late-one', shown(STEP_MS))).status, 200)
  })

  test('that is guessed locks the name as a guessed password does', async () => {
    const secret = await enrol('guessed-one', await desk.person('guessed-one', 'operator'))
    for (let i = 0; i < 5; i++) assertRefused(await logIn('guessed-one', '000000'), 401, 'LOGIN_REFUSED')
    assertRefused(await logIn('guessed-one', codeOf(secret)), 429, 'LOGIN_LOCKED')
  })

  test('needs the password to be enrolled, and the secret to be confirmed', async () => {
    const as = await desk.person('thief-one', 'operator')
    assertRefused(await desk.ask('confirmFactor', { as, body: { code: '123456' } }), 404, 'FACTOR_UNKNOWN')
    assertRefused(await desk.ask('enrolFactor', { as, body: { password: 'x' } }), 401, 'LOGIN_REFUSED')
    await desk.ask('enrolFactor', { as, body: { password: PASSWORD } })
    assertRefused(await desk.ask('confirmFactor', { as, body: { code: '000000' } }), 422, 'CODE_WRONG')
    assert.equal((await logIn('thief-one')).status, 200)
  })

  test('that is there is not replaced by its owner', async () => {
    const secret = await enrol('settled-one', await desk.person('settled-one', 'operator'))
    const as = await desk.signIn('settled-one', PASSWORD, codeOf(secret))
    assertRefused(await desk.ask('enrolFactor', { as, body: { password: PASSWORD } }), 409, 'FACTOR_EXISTS')
    assertRefused(
      await desk.ask('confirmFactor', { as, body: { code: codeOf(secret) } }),
      409,
      'FACTOR_EXISTS',
    )
  })

  test('that is lost is removed by another security administrator, never by its owner', async () => {
    const secret = await enrol('security-two', await desk.person('security-two', 'security'))
    const as = await desk.signIn('security-two', PASSWORD, codeOf(secret))
    const own = await desk.ask('removeFactor', { as, path: { account: 'security-two' } })
    assertRefused(own, 403, 'FACTOR_OWN')
    assertRefused(await logIn('security-two'), 401, 'CODE_REQUIRED')

    const removed = await desk.ask('removeFactor', { as: security, path: { account: 'security-two' } })
    assert.equal(removed.status, 204)
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
    assert.equal((await logIn('security-two')).status, 200)
    const again = await desk.ask('removeFactor', { as: security, path: { account: 'security-two' } })
    assertRefused(again, 404, 'FACTOR_UNKNOWN')
    const [entry] = (await desk.audit.newest('operator-act', 3)).filter(
      ({ details }) => details?.['account'] === 'security-two' && details['operation'] === 'removeFactor',
    )
    assert.deepEqual(entry?.roles, ['security'])
  })
})

suite('where every local account needs one', () => {
  let strict: OperatorDesk
  before(async () => {
    strict = await OperatorDesk.open({}, { factorRequired: true })
  })
  after(() => strict.listener.close())

  test('nothing but the password and the factor is open before it is there', async () => {
    const as = await strict.person('security-one', 'security')
    assert.equal((await strict.ask('readSession', { as })).json()['factorDue'], true)
    assertRefused(await strict.ask('listAccounts', { as }), 403, 'FACTOR_DUE')
    const secret = await enrol('security-one', as, strict)
    const after = await strict.signIn('security-one', PASSWORD, codeOf(secret, strict))
    assert.equal((await strict.ask('readSession', { as: after })).json()['factorDue'], false)
    assert.equal((await strict.ask('listAccounts', { as: after })).status, 200)
  })

  test('programs go on with their tokens', async () => {
    const as = await strict.program('a program', ['deliverer'])
    assert.equal((await strict.ask('readSession', { as })).json()['factorDue'], false)
  })
})

test('secrets are kept nowhere in the clear', async () => {
  const as = await desk.person('secretive-one', 'operator')
  const offered = (await desk.ask('enrolFactor', { as, body: { password: PASSWORD } })).json()
  const text = JSON.stringify([desk.events, await desk.audit.newest(null, 100)])
  assert.equal(text.includes(offered['secret'] as string), false)
})
