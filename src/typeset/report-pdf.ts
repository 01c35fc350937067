/** Reports and certificates as PDF/A-2b, set by Typst from the templates that the standards team edits. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import encodeQR from 'qr'
import { utf8Text } from '../base/bytes.ts'
import { canonicalText } from '../base/canonical.ts'
import type { WithdrawalCertificate } from '../standard/certificate.ts'
import type { CreditReport } from '../standard/report.ts'
import { Glyphs } from './glyphs.ts'
import { printableSheet } from './printable-sheet.ts'
import { sheetOf } from './report-sheet.ts'
import { reportWords } from './words.ts'

const TEMPLATE = fileURLToPath(new URL('../../openapi/standard/report/', import.meta.url))
/** Regular text and headings: no other weight is used. */
const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(file =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${file}`)),
)
/** Compilations for which Typst keeps what it has computed; without a bound memory grows with every report. */
const KEPT = 4

/** A finished report. */
export interface Printable {
  readonly reportNo: string
  /** Verification code, printed and in the QR code beside the number of the report. */
  readonly code: string
  /** Canonical. */
  readonly json: Uint8Array
}

/** Sets reports one after the other; holds the fonts in memory, so make one and keep it. */
export class ReportPrinter {
  readonly #compiler = NodeCompiler.create({
    workspace: TEMPLATE,
    fontArgs: [{ fontPaths: FONTS }],
  })
  readonly #glyphs = new Glyphs(FONTS.map(file => readFileSync(file)))
  readonly #words = reportWords()

  /** The unsigned PDF: the same report gives the same bytes. */
  pdf({ reportNo, code, json }: Printable): Uint8Array {
    const report = JSON.parse(this.#glyphs.settable(utf8Text(json))) as CreditReport
    const sheet = JSON.stringify(printableSheet(sheetOf(report, this.#words)))
    return this.#set('report.typ', { sheet, qr: qrOf(`${reportNo} ${code}`), code })
  }

  /** As {@link pdf}. The proofs that a certificate holds are in its JSON alone. */
  certificate(certificate: WithdrawalCertificate): Uint8Array {
    const { certificateNo, bodyDigest } = certificate.cover
    return this.#set('certificate.typ', {
      certificate: this.#glyphs.settable(canonicalText(certificate)),
      divisions: JSON.stringify(this.#words.divisions),
      qr: qrOf(`${certificateNo} ${bodyDigest}`),
    })
  }

  #set(template: string, inputs: Readonly<Record<string, string>>): Uint8Array {
    const file = { mainFilePath: `${TEMPLATE}${template}`, inputs }
    // Tags off: what Typst writes for them is one more thing that readers disagree about, and PDF/A-2b asks for none.
    const pdf = this.#compiler.pdf(file, { pdfStandard: 'a-2b', pdfTags: false })
    this.#compiler.evictCache(KEPT)
    return pdf
  }
}

/** A QR code as SVG, one path: a square of side 1 for each dark module, a run of them in one. */
function qrOf(text: string): string {
  const rows = encodeQR(text, 'raw', { border: 1 })
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  )
  const side = rows.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path d="${path.join('')}"/></svg>`
}

/** First column and length of each run of dark modules. */
function runsOf(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    if (!dark) continue
    const last = runs.at(-1)
    if (last !== undefined && last[0] + last[1] === x) last[1]++
    else runs.push([x, 1])
  }
  return runs
}
