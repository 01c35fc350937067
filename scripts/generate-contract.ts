/** Makes `src/http/generated/` from the contracts of `openapi/`: the types of every operation and schema. */
import openapiTypescript, { astToString } from 'openapi-typescript'

const CONTRACTS = ['exchange', 'operator'] as const

/** The generated files, path (relative to the project) to text. Deterministic; writes nothing. */
export async function generateContract(): Promise<Map<string, string>> {
  const files = await Promise.all(
    CONTRACTS.map(async name => {
      const file = `openapi/${name}.yaml`
      const source = new URL(`../${file}`, import.meta.url)
      const types = await openapiTypescript(source, { immutable: true, silent: true })
      const banner = `// Generated from ${file} by \`npm run generate\`. Do not edit.\n`
      return [`src/http/generated/${name}.ts`, banner + astToString(types)] as const
    }),
  )
  return new Map(files)
}
