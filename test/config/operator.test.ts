/** What `operator` in node.yaml may say. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { ConfigError } from '../../src/config/fault.ts'
import { operatorOf } from '../../src/config/operator.ts'

const read = (value: unknown) =>
  operatorOf('/etc/xinqiao/node.yaml', value, what => new ConfigError(what, { code: 'CONFIG_INVALID' }))
const HERE = { host: '127.0.0.1', port: 7180 }
const OIDC = {
  issuer: 'https://id.example',
  clientId: 'xinqiao',
  clientSecret: 'oidc.secret',
  redirectUri: 'https://node.example:7180/v1/session/oidc/callback',
  roles: { ops: ['operator', 'viewer'] },
}

suite('the operator face', () => {
  test('keeps duties apart and asks for no second factor unless it is told to', () => {
    const face = read(HERE)
    assert.deepEqual([face?.separateDuties, face?.secondFactor, face?.proxies], [true, 'optional', []])
    assert.equal(face?.oidc, null)
    assert.equal(read(undefined), null)
  })

  for (const [why, value, said] of [
    ['in the clear beyond this machine', { ...HERE, host: '0.0.0.0' }, /needs both certificate/],
    ['with a factor of another word', { ...HERE, secondFactor: 'always' }, /secondFactor/],
    ['with proxies that are no list', { ...HERE, proxies: '10.0.0.1' }, /proxies/],
  ] as const) {
    test(`is refused ${why}`, () => assert.throws(() => read(value), said))
  }
})

suite('the identity provider', () => {
  test('has sensible claims, and its secret is a file beside node.yaml', () => {
    const oidc = read({ ...HERE, oidc: OIDC })?.oidc
    assert.deepEqual([oidc?.rolesClaim, oidc?.scope], ['roles', 'openid profile'])
    assert.equal(oidc?.clientSecret, '/etc/xinqiao/oidc.secret')
    assert.deepEqual(oidc?.roles.get('ops'), ['operator', 'viewer'])
  })

  for (const [why, change, said] of [
    ['without TLS', { issuer: 'http://id.example' }, /issuer" must be an https/],
    ['that sends people elsewhere', { redirectUri: 'https://node.example/other' }, /redirectUri/],
    ['without roles', { roles: {} }, /roles/],
    ['that grants what is no role', { roles: { ops: ['operator', 'root'] } }, /roles\.ops/],
    ['that grants roles of programs', { roles: { ops: ['deliverer'] } }, /roles\.ops/],
    ['with a word that is misspelt', { rolClaim: 'groups' }, /rolClaim" is not a setting/],
  ] as const) {
    test(`is refused ${why}`, () =>
      assert.throws(() => read({ ...HERE, oidc: { ...OIDC, ...change } }), said))
  }
})
