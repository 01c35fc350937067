/** Makes `src/http/generated/` from `openapi/exchange.yaml`: the types of every operation and schema. */
import openapiTypescript, { astToString } from 'openapi-typescript'

const SOURCE = 'openapi/exchange.yaml'
const TARGET = 'src/http/generated/exchange.ts'
const BANNER = `// Generated from ${SOURCE} by \`npm run generate\`. Do not edit.\n`

/** The generated files, path (relative to the project) to text. Deterministic; writes nothing. */
export async function generateContract(): Promise<Map<string, string>> {
  const source = new URL(`../${SOURCE}`, import.meta.url)
  const types = await openapiTypescript(source, { immutable: true, silent: true })
  return new Map([[TARGET, BANNER + astToString(types)]])
}
