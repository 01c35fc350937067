/** What the documents say is there. */
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import project from '../package.json' with { type: 'json' }
import { readSettings } from '../src/config/settings.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDERS = ['docs', 'certs', 'deploy', 'mappings', 'openapi', 'bench', '.ci']
const EXAMPLE = 'deploy/node.example.yaml'

/** Every document by its path in the repository. */
const documents = new Map(
  [
    ...readdirSync(ROOT).filter(file => file.endsWith('.md')),
    ...FOLDERS.filter(folder => existsSync(path.join(ROOT, folder))).flatMap(folder =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map(file => path.join(folder, file))
        .filter(file => file.endsWith('.md') || file === '.ci/run' || file === EXAMPLE),
    ),
  ].map(file => [file, readFileSync(path.join(ROOT, file), 'utf8')] as const),
)

function document(file: string): string {
  const text = documents.get(file)
  assert.ok(text !== undefined, `${file} is there`)
  return text
}

/** The text between this heading and the next of its rank. */
function chapter(file: string, heading: string): string {
  const [, text] = document(file).split(`\n## ${heading}\n`)
  assert.ok(text !== undefined, `${file} has the chapter ${heading}`)
  return text.split('\n## ')[0] as string
}

/** Cells of the rows of all tables in a text, without the rows that only draw a line. */
function rowsOf(text: string): string[][] {
  return text
    .split('\n')
    .filter(line => line.startsWith('|') && !/^\|[-| ]+\|$/.test(line))
    .map(line =>
      line
        .slice(1, -1)
        .split('|')
        .map(cell => cell.trim()),
    )
}

/** What stands in backquotes within a line; blocks of code are left out. */
function codeWords(text: string): string[] {
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '')
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, word]) => word as string)
}

test('every npm command in the documents is a script of the project', () => {
  const named = [...documents].flatMap(([file, text]) =>
    [...text.matchAll(/\bnpm (?:run ([a-z][\w:-]*)|(test|start)\b)/g)].map(([, run, plain]) => ({
      file,
      script: run ?? plain ?? '',
    })),
  )
  assert.ok(named.length > 30, 'the commands were found')
  assert.deepEqual(
    named.filter(({ script }) => !Object.hasOwn(project.scripts, script)),
    [],
  )
})

test('every relative link in the documents leads somewhere', () => {
  const links = [...documents].flatMap(([file, text]) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => ({ file, target: target as string })),
  )
  const relative = links.filter(({ target }) => !/^(?:[a-z]+:|#)/.test(target))
  assert.ok(relative.length > 30, 'the links were found')
  assert.deepEqual(
    relative.filter(({ file, target }) => {
      const place = path.join(ROOT, path.dirname(file), target.replace(/#.*$/, ''))
      return !place.startsWith(ROOT) || !existsSync(place)
    }),
    [],
  )
})

test('every program, test and folder that the documents name in the repository is there', () => {
  const named = [...documents].flatMap(([file, text]) =>
    codeWords(text)
      .filter(word => /^(?:src|test|scripts|openapi|docs|deploy|certs)\/[\w./-]*$/.test(word))
      // NNNNNN stands for a number that is given when the file is made.
      .filter(word => !word.includes('NN'))
      .map(word => ({ file, word })),
  )
  assert.ok(named.length > 30, 'the paths were found')
  assert.deepEqual(
    named.filter(({ word }) => !existsSync(path.join(ROOT, word))),
    [],
  )
})

test('both READMEs name the same commands, in the same order', () => {
  const commandsOf = (file: string) => [
    ...[...document(file).matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block]) => block),
    ...codeWords(document(file)).filter(word => /\bnpm |^--|^[A-Z_]+=/.test(word)),
  ]
  assert.ok(commandsOf('README.md').length > 10, 'the commands were found')
  assert.deepEqual(commandsOf('README.zh-CN.md'), commandsOf('README.md'))
})

test('both READMEs show the same run of the sandbox and link to the same places', () => {
  const shown = (file: string) =>
    [...document(file).matchAll(/```text\n([\s\S]*?)```/g)].map(([, run]) => run)
  const linked = (file: string) =>
    [...document(file).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target)
      .filter(target => !target?.startsWith('README'))
  assert.equal(shown('README.md').length, 1)
  assert.deepEqual(shown('README.zh-CN.md'), shown('README.md'))
  assert.deepEqual(linked('README.zh-CN.md').sort(), linked('README.md').sort())
})

test('the layer table of the architecture is the one that its test holds', () => {
  const code = readFileSync(path.join(ROOT, 'test/architecture.test.ts'), 'utf8')
  const [, body = ''] = /const LEVELS[^{]*\{([^}]*)\}/.exec(code) ?? []
  const held = [...body.matchAll(/'?([\w.-]+)'?: (\d)/g)].map(([, room, level]) => `${level} ${room}`)
  const written = rowsOf(chapter('docs/architecture.md', '分层 · Layers'))
    .filter(([level = '']) => /^\d$/.test(level))
    .flatMap(([level, rooms = '']) => codeWords(rooms).map(room => `${level} ${room}`))
  assert.ok(held.length > 15, 'the levels were found')
  assert.deepEqual(written.sort(), held.sort())
})

test('every test that the architecture names exists under that name', () => {
  const named = rowsOf(document('docs/architecture.md')).flatMap(cells =>
    [...(cells.at(-1) ?? '').matchAll(/\]\(\.\.\/(test\/[\w./-]+)\) ((?:“[^”]+”(?:, )?)+)/g)].flatMap(
      ([, file, names]) => [...(names ?? '').matchAll(/“([^”]+)”/g)].map(([, name]) => ({ file, name })),
    ),
  )
  assert.ok(named.length > 12, 'the names were found')
  assert.deepEqual(
    named.filter(({ file, name }) => {
      const code = readFileSync(path.join(ROOT, file as string), 'utf8')
      return !code.includes(`test('${name}'`)
    }),
    [],
  )
})

test('every code word of the glossary is in the code', () => {
  const texts = ['src', 'openapi'].flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter(file => /\.(?:ts|sql|json|yaml)$/.test(file))
      .map(file => `${file}\n${readFileSync(path.join(ROOT, folder, file), 'utf8')}`),
  )
  const code = texts.join('\n')
  const words = document('docs/glossary.md')
    .split('\n## ')
    .flatMap(text => rowsOf(text).map(cells => cells[2] ?? ''))
    .flatMap(codeWords)
  assert.ok(words.length > 60, 'the words were found')
  assert.deepEqual(
    words.filter(word => !code.includes(word) && !existsSync(path.join(ROOT, word))),
    [],
  )
})

test('statuses, severities and scopes of the glossary are those of the standard', () => {
  const envelope = JSON.parse(readFileSync(path.join(ROOT, 'openapi/standard/envelope.json'), 'utf8'))
  const rows = rowsOf(chapter('docs/glossary.md', '状态、程度、范围 · Statuses, severities, scopes'))
  const written = rows.flatMap(([first = '']) => (first.startsWith('`') ? codeWords(first) : []))
  const { status, severity, publicityScope } = envelope.properties
  assert.deepEqual(written, [...status.enum, ...severity.enum, ...publicityScope.enum])
})

test('the example configuration is accepted, and what it leaves out has the values that it shows', t => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-docs-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const read = (text: string) => {
    const file = path.join(folder, 'node.yaml')
    writeFileSync(file, text)
    return readSettings(file, {})
  }
  const text = document(EXAMPLE)
  const left = read(text)
  const spelled = read(text.replaceAll(/^# (\w+: \S+)$/gm, '$1'))
  // These name another place than the one that holds when they are absent.
  assert.notEqual(spelled.databaseUrl, null)
  assert.notEqual(spelled.redisUrl, null)
  assert.notEqual(spelled.linkKeys, null)
  assert.notEqual(spelled.sealingKey, null)
  const unset = { databaseUrl: null, redisUrl: null, linkKeys: null, sealingKey: null }
  assert.deepEqual({ ...spelled, ...unset }, left)
  for (const setting of Object.keys(left)) assert.match(text, new RegExp(`^(?:# )?${setting}:`, 'm'))
})
