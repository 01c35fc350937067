/** The alert rules, held by Prometheus' own tool against series in which each of them must fire, or must not. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { parse } from 'yaml'
import { TROUBLE_CODES } from '../../src/operations/troubles.ts'
import { without } from '../support/tools.ts'

const FOLDER = path.resolve(import.meta.dirname, '../../deploy/prometheus')

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly keep_firing_for?: string
  readonly labels: { readonly severity: string }
  readonly annotations: Readonly<Record<string, string>>
}

const read = (file: string): string => readFileSync(path.join(FOLDER, file), 'utf8')
const rules = (
  parse(read('xinqiao.rules.yml')) as { readonly groups: readonly { readonly rules: readonly Rule[] }[] }
).groups.flatMap(group => group.rules)
/** Troubles that are told by a figure of their own rather than by `xinqiao_trouble`. */
const BY_FIGURE: Readonly<Record<string, string>> = {
  ENTRIES_PARKED: 'xinqiao_feed_parked_entries',
  CERTIFICATE_ENDS: 'xinqiao_certificate_expiry_timestamp_seconds',
  WITHDRAWAL_OVERDUE: 'xinqiao_withdrawals_beyond_term',
  ERASURE_OVERDUE: 'xinqiao_acts{act="erasure",standing="overdue"}',
  NATIONAL_REPAIR: 'xinqiao_repairs{standing="national"}',
  REPAIR_NOT_NATIONAL: 'xinqiao_repairs{standing="not-national"}',
}

test('promtool takes the rules and the configuration', { skip: without('promtool') }, () => {
  execFileSync('promtool', ['check', 'rules', 'xinqiao.rules.yml'], { cwd: FOLDER })
  execFileSync('promtool', ['check', 'config', 'prometheus.example.yml'], { cwd: FOLDER })
})

test('amtool takes the routes, and sends each alert to who is on duty', { skip: without('amtool') }, () => {
  const config = 'alertmanager.example.yml'
  execFileSync('amtool', ['check-config', config], { cwd: FOLDER })
  for (const { alert } of rules) {
    const labels = [`alertname=${alert}`, 'division=310000', 'peer=340000']
    const route = execFileSync('amtool', ['config', 'routes', 'test', `--config.file=${config}`, ...labels], {
      cwd: FOLDER,
      encoding: 'utf8',
    })
    assert.equal(route.trim(), 'ops', alert)
  }
})

test('each alert fires when it should and keeps still when it should', { skip: without('promtool') }, () => {
  execFileSync('promtool', ['test', 'rules', 'xinqiao.rules.test.yml'], { cwd: FOLDER, encoding: 'utf8' })
  const tested = read('xinqiao.rules.test.yml')
  assert.deepEqual(
    rules
      .map(({ alert }) => alert)
      .filter(alert => !new RegExp(`alertname="?:? ?"?${alert}\\b`).test(tested)),
    [],
    'each alert is in a test',
  )
})

test('each trouble of a node has an alert', () => {
  const silent = TROUBLE_CODES.filter(code => {
    const figure = BY_FIGURE[code] ?? `xinqiao_trouble{code="${code}"}`
    return !rules.some(({ expr }) => expr.includes(figure))
  })
  assert.deepEqual(silent, [])
})

test('each alert says in both languages what is wrong, ends once, and is about a province', () => {
  assert.equal(new Set(rules.map(({ alert }) => alert)).size, rules.length)
  for (const { alert, expr, keep_firing_for, labels, annotations } of rules) {
    assert.match(annotations['summary'] ?? '', /\p{Script=Han}/u, alert)
    assert.doesNotMatch(annotations['summary_en'] ?? '汉', /\p{Script=Han}/u, alert)
    assert.equal(annotations['runbook_url'], `docs/runbook.zh-CN.md#${alert.toLowerCase()}`)
    assert.ok(['critical', 'warning'].includes(labels.severity), alert)
    assert.ok(keep_firing_for, `${alert} waits before it says that all is well`)
    assert.match(expr, /by \(division\b/, `${alert} is one for all processes of a node`)
    assert.doesNotMatch(expr, /^[^(]*by \([^)]*\b(feed|instance)\b/, `${alert} is not one for each feed`)
  }
})

test('Alertmanager groups and holds back alerts that there are', () => {
  const text = read('alertmanager.example.yml')
  const named = [...text.matchAll(/\bXinqiao[A-Z]\w+/g)].map(([name]) => name)
  assert.ok(named.length > 5)
  assert.deepEqual(
    named.filter(name => !rules.some(({ alert }) => alert === name)),
    [],
  )
})
