/**
 * `npm run testssl`: what testssl.sh finds at the exchange port of a node, written to docs/evidence/testssl.md.
 *
 * It takes minutes and the Debian package testssl.sh, so it is run by hand, after a change of src/trust/tls.ts, of Node
 * or of OpenSSL. Nothing leaves this machine: no name is looked up, no list fetched. Exit code 0: nothing of medium
 * severity or above; 1: something, which the report names; 2: it could not be run.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runCommandLine } from '../src/cli/command-line.ts'
import { createAuthority, createRequest, issueCertificate } from '../src/trust/certificates.ts'
import { Desk } from '../test/http/desk.ts'
import { makeRegion } from '../test/http/region.ts'

const REPORT = path.resolve(import.meta.dirname, '../docs/evidence/testssl.md')
const BAD: ReadonlySet<string> = new Set(['MEDIUM', 'HIGH', 'CRITICAL'])
/** Of this run or this machine, and nothing about the face. */
const PASSING =
  /^(scanTime|engine_problem|host_certificate_Problem|clientsimulation|service|pre_128cipher|cert_(serialNumber|fingerprint|notBefore|notAfter|subject|commonName|caIssuers|keySize_note|subjectAltName|chain|ocspURL|crlDistributionPoints)|cert|TLS_timestamp|intermediate_cert)/

interface Finding {
  readonly id: string
  readonly severity: string
  readonly finding: string
}

async function scan(): Promise<readonly Finding[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-testssl-'))
  const desk = await Desk.open({}, await regionOf90Days())
  try {
    const [authority, found] = [path.join(folder, 'ca.pem'), path.join(folder, 'found.json')]
    writeFileSync(authority, desk.region.authority.certificate)
    const options = ['--quiet', '--color', '0', '--warnings', 'off', '--nodns', 'none', '--ip', '127.0.0.1']
    const limits = ['--connect-timeout', '10', '--openssl-timeout', '10']
    const place = `localhost:${new URL(desk.listener.endpoint).port}`
    const args = [...options, ...limits, '--add-ca', authority, '--jsonfile', found, place]
    const child = spawn('testssl', args, { stdio: ['ignore', 'inherit', 'inherit'] })
    await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
    return JSON.parse(readFileSync(found, 'utf8'))
  } finally {
    await desk.listener.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** With the term of development certificates, so that the end of a test's certificate is no finding. */
async function regionOf90Days() {
  const region = await makeRegion()
  const now = Date.now()
  const authority = await createAuthority({ commonName: 'testssl', days: 365, now })
  const { request, privateKey } = await createRequest({ commonName: 'xinqiao 310000' })
  const names = { commonName: 'xinqiao 310000', dnsNames: ['localhost'], ipAddresses: ['127.0.0.1'] }
  const crlUrl = 'http://ca.example/crl.pem'
  const cert = issueCertificate({ authority, request, ...names, days: 90, now, crlUrl })
  const members = new Map(region.members).set('310000', { cert, key: privateKey, ca: authority.certificate })
  return { ...region, authority, members }
}

function reportOf(findings: readonly Finding[], version: string): string {
  const rows = findings
    .filter(({ id }) => !PASSING.test(id))
    .map(({ id, severity, finding }) => `| ${id} | ${severity} | ${finding.replaceAll('|', '/').trim()} |`)
  return [
    '# testssl.sh 对交换端口的检查 · testssl.sh against the exchange port',
    '',
    `由 \`npm run testssl\` 写成：testssl.sh ${version}，Node ${process.version.split('.')[0]}，开发用证书，不出示客户端证书，不联网。`,
    `Written by \`npm run testssl\`: testssl.sh ${version}, Node ${process.version.split('.')[0]}, a development certificate, no`,
    'certificate of a client, no network. It fails on any finding of severity MEDIUM or above; there is no exception.',
    '',
    '结论 result: 没有中级或以上问题 · nothing of medium severity or above.',
    '',
    '握手须有客户端证书，故 testssl.sh 走不到 HTTP：报头由 test/http/ 检查。A handshake needs a certificate of a member, so',
    'testssl.sh does not get as far as HTTP: headers are tested in test/http/.',
    '',
    '## 所见 · Findings',
    '',
    '| 项目 id | 级别 severity | 所见 finding |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

const LINE = {
  name: 'npm run testssl --',
  usage: `npm run testssl
    以 testssl.sh 检查交换端口，写入 docs/evidence/testssl.md · what testssl.sh finds at the exchange port, as a page
    exit code 0: nothing of medium severity or above, 1: something, 2: it could not be run`,
  options: {},
  words: [],
}

/** @param args the words after `npm run testssl --` */
export function testsslCommand(args: readonly string[]): Promise<number> {
  return runCommandLine(LINE, args, testssl)
}

async function testssl(): Promise<0 | 1 | 2> {
  const findings = await scan().catch((error: NodeJS.ErrnoException) => {
    console.error(error.code === 'ENOENT' ? '✗ testssl is missing: apt-get install testssl.sh' : error)
    return null
  })
  if (findings === null) return 2
  const bad = findings.filter(({ severity }) => BAD.has(severity))
  if (findings.length < 80) {
    console.error(`✗ only ${findings.length} findings: testssl did not come to its end`)
    return 2
  }
  for (const { id, severity, finding } of bad) console.error(`${severity} ${id}: ${finding}`)
  if (bad.length > 0) return 1
  const { stdout } = spawnSync('testssl', ['--version'], { encoding: 'utf8' })
  mkdirSync(path.dirname(REPORT), { recursive: true })
  writeFileSync(REPORT, reportOf(findings, /testssl\s+(\d[\w.]*)/.exec(stdout)?.[1] ?? ''))
  console.log(REPORT)
  return 0
}

if (import.meta.main) process.exit(await testsslCommand(process.argv.slice(2)))
