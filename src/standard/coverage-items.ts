/** Coverage by the data list (数据清单): which items a province is to collect, and which it does not, or no longer. */
import { addDays, type Day } from '../base/time.ts'
import { catalogueItem, DATA_ITEMS, isHeldBy } from './catalogue.ts'
import type { Delivery } from './coverage.ts'
import type { DataItem } from './generated/data.ts'

export interface ItemCoverage {
  readonly item: DataItem
  readonly collected: number
  readonly refused: number
  /** Day on which the newest record came; undefined: none ever did. */
  readonly lastCollected: Day | undefined
  /** 从未归集 nothing came; 逾期 nothing came for longer than its cycle; 已归集 otherwise. */
  readonly state: '从未归集' | '逾期' | '已归集'
}

/** Days after which an item of that cycle is overdue; an item by decision comes when there is one. */
const CYCLE_DAYS: Readonly<Record<DataItem['cycle'], number | undefined>> = {
  decision: undefined,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
}

/**
 * @param division six digits of the province
 * @param today in Asia/Shanghai
 * @returns a line for each item of the data list whose catalogue item the province holds
 */
export function itemCoverage(
  deliveries: readonly Delivery[],
  division: string,
  today: Day,
  items: readonly DataItem[] = DATA_ITEMS,
): ItemCoverage[] {
  const own = items.filter(({ catalogueItem: code }) => {
    const entry = catalogueItem(code)
    return entry !== undefined && isHeldBy(entry, division)
  })
  return own.map(item => {
    const of = deliveries.filter(one => one.item === item.code)
    const accepted = of.filter(({ refusedBy }) => refusedBy.length === 0)
    const last = accepted
      .map(({ collectedOn }) => collectedOn)
      .sort()
      .at(-1)
    const cycle = CYCLE_DAYS[item.cycle]
    const overdue = last !== undefined && cycle !== undefined && addDays(last, cycle) < today
    return {
      item,
      collected: countOf(accepted),
      refused: countOf(of) - countOf(accepted),
      lastCollected: last,
      state: last === undefined ? '从未归集' : overdue ? '逾期' : '已归集',
    }
  })
}

function countOf(deliveries: readonly Delivery[]): number {
  return deliveries.reduce((sum, { count = 1 }) => sum + count, 0)
}
