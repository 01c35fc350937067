import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import path from 'node:path'
import { before, test } from 'node:test'
import { promisify } from 'node:util'
import type { components } from '../../src/http/generated/exchange.ts'
import type { Province, Region } from '../../src/sandbox/region.ts'
import { createAuthority, createRequest, issueCertificate } from '../../src/trust/certificates.ts'
import { ask, deliverSample, makeRegion, provinceOf, untilCollected, untilInStep } from '../support/region.ts'
import { without } from '../support/tools.ts'

let region: Region
before(async () => {
  region = await makeRegion()
  await region.start()
  await deliverSample(provinceOf(region, '320000'), 'serious-listing', 'serious-listing.csv')
  await untilCollected(provinceOf(region, '320000'), 1)
  await untilInStep(region, {
    '320000/lists.environment': 1,
    '320000/lists.tourism': 1,
    '320000/lists.quality': 1,
  })
})

interface Listing {
  readonly feed: string
  readonly record: { readonly subject: { readonly name: string } }
}

/** Every subject of a joint list as a node answers, page after page. */
async function listed({ endpoint, asker }: Province): Promise<Listing[]> {
  const all: Listing[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`
    const page = await asker.get<{ subjects: { listings: Listing[] }[]; cursor?: string | null }>(
      `${endpoint}/v1/joint-lists/environment/subjects${query}`,
    )
    all.push(...(page?.subjects ?? []).flatMap(subject => subject.listings))
    cursor = page?.cursor ?? null
  } while (cursor !== null)
  return all
}

test('characters of four bytes in GB18030 survive from Jiangsu’s file to Anhui’s joint list', async () => {
  const names = (await listed(provinceOf(region, '340000')))
    .filter(({ feed }) => feed.startsWith('320000/'))
    .map(({ record }) => record.subject.name)
  assert.ok(names.length > 50)
  for (const character of ['㐀', '𠀀']) {
    assert.ok(
      names.some(name => name.includes(character)),
      `${character} is in no name`,
    )
  }
})

test('curl with a member’s certificate gets the answer of another member; without one it does not', {
  skip: without('curl'),
}, async () => {
  const [subject] = await ask<{ subject_key: string }>(
    provinceOf(region, '340000').databaseUrl,
    `select subject_key from shown_record where topic = 'lists.environment'
     and publicity_end > current_date + 1 and (valid_to is null or valid_to > current_date + 1)
     and (publicity_start is null or publicity_start < current_date) order by subject_key limit 1`,
  )
  const url = `${provinceOf(region, '340000').endpoint}/v1/joint-lists/environment/subjects/${subject?.subject_key}`
  const { certificate, privateKey } = provinceOf(region, '310000').files
  const curl = (...args: string[]) =>
    promisify(execFile)('curl', [
      '--silent',
      '--show-error',
      '--fail',
      '--cacert',
      region.authority,
      ...args,
      url,
    ])
  const { stdout } = await curl('--cert', certificate, '--key', privateKey)
  const answer = JSON.parse(stdout) as components['schemas']['SubjectAnswer']
  assert.equal(answer.subject.uscc, subject?.subject_key)
  assert.equal(answer.advice, '建议核实')
  assert.equal(answer.decidedBy, '办理机关')
  assert.ok(answer.hits.length >= 1)
  await assert.rejects(curl(), /curl/)
})

/** Sends a request with an identity of the test's choosing. @returns the status, or the code of the TLS failure. */
function send(
  province: Province,
  identity: { cert?: string; key?: string },
  method: string,
  where: string,
  body = '',
): Promise<{ status: number | string; text: string }> {
  return new Promise(resolve => {
    const headers =
      body === '' ? {} : { 'content-type': 'application/x-ndjson', 'content-length': Buffer.byteLength(body) }
    const ca = readFileSync(region.authority)
    const asked = request(
      `${province.endpoint}${where}`,
      { method, headers, ca, ...identity, agent: false },
      answer => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        )
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ status: error.code ?? error.message, text: '' }),
    )
    asked.end(body)
  })
}

/** What the database of a node holds of feeds, to see that a refused request wrote nothing. */
async function everything({ databaseUrl }: Province): Promise<string> {
  const rows = await ask(
    databaseUrl,
    // Its own audit log grows by itself.
    `select name, size, checkpoint_size, applied from feed where name not like '%/audit' order by name, generation`,
  )
  return JSON.stringify(rows)
}

async function strangers(): Promise<{ who: string; identity: { cert?: string; key?: string } }[]> {
  const now = Date.now()
  const names = {
    commonName: 'xinqiao 310000',
    dnsNames: ['localhost'],
    ipAddresses: ['127.0.0.1'],
    days: 1,
    now,
  }
  const pki = path.dirname(region.authority)
  const authority = {
    certificate: readFileSync(region.authority, 'utf8'),
    privateKey: readFileSync(path.join(pki, 'ca.key.pem'), 'utf8'),
  }
  const other = await createAuthority({ commonName: 'another CA', days: 1, now })
  const made = await createRequest({ commonName: 'xinqiao 310000' })
  return [
    { who: 'nobody', identity: {} },
    {
      who: 'a certificate of another CA',
      identity: {
        cert: issueCertificate({ ...names, authority: other, request: made.request }),
        key: made.privateKey,
      },
    },
    {
      who: 'a valid certificate of no member',
      identity: {
        cert: issueCertificate({ ...names, authority, request: made.request }),
        key: made.privateKey,
      },
    },
  ]
}

test('nobody but a member gets an answer, and nothing that a stranger sends is written', async () => {
  const target = provinceOf(region, '340000')
  const before = await everything(target)
  // From its issuer: others may not hand this feed on.
  const page = await send(
    provinceOf(region, '320000'),
    member('330000'),
    'GET',
    '/v1/feeds/320000/lists.environment/entries?generation=1&from=0&limit=10',
  )
  assert.equal(page.status, 200)
  for (const { who, identity } of await strangers()) {
    for (const [method, where, body] of [
      ['GET', '/v1/feeds', ''],
      ['GET', '/v1/joint-lists/environment', ''],
      ['POST', '/v1/feeds/320000/lists.environment/entries', page.text],
    ] as const) {
      const { status, text } = await send(target, identity, method, where, body)
      assert.notEqual(status, 200, `${who} got ${method} ${where}`)
      assert.ok(!text.includes('示例'), `${who} was shown something`)
    }
  }
  assert.equal(await everything(target), before)
})

function member(division: string): { cert: string; key: string } {
  const { certificate, privateKey } = provinceOf(region, division).files
  return { cert: readFileSync(certificate, 'utf8'), key: readFileSync(privateKey, 'utf8') }
}

test('only the issuer may bring its feed, however true the page is', async () => {
  const source = provinceOf(region, '320000')
  const target = provinceOf(region, '340000')
  const page = await send(
    source,
    member('310000'),
    'GET',
    '/v1/feeds/320000/lists.environment/entries?generation=1&from=0&limit=10',
  )
  const pushed = await send(
    target,
    member('310000'),
    'POST',
    '/v1/feeds/320000/lists.environment/entries',
    page.text,
  )
  assert.equal(pushed.status, 403)
})

test('a flipped bit in a page is refused and named, and nothing of the page is stored', async () => {
  const target = provinceOf(region, '340000')
  await region.end('320000', 'SIGTERM')
  // A receiver that has not this feed yet, so that the page continues what it holds.
  await ask(
    target.databaseUrl,
    "delete from held_record using feed where feed.feed_id = held_record.feed_id and name = '320000/lists.quality'",
  )
  await ask(
    target.databaseUrl,
    "delete from feed_entry using feed where feed.feed_id = feed_entry.feed_id and name = '320000/lists.quality'",
  )
  await ask(
    target.databaseUrl,
    "update feed set size = 0, edge = '', applied = 0 where name = '320000/lists.quality'",
  )
  const page = await send(
    provinceOf(region, '330000'),
    member('320000'),
    'GET',
    '/v1/feeds/320000/lists.quality/entries?generation=1&from=0&limit=50',
  )
  assert.equal(page.status, 200)
  const at = page.text.indexOf('示例')
  const flipped = `${page.text.slice(0, at)}${String.fromCharCode(page.text.charCodeAt(at) ^ 1)}${page.text.slice(at + 1)}`
  const refused = await send(
    target,
    member('320000'),
    'POST',
    '/v1/feeds/320000/lists.quality/entries',
    flipped,
  )
  assert.equal(refused.status, 422)
  const problem = JSON.parse(refused.text)
  assert.equal(problem.code, 'BODY_DIGEST_BAD')
  const [held] = await ask<{ size: string }>(
    target.databaseUrl,
    "select size from feed where name = '320000/lists.quality'",
  )
  assert.equal(held?.size, '0')
  const taken = await send(
    target,
    member('320000'),
    'POST',
    '/v1/feeds/320000/lists.quality/entries',
    page.text,
  )
  assert.equal(taken.status, 200, taken.text)
})

test('no identity number, and no name, is in any log or queue', async () => {
  for (const { databaseUrl, logFile } of region.provinces) {
    const log = readFileSync(logFile, 'utf8')
    assert.ok(!log.includes('示例'), 'a name is in the log')
    assert.ok(!/[0-9]{6}(19|20)[0-9]{9}[0-9X]/.test(log), 'a number of a person is in the log')
    const traces = await ask<{ trace: string }>(
      databaseUrl,
      'select to_jsonb(e)::text as trace from bullmq.event e union all select to_jsonb(j)::text from bullmq.job j',
    )
    assert.ok(traces.length > 0, 'the queue was used')
    for (const { trace } of traces)
      assert.ok(!/[\u4e00-\u9fff]/.test(trace), 'a job says more than where to look')
  }
})
