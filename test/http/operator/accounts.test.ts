/** Accounts, roles and tokens at the operator face: who may do what, and what takes effect when. */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { ROLES, SYSTEM_ROLES } from '../../../src/access/roles.ts'
import type { OperatorOperationId } from '../../../src/http/operator/call.ts'
import { OPERATOR_RIGHTS } from '../../../src/http/operator/rights.ts'
import { OPERATOR } from '../contract-answers.ts'
import { assertRefused, OperatorDesk } from './desk.ts'

let desk: OperatorDesk
let security: string
before(async () => {
  desk = await OperatorDesk.open()
  security = await desk.person('security-one', 'security')
})
after(() => desk.listener.close())

/** A request of the right form for every operation; what it names need not be there. */
const BODIES: Readonly<Record<string, object>> = Object.fromEntries(
  OPERATOR.operations().flatMap(({ id, node }) => {
    const example = node['requestBody']?.['content']?.['application/json']?.['example']
    return example === undefined ? [] : [[id, example]]
  }),
)

suite('every operation and every role', () => {
  test('without a session or token only signing in is possible', async () => {
    for (const { id } of OPERATOR.operations()) {
      const body = BODIES[id]
      const reply = await desk.ask(id, body ? { body } : {})
      // No identity provider is configured here.
      if (id === 'startOidc' || id === 'finishOidc') assertRefused(reply, 404, 'OIDC_ABSENT')
      else assertRefused(reply, 401, id === 'logIn' ? 'LOGIN_REFUSED' : 'NOT_SIGNED_IN')
    }
  })

  for (const role of ROLES) {
    test(`${role} may do what the table of rights says, and nothing else`, async () => {
      const isProgram = SYSTEM_ROLES.includes(role)
      const as = isProgram
        ? await desk.program(`program ${role}`, [role])
        : await desk.person(`one-${role.toLowerCase()}`, role)
      for (const { id } of OPERATOR.operations()) {
        const right = OPERATOR_RIGHTS[id]
        // These end the session or need the caller's own password: tested by themselves.
        if (right === 'anyone' || OWN.includes(id)) continue
        const body = BODIES[id]
        const reply = await desk.ask(id, { as, ...(body ? { body } : {}), path: PATHS })
        const allowed = right === 'signed-in' || right.includes(role)
        const code = reply.status === 403 ? reply.json()['code'] : null
        assert.equal(code === 'NOT_ALLOWED', !allowed, `${id} as ${role}: ${reply.status}`)
      }
    })
  }
})

const OWN: readonly OperatorOperationId[] = ['logOut', 'changePassword', 'enrolFactor', 'confirmFactor']
const PATHS = { account: 'nobody-here', token: '00000000-0000-4000-8000-000000000000' }

suite('accounts', () => {
  test('a new one gets its password once, and its roles at once', async () => {
    const made = await desk.ask('createAccount', {
      as: security,
      body: { name: 'new-one', roles: ['viewer'] },
    })
    assert.equal(made.status, 201)
    const { password } = made.json() as { password: string }
    const listed = await desk.ask('listAccounts', { as: security })
    assert.equal(listed.text.includes(password), false)
    const as = await desk.signIn('new-one', password)
    assert.equal((await desk.ask('readSession', { as })).json()['mustChangePassword'], true)
    const again = await desk.ask('createAccount', {
      as: security,
      body: { name: 'new-one', roles: ['viewer'] },
    })
    assertRefused(again, 409, 'ACCOUNT_EXISTS')
  })

  test('the duties of system, security and audit stay in different hands', async () => {
    for (const roles of [
      ['system', 'security'],
      ['security', 'auditor'],
      ['viewer', 'auditor', 'system'],
    ]) {
      const reply = await desk.ask('createAccount', { as: security, body: { name: 'joined-one', roles } })
      assertRefused(reply, 422, 'ROLES_JOINED')
    }
    assert.equal(await desk.access.store.account('joined-one'), null)
  })

  test('people do not get the roles of programs, nor programs those of people', async () => {
    const person = { name: 'odd-one', roles: ['viewer', 'deliverer'] }
    assertRefused(await desk.ask('createAccount', { as: security, body: person }), 422, 'ROLE_NOT_FOR')
    const program = { name: 'odd program', roles: ['operator'] }
    assertRefused(await desk.ask('createToken', { as: security, body: program }), 422, 'ROLE_NOT_FOR')
  })

  test('closing an account ends its sessions', async () => {
    const as = await desk.person('leaving-one', 'operator')
    const closed = await desk.ask('changeAccount', {
      as: security,
      path: { account: 'leaving-one' },
      body: { disabled: true },
    })
    assert.equal(closed.json()['disabled'], true)
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
  })

  test('somebody who can manage accounts always remains', async () => {
    const others = (await desk.access.store.accounts()).filter(
      ({ name, roles }) => roles.includes('security') && name !== 'security-one',
    )
    for (const { id } of others) await desk.access.store.changeAccount(id, { disabled: true })
    for (const change of [{ disabled: true }, { roles: ['viewer'] }]) {
      const reply = await desk.ask('changeAccount', {
        as: security,
        path: { account: 'security-one' },
        body: change,
      })
      assertRefused(reply, 409, 'LAST_SECURITY_ACCOUNT')
    }
    assert.equal((await desk.ask('listAccounts', { as: security })).status, 200)
  })

  test('two administrators that close each other do not both succeed', async () => {
    const other = await desk.person('security-two', 'security')
    const close = (as: string, account: string) =>
      desk.ask('changeAccount', { as, path: { account }, body: { disabled: true } })
    const replies = await Promise.all([close(security, 'security-two'), close(other, 'security-one')])
    const open = (await desk.access.store.accounts()).filter(
      ({ roles, disabled }) => roles.includes('security') && !disabled,
    )
    assert.equal(open.length, 1, replies.map(({ status }) => status).join())
    security = await desk.signIn(open[0]?.name as string)
  })

  test('a reset password is shown once and ends the sessions', async () => {
    const as = await desk.person('forgetful-one', 'viewer')
    const reply = await desk.ask('resetPassword', { as: security, path: { account: 'forgetful-one' } })
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
    await desk.signIn('forgetful-one', (reply.json() as { password: string }).password)
  })
})

suite('the audit log', () => {
  test('says who changed what, and is written before it is done', async () => {
    await desk.ask('createAccount', { as: security, body: { name: 'audited-one', roles: ['viewer'] } })
    const [entry] = await desk.audit.newest('operator-act', 1)
    assert.match(entry?.actor ?? '', /^operator:security-(one|two)$/)
    assert.deepEqual(entry?.details, { operation: 'createAccount' })
    assert.deepEqual([entry?.roles, entry?.from], [['security'], '127.0.0.1'])
  })

  test('says from where, behind a proxy that is believed and from nobody else', async () => {
    const behind = await OperatorDesk.open({ proxies: ['127.0.0.1'] })
    try {
      const headers = { 'X-Forwarded-For': '10.3.1.7', 'X-Forwarded-Proto': 'https' }
      for (const [on, from] of [
        [behind, '10.3.1.7'],
        [desk, '127.0.0.1'],
      ] as const) {
        await on.ask('logIn', { body: { account: 'nobody', password: 'x' }, headers })
        assert.equal((await on.audit.newest('login-refused', 1))[0]?.from, from)
      }
    } finally {
      await behind.listener.close()
    }
  })

  test('says who signed in and who tried, and never what was typed for a name that is none', async () => {
    await desk.signIn('audited-one', 'wrong').catch(() => {})
    await desk.ask('logIn', { body: { account: 'my-secret-typed-here', password: 'x' } })
    const refused = await desk.audit.newest('login-refused', 10)
    const tried = refused.find(({ actor }) => actor === 'operator:audited-one')
    assert.deepEqual([tried?.details, tried?.from], [{ code: 'LOGIN_REFUSED' }, '127.0.0.1'])
    assert.ok(refused.some(({ actor }) => actor === 'operator:unknown'))
    assert.equal(JSON.stringify(refused).includes('my-secret'), false)
  })
})

suite('tokens', () => {
  test('a token is recognised until it is revoked or over; its secret is kept nowhere', async () => {
    const made = await desk.ask('createToken', {
      as: security,
      body: { name: '示例报送', roles: ['deliverer'], mappings: ['310000/penalty'], days: 2 },
    })
    const { id, secret } = made.json() as { id: string; secret: string }
    const as = `Bearer ${secret}`
    assert.deepEqual((await desk.ask('readSession', { as })).json()['roles'], ['deliverer'])
    assert.equal((await desk.ask('listTokens', { as: security })).text.includes(secret), false)

    assert.equal((await desk.ask('revokeToken', { as: security, path: { token: id } })).status, 204)
    assertRefused(await desk.ask('readSession', { as }), 401, 'NOT_SIGNED_IN')
    assertRefused(await desk.ask('revokeToken', { as: security, path: { token: id } }), 404, 'TOKEN_UNKNOWN')

    const short = await desk.program('short', ['inquirer'])
    desk.now += 31 * 86_400_000
    assertRefused(await desk.ask('readSession', { as: short }), 401, 'NOT_SIGNED_IN')
  })
})

suite('the log', () => {
  test('holds ids and codes, and neither names of accounts nor secrets', () => {
    const text = JSON.stringify(desk.events)
    assert.ok(desk.events.length > 50)
    assert.doesNotMatch(text, /security-one|xq_|shi-li|Bearer/)
  })
})
