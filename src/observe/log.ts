import { pino } from 'pino'
import { plainFields } from './redact.ts'

/**
 * The business events of a node. Each has a name and fields of codes, counts, feed names and divisions; whatever else
 * somebody puts into one is withheld when it is written (`redact.ts`).
 */
export interface EventFields {
  readonly event: string
  readonly feed?: string | undefined
  readonly peer?: string | undefined
  readonly code?: string | undefined
  readonly [field: string]: string | number | boolean | undefined
}

export interface Log {
  info(fields: EventFields): void
  warn(fields: EventFields): void
  /** `error` gives its stack, never its message: a library's message may quote what it was given. */
  error(fields: EventFields, error?: unknown): void
}

/**
 * JSON lines on standard error, so that standard output stays for results.
 * @param onEvent told of every event, whatever the level; for counting
 */
export function createLog(
  division: string,
  level: string,
  onEvent: (event: string, code?: string) => void = () => {},
): Log {
  const logger = pino(
    { level, base: { division }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
  const write = (level: 'info' | 'warn' | 'error', fields: EventFields): void => {
    onEvent(fields.event, fields.code)
    logger[level](plainFields(fields))
  }
  return {
    info: fields => write('info', fields),
    warn: fields => write('warn', fields),
    error: (fields, error) => write('error', { ...fields, ...faultOf(error) }),
  }
}

function faultOf(error: unknown): { readonly type?: string; readonly code?: string; readonly at?: string } {
  if (!(error instanceof Error)) return {}
  const fault = (error as { readonly fault?: { readonly code?: string } }).fault
  const code = fault?.code ?? (error as { readonly code?: string }).code
  const stack = error.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) ?? []
  return { type: error.name, ...(code === undefined ? {} : { code }), at: stack.slice(0, 6).join('\n') }
}
