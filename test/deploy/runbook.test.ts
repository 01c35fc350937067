/** The runbook has a page for whatever can call somebody, and names commands and events that there are. */
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import project from '../../package.json' with { type: 'json' }
import { TROUBLE_CODES } from '../../src/operations/troubles.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')
const runbook = read('docs/runbook.zh-CN.md')
const alerts = [...read('deploy/prometheus/xinqiao.rules.yml').matchAll(/- alert: (\w+)/g)].map(
  ([, name]) => name as string,
)
const pages = new Map(
  runbook
    .split('\n## ')
    .slice(1)
    .map(page => [page.slice(0, page.indexOf('\n')), page] as const),
)

test('each alert has its page, and each page its alert', () => {
  assert.deepEqual([...pages.keys()].sort(), [...alerts].sort())
})

test('each page says what it means, where to look and what to do', () => {
  for (const [name, page] of pages) {
    for (const part of ['意味着', '在哪里看', '怎么办']) {
      assert.match(page, new RegExp(`\\n\\*\\*${part}\\*\\*：\\S`), `${name}: ${part}`)
    }
  }
})

test('each trouble of a node is on a page', () => {
  const missing = TROUBLE_CODES.filter(
    code => ![...pages.values()].some(page => page.includes(`问题代码 \`${code}\``)),
  )
  assert.deepEqual(missing, [])
})

test('its commands exist, down to the second word', () => {
  const named = [...runbook.matchAll(/npm run (\w+)(?: -- ([a-z]+))?/g)]
  assert.ok(named.length > 20)
  for (const [whole, script = '', word] of named) {
    const command = (project.scripts as Readonly<Record<string, string>>)[script]
    assert.ok(command, whole)
    const file = command.split(' ').find(part => part.endsWith('.ts')) as string
    const own = read(file)
    // A command may only start another file, which has the words.
    const [, started] = /await import\('\.\/([\w-]+\.ts)'\)/.exec(own) ?? []
    const source = started ? own + read(path.join(path.dirname(file), started)) : own
    if (word) assert.match(source, new RegExp(`\\b${word}\\b`), `${whole} in ${file}`)
  }
})

test('events of the log that it names are events of the log', () => {
  const source = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => read(path.join('src', file)))
    .join('\n')
  const events = [...runbook.matchAll(/`([a-z]+(?:-[a-z]+)+)`/g)]
    .map(([, name]) => name as string)
    .filter(name => name !== 'high-water')
  assert.ok(events.length > 10)
  assert.deepEqual(
    events.filter(name => !source.includes(`'${name}'`)),
    [],
  )
})
