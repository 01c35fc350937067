import { pino } from 'pino'
import type { Happening, Log } from '../events/event.ts'
import { code, frames, word } from '../events/field.ts'

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
  return (happening: Happening, error?: unknown) => {
    const { event, level: at, fields } = happening
    const line = { event, ...fields, ...faultOf(error) }
    onEvent(event, 'code' in line ? String(line.code) : undefined)
    logger[at](line)
  }
}

/** Type, code and place of an error, never its message: a library's message may quote what it was given. */
function faultOf(error: unknown): Readonly<Record<string, string | number | boolean>> {
  if (!(error instanceof Error)) return {}
  const fault = (error as { readonly fault?: { readonly code?: string } }).fault
  const known = fault?.code ?? (error as { readonly code?: string }).code
  const stack = error.stack?.split('\n').filter(line => line.trimStart().startsWith('at ')) ?? []
  return {
    type: word.plain(error.name),
    ...(known === undefined ? {} : { code: code.plain(known) }),
    at: frames.plain(stack.join('\n')),
  }
}
