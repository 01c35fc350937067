/** The partner guide, command by command and program by program, against real nodes. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, suite, test } from 'node:test'
import { deliverSample, makeRegion, provinceOf, untilInStep } from './support/region.ts'
import { without } from './support/tools.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const GUIDE = readFileSync(path.join(ROOT, 'docs/partners.zh-CN.md'), 'utf8')
const PROGRAMS = { ts: 'docs/partners/first-answer.ts', java: 'docs/partners/FirstAnswer.java' }
/** What stands before the output of a chapter. */
const MARK = '== chapter '

interface Block {
  readonly chapter: string
  /** `sh`, `sh java`, `ts`, `java` */
  readonly kind: string
  readonly text: string
}

const blocks: readonly Block[] = GUIDE.split(/^## /m).flatMap(text => {
  const chapter = /^\d+/.exec(text)?.[0] ?? ''
  return [...text.matchAll(/^```([a-z ]+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', body = '']) => ({
    chapter,
    kind,
    text: body,
  }))
})

/** The commands of a kind in their order, as one script that says which chapter comes. */
function scriptOf(kind: string): string {
  const chosen = blocks.filter(block => block.kind === kind)
  return [
    'set -euo pipefail',
    ...chosen.flatMap(({ chapter, text }) => [`echo; echo '${MARK}${chapter}'`, text]),
  ].join('\n')
}

const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-partner-'))
after(() => rmSync(folder, { recursive: true, force: true }))

interface Run {
  readonly code: number | null
  readonly err: string
  /** What a chapter's commands printed. */
  of(chapter: number): string
}

function run(script: string, environment: NodeJS.ProcessEnv): Promise<Run> {
  const child = spawn('bash', ['-c', script], { cwd: ROOT, env: { ...process.env, ...environment } })
  let [out, err] = ['', '']
  child.stdout.on('data', chunk => (out += String(chunk)))
  child.stderr.on('data', chunk => (err += String(chunk)))
  return new Promise(resolve => {
    child.once('close', code => {
      const chapters = new Map<string, string>()
      for (const text of out.split(MARK)) {
        const [chapter = '', ...lines] = text.split('\n')
        chapters.set(chapter, `${chapters.get(chapter) ?? ''}${lines.join('\n')}`)
      }
      resolve({ code, err, of: chapter => chapters.get(String(chapter)) ?? '' })
    })
  })
}

test('the programs in the guide are the files that are checked and run', () => {
  for (const [kind, file] of Object.entries(PROGRAMS)) {
    const [block, ...more] = blocks.filter(one => one.kind === kind)
    assert.deepEqual(more, [])
    assert.equal(block?.text, readFileSync(path.join(ROOT, file), 'utf8'), file)
  }
  assert.deepEqual([...new Set(blocks.map(({ kind }) => kind))].sort(), ['java', 'sh', 'sh java', 'ts'])
})

suite('the guide', { skip: without('curl') }, () => {
  const environment: NodeJS.ProcessEnv = {}
  let done: Run

  before(async () => {
    const region = await makeRegion()
    const [shanghai, jiangsu] = [provinceOf(region, '310000'), provinceOf(region, '320000')]
    const linkKeys = path.join(path.dirname(shanghai.config), 'link-keys.json')
    const key = Buffer.alloc(32, 7).toString('base64')
    writeFileSync(linkKeys, JSON.stringify({ keys: [{ id: 'k1', key }] }), { mode: 0o600 })
    appendFileSync(shanghai.config, 'linkKeys: "link-keys.json"\n')
    await region.start()
    await deliverSample(shanghai, 'serious-listing', 'serious-listing.json')
    await deliverSample(jiangsu, 'serious-listing', 'serious-listing.csv')
    await untilInStep(region, { '310000/lists.environment': 1, '320000/lists.environment': 1 })
    Object.assign(environment, {
      P: folder,
      PKI: path.dirname(path.dirname(region.authority)),
      NODE: shanghai.endpoint,
      OWN: jiangsu.endpoint,
    })
    done = await run(scriptOf('sh'), environment)
  })

  const ended = () => assert.equal(done.code, 0, done.err)
  const lines = (chapter: number) => done.of(chapter).trim().split('\n')
  /** Answers of a chapter: what is a JSON object of its lines, without what a command said after it. */
  const answers = (chapter: number) =>
    done
      .of(chapter)
      .replaceAll('}{', '}\n{')
      .split('\n')
      .filter(line => line.startsWith('{'))
      .map(line => JSON.parse(line.slice(0, line.lastIndexOf('}') + 1)))

  test('every command ends well', ended)

  test('the certificate passes the check, and its pin is in the next membership', () => {
    assert.match(done.of(2), /pin +sha256:[0-9a-f]{64}/)
    assert.match(done.of(3), /certificatePins/)
    assert.equal(lines(3).at(-1), '✓ 合格 passes')
  })

  test('the first answer is that of the node, once the membership is in force', () => {
    const [node, list, subject] = answers(4).slice(-3)
    assert.deepEqual([node.division, node.membership.version], ['310000', 2])
    assert.ok(list.subjects > 0)
    assert.equal(subject.decidedBy, '办理机关')
  })

  test('a bulk is answered code by code; changes go on from the cursor', () => {
    assert.equal(answers(5)[0].answers.length, 2)
    const [first, next] = answers(6)
    assert.equal(first.changes.length, 2)
    assert.equal(first.more, true)
    assert.notEqual(next.cursor, first.cursor)
    assert.notDeepEqual(next.changes[0], first.changes[0])
  })

  test('the snapshot is proved offline, and not any more when a line is missing', () => {
    assert.match(done.of(7), /^成立 · true: /m)
    assert.match(done.of(7), /environment \d{4}-\d\d-\d\d: [1-9]\d* 个主体在列/)
    const snapshot = readFileSync(path.join(folder, 'environment.ndjson'), 'utf8').split('\n')
    const entry = snapshot.length - 4 // before the end of its page, that of the snapshot, and the last line break
    const cut = path.join(folder, 'cut.ndjson')
    writeFileSync(cut, snapshot.toSpliced(entry, 1).join('\n'))
    const args = ['src/cli/verify.ts', 'snapshot', cut, '--membership', path.join(folder, 'membership.json')]
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' })
    assert.equal(status, 1, stdout)
  })

  test('records and persons are answered with a purpose', () => {
    const [records, person] = answers(8)
    assert.ok(Array.isArray(records.records))
    assert.deepEqual([person.hits, person.nameAgrees, person.decidedBy], [[], null, '办理机关'])
  })

  test('a write is done once under its key; the key with other content is refused', () => {
    const [first, again, refused] = answers(9)
    assert.deepEqual(again, first)
    assert.ok(first.size > 0)
    assert.equal(refused.code, 'IDEMPOTENCY_KEY_REUSED')
  })

  test('the TypeScript program reads each kind of answer', () => {
    assert.match(done.of(10), /批量核对 bulk check: (\d+)\/\1\n/)
    assert.match(done.of(10), /变化 changes: [1-9]/)
    assert.match(done.of(10), /记录 records: [1-9]/)
  })

  test('an error says who must act, and does not repeat the code that was asked', () => {
    const [problem] = answers(12)
    assert.deepEqual([problem.code, problem.act, problem.rule], ['USCC_INVALID', 'caller', 'USCC_CHECK'])
    assert.match(done.of(13), /pin stays/)
  })

  // Not a tool of CI: the guide's other programs are run everywhere.
  const noJava = spawnSync('java', ['-version']).status === 0 ? false : 'skipped: needs java'
  test('the Java program asks with the PKCS #12 file, and what it saved is proved', {
    skip: noJava,
  }, async () => {
    ended()
    const java = await run(scriptOf('sh java'), environment)
    assert.equal(java.code, 0, java.err)
    assert.match(java.of(11), /"decidedBy":"办理机关"/)
    assert.match(java.of(11), /snapshot 200 \d+ bytes/)
    assert.match(java.of(11), /^成立 · true: /m)
  })
})
