/** What a signature adds to a PDF, on a file made by hand: nothing before it changes, and a file of another make is refused. */
import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { type PdfSigner, readSignedPdf, signPdf } from '../../src/typeset/pdf-signature.ts'
import { NOW } from '../support/province.ts'

const FACTS = { location: '310000', nowMs: NOW }
/** Signatures of nine bytes. */
const NINE: PdfSigner = { length: 9, sign: () => Buffer.alloc(9) }
const KEYWORDS = `XQ-310000-20261123-00000001, ${'ab'.repeat(32)}`

/** Objects from 1, in their order, behind a head, with a table that is right. */
function pdfOf(objects: readonly string[], trailer = '/Root 1 0 R\n/Info 4 0 R\n/ID [(one) (two)]'): Buffer {
  let text = '%PDF-1.7\n'
  let entries = '0000000000 65535 f \n'
  for (const [i, object] of objects.entries()) {
    entries += `${String(text.length).padStart(10, '0')} 00000 n \n`
    text += `${i + 1} 0 obj\n${object}\nendobj\n`
  }
  const size = objects.length + 1
  const end = `trailer\n<<\n/Size ${size}\n${trailer}\n>>\nstartxref\n${text.length}\n%%EOF`
  return Buffer.from(`${text}xref\n0 ${size}\n${entries}${end}`, 'latin1')
}

const OBJECTS = [
  '<<\n/Type /Catalog\n/Pages 2 0 R\n>>',
  '<<\n/Type /Pages\n/Kids [5 0 R 3 0 R]\n/Count 2\n>>',
  '<<\n/Type /Page\n/Parent 2 0 R\n>>',
  `<<\n/Title (x)\n/Keywords (${KEYWORDS})\n>>`,
  '<<\n/Type /Pages\n/Kids [6 0 R]\n/Parent 2 0 R\n>>',
  '<<\n/Type /Page\n/Contents 7 0 R\n/Other << /Length 10>>\n/Parent 5 0 R\n>>',
]

suite('a signature', () => {
  test('is appended: the file before it stays as it is, and the whole but the signature is signed', () => {
    const pdf = pdfOf(OBJECTS)
    let signed: Uint8Array = new Uint8Array()
    const made = signPdf(pdf, FACTS, {
      length: 40,
      sign(...parts) {
        signed = Buffer.concat(parts)
        return Buffer.from('the signature')
      },
    })
    assert.ok(Buffer.from(made).subarray(0, pdf.length).equals(pdf))
    const read = readSignedPdf(made)
    assert.ok(read !== undefined)
    assert.ok(Buffer.from(read.bytes).equals(signed))
    assert.equal(Buffer.from(read.signature).toString('latin1').replaceAll('\0', ''), 'the signature')
    assert.equal(read.bodyDigest, 'ab'.repeat(32))
  })

  test('stands on the first page, however deep in the tree, and is found from the catalogue', () => {
    const text = Buffer.from(signPdf(pdfOf(OBJECTS), FACTS, NINE)).toString('latin1')
    const increment = text.slice(text.indexOf('%%EOF') + 5)
    assert.match(increment, /\n6 0 obj\n<<\n\/Type \/Page\n[\s\S]*?\/Annots \[8 0 R\]\n>>/)
    assert.match(increment, /\n1 0 obj\n<<\n\/Type \/Catalog\n[\s\S]*?\/AcroForm 9 0 R\n>>/)
    for (const [, number = '', offset] of increment.matchAll(/\n(\d+) 1\n(\d{10}) 00000 n /g))
      assert.ok(text.slice(Number(offset)).startsWith(`${number} 0 obj`), number)
  })

  test('keeps the first half of the identifier and changes the second', () => {
    const text = Buffer.from(signPdf(pdfOf(OBJECTS), FACTS, NINE)).toString('latin1')
    const [first, second] = [...text.matchAll(/\/ID \[(\S+) (\S+)\]/g)].map(([, one, other]) => [one, other])
    assert.equal(first?.[0], second?.[0])
    assert.notEqual(first?.[1], second?.[1])
  })

  test('longer than its room is refused', () => {
    assert.throws(() => signPdf(pdfOf(OBJECTS), FACTS, { ...NINE, length: 8 }), /has 9 bytes, its room 8/)
  })
})

for (const [what, pdf] of [
  ['no identifier', pdfOf(OBJECTS, '/Root 1 0 R\n/Info 4 0 R')],
  ['a cross-reference stream', Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n9\n%%EOF')],
  ['no end', pdfOf(OBJECTS).subarray(0, -6)],
  ['a catalogue that is elsewhere', pdfOf(['<<>>'], '/Root 7 0 R\n/Info 4 0 R\n/ID [(one) (two)]')],
  ['a page tree without a page', pdfOf(['<<\n/Pages 2 0 R\n>>', '<<\n/Type /Pages\n>>', '', '<<>>'])],
] as const) {
  test(`a PDF with ${what} is refused, and nothing is signed`, () => {
    const sign = () => assert.fail('signed')
    assert.throws(() => signPdf(pdf, FACTS, { length: 9, sign }), /not written as expected/)
  })
}
