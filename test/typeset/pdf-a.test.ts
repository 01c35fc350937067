/**
 * What PDF/A-2b (ISO 19005-2) demands, as far as it can be seen in the objects of a file: of reports and certificates, as
 * they are set and as they are signed. What is inside their streams is looked at in `pdf-a-bytes.test.ts`. It is no validator.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import type { WithdrawalCertificate } from '../../src/standard/certificate.ts'
import { detachedSigner } from '../../src/trust/detached-signature.ts'
import { signPdf } from '../../src/typeset/pdf-signature.ts'
import { ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { TODAY } from '../report/found.ts'
import { SUBJECTS } from '../report/subjects.ts'
import { NOW, signerOf } from '../support/province.ts'
import { without } from '../support/tools.ts'
import { nodeCertificate } from './node-certificate.ts'

const EXAMPLE = new URL('../../openapi/standard/examples/certificate-withdrawal.json', import.meta.url)
const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-pdf-a-'))
after(() => rmSync(folder, { recursive: true }))
const printer = new ReportPrinter()

async function report(name: string): Promise<Uint8Array> {
  const subject = SUBJECTS.find(one => one.name === name)
  if (subject === undefined) throw new RangeError(`no subject ${name}`)
  const { asked, data } = subject
  const facts = { reportNo: 'XQ-310000-20261123-00000001', queriedAt: '2026-11-23T04:00:00.000Z' }
  const body = assembleBody({ ...asked, day: TODAY }, data)
  const made = await coverReport(body, { ...facts, edition: asked.edition }, signerOf('310000'))
  const { reportNo } = made.cover
  return printer.pdf({ reportNo, code: '25DC-63E2-5C9E-15D9-92DB', json: canonicalBytes(made) })
}

const certificate = () =>
  printer.certificate(JSON.parse(readFileSync(EXAMPLE, 'utf8')) as WithdrawalCertificate)

async function signed(pdf: Uint8Array): Promise<Uint8Array> {
  const { node } = await nodeCertificate()
  return signPdf(pdf, { location: '310000', nowMs: NOW }, detachedSigner(node))
}

type Dictionary = Readonly<Record<string, unknown>>

interface Pdf {
  readonly text: string
  readonly trailer: Dictionary
  /** Dictionaries of all objects, streams too. */
  readonly objects: readonly Dictionary[]
  /** What a reference, or a value of its own, is. */
  of(value: unknown): Dictionary
}

function run(tool: string, ...args: readonly string[]): string {
  return spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 27 }).stdout
}

function read(bytes: Uint8Array): Pdf {
  const file = path.join(folder, 'file.pdf')
  writeFileSync(file, bytes)
  const stdout = run('qpdf', '--json=2', '--json-key=qpdf', file)
  const { qpdf } = JSON.parse(stdout) as { qpdf: [object, Readonly<Record<string, Held>>] }
  const held = qpdf[1]
  const contentOf = ({ value, stream }: Held): unknown => stream?.dict ?? value
  const isDictionary = (value: unknown): value is Dictionary =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  const nested = (value: unknown): Dictionary[] => {
    if (Array.isArray(value)) return value.flatMap(nested)
    return isDictionary(value) ? [value, ...Object.values(value).flatMap(nested)] : []
  }
  return {
    text: Buffer.from(bytes).toString('latin1'),
    trailer: (held['trailer']?.value ?? {}) as Dictionary,
    objects: Object.entries(held).flatMap(([name, one]) =>
      name === 'trailer' ? [] : nested(contentOf(one)),
    ),
    of(value) {
      const one = typeof value === 'string' ? held[`obj:${value}`] : undefined
      const found = one ? contentOf(one) : value
      return isDictionary(found) ? found : {}
    },
  }
}

interface Held {
  readonly value?: unknown
  readonly stream?: { readonly dict: Dictionary }
}

suite('PDF/A-2b', { skip: without('qpdf') || without('pdffonts') }, () => {
  for (const [what, make] of [
    ['a report', () => report('listed-in-two-provinces')],
    ['a signed report', async () => signed(await report('person-with-consent'))],
    ['a signed certificate', () => signed(certificate())],
  ] as const) {
    test(what, async () => {
      const bytes = await make()
      requireFile(read(bytes))
      requireMetadata(read(bytes))
      requireColours(read(bytes))
      requireObjects(read(bytes))
      requireFonts(read(bytes))
      requireEmbeddedFonts()
    })
  }

  test('a file that lost its identifier, or was given a script, is found out', async () => {
    const pdf = Buffer.from(await signed(await report('clean-company')))
    const changed = (from: string, to: string) =>
      read(Buffer.from(pdf.toString('latin1').replaceAll(from, to), 'latin1'))
    assert.throws(() => requireFile(changed('/ID [', '/IX [')))
    assert.throws(() => requireObjects(changed('/Type /Sig', '/S /JavaScript')))
    assert.throws(() => requireMetadata(changed('pdfaid:part', 'pdfaid:port')))
  })
})

/** §6.1: header, trailer, no encryption; the signature covers all but itself. */
function requireFile({ text, trailer }: Pdf): void {
  assert.match(text, /^%PDF-1\.[0-7]\r?\n%[\x80-\xff]{4}/)
  assert.ok(Array.isArray(trailer['/ID']) && trailer['/ID'].length === 2, 'the file has an identifier')
  assert.equal(trailer['/Encrypt'], undefined)
  assert.match(text, /%%EOF\r?\n?$/)
  const trailers = text.split(/\btrailer\b/).slice(1)
  const firsts = trailers.map(one => /\/ID\s*\[\s*(\S+?)[\s)>]/.exec(one)?.[1])
  assert.equal(new Set(firsts).size, 1, 'each increment keeps the first half of the identifier')
  const range = /\/ByteRange\s*\[(\d+) (\d+) (\d+) (\d+)\]/.exec(text)?.slice(1).map(Number)
  if (range === undefined) return
  const [start = 1, length = 0, next = 0, rest = 0] = range
  assert.deepEqual([start, next + rest], [0, text.length])
  assert.match(text.slice(length, next), /^<[0-9a-f]+>$/)
}

/** §6.6: XMP that says what the file is, readable without decoding, and says the same as the information dictionary. */
function requireMetadata({ text, trailer, of }: Pdf): void {
  const metadata = of(of(trailer['/Root'])['/Metadata'])
  assert.deepEqual([metadata['/Type'], metadata['/Subtype']], ['/Metadata', '/XML'])
  assert.equal(metadata['/Filter'], undefined)
  const packet = Buffer.from(text, 'latin1').toString('utf8')
  const [xmp = ''] = /<x:xmpmeta[\s\S]*?<\/x:xmpmeta>/.exec(packet) ?? []
  assert.match(xmp, /<pdfaid:part>2<\/pdfaid:part>/)
  assert.match(xmp, /<pdfaid:conformance>B<\/pdfaid:conformance>/)
  const title = String(of(trailer['/Info'])['/Title']).replace(/^u:/, '')
  assert.ok(title.length > 4 && xmp.includes(title), 'both name the document alike')
}

/** §6.2: one output intent with its profile, by which colours of the device mean something. */
function requireColours({ trailer, objects, of }: Pdf): void {
  const intents = of(trailer['/Root'])['/OutputIntents']
  const list = Array.isArray(intents) ? intents : Object.values(of(intents))
  const found = (Array.isArray(intents) ? intents.map(of) : list.map(of)).concat(
    objects.filter(one => one['/S'] === '/GTS_PDFA1'),
  )
  assert.ok(found.length > 0)
  const profiles = new Set(found.map(one => one['/DestOutputProfile']))
  assert.equal(profiles.size, 1)
  assert.equal(of([...profiles][0])['/N'], 3)
  const text = JSON.stringify(objects)
  assert.doesNotMatch(text, /"\/DeviceCMYK"|"\/Separation"|"\/DeviceN"/)
}

/** §6.1.7, 6.2.8–6.2.10, 6.3–6.5: streams, images, annotations, forms and actions. */
function requireObjects({ objects }: Pdf): void {
  for (const one of objects) {
    const [type, action] = [one['/Subtype'], one['/S']]
    assert.doesNotMatch(JSON.stringify(one['/Filter'] ?? ''), /LZWDecode|Crypt/)
    // A stream in another file has `/F`; flags of an annotation are a number.
    assert.ok(one['/F'] === undefined || typeof one['/F'] === 'number')
    assert.notEqual(type, '/PS')
    assert.notEqual(one['/Interpolate'], true)
    for (const key of ['/AA', '/JS', '/OpenAction', '/XFA', '/OPI', '/Alternates', '/TR'])
      assert.equal(one[key], undefined, key)
    assert.doesNotMatch(
      String(action ?? ''),
      /JavaScript|Launch|Sound|Movie|ResetForm|ImportData|Hide|Rendition|Trans|SetOCGState|GoTo3DView/,
    )
    assert.ok(one['/NeedAppearances'] !== true)
    assert.ok(['/Normal', '/Compatible', undefined].includes(one['/BM'] as string | undefined))
    if (one['/Type'] === '/Annot') requireAnnotation(one)
  }
}

/** §6.3: printed with the page; what has a size has an appearance, links apart. */
function requireAnnotation(one: Dictionary): void {
  // Print; neither invisible, hidden, toggled nor without a view.
  assert.equal(Number(one['/F']) & 0b100111, 0b100)
  const [left, bottom, right, top] = one['/Rect'] as number[]
  if (left === right && bottom === top) return
  assert.ok(one['/Subtype'] === '/Link' || one['/AP'] !== undefined)
}

/** §6.2.11: every font is in the file, with the glyph of each character. */
function requireFonts({ objects, of }: Pdf): void {
  const descriptors = objects.filter(one => one['/Type'] === '/FontDescriptor')
  assert.ok(descriptors.length > 0)
  for (const one of descriptors)
    assert.ok(['/FontFile', '/FontFile2', '/FontFile3'].some(name => Object.keys(of(one[name])).length > 0))
  for (const one of objects.filter(font => font['/Subtype'] === '/CIDFontType2'))
    assert.notEqual(one['/CIDToGIDMap'], undefined)
  for (const one of objects.filter(font => font['/Subtype'] === '/Type0'))
    assert.notEqual(one['/ToUnicode'], undefined)
}

/** As another program sees them: ours alone, embedded and cut down, whatever fonts the machine has. */
function requireEmbeddedFonts(): void {
  const stdout = run('pdffonts', path.join(folder, 'file.pdf'))
  const lines = stdout.trim().split('\n').slice(2)
  assert.ok(lines.length > 0)
  for (const line of lines) assert.match(line, /^[A-Z]{6}\+NotoSansSC-(?:Regular|Bold) .* yes yes yes /)
}
