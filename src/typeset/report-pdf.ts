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
import { diagnosticsOf, exportComplaints, templateError } from './template-faults.ts'
import { reportWords } from './words.ts'

/** Folder of the templates, with a slash at its end. */
export const TEMPLATES = fileURLToPath(new URL('../../openapi/standard/report/', import.meta.url))
/** Regular text and headings: no other weight is used. */
const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'].map(file =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/noto-sans-sc/${file}`)),
)
/**
 * Bytes of PDF after which Typst lets go of what it has computed and has not needed again since: some eight reports. What
 * it computes is kept for the whole process, whichever printer asked for it.
 */
const KEPT_BYTES = 2 ** 20 - 2 ** 18

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
  readonly #folder: string
  readonly #strict: boolean
  readonly #compiler: NodeCompiler
  readonly #glyphs = new Glyphs(FONTS.map(file => readFileSync(file)))
  readonly #words = reportWords()
  /** Of PDF, since the compiler was told to let go. */
  #bytes = 0

  /**
   * @param folder of the templates, absolute; what is changed there counts from the next report on
   * @param strict a warning, such as of a font in whose place another stands, is a mistake, too
   */
  constructor(folder = TEMPLATES, { strict = false } = {}) {
    this.#folder = folder
    this.#strict = strict
    this.#compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: FONTS }] })
  }

  /** The unsigned PDF: the same report gives the same bytes. @throws {TemplateError} */
  pdf({ reportNo, code, json }: Printable): Uint8Array {
    const report = JSON.parse(this.#glyphs.settable(utf8Text(json))) as CreditReport
    return this.#set('report.typ', {
      'sheet.json': JSON.stringify({ ...printableSheet(sheetOf(report, this.#words)), code }),
      'qr.svg': qrOf(`${reportNo} ${code}`),
    })
  }

  /** As {@link pdf}. The proofs that a certificate holds are in its JSON alone. */
  certificate(certificate: WithdrawalCertificate): Uint8Array {
    const { certificateNo, bodyDigest } = certificate.cover
    return this.#set('certificate.typ', {
      'certificate.json': this.#glyphs.settable(canonicalText(certificate)),
      'divisions.json': JSON.stringify(this.#words.divisions),
      'qr.svg': qrOf(`${certificateNo} ${bodyDigest}`),
    })
  }

  /** @param files that the template reads, beside it; they are in memory alone */
  #set(template: string, files: Readonly<Record<string, string>>): Uint8Array {
    // What failed left something behind, too.
    let length = KEPT_BYTES
    const main = `${this.#folder}${template}`
    try {
      for (const [name, text] of Object.entries(files))
        this.#compiler.mapShadow(`${this.#folder}${name}`, Buffer.from(text))
      const pdf = this.#export(main)
      length = pdf.length
      return pdf
    } finally {
      this.#letGo(length)
    }
  }

  #export(main: string): Uint8Array {
    const warnings = this.#strict ? diagnosticsOf(this.#compiler, main) : []
    if (warnings.length > 0) throw templateError(warnings)
    // Tags off: what Typst writes for them is one more thing that readers disagree about, and PDF/A-2b asks for none.
    const options = { pdfStandard: 'a-2b', pdfTags: false }
    try {
      return this.#compiler.pdf({ mainFilePath: main }, options)
    } catch (error) {
      const complaints = diagnosticsOf(this.#compiler, main)
      throw templateError(complaints.length > 0 ? complaints : exportComplaints(main, error))
    }
  }

  #letGo(length: number): void {
    this.#bytes += length
    if (this.#bytes < KEPT_BYTES) return
    // After a long report nothing is kept: it took hundreds of megabytes.
    this.#compiler.evictCache(this.#bytes > 2 * KEPT_BYTES ? 0 : 1)
    this.#bytes = 0
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
