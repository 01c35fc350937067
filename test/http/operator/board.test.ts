/** The pages of the queues: whoever is signed in and may, nothing from elsewhere, nothing changed unless it is allowed. */
import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import supertest from 'supertest'
import { ROLES, SYSTEM_ROLES } from '../../../src/access/roles.ts'
import type { QueueStore } from '../../../src/queue/backend.ts'
import { BOARD_PATH, createBoard } from '../../../src/queue/board.ts'
import { Wakes } from '../../../src/queue/wakes.ts'
import { freshDatabaseUrl } from '../../support/postgres.ts'
import { startRedis } from '../../support/redis.ts'
import { without } from '../../support/tools.ts'
import { OperatorDesk } from './desk.ts'

interface Kind {
  readonly skip: boolean | string
  store(): Promise<QueueStore>
}

const STORES: Readonly<Record<QueueStore['kind'], Kind>> = {
  postgres: { skip: false, store: async () => ({ kind: 'postgres', url: await freshDatabaseUrl() }) },
  redis: {
    skip: without('redis-server'),
    store: async () => ({ kind: 'redis', url: (await startRedis()).url, prefix: 'board' }),
  },
}

for (const [kind, { skip, store }] of Object.entries(STORES)) {
  suite(`Bull Board, the queues in ${kind}`, { skip }, () => {
    let wakes: Wakes
    let desk: OperatorDesk
    let changing: OperatorDesk
    before(async () => {
      wakes = await Wakes.open({
        store: await store(),
        works: false,
        run: async () => 'done',
        onTrouble() {},
      })
      await wakes.wake([{ kind: 'push', feed: '310000/records.penalty', generation: 1, peer: '340000' }])
      const queues = (readOnly: boolean) => ({
        path: BOARD_PATH,
        readOnly,
        board: createBoard(wakes.queues, readOnly),
      })
      desk = await OperatorDesk.open({ queues: queues(true) })
      changing = await OperatorDesk.open({ queues: queues(false) })
    })
    after(async () => {
      await Promise.all([desk.listener.close(), changing.listener.close()])
      await wakes.close()
    })

    const ask = (as: string | null, path: string, method: 'get' | 'put' | 'post' = 'get', on = desk) => {
      const request = supertest(on.listener.endpoint)[method](path)
      if (as?.startsWith('Bearer ')) request.set('Authorization', as)
      else if (as) request.set('Cookie', as)
      return request
    }

    test('nobody sees them without signing in, and whoever has no role for it neither', async () => {
      for (const path of ['/queues/', '/queues/api/queues', '/queues/static/favicon.ico']) {
        assert.deepEqual(
          [(await ask(null, path)).status, (await ask(null, path)).body.code],
          [401, 'NOT_SIGNED_IN'],
        )
      }
      for (const role of ROLES) {
        const isProgram = SYSTEM_ROLES.includes(role)
        const as = isProgram
          ? await desk.program(role, [role])
          : await desk.person(`one-${role.toLowerCase()}`, role)
        const sees = role === 'viewer' || role === 'operator' || role === 'system'
        assert.equal((await ask(as, '/queues/api/queues')).status, sees ? 200 : 403, role)
      }
    })

    test('they show every queue and what waits in it', async () => {
      const as = await desk.person('looking-one', 'viewer')
      const { queues } = (await ask(as, '/queues/api/queues?activeQueue=push&status=waiting')).body as {
        queues: { name: string; readOnlyMode: boolean; jobs: { data: object }[] }[]
      }
      assert.ok(queues.some(({ name }) => name === 'withdraw'))
      assert.ok(queues.every(({ readOnlyMode }) => readOnlyMode))
      const push = queues.find(({ name }) => name === 'push')
      assert.deepEqual(push?.jobs[0]?.data, {
        ...{ kind: 'push', feed: '310000/records.penalty' },
        ...{ generation: 1, peer: '340000' },
      })
    })

    test('their pages name nothing of another site, and may load nothing from there', async () => {
      const as = await desk.person('careful-one', 'viewer')
      const page = await ask(as, '/queues/')
      assert.match(page.text, /<base href="\/queues\/"/)
      const places = [...page.text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, place = '']) => place)
      assert.ok(places.length > 4)
      for (const place of places.filter(one => one !== '/queues/')) {
        assert.doesNotMatch(place, /^(?:https?:)?\/\//)
        assert.equal((await ask(as, `/queues/${place}`)).status, 200, place)
      }
      const policy = page.headers['content-security-policy'] ?? ''
      assert.match(policy, /default-src 'none';script-src 'self';/)
      assert.doesNotMatch(policy, /https?:|\*|unsafe-eval/)
      assert.equal((await ask(as, '/queues')).headers['location'], '/queues/')
    })

    test('they change nothing, whoever asks', async () => {
      const as = await desk.person('busy-one', 'operator')
      for (const path of ['push/pause', 'push/empty', 'push/add']) {
        const refused = await ask(as, `/queues/api/queues/${path}`, path.endsWith('add') ? 'post' : 'put')
        assert.deepEqual([refused.status, refused.body.code], [405, 'METHOD_NOT_ALLOWED'])
      }
      const { queues } = (await ask(as, '/queues/api/queues')).body
      assert.ok(queues.every(({ isPaused }: { isPaused: boolean }) => !isPaused))
    })

    test('where the configuration lets them, only the role operator changes a queue, and it is in the audit log', async () => {
      const viewer = await changing.person('looking-one', 'viewer')
      const operator = await changing.person('busy-one', 'operator')
      const pause = (as: string) => ask(as, '/queues/api/queues/collect/pause', 'put', changing)
      assert.equal((await pause(viewer)).status, 403)
      assert.equal((await pause(operator)).status, 200)
      const [entry] = await changing.audit.newest('operator-act', 1)
      assert.deepEqual(
        [entry?.actor, entry?.roles, entry?.details],
        [
          'operator:busy-one',
          ['operator'],
          { operation: 'queueBoard', method: 'PUT', path: '/api/queues/collect/pause' },
        ],
      )
      const forged = ask(operator, '/queues/api/queues/collect/resume', 'put', changing)
      assert.equal((await forged.set('Origin', 'https://evil.example')).body.code, 'REQUEST_FORGED')
    })
  })
}

test('the page on which people sign in is there for everybody and loads nothing from elsewhere', async () => {
  const desk = await OperatorDesk.open()
  const get = (path: string) => supertest(desk.listener.endpoint).get(path)
  const page = await get('/')
  assert.equal(page.status, 200)
  assert.match(page.text, /data-division="310000" data-elsewhere="no"/)
  for (const [, place = ''] of page.text.matchAll(/(?:src|href)="([^"]*\.(?:js|css))"/g)) {
    assert.equal((await get(place)).status, 200, place)
  }
  assert.match(page.headers['content-security-policy'] ?? '', /frame-ancestors 'none'/)
  await desk.listener.close()
})
