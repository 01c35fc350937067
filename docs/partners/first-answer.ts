/** Asks a node as a partner program does: `npx node docs/partners/first-answer.ts NODE FOLDER`. */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import createClient from 'openapi-fetch'
import { Agent } from 'undici'
import type { components, paths } from '../../src/http/generated/exchange.ts'

const [node = '', folder = ''] = process.argv.slice(2)
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const connect = { ca: read('ca.pem'), cert: read('partner.pem'), key: read('partner.key.pem') }
// Node's types know their own copy of undici only.
const withCertificate = { dispatcher: new Agent({ connect }) } as unknown as RequestInit
const client = createClient<paths>({ baseUrl: node, fetch: patiently })

type Problem = components['schemas']['Problem']

/** 429 和 503 按 Retry-After 稍后重试，至多五次 · comes again when the node says so, five times at most. */
async function patiently(request: Request): Promise<Response> {
  for (let again = 0; ; again++) {
    const answer = await fetch(request.clone(), withCertificate)
    const seconds = Number(answer.headers.get('retry-after'))
    if (![429, 503].includes(answer.status) || again === 5 || !(seconds > 0)) return answer
    await pause(seconds * 1000)
  }
}

/** 程序只按 code 和 act 判断 · programs go by `code` and `act`, never by the text. */
function told<T>({ data, error }: { data?: T; error?: Problem }): T {
  if (data !== undefined) return data
  throw new Error(`${error?.code} (${error?.act}): ${error?.detail} ${error?.instance}`)
}

const path = { domain: 'environment' } as const
const about = { domain: 'environment', uscc: '91310118PDY00001XQ' } as const

const one = told(await client.GET('/v1/joint-lists/{domain}/subjects/{uscc}', { params: { path: about } }))
console.log(`${one.subject.uscc}: ${one.hits.length} 条 hits, ${one.advice ?? '无 none'}, ${one.decidedBy}`)

const page = told(await client.GET('/v1/joint-lists/{domain}/subjects', { params: { path } }))
const usccs = page.subjects.map(subject => subject.subjectKey)
const many = told(await client.POST('/v1/joint-lists/{domain}/checks', { params: { path }, body: { usccs } }))
console.log(
  `批量核对 bulk check: ${many.answers.filter(answer => answer.hits.length > 0).length}/${usccs.length}`,
)

let cursor: string | undefined
for (let more = true; more; ) {
  const query = cursor === undefined ? {} : { cursor }
  const changes = told(await client.GET('/v1/joint-lists/{domain}/changes', { params: { path, query } }))
  console.log(`变化 changes: ${changes.changes.length}`)
  ;({ cursor, more } = changes)
}

const header = { 'Xinqiao-Purpose': 'A02', 'Xinqiao-Sharing-Request': `GX-${randomUUID()}` }
const records = told(
  await client.GET('/v1/subjects/{uscc}/records', {
    params: { path: { uscc: usccs[0] ?? about.uscc }, header },
  }),
)
console.log(`记录 records: ${records.records.length}`)
