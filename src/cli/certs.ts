import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { FaultError } from '../base/fault.ts'
import { pinOf, readCertificate } from '../trust/pin.ts'
import { createDevelopmentPki } from './development-pki.ts'

const USAGE = `npm run certs -- dev --out DIR [--divisions 310000,320000] [--base-port 7100] [--host 127.0.0.1] [--suite intl|sm] [--force]
    makes a development CA, a node certificate and a feed key for each division, and a membership
npm run certs -- show FILE
    prints names, validity and pin of a certificate`

async function main(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      divisions: { type: 'string' },
      'base-port': { type: 'string', default: '7100' },
      host: { type: 'string', default: '127.0.0.1' },
      suite: { type: 'string', default: 'intl' },
      force: { type: 'boolean', default: false },
    },
  })
  const [command, file] = positionals
  if (command === 'show' && file !== undefined) return show(file)
  const basePort = Number(values['base-port'])
  const divisions = values.divisions?.split(',')
  const { out } = values
  if (
    command !== 'dev' ||
    out === undefined ||
    !isPort(basePort) ||
    divisions?.every(isDivision) === false ||
    !isSuite(values.suite)
  ) {
    console.error(USAGE)
    return 2
  }
  const { host, force, suite } = values
  const given = {
    now: Date.now(),
    basePort,
    host,
    force,
    suite,
    ...(divisions === undefined ? {} : { divisions }),
  }
  const pki = await createDevelopmentPki(out, given)
  console.log(`CA          ${pki.authority}\nmembership  ${pki.membership}`)
  for (const node of pki.nodes) console.log(`${node.division}      ${node.endpoint}  ${node.certificate}`)
  console.log('For development only: one machine made every private key.')
  return 0
}

function show(file: string): number {
  const certificate = readCertificate(readFileSync(file))
  console.log(`subject  ${certificate.subject}\nissuer   ${certificate.issuer}`)
  console.log(`names    ${certificate.subjectAltName ?? '–'}`)
  console.log(
    `valid    ${certificate.validFromDate.toISOString()} to ${certificate.validToDate.toISOString()}`,
  )
  console.log(`serial   ${certificate.serialNumber}\npin      ${pinOf(certificate.raw)}`)
  return 0
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port > 0 && port < 65_536
}

function isSuite(text: string): text is 'intl' | 'sm' {
  return text === 'intl' || text === 'sm'
}

function isDivision(text: string): boolean {
  return /^[0-9]{6}$/.test(text)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof FaultError)) throw error
  console.error(`${error.fault.code}: ${error.message}`)
  process.exitCode = 1
}
