/** `npm run lists -- certificate`: what the subject is given when every province has stopped. */
import { writeFile } from 'node:fs/promises'
import { canonicalText } from '../base/canonical.ts'
import { readSecrets } from '../config/secrets.ts'
import { certificateOf } from '../listing-desk.ts'
import { listsError } from '../lists/fault.ts'
import { type ListsValues, UsageError } from './lists-arguments.ts'
import { type NodeAccess, requireSound } from './node-access.ts'
import { certificateLines } from './verify-certificate.ts'

/** Never replaces a file. */
export async function certificateCommand(
  node: NodeAccess,
  words: readonly string[],
  { ref, out, partial, json }: ListsValues,
): Promise<0> {
  if (words.length > 0 || ref === undefined || !/^[0-9a-f]{32}$/.test(ref) || out === undefined)
    throw new UsageError('certificate needs --ref of 32 hexadecimal digits, and --out FILE')
  await requireSound(node)
  const { settings, loaded, store, database, sealer } = node
  const key = readSecrets(settings, true).feedKey
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
  await writeFile(out, `${canonicalText(certificate)}\n`, { flag: 'wx' })
  if (json) console.log(JSON.stringify({ ok: true, what: 'certificate', file: out, ...certificate.cover }))
  else console.log([...certificateLines(certificate), `  ${out}`].join('\n'))
  return 0
}
