import type { Fields, FieldValue } from './row.ts'

/**
 * Reads a field by its name. `notice.no` is the key `no` inside the object `notice`, unless the row has a
 * column of just that name.
 */
export function fieldAt(name: string): (fields: Fields) => FieldValue | undefined {
  const parts = name.split('.')
  if (parts.length < 2 || parts.includes('')) return fields => fields[name]
  return fields => {
    const whole = fields[name]
    if (whole !== undefined) return whole
    let value: FieldValue | undefined = fields
    for (const part of parts) {
      if (value === null || value === undefined || typeof value === 'string' || Array.isArray(value))
        return undefined
      value = (value as Fields)[part]
    }
    return value
  }
}

/**
 * Reads one column of a row. Each column has a function of its own, generated, because V8 then remembers the
 * place of the column in the row's shape; one function for all columns looks it up every time. The name
 * enters the source as a JSON text, which JavaScript reads as that text and nothing else.
 */
export function columnReader(name: string): (fields: Fields) => FieldValue | undefined {
  return new Function('fields', `return fields[${JSON.stringify(name)}]`) as (
    fields: Fields,
  ) => FieldValue | undefined
}
