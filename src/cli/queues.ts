/** `npm run queues -- …`: how the queues stand, and the dead-letter desk, beside the running node or without it. */
import { randomBytes } from 'node:crypto'
import { systemClock } from '../base/time.ts'
import { loadMembership } from '../config/membership.ts'
import { NO_OPERATOR_FACE } from '../config/operator.ts'
import { readSecrets } from '../config/secrets.ts'
import { readSettings, type Settings } from '../config/settings.ts'
import type { OperatorOperationId } from '../http/operator/call.ts'
import { commandDatabase } from '../node-database.ts'
import { openDesk, overviewOf } from '../node-desk.ts'
import { queueStore } from '../node-queues.ts'
import { askDesk, decideRequest, readLetter } from '../operations/dead-letter-desk.ts'
import type { DeskPorts } from '../operations/desk-ports.ts'
import { accountPorts } from '../operator-face.ts'
import { Wakes } from '../queue/wakes.ts'
import { PgAuditLog } from '../store/audit-log.ts'
import { type DatabaseHandle, openDatabase } from '../store/database.ts'
import { PgFeedStore } from '../store/feed-store.ts'
import { migrate } from '../store/migrate.ts'
import { createSealer, type Sealer } from '../store/sealing.ts'
import { runCommandLine } from './command-line.ts'
import { type Command, commandOf, QUEUES_LINE } from './queues-arguments.ts'
import { recogniseAtTerminal } from './queues-person.ts'
import { showLetter, showLetters, showOutcome, showOverview, showRequest } from './queues-show.ts'

type ExitCode = 0 | 1 | 2 | 3

const CONNECTIONS = 4

interface Opened {
  readonly settings: Settings
  readonly url: string
  readonly database: DatabaseHandle
  readonly sealer: Sealer
  readonly desk: DeskPorts
}

/** @param args the words after `npm run queues --` */
export function queuesCommand(args: readonly string[]): Promise<ExitCode> {
  return runCommandLine(QUEUES_LINE, args, given => perform(commandOf(given)))
}

async function perform(command: Command): Promise<ExitCode> {
  const settings = readSettings(command.config, process.env)
  const { url, stop } = await commandDatabase(settings)
  const database = await openDatabase(url, CONNECTIONS)
  try {
    await migrate(database.pool)
    const sealer = createSealer(readSecrets(settings, false).dataKey)
    const desk = await deskOf(settings, database, sealer)
    return await run({ settings, url, database, sealer, desk }, command)
  } finally {
    await database.close()
    await stop()
  }
}

/** As the node's own; its sweep finds within seconds what is released here. */
async function deskOf(settings: Settings, database: DatabaseHandle, sealer: Sealer): Promise<DeskPorts> {
  const { membership, suite } = await loadMembership(settings, null, systemClock())
  const self = settings.division
  const clock = systemClock
  const appendContext = () => ({ suite, nowMs: clock(), random: randomBytes })
  return openDesk({
    db: database.db,
    clock,
    audit: new PgAuditLog({ database, sealer, self, appendContext }),
    tables: {
      ...{ suite, self, clock },
      store: new PgFeedStore(database, suite, sealer, self),
      generationOf: feed => membership.generationOf(feed),
      endOf: id => membership.endOf(id),
      audience: feed => membership.audience(feed),
      others: membership.divisions.filter(one => one !== self),
    },
    wake() {},
  })
}

async function run(opened: Opened, command: Command): Promise<ExitCode> {
  const { desk } = opened
  const { json } = command
  const print = (value: unknown, text: string) => console.log(json ? JSON.stringify(value) : text)
  switch (command.command) {
    case 'status': {
      const overview = await statusOf(opened)
      print(overview, showOverview(overview))
      return overview.work.dead > 0 ? 1 : 0
    }
    case 'list': {
      const letters = await desk.store.list(command.filter, command.after, command.limit)
      print(letters, showLetters(letters))
      return 0
    }
    case 'show': {
      const letter = await readLetter(desk, command.letters[0] ?? 0)
      print(letter, showLetter(letter))
      return 0
    }
    case 'redrive':
    case 'give-up': {
      const act = command.command
      const actor = await personOf(
        opened,
        command,
        act === 'redrive' ? 'redriveDeadLetters' : 'giveUpDeadLetters',
      )
      const { letters, filter, dryRun, reason } = command
      const selection = letters.length > 0 ? { letters } : { filter }
      const outcome = await askDesk(desk, { act, selection, dryRun }, { actor, reason })
      print(outcome, showOutcome(outcome))
      return outcome.outcome === 'waits' ? 3 : 0
    }
    case 'approve':
      return approve(opened, command, print)
  }
}

async function approve(
  opened: Opened,
  command: Command,
  print: (value: unknown, text: string) => void,
): Promise<ExitCode> {
  const { desk } = opened
  if (command.request === null) {
    const requests = await desk.store.requests()
    print(requests, [...requests.map(showRequest), `${requests.length} 份 requests`].join('\n'))
    return 0
  }
  const actor = await personOf(opened, command, 'decideDeskRequest')
  const decided = await decideRequest(desk, command.request, !command.refuse, actor)
  print(decided, showRequest(decided.request))
  return 0
}

function personOf(
  { settings, database, sealer }: Opened,
  { account, code }: Command,
  operation: OperatorOperationId,
): Promise<string> {
  const ports = accountPorts({
    ...{ self: settings.division, db: database.db, sealer, clock: systemClock },
    settings: settings.operator ?? NO_OPERATOR_FACE,
  })
  return recogniseAtTerminal(ports, { account, code }, operation)
}

/** Without the queue store the rest is still known. */
async function statusOf({ settings, url, database }: Opened) {
  const wakes = await Wakes.open({
    store: queueStore(settings, url),
    works: false,
    run: async () => 'done',
    onTrouble() {},
  }).catch(() => null)
  try {
    return await overviewOf(database.db, systemClock, wakes)
  } finally {
    await wakes?.close()
  }
}

if (import.meta.main) process.exitCode = await queuesCommand(process.argv.slice(2))
