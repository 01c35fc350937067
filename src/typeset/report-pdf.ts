/** Reports and certificates as PDF/A-2b, set by Typst from the templates that the standards team edits. */
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import encodeQR from 'qr'
import { canonicalText } from '../base/canonical.ts'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import type { CreditReport } from '../standard/report.ts'
import { reportWords } from './words.ts'

const TEMPLATE = fileURLToPath(new URL('../../openapi/standard/report/', import.meta.url))
const FONTS = '@expo-google-fonts/noto-sans-sc'
/** Regular text and headings: no other weight is used. */
const WEIGHTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf']
/** Compilations for which Typst keeps what it has computed; without a bound memory grows with every report. */
const KEPT = 4

/** Sets reports one after the other; holds the fonts in memory, so make one and keep it. */
export class ReportPrinter {
  readonly #compiler = NodeCompiler.create({
    workspace: TEMPLATE,
    fontArgs: [{ fontPaths: WEIGHTS.map(file => fileURLToPath(import.meta.resolve(`${FONTS}/${file}`))) }],
  })
  readonly #words = JSON.stringify(reportWords())

  /**
   * The unsigned PDF: the same report gives the same bytes.
   * @param code verification code, printed and in the QR code beside the number of the report
   */
  pdf(report: CreditReport, code: string): Uint8Array {
    const qr = qrOf(`${report.cover.reportNo} ${code}`)
    return this.#set('report.typ', { report: canonicalText(report), qr, code })
  }

  /** As {@link pdf}. The proofs that a certificate holds are in its JSON alone. */
  certificate(certificate: WithdrawalCertificate): Uint8Array {
    const { certificateNo, bodyDigest } = certificate.cover
    const qr = qrOf(`${certificateNo} ${bodyDigest}`)
    return this.#set('certificate.typ', { certificate: canonicalText(certificate), qr })
  }

  #set(template: string, inputs: Readonly<Record<string, string>>): Uint8Array {
    const file = { mainFilePath: `${TEMPLATE}${template}`, inputs: { ...inputs, words: this.#words } }
    // Tags off: what Typst writes for them is one more thing that readers disagree about, and PDF/A-2b asks for none.
    const pdf = this.#compiler.pdf(file, { pdfStandard: 'a-2b', pdfTags: false })
    this.#compiler.evictCache(KEPT)
    return pdf
  }
}

/** Each row of a QR code as runs of dark modules: first column and length; as JSON. */
function qrOf(text: string): string {
  const rows = encodeQR(text, 'raw', { border: 1 }).map(row => {
    const runs: [number, number][] = []
    for (const [x, dark] of row.entries()) {
      if (!dark) continue
      const last = runs.at(-1)
      if (last !== undefined && last[0] + last[1] === x) last[1]++
      else runs.push([x, 1])
    }
    return runs
  })
  return JSON.stringify(rows)
}
