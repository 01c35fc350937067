/** `npm run lists -- certificate`: what the subject is given when every province has stopped. */
import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { canonicalText } from '../base/canonical.ts'
import { readSecrets, type Secrets } from '../config/secrets.ts'
import type { Settings } from '../config/settings.ts'
import { certificateOf } from '../listing-desk.ts'
import { listsError } from '../lists/fault.ts'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import { detachedSigner } from '../trust/detached-signature.ts'
import { signPdf } from '../typeset/pdf-signature.ts'
import { ReportPrinter } from '../typeset/report-pdf.ts'
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
  const { settings, loaded, store, database, sealer } = node
  const secrets = readSecrets(settings, true)
  const key = secrets.feedKey
  if (key === null)
    throw listsError('CERTIFICATE_REFUSED', 'certificates are signed where the feed key is: ask a worker')
  const parts = {
    self: settings.division,
    clock: Date.now,
    store,
    database,
    sealer,
    membership: () => loaded.membership,
  }
  const certificate = await certificateOf(parts, await key.signer(loaded.suite), ref, partial)
  const print = printOf(out)
  await writeFile(out, `${canonicalText(certificate)}\n`, { flag: 'wx' })
  if (pdf) await writeFile(print, printed(certificate, settings, secrets), { flag: 'wx' })
  if (json) console.log(JSON.stringify({ ok: true, what: 'certificate', file: out, ...certificate.cover }))
  else console.log([...certificateLines(certificate), `  ${pdf ? `${out}  ${print}` : out}`].join('\n'))
  return 0
}

function printOf(file: string): string {
  return `${file.replace(/\.json$/, '')}.pdf`
}

/** PDF/A-2b, signed with the node's certificate. */
function printed(
  certificate: WithdrawalCertificate,
  { division, certificate: pem }: Pick<Settings, 'division' | 'certificate'>,
  { privateKey }: Pick<Secrets, 'privateKey'>,
): Uint8Array {
  const signing = { certificate: readFileSync(pem, 'utf8'), privateKey }
  const facts = { location: division, nowMs: Date.now(), reason: 'Certificate of withdrawal' }
  return signPdf(new ReportPrinter().certificate(certificate), facts, detachedSigner(signing))
}
