/** How long those who may see a field may see it, by the field's privacy class. */
import { DATA_ITEMS } from '../../../src/standard/catalogue.ts'
import { PUBLICITY_RULES } from '../../../src/standard/clocks/publicity.ts'
import type { Terms } from './fields.ts'

/** Of a record category: the publicity rules and the query periods of the data list that hold for it. */
export function categoryTerms(category: string): Terms {
  const items = DATA_ITEMS.filter(item => item.category === category)
  return termsOf(
    publicityOf(category),
    items.flatMap(({ queryMonths }) => queryMonths ?? []),
  )
}

/** Of the envelope, which every category has. */
export function envelopeTerms(): Terms {
  return termsOf('公示期内 while published', [])
}

/**
 * Of a report, which tells what may be told on its day: an entry comes and goes with its record.
 * @param path of the field within its part
 */
export function reportTerm(part: string, path: string): string {
  if (part === 'usage') return '十年 ten years'
  return path.includes('items[]') ? '随条目 with its entry' : '随报告 with the report'
}

/** The longest period of the rules in force last; other categories end when their record says so. */
function publicityOf(category: string): string {
  const rules = PUBLICITY_RULES.findLast(({ categories }) => categories?.includes(category) ?? true)
  if (rules === undefined) return '公示至截止期 published to its last day'
  const longest = Math.max(...rules.bounds.map(({ maxMonths }) => maxMonths))
  return `公示 published ≤ ${longest} 个月 months`
}

function termsOf(publicity: string, months: readonly number[]): Terms {
  const [least, most] = [Math.min(...months), Math.max(...months)]
  const span = least === most ? String(most) : `${least}–${most}`
  const shared = months.length === 0 ? '查询期内 for the query period' : `查询 queried ${span} 个月 months`
  return {
    public: `${publicity}；${shared}`,
    government: shared,
    authorised: `${shared}，凭授权 with consent`,
    'never-leaves': '不外传 never shown outside',
  }
}
