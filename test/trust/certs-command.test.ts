/** `npm run certs` as people use it: each command is a process, and what it makes is judged by other programs. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { X509Certificate } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { without } from '../support/tools.ts'

const CERTS = join(import.meta.dirname, '..', '..', 'src', 'cli', 'certs.ts')
const DIR = mkdtempSync(join(tmpdir(), 'xinqiao-certs-'))
after(() => rmSync(DIR, { recursive: true }))
const at = (name: string): string => join(DIR, name)
const [CA, NODE, KEY, REQUEST] = [at('ca'), at('node.pem'), at('node.key.pem'), at('node.csr.pem')]
const AUTHORITY = join(CA, 'ca.pem')

function run(program: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

const certs = (...args: string[]) => run(process.execPath, CERTS, ...args)
const openssl = (...args: string[]) => run('openssl', ...args)

function done(result: { status: number | null; output: string }): string {
  assert.equal(result.status, 0, result.output)
  return result.output
}

function refused(code: string, result: { status: number | null; output: string }): string {
  assert.deepEqual([result.status, result.output.split(':')[0]], [1, `✗ ${code}`], result.output)
  return result.output
}

before(() => {
  writeFileSync(at('pass'), 'correct horse battery\n')
  const names = ['--division', '310000', '--host', 'node.example,192.0.2.7']
  done(certs('init', '--ca', CA, '--name', 'Test Region CA', '--passphrase-file', at('pass')))
  done(certs('request', ...names, '--key', KEY, '--out', REQUEST))
  const ca = ['--ca', CA, '--passphrase-file', at('pass')]
  done(certs('issue', ...ca, '--request', REQUEST, ...names, '--out', NODE, '--days', '90'))
})

test('keys are readable by their owner only, and the key of the authority is under its passphrase', () => {
  for (const key of [KEY, join(CA, 'ca.key.pem')]) assert.equal(statSync(key).mode & 0o777, 0o600)
  assert.match(readFileSync(join(CA, 'ca.key.pem'), 'utf8'), /BEGIN ENCRYPTED PRIVATE KEY/)
  const [line] = readFileSync(join(CA, 'register.ndjson'), 'utf8').trim().split('\n')
  const { division, serial } = JSON.parse(line ?? '')
  assert.equal(division, '310000')
  assert.equal(BigInt(`0x${serial}`), BigInt(`0x${new X509Certificate(readFileSync(NODE)).serialNumber}`))
})

test('nothing that exists is overwritten, and no key is ever printed', () => {
  const before = readFileSync(KEY, 'utf8')
  const names = ['--division', '310000', '--host', 'node.example']
  const outputs = [
    refused('PKI_EXISTS', certs('init', '--ca', CA, '--name', 'Again')),
    refused('PKI_EXISTS', certs('request', ...names, '--key', KEY, '--out', at('other.csr'))),
    refused('PKI_EXISTS', certs('request', ...names, '--key', at('other.key'), '--out', REQUEST)),
    refused(
      'PKI_EXISTS',
      certs('renew', '--cert', NODE, '--key', KEY, '--new-key', '--out', at('other.csr')),
    ),
    done(certs('show', NODE)),
  ]
  assert.equal(readFileSync(KEY, 'utf8'), before)
  assert.equal(existsSync(at('other.key')), false, 'a refused command leaves nothing')
  for (const output of outputs) assert.doesNotMatch(output, /PRIVATE KEY|MII/)
})

test('openssl accepts request, certificate and chain', { skip: without('openssl') }, () => {
  assert.match(
    done(openssl('req', '-in', REQUEST, '-noout', '-verify', '-text')),
    /node\.example.*192\.0\.2\.7/s,
  )
  const purposes = ['sslserver', 'sslclient']
  for (const purpose of purposes) done(openssl('verify', '-CAfile', AUTHORITY, '-purpose', purpose, NODE))
  const strict = ['-x509_strict', '-verify_hostname', 'node.example', '-verify_ip', '192.0.2.7']
  done(openssl('verify', '-CAfile', AUTHORITY, ...strict, NODE))
})

test('check passes a good certificate, and says of a bad one what breaks which line and how to mend it', () => {
  const passes = certs(
    'check',
    '--cert',
    NODE,
    '--authority',
    AUTHORITY,
    '--key',
    KEY,
    '--host',
    'node.example',
  )
  assert.match(done(passes), /✓ 合格 passes/)
  const other = at('other-ca')
  done(certs('init', '--ca', other, '--name', 'Other CA'))
  const cases: [RegExp, string[]][] = [
    [/✗ \[1\].*append the intermediate/, ['--authority', join(other, 'ca.pem')]],
    [/✗ \[3\].*not good for elsewhere\.example/, ['--authority', AUTHORITY, '--host', 'elsewhere.example']],
    [
      /✗ \[4\].*not the one of this certificate/,
      ['--authority', AUTHORITY, '--key', join(other, 'ca.key.pem')],
    ],
  ]
  for (const [finding, args] of cases) {
    const { status, output } = certs('check', '--cert', NODE, ...args)
    assert.equal(status, 1)
    assert.match(output, finding)
    assert.match(output, /✗ 不合格 does not pass/)
  }
  const authorityItself = certs('check', '--cert', AUTHORITY, '--authority', AUTHORITY)
  assert.match(authorityItself.output, /✗ \[3\].*\n✗ \[5\].*\n✗ \[5\].*serverAuth.*\n✗ \[5\].*clientAuth/)
})

test('check judges what an agency authority with another tool issued', { skip: without('openssl') }, () => {
  const make = (name: string, key: string[], extensions: string, days = '30'): string => {
    const [k, csr, pem, ext] = [at(`${name}.key`), at(`${name}.csr`), at(`${name}.pem`), at(`${name}.ext`)]
    done(openssl('req', '-new', '-nodes', '-newkey', ...key, '-keyout', k, '-subj', '/CN=n', '-out', csr))
    writeFileSync(ext, extensions)
    const ca = ['-CA', at('agency.pem'), '-CAkey', at('agency.key')]
    done(openssl('x509', '-req', '-in', csr, ...ca, '-days', days, '-sha256', '-extfile', ext, '-out', pem))
    return pem
  }
  const ec = ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256']
  const self = [
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    ...ec,
    '-keyout',
    at('agency.key'),
    '-out',
    at('agency.pem'),
  ]
  const caUse = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign']
  done(openssl(...self, '-subj', '/CN=Agency CA', '-days', '400', ...caUse))
  const good =
    'subjectAltName=DNS:node.example\nextendedKeyUsage=serverAuth,clientAuth\nkeyUsage=digitalSignature\n'
  const check = (file: string) => certs('check', '--cert', file, '--authority', at('agency.pem'))
  assert.match(done(check(make('agency-good', ec, good))), /✓/)
  const short = check(make('agency-weak', ['rsa:2048'], good.replace(',clientAuth', '')))
  assert.match(short.output, /✗ \[4\].*RSA 2048.*\n✗ \[5\].*clientAuth/)
  const soon = check(make('agency-soon', ec, good.replace('DNS:node', 'DNS:*'), '3'))
  assert.match(soon.output, /! \[2\].*less than 14 days.*\n✗ \[3\].*wildcard/)
})

test('a renewal keeps the pin with the same key, and asks for the same names', () => {
  const renewed = at('renewed.csr.pem')
  const output = done(certs('renew', '--cert', NODE, '--key', KEY, '--out', renewed))
  const pin = /sha256:[0-9a-f]{64}/.exec(output)?.[0] ?? 'none'
  const names = ['--division', '310000', '--host', 'node.example,192.0.2.7']
  const ca = ['--ca', CA, '--passphrase-file', at('pass')]
  const issued = done(certs('issue', ...ca, '--request', renewed, ...names, '--out', at('renewed.pem')))
  assert.ok(issued.includes(pin))
  done(certs('renew', '--cert', NODE, '--key', at('next.key.pem'), '--new-key', '--out', at('next.csr.pem')))
  assert.equal(statSync(at('next.key.pem')).mode & 0o777, 0o600)
  refused('KEY_FILE_BAD', certs('renew', '--cert', NODE, '--key', at('next.key.pem'), '--out', at('x.csr')))
})

test('a revoked certificate is in the list that openssl reads, and check says so', {
  skip: without('openssl'),
}, () => {
  const ca = ['--ca', CA, '--passphrase-file', at('pass')]
  const crl = join(CA, 'crl.pem')
  const names = ['--division', '320000', '--host', 'lost.example']
  done(certs('request', ...names, '--key', at('lost.key.pem'), '--out', at('lost.csr.pem')))
  done(certs('issue', ...ca, '--request', at('lost.csr.pem'), ...names, '--out', at('lost.pem')))
  const verify = (file: string) =>
    openssl('verify', '-CAfile', AUTHORITY, '-crl_check', '-CRLfile', crl, file)
  done(verify(at('lost.pem')))
  done(certs('revoke', ...ca, '--cert', at('lost.pem'), '--reason', 'keyCompromise'))
  assert.match(verify(at('lost.pem')).output, /certificate revoked/)
  done(verify(NODE))
  assert.match(done(openssl('crl', '-in', crl, '-noout', '-text')), /Key Compromise.*|CRL Number/s)
  const checked = certs('check', '--cert', at('lost.pem'), '--authority', AUTHORITY, '--crl', crl)
  assert.match(checked.output, /✗ \[7\].*revoked/)
  assert.match(done(certs('revoke', ...ca, '--cert', at('lost.pem'))), /revoked already/)
  assert.match(done(certs('crl', ...ca)), /number 3, 1 revoked/)
  assert.match(done(certs('show', crl)), /revoked +[0-9a-f]+/)
  refused('CERTIFICATE_BAD', certs('revoke', ...ca, '--cert', join(at('other-ca'), 'ca.pem')))
  refused('REQUEST_BAD', certs('revoke', ...ca, '--cert', NODE, '--reason', 'whim'))
  refused(
    'CRL_BAD',
    certs('check', '--cert', NODE, '--authority', join(at('other-ca'), 'ca.pem'), '--crl', crl),
  )
  const held = readFileSync(join(CA, 'revoked.json'), 'utf8')
  writeFileSync(join(CA, 'revoked.json'), '{')
  refused('CRL_BAD', certs('revoke', ...ca, '--cert', NODE))
  writeFileSync(join(CA, 'revoked.json'), held)
})

test('PKCS #12 is opened by openssl and by Java', { skip: without('openssl') }, t => {
  const [out, password] = [at('node.p12'), at('p12-pass')]
  writeFileSync(password, 'a long password\n')
  const pair = ['--cert', NODE, '--key', KEY, '--authority', AUTHORITY]
  done(certs('p12', ...pair, '--password-file', password, '--out', out))
  assert.equal(statSync(out).mode & 0o777, 0o600)
  const opened = done(openssl('pkcs12', '-in', out, '-passin', `file:${password}`, '-nokeys', '-info'))
  assert.match(opened, /AES-256-CBC.*hmacWithSHA256/s)
  if (spawnSync('keytool').error) return t.diagnostic('Java is not installed: it was not asked')
  const listed = done(
    run('keytool', '-list', '-keystore', out, '-storepass', 'a long password', '-storetype', 'PKCS12'),
  )
  assert.match(listed, /xinqiao.*PrivateKeyEntry/s)
})

test('bad input is one line that says how to mend it', () => {
  writeFileSync(at('short'), 'abc\n')
  writeFileSync(at('nonsense'), 'nonsense\n')
  const names = ['--division', '310000', '--host', 'node.example', '--out', at('never.pem')]
  refused('FILE_UNREADABLE', certs('show', at('absent')))
  refused('CERTIFICATE_BAD', certs('show', at('nonsense')))
  refused('KEY_FILE_BAD', certs('issue', '--ca', CA, '--request', REQUEST, ...names))
  const ca = ['--ca', CA, '--passphrase-file', at('pass')]
  refused('REQUEST_BAD', certs('issue', ...ca, '--request', at('nonsense'), ...names))
  refused('KEY_FILE_BAD', certs('init', '--ca', at('weak'), '--name', 'x', '--passphrase-file', at('short')))
  const pair = ['--cert', NODE, '--key', at('nonsense'), '--authority', AUTHORITY]
  refused('KEY_FILE_BAD', certs('p12', ...pair, '--password-file', at('pass'), '--out', at('x.p12')))
  assert.equal(existsSync(at('never.pem')), false)
  for (const args of [
    [],
    ['nonsense'],
    ['show'],
    ['init', '--ca', at('x')],
    ['init', '--ca', at('x'), '--name', 'x', '--days', '0'],
    ['issue', '--ca', CA],
    ['revoke', '--ca', CA],
    ['request', '--division', '31', '--host', 'a', '--key', at('x'), '--out', at('y')],
    ['request', '--division', '310000', '--host', 'a b', '--key', at('x'), '--out', at('y')],
    ['check', '--cert', NODE],
    ['show', NODE, 'more'],
    ['show', '--unknown', NODE],
  ]) {
    const { status, output } = certs(...args)
    assert.equal(status, 2, args.join(' '))
    assert.match(output, /npm run certs --/)
  }
  assert.equal(existsSync(at('x')), false)
})
