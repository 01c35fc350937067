import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { appliedBy, heldFeeds } from '../facts.ts'
import { type Act, Claims } from './act.ts'
import { command, type Said } from './commands.ts'
import { localMoment } from './local-time.ts'
import { type Stage, sampleRows, shanghaiFile } from './stage.ts'

const ISSUER = '310000'
const HOLDER = '340000'
const MAPPING = '310000/penalty'
const FEED = `${ISSUER}/records.penalty`

interface Carried {
  readonly entries?: number
  readonly receipts?: number
  readonly confirmed?: boolean
}

/** The line between two provinces is cut: the same signed pages are carried as files, and the receipts back. */
export const ferry: Act = {
  name: 'ferry',
  title: ['链路中断，同样的页以文件摆渡', 'A line is cut, and the same pages are carried as files'],
  basis: [
    '政务数据共享条例（国务院令第809号）；网间单向隔离；GB/T 39443 文件方式',
    'Regulation on sharing government data (Order 809); one-way gaps between networks; file mode of GB/T 39443',
  ],
  async play(stage) {
    const links = stage.region.linksTo(ISSUER, HOLDER)
    // What the acts before said has arrived: what comes from now on comes as files.
    await stage.until('both in step', async () => {
      const sizes = await Promise.all([ISSUER, HOLDER].map(one => stage.sizeAt(stage.province(one), FEED)))
      return sizes[0] === sizes[1]
    })
    await Promise.all(links.map(link => link.cut()))
    try {
      return await carry(stage)
    } finally {
      await Promise.all(links.map(link => link.mend()))
    }
  },
}

async function carry(stage: Stage): ReturnType<Act['play']> {
  const [issuer, holder] = [stage.province(ISSUER), stage.province(HOLDER)]
  const [there, back] = ['there', 'back'].map(name => path.join(stage.folder, 'ferry', name)) as [
    string,
    string,
  ]
  await Promise.all([mkdir(there, { recursive: true }), mkdir(back, { recursive: true })])
  const held = await stage.sizeAt(issuer, FEED)
  const [row] = sampleRows(MAPPING, 'penalty.json').slice(261)
  const rows = [1, 2, 3].map(i => ({
    ...row,
    ...{ id: `310000-CF-99${i}`, cfwsh: `示沪环罚〔2026〕示例99${i}号`, gxsj: localMoment(Date.now()) },
  }))
  await stage.office(ISSUER).deliver(MAPPING, shanghaiFile(rows), 'ferry')
  const size = held + rows.length
  // Jiangsu, whose line from Shanghai is whole, has them: it is the line to Anhui that is cut.
  await stage.untilAll(
    'the new entries',
    [stage.province('320000')],
    async one => (await stage.sizeAt(one, FEED)) >= size,
  )
  const without = await stage.sizeAt(holder, FEED)
  const began = performance.now()
  const steps: Said<Carried>[] = []
  const step = async (...words: Parameters<typeof command>) => {
    const said = await command<Carried>(...words)
    steps.push(said)
    return said.json
  }
  await step(issuer, 'feed', 'export', there, '--for', HOLDER, '--wait', '60')
  const taken = await step(holder, 'feed', 'import', there, '--wait', '60')
  const carried = Math.round(performance.now() - began)
  await step(holder, 'feed', 'export', back, '--for', ISSUER, '--wait', '60')
  const returned = await step(issuer, 'feed', 'import', back)
  const receiptsBack = Math.round(performance.now() - began)
  const [ours, theirs] = await Promise.all([rootOf(issuer), rootOf(holder)])
  const signed = await appliedBy({ ...issuer, endpoint: issuer.own }, FEED, size, stage.membership)
  const claims = new Claims()
  for (const { code, text } of steps) claims.that(`a command says ${text}`, code === 0)
  claims.that('while the line is cut nothing comes', without === held)
  claims.that(
    'the files bring it',
    taken.entries !== undefined && taken.entries >= rows.length && taken.confirmed === true,
  )
  claims.that('size and fingerprint are equal', ours === theirs && ours.startsWith(`${size} `))
  claims.that('the issuer has the receipt', signed.has(HOLDER))
  return {
    before: [
      `上海—安徽链路中断；上海新增 ${rows.length} 条处罚，江苏已有，安徽仍为 ${without} 条`,
      `the line Shanghai–Anhui is cut; ${rows.length} new penalties reach Jiangsu, Anhui still has ${without}`,
    ],
    after: [
      `文件带到 ${taken.entries} 条，对账指纹一致 ${ours.slice(-64, -56)}…；带回 ${returned.receipts} 份回执，上海确认安徽已执行`,
      `files bring ${taken.entries} entries, fingerprints equal ${ours.slice(-64, -56)}…; ${returned.receipts} receipts come back, Shanghai knows that Anhui applies them`,
    ],
    counts: { entries: taken.entries ?? 0, receipts: returned.receipts ?? 0 },
    times: { carried, receiptsBack },
    missed: claims.missed,
  }
}

/** Size and root of the feed as a province holds it. */
async function rootOf(province: Parameters<typeof heldFeeds>[0] & { readonly own: string }): Promise<string> {
  const held = await heldFeeds({ ...province, endpoint: province.own })
  const found = held.find(({ feed }) => feed === FEED)
  return `${found?.size ?? 0} ${found?.root ?? ''}`
}
