/** A real Prometheus and a real Alertmanager with the files of `deploy/prometheus`, in a time that runs faster. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after } from 'node:test'
import { parse, stringify } from 'yaml'
import { freePort } from './ports.ts'
import { until } from './until.ts'

const DEPLOY = path.resolve(import.meta.dirname, '../../deploy/prometheus')
/** How often the examples scrape, in seconds; here that is one second. */
const FASTER = 15

const ending: (() => void)[] = []
after(() => {
  for (const end of ending) end()
})

/** One message of Alertmanager to whoever is on duty. */
export interface Told {
  readonly status: 'firing' | 'resolved'
  readonly alert: string
  readonly division: string
  readonly peer: string
}

export interface Watch {
  readonly told: readonly Told[]
  /** The value of an instant query, as series. */
  query(expr: string): Promise<readonly Series[]>
  /** All values of a query since the watch began, a second apart. */
  history(expr: string): Promise<readonly History[]>
}

export interface Series {
  readonly metric: Readonly<Record<string, string>>
  readonly value: number
}

export interface History {
  readonly metric: Readonly<Record<string, string>>
  /** Unix seconds. */
  readonly at: readonly number[]
}

/** Every duration of the rules and of the routes, so many times shorter. */
function faster(text: string): string {
  return text.replaceAll(/\b(\d+)(s|m|h)\b/g, (whole, count: string, unit: 's' | 'm' | 'h') => {
    const seconds = Number(count) * { s: 1, m: 60, h: 3600 }[unit]
    // Told again after half a day: no test lasts so long.
    return unit === 'h' && seconds >= 36_000 ? whole : `${Math.round((seconds / FASTER) * 1000)}ms`
  })
}

/** @param targets monitor addresses (`http://…`) by division */
export async function watchRegion(targets: Readonly<Record<string, string>>): Promise<Watch> {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinqiao-prometheus-'))
  const told: Told[] = []
  const onDuty = await listen(told)
  const alertmanager = await startAlertmanager(folder, onDuty)
  const config = parse(readFileSync(path.join(DEPLOY, 'prometheus.example.yml'), 'utf8'))
  const [job] = config.scrape_configs
  config.global = { scrape_interval: '1s', scrape_timeout: '1s', evaluation_interval: '1s' }
  config.alerting.alertmanagers[0].static_configs[0].targets = [alertmanager]
  job.static_configs = Object.entries(targets).map(([division, url]) => ({
    targets: [new URL(url).host],
    labels: { division },
  }))
  writeFileSync(path.join(folder, 'prometheus.yml'), stringify(config))
  const rules = readFileSync(path.join(DEPLOY, 'xinqiao.rules.yml'), 'utf8')
  writeFileSync(path.join(folder, 'xinqiao.rules.yml'), faster(rules))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  run('prometheus', [
    `--config.file=${path.join(folder, 'prometheus.yml')}`,
    `--storage.tsdb.path=${path.join(folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=error',
  ])
  ending.push(() => rmSync(folder, { recursive: true, force: true }))
  await untilReady(`${url}/-/ready`)
  const began = Date.now() / 1000
  return {
    told,
    async query(expr) {
      const found = await api<{ metric: Record<string, string>; value: [number, string] }>(url, 'query', {
        query: expr,
      })
      return found.map(({ metric, value }) => ({ metric, value: Number(value[1]) }))
    },
    async history(expr) {
      const found = await api<{ metric: Record<string, string>; values: [number, string][] }>(
        url,
        'query_range',
        { query: expr, start: String(began), end: String(Date.now() / 1000), step: '1' },
      )
      return found.map(({ metric, values }) => ({ metric, at: values.map(([at]) => at) }))
    },
  }
}

async function startAlertmanager(folder: string, webhook: string): Promise<string> {
  const config = parse(faster(readFileSync(path.join(DEPLOY, 'alertmanager.example.yml'), 'utf8')))
  config.receivers[0].webhook_configs[0].url = webhook
  writeFileSync(path.join(folder, 'alertmanager.yml'), stringify(config))
  const port = await freePort()
  run('prometheus-alertmanager', [
    `--config.file=${path.join(folder, 'alertmanager.yml')}`,
    `--storage.path=${path.join(folder, 'alerts')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--cluster.listen-address=',
    '--log.level=error',
  ])
  await untilReady(`http://127.0.0.1:${port}/-/ready`)
  return `127.0.0.1:${port}`
}

/** Whoever is on duty: notes each alert of each message. @returns its URL */
async function listen(told: Told[]): Promise<string> {
  const server: Server = createServer((request, response) => {
    let text = ''
    request.on('data', chunk => {
      text += String(chunk)
    })
    request.on('end', () => {
      const { alerts } = JSON.parse(text) as {
        alerts: { status: Told['status']; labels: Record<string, string> }[]
      }
      for (const { status, labels } of alerts) {
        const { alertname: alert = '', division = '', peer = '' } = labels
        told.push({ status, alert, division, peer })
      }
      response.end()
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  ending.push(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

function run(program: string, args: readonly string[]): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit'] })
  ending.push(() => child.kill('SIGKILL'))
  return child
}

async function untilReady(url: string): Promise<void> {
  await until(`an answer of ${url}`, async () => (await fetch(url)).ok)
}

async function api<T>(
  url: string,
  what: string,
  query: Readonly<Record<string, string>>,
): Promise<readonly T[]> {
  const answer = await fetch(`${url}/api/v1/${what}?${new URLSearchParams(query)}`)
  const { status, data, error } = (await answer.json()) as {
    status: string
    error?: string
    data: { result: readonly T[] }
  }
  if (status !== 'success') throw new Error(`Prometheus refuses ${query['query']}: ${error}`)
  return data.result
}
