import type { ComparedLetter, Outcome } from '../operations/dead-letter-desk.ts'
import type { DeskRequest } from '../operations/desk-ports.ts'
import type { FailedWork, WorkEvent, WorkFacts, WorkState } from '../operations/failed-work.ts'
import type { QueueOverview } from '../operations/queue-overview.ts'

const STATES: Readonly<Record<WorkState, string>> = {
  retrying: '重试中 retrying',
  dead: '死信 dead',
  redriving: '待再办 redriving',
  settled: '已了结 settled',
  'given-up': '已放弃 given up',
}

const EVENTS: Readonly<Record<WorkEvent['what'], string>> = {
  failed: '又失败 failed again',
  dead: '成死信 became a dead letter',
  changed: '状态有变，再试 its state changed, tried again',
  'redrive-asked': '放行再办 released',
  settled: '办成 done',
  'not-due': '不再须办 no longer due',
  'given-up': '放弃 given up',
}

export function showOverview({ queues, work, peers }: QueueOverview): string {
  return [
    '队列 queue        等待 waiting  在办 active  延后 delayed',
    ...queues.map(
      ({ queue, waiting, active, delayed }) =>
        `  ${queue.padEnd(12)} ${[waiting, active, delayed].map(n => String(n).padStart(12)).join('')}`,
    ),
    '失败的工作 failed work',
    ...Object.entries(work).map(([state, n]) => `  ${STATES[state as WorkState].padEnd(20)} ${n}`),
    '省 peers',
    ...peers.map(
      ({ peer, state, silences, notBefore }) =>
        `  ${peer}  ${state}  ${silences} 次不应答 silences${notBefore === null ? '' : `，${timeOf(notBefore)} 前不问 not asked before`}`,
    ),
  ].join('\n')
}

export function showLetters(letters: readonly FailedWork[]): string {
  return [...letters.map(lineOf), `${letters.length} 件 pieces of work`].join('\n')
}

function lineOf({ id, state, queue, key, code, attempts, lastFailedAt }: FailedWork): string {
  return `${String(id).padStart(6)}  ${STATES[state]}  ${queue}  ${key}  ${code}  ×${attempts}  ${timeOf(lastFailedAt)}`
}

export function showLetter(letter: ComparedLetter & { readonly history: readonly WorkEvent[] }): string {
  const { work, history } = letter
  return [
    lineOf(work),
    `  原因 cause        ${work.class} ${work.code}: ${work.cause}`,
    `  首次失败 first     ${timeOf(work.firstFailedAt)}`,
    `  下次 next         ${work.nextAttemptAt === null ? '不自行再试 not by itself' : timeOf(work.nextAttemptAt)}`,
    ...comparison(letter).map(line => `  ${line}`),
    '  经过 history',
    ...history.map(
      ({ what, at, code, actor, reason }) =>
        `    ${timeOf(at)}  ${EVENTS[what]}${code ? `  ${code}` : ''}${actor ? `  ${actor}: ${reason ?? ''}` : ''}`,
    ),
  ].join('\n')
}

function comparison({ work, due, now, changed }: ComparedLetter): string[] {
  const still =
    due === null ? '办了才知 only doing it tells' : due ? '仍须办 still due' : '不再须办 no longer due'
  return [
    `当时 then         ${factsText(work.facts)}`,
    `现在 now          ${factsText(now)}  ${still}${changed ? '，有变 changed' : ''}`,
  ]
}

function factsText(facts: WorkFacts | null): string {
  if (facts === null) return '–'
  return Object.entries(facts)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')
}

export function showOutcome(outcome: Outcome): string {
  switch (outcome.outcome) {
    case 'done':
      return `已办 done: ${outcome.letters.join(' ')}`
    case 'waits':
      return `${showRequest(outcome.request)}\n等待另一账户核准 waits for another account: npm run queues -- approve ${outcome.request.id} …`
    case 'dry-run':
      return [
        '试算，什么也没办 dry run, nothing was done',
        ...outcome.letters.flatMap(letter => [
          lineOf(letter.work),
          ...comparison(letter).map(line => `        ${line}`),
        ]),
        outcome.needsSecond ? '须另一账户核准 another account must approve' : '不须核准 needs no approval',
      ].join('\n')
  }
}

export function showRequest({
  id,
  act,
  letters,
  reason,
  askedBy,
  askedAt,
  decidedBy,
  approved,
}: DeskRequest): string {
  const decision =
    decidedBy === null ? '待决 open' : `${approved ? '已核准 approved' : '已驳回 refused'} ${decidedBy}`
  return `${id}  ${act}  ${letters.length} 件 (${letters.slice(0, 10).join(' ')}${letters.length > 10 ? ' …' : ''})  ${askedBy} ${timeOf(askedAt)}: ${reason}  ${decision}`
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}
