import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { canonicalBytes } from '../../src/base/canonical.ts'

const SAMPLES = 'mappings/330000/serious-listing/samples/serious-listing.expected.ndjson'

interface Sample {
  readonly category: string
  readonly subject: { readonly uscc?: string }
  readonly content: { readonly domain: string; readonly decisionNo: string }
}

/**
 * Bodies of the sandbox's environment listings (R07) of Zhejiang as they travel: samples in turn, each with an
 * identity, a document number and a fact of its own, so that no two are alike.
 */
export class Listings {
  readonly #samples: readonly Sample[]

  constructor(root: string) {
    this.#samples = readFileSync(join(root, SAMPLES), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Sample)
      .filter(({ category, content }) => category === 'R07' && content.domain === 'environment')
  }

  /** Canonical JSON of listing `index`. */
  body(index: number): Uint8Array {
    const sample = this.#samples[index % this.#samples.length] as Sample
    const digits = index.toString(16).padStart(12, '0')
    return canonicalBytes({
      ...sample,
      recordId: `00000000-0000-4000-8000-${digits}`,
      version: 1,
      content: {
        ...sample.content,
        decisionNo: `示浙环信认〔2026〕示例${index}号`,
        factSummary: `示例列入事由第${index}号,${scatter(index)}（虚构）`,
      },
    })
  }
}

/** Text that a compressor cannot guess from the last row: real facts differ too. */
function scatter(index: number): string {
  return Array.from({ length: 12 }, (_, i) =>
    String.fromCodePoint(0x4e00 + ((Math.imul(index + 1, 2_654_435_761 + i * 40_503) >>> 0) % 8_000)),
  ).join('')
}
