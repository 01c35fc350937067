import { isIP } from 'node:net'
import { initAuthority, issue, revoke } from './certs-authority.ts'
import { check, show } from './certs-check.ts'
import { p12, renew, request } from './certs-node.ts'
import { type Given as Parsed, runCommandLine } from './command-line.ts'
import { createDevelopmentPki } from './development-pki.ts'
import { UsageError } from './fault.ts'
import { A_COMMAND, oneOf, quoted, required, wholeNumber, wordsAre } from './usage.ts'

const USAGE = `颁发机构（离线）· the authority, offline
  npm run certs -- init --ca DIR --name NAME [--days 3650] [--crl-days 30] [--crl-url URL] [--passphrase-file FILE]
  npm run certs -- issue --ca DIR --request FILE --division 310000 --host NAME[,NAME…] --out FILE [--days 365] [--crl-url URL]
  npm run certs -- revoke --ca DIR (--cert FILE | --serial HEX) [--reason keyCompromise] [--crl-days 30]
  npm run certs -- crl --ca DIR [--crl-days 30]        the same list anew, before it is due
结点 · the node
  npm run certs -- request --division 310000 --host NAME[,NAME…] --key FILE --out FILE
  npm run certs -- renew --cert FILE --key FILE [--new-key] --out FILE
  npm run certs -- p12 --cert FILE --key FILE --authority FILE --password-file FILE --out FILE
查看与检查 · looking and checking
  npm run certs -- show FILE                           a certificate or a revocation list
  npm run certs -- check --cert FILE --authority FILE [--key FILE] [--host NAME] [--crl FILE]…
                   [--membership FILE --division 310000]
开发 · development
  npm run certs -- dev --out DIR [--divisions 310000,320000] [--base-port 7100] [--host 127.0.0.1] [--suite intl|sm] [--force]

示例 example: certs/README.md`

const OPTIONS = {
  ca: { type: 'string' },
  name: { type: 'string' },
  days: { type: 'string' },
  'crl-days': { type: 'string', default: '30' },
  'crl-url': { type: 'string' },
  'passphrase-file': { type: 'string' },
  request: { type: 'string' },
  division: { type: 'string' },
  host: { type: 'string' },
  out: { type: 'string' },
  cert: { type: 'string' },
  serial: { type: 'string' },
  reason: { type: 'string', default: 'cessationOfOperation' },
  key: { type: 'string' },
  'new-key': { type: 'boolean', default: false },
  authority: { type: 'string' },
  'password-file': { type: 'string' },
  crl: { type: 'string', multiple: true, default: [] as string[] },
  membership: { type: 'string' },
  divisions: { type: 'string' },
  'base-port': { type: 'string', default: '7100' },
  suite: { type: 'string', default: 'intl' },
  force: { type: 'boolean', default: false },
} as const

type Given = Parsed<typeof OPTIONS>['values']

type Command = (given: Given, file: string) => Promise<number> | number

const COMMANDS: { readonly [name: string]: Command } = {
  async init(given) {
    const { ca, name } = required(given, ['ca', 'name'])
    const [days, crlDays] = [dayCount('days', given.days ?? '3650'), dayCount('crl-days', given['crl-days'])]
    const passphraseFile = given['passphrase-file']
    const wish = { name, days, crlDays, crlUrl: urlOf(given['crl-url']), passphraseFile, now: Date.now() }
    return told(await initAuthority({ folder: ca, ...wish }))
  },
  issue(given) {
    const { ca, request: file, out, ...rest } = required(given, ['ca', 'request', 'division', 'host', 'out'])
    const names = { division: divisionOf(rest.division), ...hostsOf(rest.host) }
    const days = dayCount('days', given.days ?? '365')
    const passphraseFile = given['passphrase-file']
    const wish = { ...names, days, crlUrl: urlOf(given['crl-url']), out, passphraseFile, now: Date.now() }
    return told(issue({ folder: ca, request: file, ...wish }))
  },
  async revoke(given) {
    const { ca } = required(given, ['ca'])
    const which = given.cert ?? given.serial
    if (which === undefined) throw new UsageError('缺少 --cert 或 --serial', '--cert or --serial is missing')
    return told(await revoke({ ...listOptions(given, ca), which, reason: given.reason }))
  },
  async crl(given) {
    const { ca } = required(given, ['ca'])
    return told(await revoke({ ...listOptions(given, ca), which: null, reason: given.reason }))
  },
  async request(given) {
    const { division, host, key, out } = required(given, ['division', 'host', 'key', 'out'])
    return told(await request({ division: divisionOf(division), ...hostsOf(host), key, out }))
  },
  async renew(given) {
    const { cert: certificate, key, out } = required(given, ['cert', 'key', 'out'])
    return told(await renew({ certificate, key, out, newKey: given['new-key'] }))
  },
  p12(given) {
    const {
      cert: certificate,
      key,
      authority,
      out,
      ...rest
    } = required(given, ['cert', 'key', 'authority', 'password-file', 'out'])
    return told(p12({ certificate, key, authority, out, passwordFile: rest['password-file'] }))
  },
  show(_given, file) {
    return told(show(file))
  },
  async check(given) {
    const { cert: certificate, authority } = required(given, ['cert', 'authority'])
    const { key, host, division, membership, crl: crls } = given
    const now = Date.now()
    const { lines, ok } = await check({ certificate, authority, key, host, division, membership, crls, now })
    return told(lines, ok ? 0 : 1)
  },
  async dev(given) {
    const { out } = required(given, ['out'])
    const { host = '127.0.0.1', force } = given
    const suite = oneOf(['intl', 'sm'], given.suite, ['密码套件', 'suite'])
    const divisions = given.divisions?.split(',').map(divisionOf)
    const basePort = wholeNumber('base-port', given['base-port'], 1, 65_535)
    const wish = { now: Date.now(), basePort, host, force, ...(divisions ? { divisions } : {}) }
    const pki = await createDevelopmentPki(out, { ...wish, suite })
    return told([
      `CA          ${pki.authority}`,
      `membership  ${pki.membership}`,
      ...pki.nodes.map(node => `${node.division}      ${node.endpoint}  ${node.certificate}`),
      'For development only: one machine made every private key.',
    ])
  },
}

/** @param args the words after `npm run certs --` */
export function certsCommand(args: readonly string[]): Promise<number> {
  const line = { name: 'npm run certs --', usage: USAGE, options: OPTIONS }
  return runCommandLine(line, args, ({ values, positionals }) => {
    const [word, ...words] = positionals
    const name = oneOf(Object.keys(COMMANDS), word, A_COMMAND)
    wordsAre(words, name === 'show' ? ['FILE'] : [])
    const command = COMMANDS[name] as Command
    return command(values, words[0] ?? '')
  })
}

function told(lines: readonly string[], code = 0): number {
  for (const line of lines) console.log(line)
  return code
}

function listOptions(given: Given, folder: string) {
  const crlDays = dayCount('crl-days', given['crl-days'])
  return { folder, crlDays, passphraseFile: given['passphrase-file'], now: Date.now() }
}

function dayCount(option: string, text: string): number {
  return wholeNumber(option, text, 1, 36_500)
}

/** Plain HTTP by custom: the list is signed, and TLS could need the list that is being fetched. */
function urlOf(text: string | undefined): string | undefined {
  if (text === undefined || (/^https?:\/\/[\x21-\x7e]{1,500}$/.test(text) && URL.canParse(text))) return text
  throw new UsageError(
    `--crl-url ${quoted(text)} 不是吊销列表的地址，应如 http://HOST/PATH`,
    `--crl-url ${quoted(text)} is no address of a revocation list: http://HOST/PATH`,
  )
}

function divisionOf(text: string): string {
  if (/^[0-9]{6}$/.test(text)) return text
  throw new UsageError(
    `${quoted(text)} 不是行政区划代码，应为六位数字（GB/T 2260）`,
    `${quoted(text)} is no division: six digits (GB/T 2260)`,
  )
}

/** Host names and addresses, comma between them. */
function hostsOf(text: string): { readonly dnsNames: string[]; readonly ipAddresses: string[] } {
  const hosts = text.split(',').map(host => host.trim())
  const bad = hosts.find(
    host => isIP(host) === 0 && !/^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9-]+)*$/i.test(host),
  )
  if (bad !== undefined)
    throw new UsageError(
      `--host ${quoted(bad)} 既非主机名也非地址`,
      `--host ${quoted(bad)} is neither a host name nor an address`,
    )
  return {
    dnsNames: hosts.filter(host => isIP(host) === 0),
    ipAddresses: hosts.filter(host => isIP(host) !== 0),
  }
}

if (import.meta.main) process.exitCode = await certsCommand(process.argv.slice(2))
