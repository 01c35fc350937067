import { accessSync, constants } from 'node:fs'
import path from 'node:path'

/**
 * What to give a test that needs a program from Debian: false when it is there; otherwise the reason to skip,
 * which is a failure where `REQUIRE_TOOLS=1`, as in CI.
 */
export function without(tool: string): false | string {
  const places = (process.env['PATH'] ?? '').split(path.delimiter)
  const found = places.some(place => {
    try {
      accessSync(path.join(place, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
  if (found) return false
  if (process.env['REQUIRE_TOOLS'] === '1')
    throw new Error(`this run requires ${tool}: install it (.ci/run says how)`)
  return `skipped: needs ${tool}`
}
