/** Signing in at the operator face, over a real port and a real database. */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { firstAccount } from '../../../src/access/accounts.ts'
import { assertRefused, cookieOf, OperatorDesk, PASSWORD } from './desk.ts'

let desk: OperatorDesk
before(async () => {
  desk = await OperatorDesk.open()
})
after(() => desk.listener.close())

suite('the first start', () => {
  test('makes one account, whose password must be replaced before anything else', async () => {
    const [one, two] = await Promise.all([firstAccount(desk.access), firstAccount(desk.access)])
    const first = one ?? two
    assert.ok(first && !(one && two), 'two processes make one account')
    assert.equal(await firstAccount(desk.access), null)

    const as = await desk.signIn(first.name, first.password)
    assertRefused(await desk.ask('listAccounts', { as }), 403, 'PASSWORD_CHANGE_DUE')
    const next = { current: first.password, next: PASSWORD }
    assert.equal((await desk.ask('changePassword', { as, body: next })).status, 204)
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')

    const again = await desk.signIn(first.name)
    assert.equal((await desk.ask('listAccounts', { as: again })).status, 200)
  })
})

suite('signing in', () => {
  test('a session is a cookie that scripts and other sites do not get', async () => {
    await desk.person('viewer-one', 'viewer')
    const reply = await desk.ask('logIn', { body: { account: 'viewer-one', password: PASSWORD } })
    const [cookie] = reply.headers['set-cookie'] as unknown as readonly string[]
    assert.match(cookie ?? '', /^xinqiao_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    assert.deepEqual(reply.json(), {
      kind: 'account',
      name: 'viewer-one',
      roles: ['viewer'],
      mustChangePassword: false,
      factorDue: false,
    })
    assert.equal(reply.text.includes(cookieOf(reply).split('=')[1] as string), false)
  })

  test('an unknown name, a wrong password and a closed account look the same', async () => {
    await desk.person('closed-one', 'viewer')
    const { id } = (await desk.access.store.account('closed-one')) ?? {}
    await desk.access.store.changeAccount(id as string, { disabled: true })
    const answers = []
    for (const [account, password] of [
      ['nobody-here', PASSWORD],
      ['viewer-one', 'wrong'],
      ['closed-one', PASSWORD],
    ]) {
      const reply = await desk.ask('logIn', { body: { account, password } })
      const { instance: _, ...problem } = reply.json()
      answers.push(problem)
    }
    assert.equal(answers[0]?.['code'], 'LOGIN_REFUSED')
    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
  })

  for (const name of ['locked-one', 'no-such-name']) {
    test(`five wrong passwords lock ${name} for a quarter of an hour, there or not`, async () => {
      if (name === 'locked-one') await desk.person(name, 'viewer')
      for (let i = 0; i < 5; i++) {
        assertRefused(
          await desk.ask('logIn', { body: { account: name, password: 'wrong' } }),
          401,
          'LOGIN_REFUSED',
        )
      }
      const locked = await desk.ask('logIn', { body: { account: name, password: PASSWORD } })
      assertRefused(locked, 429, 'LOGIN_LOCKED')
      assert.equal(locked.headers['retry-after'], '900')
      desk.now += 15 * 60_000
      const after = await desk.ask('logIn', { body: { account: name, password: PASSWORD } })
      assert.equal(after.status, name === 'locked-one' ? 200 : 401)
    })
  }

  test('guesses that come at once count one by one', async () => {
    await desk.person('rushed-one', 'viewer')
    const guesses = Array.from({ length: 12 }, () =>
      desk.ask('logIn', { body: { account: 'rushed-one', password: 'wrong' } }),
    )
    const codes = (await Promise.all(guesses)).map(reply => reply.json()['code'])
    assert.ok(codes.includes('LOGIN_REFUSED'))
    assertRefused(
      await desk.ask('logIn', { body: { account: 'rushed-one', password: PASSWORD } }),
      429,
      'LOGIN_LOCKED',
    )
  })

  test('a session ends when nobody uses it, when it is old, and when it is ended', async () => {
    const as = await desk.person('idle-one', 'viewer')
    desk.now += 29 * 60_000
    assert.equal((await desk.ask('readSession', { as })).status, 200)
    desk.now += 29 * 60_000
    assert.equal((await desk.ask('readSession', { as })).status, 200, 'being used keeps it alive')
    desk.now += 31 * 60_000
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')

    const busy = await desk.signIn('idle-one')
    for (let i = 0; i < 26; i++) {
      desk.now += 28 * 60_000
      await desk.ask('readSession', { as: busy })
    }
    assertRefused(await desk.ask('readSession', { as: busy }), 401, 'NOT_SIGNED_IN')

    const ended = await desk.signIn('idle-one')
    assert.equal((await desk.ask('logOut', { as: ended })).status, 204)
    assertRefused(await desk.ask('readSession', { as: ended }), 401, 'NOT_SIGNED_IN')
  })

  test('a page of another origin cannot write with the cookie of its visitor', async () => {
    const as = await desk.person('visited-one', 'viewer')
    const { host } = new URL(desk.listener.endpoint)
    for (const headers of [
      { Origin: 'https://evil.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      { 'Sec-Fetch-Site': 'same-site', Origin: `http://${host}` },
    ]) {
      assertRefused(await desk.ask('logOut', { as, headers }), 403, 'REQUEST_FORGED')
    }
    const headers = { 'Sec-Fetch-Site': 'same-origin', Origin: `http://${host}` }
    assert.equal((await desk.ask('logOut', { as, headers })).status, 204)
  })

  test('what is no secret of ours is not even looked up', async () => {
    for (const as of ['Bearer x', "xinqiao_session=' or 1=1", 'xinqiao_session=', 'other=1'])
      assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
  })
})

suite('a new password', () => {
  test('is refused when it is weak, with the rule that it breaks', async () => {
    const as = await desk.person('weak-one', 'viewer')
    for (const [next, rule] of [
      ['short', 'length'],
      ['Password-1234567', 'common'],
      ['aaaaaaaabbbbbbbb', 'variety'],
      ['hello-weak-one-hello', 'name'],
      [PASSWORD, 'reuse'],
      ['字'.repeat(300), 'length'],
    ] as const) {
      const reply = await desk.ask('changePassword', { as, body: { current: PASSWORD, next } })
      assertRefused(reply, 422, 'PASSWORD_WEAK')
      assert.equal(reply.json()['rule'], rule)
    }
  })

  test('ends every session of the account', async () => {
    const one = await desk.signIn('weak-one')
    const two = await desk.signIn('weak-one')
    const next = 'liu-ge-bu-tong-ci-yu'
    assert.equal(
      (await desk.ask('changePassword', { as: one, body: { current: PASSWORD, next } })).status,
      204,
    )
    for (const as of [one, two]) assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
    await desk.signIn('weak-one', next)
  })
})
