/** Joint entries made in SQL: as many as wanted, each with its own credit code and a whole record. */

import { canonicalText } from '../../src/base/canonical.ts'
import type { DatabaseHandle } from '../../src/store/database.ts'
import { codesOf } from './codes.ts'

const TOPIC = 'lists.environment'
/** Entries of one statement; batches go to the provinces in turn. */
export const BATCH = 20_000
export const DIVISIONS = ['310000', '320000', '330000', '340000'] as const

/** A serious listing as a feed carries it; `@` stands for the credit code. */
function bodyTemplate(compact: boolean): string {
  const content = {
    domain: 'environment',
    listName: '生态环境严重失信主体名单',
    criterionCode: 'E02',
    decisionNo: '示环列〔2026〕示例001号',
    decisionDate: '2026-05-20',
  }
  const subject = { type: 'legal', name: '示例环保有限公司（虚构）', uscc: '@' }
  if (compact) return canonicalText({ category: 'R07', content, subject })
  return canonicalText({
    recordId: '7f0c1e0a-5d7e-4a53-9a51-0f6a2f3c9d10',
    schemaVersion: '1.0',
    category: 'R07',
    catalogueItem: 'C06',
    division: '310000',
    sourceOrgName: '示例市生态环境局（虚构）',
    sourceOrgUscc: '11310000PDY31000X7',
    authorityName: '示例市生态环境局（虚构）',
    authorityUscc: '11310000PDY31000X7',
    publicityScope: 'public',
    status: 'active',
    version: 1,
    updatedAt: '2026-06-01T01:02:03.004Z',
    mappingRef: { rulesetId: '310000/example', version: '1.0.0', warnings: [] },
    synthetic: true,
    subject,
    severity: 'serious',
    severityBasis: '示例省失信行为分类目录（虚构）第1项',
    publicityStart: '2026-05-20',
    publicityEnd: '2029-05-20',
    content: {
      ...content,
      factSummary: '通过暗管排放水污染物，篡改自动监测数据（虚构）',
      legalBasis: '《示例条例》（虚构）第十条',
      noticeDate: '2026-05-06',
      validFrom: '2026-05-20',
      validTo: '2029-05-20',
      measures: [{ code: 'M06', executor: '示例财政局（虚构）', legalBasis: '《示例条例》（虚构）第十一条' }],
      removalConditions: '整改完成并经认定部门确认',
      remedies: '六十日内申请行政复议，或六个月内提起行政诉讼',
      listBasis: {
        instrument: '示例条例（虚构）',
        article: '第十条',
        level: '行政法规',
        scope: '全国',
        validFrom: '2020-01-01',
      },
    },
  })
}

export interface Data {
  readonly entries: number
  readonly bodyBytes: number
  readonly databaseBytes: number
}

/** Fills an empty, migrated database. Four provinces issue a quarter each. @param compact short bodies */
export async function fill(
  { pool }: DatabaseHandle,
  entries: number,
  compact: boolean,
  progress: (text: string) => void,
): Promise<Data> {
  const template = bodyTemplate(compact)
  const feeds = new Map<string, number>()
  for (const division of DIVISIONS) {
    const { rows } = await pool.query<{ feed_id: number }>(
      `insert into feed (name, generation, size, edge, applied) values ($1, 1, $2, '', $2) returning feed_id`,
      [`${division}/${TOPIC}`, Math.ceil(entries / DIVISIONS.length)],
    )
    feeds.set(division, rows[0]?.feed_id ?? 0)
  }
  for (let from = 0; from < entries; from += BATCH) {
    const division = DIVISIONS[(from / BATCH) % DIVISIONS.length] as string
    const count = Math.min(BATCH, entries - from)
    const values = [feeds.get(division), from, codesOf(division, from, count), template, division]
    await pool.query(
      `with made as materialized (
         select $2::bigint + i as seq, code, sha256(convert_to(code, 'UTF8')) as h
         from unnest($3::text[]) with ordinality as c (code, i)),
       bodies as (
         insert into feed_entry (feed_id, seq, kind, ref, header, salt, body)
         select $1, seq, 'record', substr(h, 1, 16), ${compact ? `'\\x7b7d'::bytea` : `convert_to(repeat('h', 320), 'UTF8')`},
           substr(h, 17, 16), convert_to(replace($4, '@', code), 'UTF8') from made)
       insert into held_record (feed_id, ref, seq, topic, division, category, subject_key, status,
         publicity_start, publicity_end, valid_to)
       select $1, substr(h, 1, 16), seq, '${TOPIC}', $5, 'R07', code, 'active', '2026-05-20', '2029-05-20', null from made`,
      values,
    )
    if (from % (BATCH * 50) === 0 && from > 0) progress(`  ${from.toLocaleString('en-US')} entries`)
  }
  await pool.query('vacuum analyze')
  return sizesOf(pool, entries, compact)
}

/** What {@link fill} has made before, or null when it has not. */
export async function measured(
  { pool }: DatabaseHandle,
  entries: number,
  compact: boolean,
): Promise<Data | null> {
  const { rows } = await pool.query<{ entries: number }>('select count(*) as entries from held_record')
  return rows[0]?.entries === entries ? sizesOf(pool, entries, compact) : null
}

async function sizesOf(pool: DatabaseHandle['pool'], entries: number, compact: boolean): Promise<Data> {
  const { rows } = await pool.query<{ bytes: number }>('select pg_database_size(current_database()) as bytes')
  const bodyBytes = Buffer.byteLength(bodyTemplate(compact)) + 17
  return { entries, bodyBytes, databaseBytes: rows[0]?.bytes ?? 0 }
}
