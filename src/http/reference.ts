/**
 * The contract as a page to read, at `/docs`: made from the document at the start, without scripts, and with nothing
 * that comes from elsewhere. Members see it, as everything on this face; `/docs/exchange.yaml` is for programs.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type ContractName, readContract } from './contract.ts'

export interface Reference {
  /** HTML. */
  readonly page: string
  /** The content security policy that it needs. */
  readonly policy: string
  /** The contract as it stands in the repository. */
  readonly text: string
}

interface Json {
  readonly [key: string]: Json
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#222}
h2{margin-top:2.5rem;border-top:1px solid #ccc;padding-top:1rem}code,pre{font:14px/1.4 ui-monospace,monospace;background:#f4f4f4}
pre{padding:.7rem;overflow-x:auto}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ddd;padding:.3rem .5rem;text-align:left;vertical-align:top}
.m{font-weight:bold}nav li{margin:.2rem 0}`

export function referenceOf(name: ContractName): Reference {
  const text = readFileSync(new URL(`../../openapi/${name}.yaml`, import.meta.url), 'utf8')
  const document = readContract(name).document as unknown as Json
  const operations = Object.entries(document['paths'] ?? {}).flatMap(([path, item]) =>
    ['get', 'post', 'delete'].flatMap(method => {
      const node = item[method]
      return node === undefined ? [] : [{ path, method, node, shared: listOf(item['parameters']) }]
    }),
  )
  const links = operations.map(
    ({ node }) => `<li><a href="#${escaped(node['operationId'])}">${escaped(node['summary'])}</a></li>`,
  )
  const sections = operations.map(({ path, method, node, shared }) => {
    const parameters = [...shared, ...listOf(node['parameters'])].map(one => resolve(document, one))
    return [
      `<h2 id="${escaped(node['operationId'])}">${escaped(node['summary'])}</h2>`,
      `<p><code><span class="m">${method.toUpperCase()}</span> ${escaped(path)}</code> · <code>${escaped(node['operationId'])}</code></p>`,
      `<p>${escaped(node['description'])}</p>`,
      parameters.length === 0 ? '' : parameterTable(parameters),
      bodyPart(node['requestBody']),
      answerTable(document, node['responses'] ?? {}),
    ].join('\n')
  })
  const schemas = Object.entries(document['components']?.['schemas'] ?? {}).map(
    ([schema, value]) =>
      `<h3 id="schema-${escaped(schema)}">${escaped(schema)}</h3><pre>${escaped(JSON.stringify(value, null, 2))}</pre>`,
  )
  const { title, version, description } = document['info'] ?? {}
  const page = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><h1>${escaped(title)} ${escaped(version)}</h1><p>${escaped(description)}</p>
<p><a href="/docs/${name}.yaml">${name}.yaml</a></p><nav><ul>${links.join('')}</ul></nav>
${sections.join('\n')}<h2>数据结构 · Schemas</h2>${schemas.join('\n')}</body></html>
`
  const hash = createHash('sha256').update(STYLE).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  return { page, policy, text }
}

function parameterTable(parameters: readonly Json[]): string {
  const rows = parameters.map(({ name, in: place, required, description, example }) => {
    const must = String(required) === 'true' ? '必填 required' : ''
    return `<tr><td><code>${escaped(name)}</code></td><td>${escaped(place)} ${must}</td><td>${escaped(description)}</td><td><code>${escaped(example ?? '')}</code></td></tr>`
  })
  return `<table><tr><th>参数 parameter</th><th>位置 in</th><th>说明 meaning</th><th>例 example</th></tr>${rows.join('')}</table>`
}

function bodyPart(body: Json | undefined): string {
  return Object.entries(body?.['content'] ?? {})
    .map(([type, { schema, example }]) => {
      const shown = example === undefined ? '' : `<pre>${escaped(JSON.stringify(example, null, 2))}</pre>`
      return `<p>正文 body: <code>${escaped(type)}</code> ${schemaLink(schema)}</p>${shown}`
    })
    .join('')
}

function answerTable(document: Json, responses: Json): string {
  const rows = Object.entries(responses).map(([status, response]) => {
    const { description, content, 'x-codes': codes } = resolve(document, response)
    const schemas = Object.entries(content ?? {}).map(
      ([type, { schema }]) => `${escaped(type)} ${schemaLink(schema)}`,
    )
    const what =
      codes === undefined
        ? schemas.join('<br>')
        : listOf(codes)
            .map(code => `<code>${escaped(code)}</code>`)
            .join(' ')
    return `<tr><td>${escaped(status)}</td><td>${escaped(description)}</td><td>${what}</td></tr>`
  })
  return `<table><tr><th>回答 answer</th><th>说明、由谁处理 meaning, who acts</th><th>内容或代码 content or codes</th></tr>${rows.join('')}</table>`
}

function schemaLink(schema: Json | undefined): string {
  const ref = schema?.['$ref']
  const name = typeof ref === 'string' ? /^#\/components\/schemas\/(\w+)$/.exec(ref)?.[1] : undefined
  return name === undefined ? '' : `<a href="#schema-${name}">${name}</a>`
}

function resolve(document: Json, node: Json): Json {
  const ref: unknown = node['$ref']
  if (typeof ref !== 'string') return node
  const steps = ref.slice('#/'.length).split('/')
  return steps.reduce<Json | undefined>((at, step) => at?.[step], document) ?? {}
}

function listOf(node: Json | undefined): readonly Json[] {
  return (node ?? []) as unknown as readonly Json[]
}

function escaped(value: unknown): string {
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
