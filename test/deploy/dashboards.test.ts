/** The dashboards ask for metrics and labels that a node has, in the language of Prometheus. */

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { parse, stringify } from 'yaml'
import { EVENTS } from '../../src/events/list.ts'
import { Metrics } from '../../src/observe/metrics.ts'
import { without } from '../support/tools.ts'

const DEPLOY = path.resolve(import.meta.dirname, '../../deploy')

interface Dashboard {
  readonly uid: string
  readonly title: string
  readonly panels: readonly {
    readonly id: number
    readonly title: string
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
    readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[]
  }[]
}

const boards = readdirSync(path.join(DEPLOY, 'grafana'))
  .filter(file => file.endsWith('.json'))
  .map(file => JSON.parse(readFileSync(path.join(DEPLOY, 'grafana', file), 'utf8')) as Dashboard)
const expressions = boards.flatMap(({ uid, panels }) =>
  panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ where: `${uid}: ${title}`, expr }))),
)
const rules = (
  parse(readFileSync(path.join(DEPLOY, 'prometheus/xinqiao.rules.yml'), 'utf8')) as {
    readonly groups: readonly {
      readonly rules: readonly { readonly alert: string; readonly expr: string }[]
    }[]
  }
).groups.flatMap(group => group.rules.map(({ alert, expr }) => ({ where: alert, expr })))

/** Names of all series that a process of a node gives, with the labels of each. */
async function series(): Promise<ReadonlySet<string>> {
  const metrics = new Metrics()
  metrics.readFrom({
    facts: () => Promise.reject(new Error('only the names are wanted')),
    troubles: () => [],
    jobs: async () => [],
  })
  const text = await metrics.text()
  const names = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name = '', type]) =>
    type === 'histogram' ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  )
  return new Set(names)
}

test('dashboards and alerts ask for metrics that a node has', async () => {
  const known = await series()
  assert.ok(known.size > 30)
  const unknown = [...expressions, ...rules].flatMap(({ where, expr }) =>
    [...expr.matchAll(/\bxinqiao_\w+/g)]
      .map(([name]) => name)
      .filter(name => !known.has(name))
      .map(name => `${where}: ${name}`),
  )
  assert.deepEqual(unknown, [])
  assert.ok(expressions.every(({ expr }) => /\bxinqiao_\w+/.test(expr)))
})

test('every metric of the node that is its own is on a dashboard', async () => {
  const shown = new Set(expressions.flatMap(({ expr }) => expr.match(/\bxinqiao_\w+/g) ?? []))
  const hidden = [...(await series())].filter(
    name => !shown.has(name) && !/^xinqiao_(process|nodejs)_|_(sum|count)$|^xinqiao_facts_read$/.test(name),
  )
  assert.deepEqual(hidden, [])
})

test('events that alerts and dashboards count are events of the log', () => {
  const written = new Set(Object.values(EVENTS).flatMap(rows => rows.map(({ event }) => event)))
  const counted = [...expressions, ...rules].flatMap(({ expr }) =>
    [...expr.matchAll(/event=~?"([^"]+)"/g)].flatMap(([, names = '']) => names.split('|')),
  )
  assert.ok(counted.length > 5)
  assert.deepEqual(
    counted.filter(name => !written.has(name)),
    [],
  )
})

test('promtool reads every expression', { skip: without('promtool') }, t => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-dashboards-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const file = path.join(folder, 'expressions.yml')
  const asRules = expressions.map(({ expr }, i) => ({
    record: `expression:${i}`,
    expr: expr.replaceAll('$division', '310000'),
  }))
  writeFileSync(file, stringify({ groups: [{ name: 'dashboards', rules: asRules }] }))
  execFileSync('promtool', ['check', 'rules', file], { encoding: 'utf8' })
})

test('dashboards have names of their own, titles in Chinese, and panels that do not overlap', () => {
  assert.deepEqual(boards.map(({ uid }) => uid).sort(), [
    'xinqiao-collecting',
    'xinqiao-deliveries',
    'xinqiao-queues',
    'xinqiao-region',
  ])
  for (const { uid, title, panels } of boards) {
    assert.match(title, /\p{Script=Han}/u)
    const taken = new Set<string>()
    for (const { id, title: panel, gridPos, targets } of panels) {
      assert.match(panel, /\p{Script=Han}/u, `${uid} ${id}`)
      assert.ok(
        targets.every(({ expr }) => expr.includes('$division')),
        `${uid}: ${panel} can be narrowed`,
      )
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          assert.ok(!taken.has(`${x} ${y}`) && x < 24, `${uid}: ${panel} overlaps`)
          taken.add(`${x} ${y}`)
        }
      }
    }
  }
})
