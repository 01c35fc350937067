/** `npm run lists -- certificate`: what the subject is given when every province has stopped. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { canonicalText } from '../base/canonical.ts'
import { readSecrets } from '../config/secrets.ts'
import { certificateOf } from '../listing-desk.ts'
import { listsError } from '../lists/fault.ts'
import { detachedSigner } from '../trust/detached-signature.ts'
import { CERTIFICATE_REASON, signPdf } from '../typeset/pdf-signature.ts'
import { ReportPrinter } from '../typeset/report-pdf.ts'
import { deskPartsOf } from './lists-access.ts'
import type { ListsValues } from './lists-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { refOf, required } from './usage.ts'
import { certificateLines } from './verify-certificate.ts'

/** Never replaces a file. The JSON is always written: the receipts are in it alone. */
export async function certificateCommand(
  node: NodeAccess,
  _words: readonly string[],
  values: ListsValues,
): Promise<0> {
  const { out, partial, pdf, json, ...named } = required(values, ['ref', 'out'])
  const ref = refOf('ref', named.ref)
  await requireSound(node)
  const { settings, loaded } = node
  const { feedKey, privateKey } = readSecrets(settings, true)
  if (feedKey === null)
    throw listsError('CERTIFICATE_REFUSED', 'certificates are signed where the feed key is: ask a worker')
  const parts = deskPartsOf(node)
  const certificate = await certificateOf(parts, await feedKey.signer(loaded.suite), ref, partial)
  const print = printOf(out)
  await writeFile(out, `${canonicalText(certificate)}\n`, { flag: 'wx' })
  if (pdf) {
    const signer = detachedSigner({ certificate: readFileSync(settings.certificate, 'utf8'), privateKey })
    const pages = new ReportPrinter().certificate(certificate)
    const facts = { location: parts.self, nowMs: Date.now(), reason: CERTIFICATE_REASON }
    await writeFile(print, signPdf(pages, facts, signer), { flag: 'wx' })
  }
  if (json) console.log(JSON.stringify({ ok: true, what: 'certificate', file: out, ...certificate.cover }))
  else console.log([...certificateLines(certificate), `  ${pdf ? `${out}  ${print}` : out}`].join('\n'))
  return 0
}

function printOf(file: string): string {
  return `${file.replace(/\.json$/, '')}.pdf`
}
