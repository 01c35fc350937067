/** The printed certificate of withdrawal: what readers of PDF say of it, its text, and who is believed. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { judgeCertificate } from '../../src/cli/verify-certificate.ts'
import { INTL } from '../../src/feed/suite.ts'
import type { WithdrawalCertificate } from '../../src/standard/certificate.ts'
import { detachedSigner } from '../../src/trust/detached-signature.ts'
import type { Membership } from '../../src/trust/membership.ts'
import { signPdf } from '../../src/typeset/pdf-signature.ts'
import { ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { NOW } from '../support/province.ts'
import { without } from '../support/tools.ts'
import { nodeCertificate } from './node-certificate.ts'

const EXAMPLE = new URL('../../openapi/standard/examples/certificate-withdrawal.json', import.meta.url)
const certificate = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as WithdrawalCertificate
const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-certificate-'))
const file = path.join(folder, 'certificate.pdf')
let membership: Membership
before(async () => {
  const { node, pin } = await nodeCertificate()
  membership = {
    memberByPin: (one: string) => (one === pin ? { division: '310000' } : undefined),
  } as unknown as Membership
  const facts = { location: '310000', nowMs: NOW, reason: 'Certificate of withdrawal' }
  const pdf = new ReportPrinter().certificate(certificate)
  writeFileSync(file, signPdf(pdf, facts, detachedSigner(node)))
})
after(() => rmSync(folder, { recursive: true }))

function run(tool: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8' })
  return stdout + stderr
}

test('one page with every province and its time', { skip: without('pdftotext') }, () => {
  const text = run('pdftotext', '-layout', file, '-')
  for (const word of [
    /各省均已停止/,
    /江苏省\s+持有方\s+已停止\s+2026-04-10 08:01:00/,
    /最后一省停止于 2026-04-10 08:01:02/,
    /移出/,
    /第 1 页，共 1 页/,
  ])
    assert.match(text, word)
  assert.ok(text.includes(certificate.cover.certificateNo))
})

test('pdfsig calls the signature valid, qpdf finds no fault', {
  skip: without('pdfsig') || without('qpdf'),
}, () => {
  assert.match(run('pdfsig', '-nocert', file), /Signature is Valid/)
  assert.doesNotMatch(run('qpdf', '--check', file), /WARNING|ERROR/)
})

test('it is verified by the membership alone, and by no other member', async () => {
  const { facts } = await judgeCertificate({ suite: INTL, membership }, file)
  const { certificateNo, bodyDigest } = certificate.cover
  assert.deepEqual(facts, { form: 'pdf', certificateNo, bodyDigest, maker: '310000' })
  const others = { memberByPin: () => ({ division: '320000' }) } as unknown as Membership
  await assert.rejects(judgeCertificate({ suite: INTL, membership: others }, file), {
    fault: { code: 'CERTIFICATE_FORGED' },
  })
  const changed = readFileSync(file)
  changed.writeUInt8(changed.readUInt8(3_000) ^ 1, 3_000)
  const forged = path.join(folder, 'forged.pdf')
  writeFileSync(forged, changed)
  await assert.rejects(judgeCertificate({ suite: INTL, membership }, forged), {
    fault: { code: 'CERTIFICATE_FORGED' },
  })
})
