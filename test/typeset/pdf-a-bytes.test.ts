/**
 * What PDF/A-2b (ISO 19005-2) demands of the bytes inside a file's streams: operators of the pages, programs of the fonts,
 * profiles of the colours. Objects are looked at in `pdf-a.test.ts`. Both read reports of our own printer, they are no
 * validator: veraPDF, which is one, comes neither as an npm nor as a Debian package.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, suite, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport } from '../../src/report/cover.ts'
import { ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { TODAY } from '../report/found.ts'
import { SUBJECTS } from '../report/subjects.ts'
import { signerOf } from '../support/province.ts'
import { without } from '../support/tools.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-pdf-a-bytes-'))
after(() => rmSync(folder, { recursive: true }))

type Dictionary = Readonly<Record<string, unknown>>

/** Objects by their reference, `7 0 R`, with the decoded bytes of streams. */
type Objects = ReadonlyMap<string, { readonly dict: Dictionary; readonly data: Buffer }>

function run(tool: string, ...args: readonly string[]): string {
  return spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 27 }).stdout
}

async function objectsOf(name: string): Promise<Objects> {
  const { asked, data } = SUBJECTS.find(one => one.name === name) ?? assert.fail(name)
  const facts = { reportNo: 'XQ-310000-20261123-00000001', queriedAt: '2026-11-23T04:00:00.000Z' }
  const body = assembleBody({ ...asked, day: TODAY }, data)
  const made = await coverReport(body, { ...facts, edition: asked.edition }, signerOf('310000'))
  const code = '25DC-63E2-5C9E-15D9-92DB'
  const file = path.join(folder, `${name}.pdf`)
  writeFileSync(file, new ReportPrinter().pdf({ reportNo: facts.reportNo, code, json: canonicalBytes(made) }))
  const args = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=all', file]
  const stdout = run('qpdf', ...args)
  const { qpdf } = JSON.parse(stdout) as { qpdf: [object, Readonly<Record<string, Held>>] }
  return new Map(
    Object.entries(qpdf[1]).map(([key, { value, stream }]) => [
      key.replace(/^obj:/, ''),
      {
        dict: stream?.dict ?? (value as Dictionary),
        data: Buffer.from(stream?.data ?? '', 'base64'),
      },
    ]),
  )
}

interface Held {
  readonly value?: unknown
  readonly stream?: { readonly dict: Dictionary; readonly data: string }
}

/** ISO 32000-1 table A.1 without inline images, type 3 fonts and compatibility sections: Typst needs none. */
const OPERATORS = new Set(
  'b B b* B* BDC BT c cm cs CS d Do EMC ET f f* gs h i j J l m M n q Q re ri s S sc SC scn SCN Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz T* v w W W* y'.split(
    ' ',
  ),
)
const TOKEN = /<<|>>|<([0-9a-fA-F\s]*)>|\/([^\s/[\]<>()]*)|([-+]?\d*\.?\d+)|(\[)|(\])|([A-Za-z*'"]+)|(\S)/g

/** A page with its strings in hexadecimal (ISO 32000-1 §7.3.4.2): brackets in pairs stand in a string as they are. */
function withoutLiterals(content: string): string {
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  let [made, string, depth] = ['', '', 0]
  for (const [one, code] of content.matchAll(/\\([0-7]{1,3}|[\s\S])|[\s\S]/g)) {
    const opens = one === '(' && depth++ === 0
    const closes = one === ')' && --depth === 0
    if (opens) string = ''
    else if (closes) made += `<${Buffer.from(string, 'latin1').toString('hex')}>`
    else if (depth === 0) made += one
    else if (code === undefined) string += one
    else
      string += /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (letters[code] ?? code)
  }
  return made
}

/** Glyphs that a page shows, by the name of the font in its resources. */
function shownOn(content: string): Map<string, Set<number>> {
  const shown = new Map<string, Set<number>>()
  let [font, name, depth, inner] = ['', '', 0, 0]
  const tokens = withoutLiterals(content).matchAll(TOKEN)
  for (const [all, hexadecimal, named, number, , , operator, other] of tokens) {
    assert.equal(other, undefined, `what stands in a page: ${all}`)
    if (named !== undefined) name = named
    if (number !== undefined) assert.ok(Math.abs(Number(number)) <= 32_767)
    // A dictionary holds text for readers (`/ActualText`), no glyphs.
    inner += all === '<<' ? 1 : all === '>>' ? -1 : 0
    const text = Buffer.from(inner === 0 ? (hexadecimal ?? '') : '', 'hex')
    const glyphs = shown.get(font) ?? new Set()
    for (let i = 0; i < text.length; i += 2) shown.set(font, glyphs.add(text.readUInt16BE(i)))
    if (operator === undefined) continue
    assert.ok(OPERATORS.has(operator), `operator ${operator}`)
    if (operator === 'Tf') font = name
    depth += operator === 'q' ? 1 : operator === 'Q' ? -1 : 0
    // ISO 19005-2 §6.1.13: states are saved 28 deep at most.
    assert.ok(depth >= 0 && depth <= 28)
  }
  assert.equal(depth, 0, 'each saved state is restored')
  return shown
}

/** Advances of a TrueType font in thousandths, by glyph. OpenType 1.9 §head, §hhea, §hmtx, §maxp. */
function advancesOf(font: Buffer): number[] {
  const at = (tag: string) => {
    for (let i = 0; i < font.readUInt16BE(4); i++)
      if (font.toString('latin1', 12 + 16 * i, 16 + 16 * i) === tag) return font.readUInt32BE(20 + 16 * i)
    return assert.fail(`the font has no table ${tag}`)
  }
  assert.ok(at('glyf') > 0 && at('loca') > 0)
  const [unit, metrics, hmtx] = [
    font.readUInt16BE(at('head') + 18),
    font.readUInt16BE(at('hhea') + 34),
    at('hmtx'),
  ]
  return Array.from({ length: font.readUInt16BE(at('maxp') + 4) }, (_, glyph) =>
    Math.round((font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1)) * 1_000) / unit),
  )
}

/** Widths by glyph of an array `[first last width …]` (ISO 32000-1 §9.7.4.3). */
function widthsOf(array: readonly unknown[]): Map<number, number> {
  const widths = new Map<number, number>()
  for (let i = 0; i < array.length; ) {
    const [first, next, width] = array.slice(i) as [number, number | number[], number]
    const each = Array.isArray(next) ? next : Array<number>(next - first + 1).fill(width)
    for (const [nth, one] of each.entries()) widths.set(first + nth, one)
    i += Array.isArray(next) ? 2 : 3
  }
  return widths
}

/** Codes for which a CMap names the text, in `<0001> <4e00>` and `<0001> <0003> <4e00>`. */
function namedIn(cmap: string): Set<number> {
  const named = new Set<number>()
  for (const [, kind, lines = ''] of cmap.matchAll(/beginbf(char|range)([\s\S]*?)endbf/g))
    for (const [, ...codes] of lines.matchAll(/^\s*<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]+)>/gm)) {
      const [first = 0, second = 0] = codes.map(code => Number.parseInt(code, 16))
      for (let code = first; code <= (kind === 'range' ? second : first); code++) named.add(code)
    }
  return named
}

suite('inside the streams of a report', { skip: without('qpdf') }, () => {
  for (const name of ['listed-in-two-provinces', 'very-long-names', 'person-with-consent']) {
    test(`${name}: pages have plain operators, and each glyph is in its font, as wide as it says, with its text`, async () => {
      const objects = await objectsOf(name)
      const of = (reference: unknown) => objects.get(String(reference)) ?? assert.fail(String(reference))
      const pages = [...objects.values()].filter(({ dict }) => dict?.['/Type'] === '/Page')
      assert.ok(pages.length >= 3)
      const shown = new Map<string, Set<number>>()
      for (const { dict } of pages) {
        const fonts = (dict['/Resources'] as Dictionary)['/Font'] as Readonly<Record<string, string>>
        for (const [font, glyphs] of shownOn(of(dict['/Contents']).data.toString('latin1'))) {
          const reference = fonts[`/${font}`] ?? assert.fail(`the page has no font ${font}`)
          shown.set(reference, new Set([...(shown.get(reference) ?? []), ...glyphs]))
        }
      }
      assert.equal(shown.size, 2, 'regular and bold')
      for (const [reference, glyphs] of shown) {
        const type0 = of(reference).dict
        const descendant = of((type0['/DescendantFonts'] as string[])[0]).dict
        assert.equal(descendant['/CIDToGIDMap'], '/Identity')
        const descriptor = of(descendant['/FontDescriptor']).dict
        const advances = advancesOf(of(descriptor['/FontFile2']).data)
        const widths = widthsOf(descendant['/W'] as unknown[])
        const named = namedIn(of(type0['/ToUnicode']).data.toString('latin1'))
        const present = of(descriptor['/CIDSet']).data
        for (const glyph of glyphs) {
          assert.notEqual(glyph, 0, '.notdef is never shown')
          assert.ok(glyph < advances.length)
          // §6.2.11.5: widths of file and font agree.
          assert.ok(Math.abs((widths.get(glyph) ?? 0) - (advances[glyph] ?? -9)) <= 1, `width of ${glyph}`)
          assert.ok(named.has(glyph), `text of ${glyph}`)
          assert.ok(((present[glyph >> 3] ?? 0) >> (7 - (glyph & 7))) & 1, `${glyph} in the set`)
        }
      }
    })
  }

  test('profiles are those of a display, as long as they say, for as many colours as their use; nothing is see-through', async () => {
    const objects = await objectsOf('clean-company')
    const profiles = [...objects.values()].filter(({ data }) => data.toString('latin1', 36, 40) === 'acsp')
    assert.equal(profiles.length, 2)
    for (const { dict, data } of profiles) {
      assert.equal(data.readUInt32BE(0), data.length)
      assert.ok((data[8] ?? 9) <= 4, 'version of the format')
      assert.equal(data.toString('latin1', 12, 16), 'mntr')
      assert.equal(data.toString('latin1', 16, 20), dict['/N'] === 3 ? 'RGB ' : 'GRAY')
    }
    const text = JSON.stringify([...objects.values()].map(({ dict }) => dict))
    assert.doesNotMatch(text, /"\/(?:SMask|Group|BM|ca|CA)"/)
  })
})

test('a page with a strange operator, or a state that is never restored, is found out', () => {
  assert.throws(() => shownOn('q BX 1 0 0 1 0 0 cm EX Q'), /operator BX/)
  assert.throws(() => shownOn('q q Q'), /restored/)
  assert.throws(() => shownOn('q {1} Q'), /stands in a page/)
  assert.deepEqual(shownOn('/f1 9 Tf (\\000\\(\\n\\002) Tj').get('f1'), new Set([0x28, 0x0a02]))
  assert.deepEqual([...shownOn('q BT /f0 9 Tf [<00010002> 5] TJ ET Q')], [['f0', new Set([1, 2])]])
})
