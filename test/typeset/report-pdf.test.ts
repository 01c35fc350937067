/** The printed report: what readers of PDF say of it, its text, and the verification of the file. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { canonicalBytes } from '../../src/base/canonical.ts'
import { judgeReport, reportLines } from '../../src/cli/verify-report.ts'
import { INTL } from '../../src/feed/suite.ts'
import { assembleBody } from '../../src/report/assemble.ts'
import { coverReport, verificationCode } from '../../src/report/cover.ts'
import type { CreditReport } from '../../src/standard/report.ts'
import { detachedSigner, type SigningCertificate } from '../../src/trust/detached-signature.ts'
import { Membership, signMembership } from '../../src/trust/membership.ts'
import type { FeedKey, SignedMembership } from '../../src/trust/membership-file.ts'
import { pinOf } from '../../src/trust/pin.ts'
import { signPdf } from '../../src/typeset/pdf-signature.ts'
import { type Printable, ReportPrinter } from '../../src/typeset/report-pdf.ts'
import { aPenalty, data, found, TODAY } from '../report/found.ts'
import { SUBJECTS, type Subject } from '../report/subjects.ts'
import { NOW, signerOf } from '../support/province.ts'
import { without } from '../support/tools.ts'
import { nodeCertificate } from './node-certificate.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-report-'))
const printer = new ReportPrinter()
let node: SigningCertificate
let membership: Membership

before(async () => {
  const made = await nodeCertificate()
  node = made.node
  membership = {
    memberByPin: (one: string) => (one === made.pin ? { division: '310000' } : undefined),
    cosigningKeys: (division: string) => [signerOf(division).publicKey],
    everyKey: (division: string) => [signerOf(division).publicKey],
  } as unknown as Membership
})
after(() => rmSync(folder, { recursive: true }))

function subjectOf(name: string): Subject {
  const subject = SUBJECTS.find(one => one.name === name)
  if (subject === undefined) throw new RangeError(`no subject ${name}`)
  return subject
}

async function reportOn({ asked, data }: Subject): Promise<CreditReport> {
  const facts = { reportNo: 'XQ-310000-20261123-00000001', queriedAt: '2026-11-23T04:00:00.000Z' }
  const body = assembleBody({ ...asked, day: TODAY }, data)
  return coverReport(body, { ...facts, edition: asked.edition }, signerOf('310000'))
}

/** Under one code where none is given: the signature, and with it the real one, differs from run to run. */
function printable(report: CreditReport, code = '25DC-63E2-5C9E-15D9-92DB'): Printable {
  return { reportNo: report.cover.reportNo, code, json: canonicalBytes(report) }
}

async function printed(subject: Subject): Promise<{ file: string; report: CreditReport; bytes: Uint8Array }> {
  const report = await reportOn(subject)
  const pdf = printer.pdf(printable(report, verificationCode(INTL, report.cover)))
  const bytes = signPdf(pdf, { location: '310000', nowMs: NOW }, detachedSigner(node))
  const file = path.join(folder, `${subject.name}.pdf`)
  writeFileSync(file, bytes)
  return { file, report, bytes }
}

function run(tool: string, ...args: readonly string[]): { status: number | null; out: string } {
  const { status, stdout, stderr } = spawnSync(tool, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return { status, out: stdout + stderr }
}

suite('the file', () => {
  test('pdfsig calls the signature valid, over the whole document', { skip: without('pdfsig') }, async () => {
    const { file } = await printed(subjectOf('listed-in-two-provinces'))
    const { out } = run('pdfsig', '-nocert', file)
    assert.match(out, /Signature is Valid/)
    assert.match(out, /Total document signed/)
  })

  test('qpdf finds no fault, not even a warning', { skip: without('qpdf') }, async () => {
    const { file } = await printed(subjectOf('two-thousand-penalties'))
    const { status, out } = run('qpdf', '--check', file)
    assert.equal(status, 0, out)
    assert.doesNotMatch(out, /WARNING/)
  })

  test('it says that it is PDF/A-2b, and the same report is set to the same bytes', async () => {
    const report = await reportOn(subjectOf('clean-company'))
    const [one, other] = [printer.pdf(printable(report)), new ReportPrinter().pdf(printable(report))]
    assert.ok(Buffer.from(one).equals(other))
    const text = Buffer.from(one).toString('latin1')
    assert.match(text, /pdfaid:part>2</)
    assert.match(text, /pdfaid:conformance>B</)
  })
})

test('its outline names the parts in their order', { skip: without('qpdf') }, async () => {
  const { file } = await printed(subjectOf('clean-company'))
  const { out } = run('qpdf', '--json', '--json-key=outlines', file)
  const titles = (entries: readonly Outline[]): string[] =>
    entries.flatMap(({ title, kids }) => [title, ...titles(kids)])
  assert.deepEqual(titles((JSON.parse(out) as { outlines: readonly Outline[] }).outlines), [
    '报告说明',
    '概要',
    '一、基础信息',
    '二、行政管理',
    ...['行政许可', '行政处罚', '其他行政行为'],
    '三、诚实守信',
    '四、严重失信主体名单',
    '五、经营异常',
    '六、信用承诺',
    '七、信用评价',
    '八、司法判决及执行',
    '九、其他信息',
    '十、信用状况提升建议',
    '公共信用信息地方补充内容',
    ...['区域名单', '守信激励对象名单', '来源'],
  ])
})

interface Outline {
  readonly title: string
  readonly kids: readonly Outline[]
}

suite('the text', { skip: without('pdftotext') }, () => {
  const textOn = async (subject: Subject) =>
    run('pdftotext', '-layout', (await printed(subject)).file, '-').out
  const textOf = (name: string) => textOn(subjectOf(name))

  for (const [name, words] of [
    ['nothing-known', [/查询期内无相关信息/, /（未查得名称）/]],
    ['objection-pending', [/异议处理中/, /罚款金额（万元）：5\.000000/]],
    ['publicity-over', [/公示期已满/, /政务版/]],
    ['one-province-silent', [/未返回（不表示无记录）/, /安徽省/]],
    ['listed-in-two-provinces', [/惩戒依据/, /提示信息/]],
    ['person-with-consent', [/310199\*{8}0018/, /授权版/, /江苏省公共信用信息工作机构/]],
  ] as const) {
    test(name, async () => {
      const text = await textOf(name)
      for (const word of words) assert.match(text, word)
      assert.doesNotMatch(text, /310199199001010018|13800000000/)
    })
  }

  for (const { name } of SUBJECTS) {
    test(`${name}: as it was read before a commit`, async () => {
      const text = spaceless(await printedText(name))
      if (text.length > MOST)
        return assert.equal(digestOf(text), golden(`${name}.text.sha256`, digestOf(text)))
      assert.equal(text, golden(`${name}.text`, text))
    })
  }

  test('an entry that fits on a page is never torn', async () => {
    const pages = (await textOf('two-thousand-penalties')).split('\f')
    const numbers = pages.flatMap(page => {
      const heads = [...page.matchAll(/行政处罚 第 (\d+) 条/g)].map(([, number]) => Number(number))
      // As many ends as heads: the line that says where an entry comes from is its last.
      assert.equal(page.match(/第 1 代 第 \d+ 条/g)?.length ?? 0, heads.length)
      return heads
    })
    assert.deepEqual(
      numbers,
      Array.from({ length: 2_000 }, (_, i) => i + 1),
    )
  })

  test('an entry longer than a page says on each what it is', async () => {
    const pages = (await textOf('very-long-names')).split('\f').filter(page => page.includes('138****'))
    assert.equal(pages.length, 2)
    assert.ok(pages.every(page => page.includes('行政处罚 第 1 条')))
  })

  test('a table of many lines repeats its head on each page', async () => {
    const subject = subjectOf('person-with-consent')
    const line = { at: '2026-09-30T03:00:00.000Z', organisation: '示例单位（虚构）', purpose: '行政许可审批' }
    const asked = { ...subject.asked, usage: Array(200).fill(line) } as Subject['asked']
    const pages = (await textOn({ ...subject, asked })).split('\f').filter(page => page.includes('示例单位'))
    assert.ok(pages.length > 3)
    assert.ok(pages.every(page => page.includes('查询单位')))
  })

  test('a character that the font has not is shown by its number, and nothing turns the text around', async () => {
    const rare = '𠀀㐀𫖯\u{e863}😀\u202e\u0007\n\tก'
    const subject = { ...(SUBJECTS[0] as Subject), name: 'rare' }
    const text = await textOn({
      ...subject,
      data: data(() => [found(withFacts(`事实${rare}完`))]),
    })
    assert.match(text, /事实〔U\+20000〕㐀𫖯〔U\+E863〕〔U\+1F600〕〔U\+202E〕〔U\+0007〕\s*〔U\+0E01〕完/)
  })

  test('a long run without a place to break stays on the page', async () => {
    const long = 'x'.repeat(500)
    const subject = { ...(SUBJECTS[0] as Subject), name: 'run' }
    const record = withFacts(long)
    const { file } = await printed({ ...subject, data: data(() => [found(record)]) })
    const words = run('pdftotext', '-bbox', file, '-').out.matchAll(/xMax="([\d.]+)"[^>]*>x{20,}/g)
    const ends = [...words].map(([, end]) => Number(end))
    assert.ok(ends.length > 1)
    // A4 less its margin, in points.
    assert.ok(ends.every(end => end <= 595.3 - 56.6))
  })
})

function withFacts(facts: string) {
  return aPenalty(one => {
    one.content.violationFacts = facts
  })
}

async function printedText(name: string): Promise<string> {
  const file = path.join(folder, `${name}-golden.pdf`)
  writeFileSync(file, printer.pdf(printable(await reportOn(subjectOf(name)))))
  return run('pdftotext', '-raw', file, '-').out
}

/** Lines as the reader breaks them, without the spaces that its versions set differently. */
function spaceless(text: string): string {
  const lines = text.split(/[\n\f]/).map(line => line.replaceAll(/\s/g, ''))
  return `${lines.filter(line => line !== '').join('\n')}\n`
}

const MOST = 60_000

function digestOf(text: string): string {
  return `${createHash('sha256').update(text).digest('hex')}\n`
}

/** `UPDATE_GOLDEN=1` writes them anew, to be read before a commit. */
function golden(name: string, text: string): string {
  const place = new URL(`golden/${name}`, import.meta.url)
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(place, text)
  return readFileSync(place, 'utf8')
}

/** A membership that lists the node's certificate, and the one after its certificate and feed key were renewed. */
async function renewed(): Promise<[SignedMembership, Membership]> {
  const bodyOf = (version: number, certificatePins: readonly string[], feedKeys: readonly FeedKey[]) => {
    const names = { division: '310000', name: '示例', endpoint: 'https://node.example', issues: [] }
    const days = { validFrom: '2026-01-01T00:00:00.000Z', validTo: '2027-01-01T00:00:00.000Z' }
    const members = [{ ...names, certificatePins, feedKeys }]
    return { version, region: 'test', suite: 'intl' as const, ...days, members, feeds: {} }
  }
  const key = signerOf('310000')
  const before = bodyOf(1, [pinOf(node.certificate)], [{ publicKey: key.publicKey }])
  const another = { publicKey: signerOf('320000').publicKey }
  const after = bodyOf(
    2,
    [`sha256:${'ab'.repeat(32)}`],
    [{ publicKey: key.publicKey, retiredAt: {} }, another],
  )
  return [
    await signMembership({ membership: before, signatures: [] }, '310000', key),
    new Membership(INTL, after),
  ]
}

suite('verification', () => {
  test('JSON and PDF of one report are authentic, with one digest', async () => {
    const { file, report } = await printed(subjectOf('objection-pending'))
    const json = path.join(folder, 'report.json')
    writeFileSync(json, JSON.stringify(report))
    const [ofPdf, ofJson] = [
      await judgeReport({ suite: INTL, membership }, file),
      await judgeReport({ suite: INTL, membership }, json),
    ]
    assert.equal(ofPdf.bodyDigest, ofJson.bodyDigest)
    assert.deepEqual([ofPdf.maker, ofJson.maker], ['310000', '310000'])
  })

  test('a PDF with any byte changed, or with bytes behind its signature, is not', async () => {
    const { file, bytes } = await printed(subjectOf('objection-pending'))
    const forged = { fault: { code: 'REPORT_FORGED' } }
    for (const at of [2_000, bytes.length - 100]) {
      const changed = Buffer.from(bytes)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      writeFileSync(file, changed)
      await assert.rejects(judgeReport({ suite: INTL, membership }, file), forged)
    }
    writeFileSync(file, Buffer.concat([bytes, Buffer.from('\n% more')]))
    await assert.rejects(judgeReport({ suite: INTL, membership }, file), forged)
  })

  test('one that was signed with a certificate and a key that are retired since is authentic, and says so', async () => {
    const { file, report } = await printed(subjectOf('objection-pending'))
    const json = path.join(folder, 'retired.json')
    writeFileSync(json, JSON.stringify(report))
    const [before, now] = await renewed()
    const trust = { suite: INTL, membership: now }
    await assert.rejects(judgeReport(trust, file), /--earlier/)
    const ofPdf = await judgeReport({ ...trust, earlier: [before] }, file)
    assert.equal(ofPdf.retired, 'certificate of membership version 1')
    const ofJson = await judgeReport(trust, json)
    assert.equal(ofJson.retired, 'feed key')
    for (const verdict of [ofPdf, ofJson])
      assert.match(reportLines(verdict).join('\n'), /已停用 .*retired since/)
    const current = await judgeReport({ suite: INTL, membership }, file)
    assert.equal(current.retired, undefined)
    assert.doesNotMatch(reportLines(current).join('\n'), /retired/)
  })

  test('a PDF that somebody else signed is not', async () => {
    const { file } = await printed(subjectOf('objection-pending'))
    const nobody = { memberByPin: () => undefined } as unknown as Membership
    await assert.rejects(judgeReport({ suite: INTL, membership: nobody }, file), {
      fault: { code: 'REPORT_FORGED' },
    })
  })
})
