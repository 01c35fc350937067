/** What acts are played on: the four provinces, their offices, and the listings that nobody else acts with. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Membership } from '../../trust/membership.ts'
import { SHARING_REQUEST } from '../ask.ts'
import { heldFeeds, membershipOf } from '../facts.ts'
import type { Province, Region } from '../region.ts'
import { Office } from './office.ts'

/** As the exchange face says a listing. */
export interface Shown {
  readonly feed: string
  readonly ref: string
  readonly seq: number
  readonly subjectKey: string
  readonly reach: 'measures' | 'information'
  readonly objections: readonly Readonly<Record<string, string>>[]
  readonly adoptedBy: readonly Readonly<Record<string, string>>[]
  readonly record: {
    readonly recordId: string
    readonly division: string
    readonly authorityName: string
    readonly authorityUscc: string
    readonly subject: { readonly type: string; readonly name: string; readonly uscc: string }
    readonly content: {
      readonly listName: string
      readonly criterionCode: string
      readonly decisionNo: string
      readonly decisionDate: string
      readonly measures: readonly { readonly code: string }[]
      readonly listBasis: { readonly instrument: string; readonly article: string; readonly level: string }
    }
  }
}

export type Domain = 'environment' | 'tourism' | 'quality'

/** A local row, in the words of its system. */
export type LocalRow = Readonly<Record<string, unknown>>

/** Milliseconds between two looks: what is measured is as fine as this. */
const LOOK_MS = 50
const PATIENCE_MS = 120_000
export const MAPPINGS = path.resolve(import.meta.dirname, '../../../mappings')
const PAGE = 500

export class Stage {
  readonly region: Region
  /** Where acts may write files. */
  readonly folder: string
  readonly membership: Membership
  readonly #offices: ReadonlyMap<string, Office>
  readonly #listings = new Map<Domain, Promise<readonly Shown[]>>()
  /** Subjects that an act acts with; no other act touches them. */
  readonly #taken = new Set<string>()

  private constructor(region: Region, folder: string, offices: ReadonlyMap<string, Office>) {
    this.region = region
    this.folder = folder
    this.membership = membershipOf(region)
    this.#offices = offices
  }

  /** Opens an office in every province. */
  static async open(region: Region, folder: string): Promise<Stage> {
    const offices = await Promise.all(
      region.provinces.map(async province => {
        const first = region.firstAccount(province.division)
        if (first === null) throw new Error(`${province.division} printed no first account`)
        const password = `${first.password}-2`
        const office = await Office.open(province, first, password)
        region.passwordChanged(province.division, password)
        return [province.division, office] as const
      }),
    )
    return new Stage(region, folder, new Map(offices))
  }

  get provinces(): readonly Province[] {
    return this.region.provinces
  }

  province(division: string): Province {
    const found = this.provinces.find(one => one.division === division)
    if (found === undefined) throw new TypeError(`no province ${division}`)
    return found
  }

  office(division: string): Office {
    const found = this.#offices.get(division)
    if (found === undefined) throw new TypeError(`no office in ${division}`)
    return found
  }

  /** A listing that is shown and that no other act has. */
  async pick(domain: Domain, what: string, suits: (listing: Shown) => boolean): Promise<Shown> {
    const all = this.#listings.get(domain) ?? this.#read(domain)
    this.#listings.set(domain, all)
    const found = (await all).find(one => !this.#taken.has(one.subjectKey) && suits(one))
    if (found === undefined) throw new Error(`no ${domain} listing: ${what}`)
    this.#taken.add(found.subjectKey)
    return found
  }

  /** As a province shows the listing today; null when it does not. */
  async shown({ own, asker }: Province, domain: Domain, { subjectKey, ref }: Shown): Promise<Shown | null> {
    const answer = await asker.get<{ hits: readonly Shown[] }>(
      `${own}/v1/joint-lists/${domain}/subjects/${subjectKey}`,
    )
    // No answer is no proof that it is not shown.
    if (answer === null) throw new Error(`${own} does not answer about ${subjectKey}`)
    return answer.hits.find(one => one.ref === ref) ?? null
  }

  /** The province's signed check of a subject, as a counter asks for it. */
  async check<T>(division: string, who: object, purpose: string): Promise<T> {
    const { status, body } = await this.office(division).post<{ facts: T }>('/v1/checks', {
      ...who,
      purpose,
      sharingRequest: SHARING_REQUEST,
    })
    if (status !== 200) throw new Error(`check in ${division}: ${status} ${JSON.stringify(body)}`)
    return body.facts
  }

  /** Size of a feed as a province holds it. */
  async sizeAt(province: Province, feed: string): Promise<number> {
    return (await this.#heldAt(province, feed))?.size ?? 0
  }

  /** How far a province answers by a feed. */
  async appliedAt(province: Province, feed: string): Promise<number> {
    return (await this.#heldAt(province, feed))?.applied ?? 0
  }

  /**
   * Waits until all of them say so.
   * @param began when what they follow was done; now when left out
   * @returns milliseconds until the slowest did
   */
  async untilAll(
    what: string,
    where: readonly Province[],
    holds: (province: Province) => Promise<boolean>,
    began = performance.now(),
  ): Promise<number> {
    await Promise.all(where.map(one => this.until(`${what} in ${one.division}`, () => holds(one))))
    return Math.round(performance.now() - began)
  }

  async until(what: string, holds: () => Promise<boolean>): Promise<number> {
    const began = performance.now()
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await pause(LOOK_MS))
      if (await holds()) return Math.round(performance.now() - began)
    throw new Error(`waited ${PATIENCE_MS / 1000} s: ${what}`)
  }

  async #heldAt(province: Province, feed: string) {
    const held = await heldFeeds({ ...province, endpoint: province.own })
    return held.find(one => one.feed === feed)
  }

  async #read(domain: Domain): Promise<readonly Shown[]> {
    const { own, asker } = this.province('310000')
    const all: Shown[] = []
    for (let cursor = ''; ; ) {
      const page = await asker.get<{
        subjects: readonly { listings: readonly Shown[] }[]
        cursor: string | null
      }>(`${own}/v1/joint-lists/${domain}/subjects?limit=${PAGE}${cursor && `&cursor=${cursor}`}`)
      if (page === null) throw new Error(`${own} does not answer about ${domain}`)
      all.push(...page.subjects.flatMap(({ listings }) => listings))
      if (page.cursor === null) return all
      cursor = page.cursor
    }
  }
}

/** Bytes of a sample file. */
export function sample(mapping: string, name: string): Uint8Array {
  return readFileSync(path.join(MAPPINGS, mapping, 'samples', name))
}

/** Rows of a JSON sample, whose file may begin with a byte order mark. */
export function sampleRows(mapping: string, name: string): readonly LocalRow[] {
  const text = Buffer.from(sample(mapping, name))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
  const file = JSON.parse(text) as Record<string, unknown>
  const rows = Object.values(file).find(Array.isArray)
  return (rows ?? []) as readonly LocalRow[]
}

/** A file of Shanghai's systems. */
export function shanghaiFile(rows: readonly LocalRow[]): Uint8Array {
  return Buffer.from(JSON.stringify({ synthetic: true, rows }), 'utf8')
}
