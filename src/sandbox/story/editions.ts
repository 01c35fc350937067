/** Credit reports of the story: ordered at a province's operator face, read as JSON. */
import { randomUUID } from 'node:crypto'
import { SHARING_REQUEST } from '../ask.ts'
import type { Shown, Stage } from './stage.ts'

export type Edition = 'public' | 'government'

/** How a listing stands in an edition: nowhere, as it is, or under a mark. */
export type Standing = 'absent' | 'shown' | '公示期已满' | '异议处理中'

/** What an edition of a report about the subject, made in that province now, says of the listing. */
export async function standingIn(
  stage: Stage,
  division: string,
  edition: Edition,
  { subjectKey, record }: Shown,
): Promise<Standing> {
  const office = stage.office(division)
  const wish = {
    subject: { kind: 'organisation', uscc: subjectKey },
    ...{ edition, purpose: 'A02', sharingRequest: SHARING_REQUEST, organisation: '示例市行政审批局（虚构）' },
  }
  const ordered = await office.post<{ order: string }>('/v1/reports', wish, {
    'Idempotency-Key': randomUUID(),
  })
  if (ordered.status !== 202) throw new Error(`report in ${division}: ${JSON.stringify(ordered.body)}`)
  const place = `/v1/reports/${ordered.body.order}`
  await stage.until(`the ${edition} report in ${division}`, async () => {
    return (await office.get<{ state: string }>(place)).state === 'complete'
  })
  const { body } = await office.get<{ body: object }>(`${place}/document`)
  const item = itemOf(body, record.recordId)
  return item === null ? 'absent' : (item.mark ?? 'shown')
}

/** An entry of a report, wherever its section lies. */
function itemOf(part: unknown, recordId: string): { readonly mark?: Standing } | null {
  if (typeof part !== 'object' || part === null) return null
  if ('recordId' in part && part.recordId === recordId) return part as { readonly mark?: Standing }
  for (const inner of Object.values(part)) {
    const found = itemOf(inner, recordId)
    if (found !== null) return found
  }
  return null
}
