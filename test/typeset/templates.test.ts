/** The templates as the standards team edits them: an edit shows in the next print, a mistake is told with file and line. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, beforeEach, suite, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { standardCommand } from '../../src/cli/standard-command.ts'
import { examplePrints } from '../../src/cli/standard-prints.ts'
import { type Printable, ReportPrinter, TEMPLATES } from '../../src/typeset/report-pdf.ts'
import { TemplateError } from '../../src/typeset/template-faults.ts'
import { example } from '../standard/examples.ts'
import { inProcess } from '../support/command.ts'
import { without } from '../support/tools.ts'

const EXAMPLES = new URL('../../openapi/standard/examples/', import.meta.url)
const folder = `${mkdtempSync(path.join(tmpdir(), 'xinqiao-templates-'))}/`
after(() => rmSync(folder, { recursive: true }))
beforeEach(() => cpSync(TEMPLATES, folder, { recursive: true }))

function edit(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(folder + file, 'utf8')
  assert.notEqual(text.replace(from, to), text, 'the edit changes the file')
  writeFileSync(folder + file, text.replace(from, to))
}

const report: Printable = {
  reportNo: 'XQ-310000-20261123-00000001',
  code: '25DC-63E2-5C9E-15D9-92DB',
  json: canonicalBytes(example('report-organisation')),
}

/** What a reader of PDF sees. */
function textOf(pdf: Uint8Array, tool = 'pdftotext'): string {
  const file = `${folder}print.pdf`
  writeFileSync(file, pdf)
  return spawnSync(tool, [file, '-'], { encoding: 'utf8' }).stdout
}

test('an edited heading stands in the next print of the same printer', { skip: without('pdftotext') }, () => {
  const printer = new ReportPrinter(folder)
  assert.match(textOf(printer.pdf(report)), /报告说明/)
  edit('report.typ', '= 报告说明', '= 说明与来源')
  const text = textOf(printer.pdf(report))
  assert.match(text, /说明与来源/)
  assert.doesNotMatch(text, /报告说明/)
})

test('text in a font that is not here is set in another one', { skip: without('pdftotext') }, () => {
  edit('report.typ', '"Noto Sans SC"', '"Heiti"')
  assert.match(textOf(new ReportPrinter(folder).pdf(report)), /公共信用信息报告[\s\S]*报告说明/)
})

suite('a template with a mistake', () => {
  for (const [what, file, from, to, complaint] of [
    [
      'a bracket that is missing',
      'report.typ',
      '#facts(..sheet.facts)',
      '#facts(..sheet.facts',
      /unclosed delimiter/,
    ],
    [
      'a name that the data have not',
      'report.typ',
      'sheet.facts)',
      'sheet.fakten)',
      /does not contain key "fakten"/,
    ],
    ['a mistake in what both share', 'style.typ', '(32mm, 1fr)', '(32mn, 1fr)', /invalid number suffix: mn/],
    ['a font that is not here', 'report.typ', '"Noto Sans SC"', '"Heiti"', /unknown font family: heiti/],
  ] as const) {
    test(`${what}: the place and the reason`, () => {
      edit(file, from, to)
      const { complaints } = examplePrints(EXAMPLES, folder, 'report/')
      const [first] = complaints.filter(one => complaint.test(one.message))
      assert.equal(first?.file, `report/${file}`, JSON.stringify(complaints))
      const line = readFileSync(folder + file, 'utf8').split('\n')[(first?.line ?? 0) - 1] ?? ''
      assert.ok(line.includes(to.slice(0, 6)), line)
    })
  }

  test('is told without a word of the report where reports are real, and the next print is whole once it is mended', () => {
    const printer = new ReportPrinter(folder)
    edit('report.typ', '#facts(..sheet.facts)', '#facts(..sheet.facts, int(sheet.facts.at(1).at(1)))')
    assert.throws(
      () => printer.pdf(report),
      (error: unknown) => {
        assert.ok(error instanceof TemplateError)
        assert.equal(error.fault.code, 'REPORT_UNPRINTABLE')
        assert.match(error.message, /report\.typ:\d+; npm run standard -- check/)
        assert.doesNotMatch(error.message, /示例/)
        return true
      },
    )
    cpSync(TEMPLATES, folder, { recursive: true })
    assert.equal(Buffer.from(printer.pdf(report).subarray(0, 5)).toString(), '%PDF-')
  })
})

test('the examples are printed to be looked at, and the templates are in order', async () => {
  const { code, stdout } = await inProcess(() => standardCommand(['print', `${folder}prints`]))
  assert.equal(code, 0)
  for (const name of ['report-organisation', 'report-person', 'certificate-withdrawal']) {
    const file = path.join(`${folder}prints`, `${name}.pdf`)
    assert.ok(stdout.includes(file))
    assert.equal(readFileSync(file).subarray(0, 5).toString(), '%PDF-')
  }
  assert.deepEqual(examplePrints(EXAMPLES).complaints, [])
})
