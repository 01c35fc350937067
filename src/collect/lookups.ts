/**
 * Files that the rows of others are looked up in (对照文件): a department delivers them as it delivers rows, and a newer
 * one takes the place of the last. Each is read through when it comes; one that cannot be read changes nothing, and the
 * last good one goes on. A batch notes which it began with and keeps to them, so no file is looked up half in one and half
 * in another; kept are the newest of each, and those that a batch still needs.
 *
 * Where one is missing, or older than its mapping allows, the files that need it wait where they are.
 */
import { type Clock, legalDay } from '../base/time.ts'
import type { Lookup } from '../mapping/lookup.ts'
import type { LookupContent } from '../mapping/lookup-rows.ts'
import { type CompiledMapping, withLookups } from '../mapping/mapping.ts'
import { SourceError } from '../mapping/source-fault.ts'
import { versionNamed, versionOn } from '../mapping/versions.ts'
import { CollectError } from './fault.ts'
import type { DeliveredLookup, KeptLookup, LookupDigests, LookupFolder, Lookups } from './lookup-ports.ts'
import type { MappingVersions, SourceMapping } from './ports.ts'

export interface MissingLookup {
  readonly mapping: string
  readonly lookup: string
  readonly code: 'LOOKUP_AWAITED' | 'LOOKUP_STALE'
}

export interface DeliveredLookupsOptions {
  readonly folder: LookupFolder
  readonly mappings: readonly MappingVersions<CompiledMapping>[]
  readonly clock: Clock
  onTaken(mapping: string, lookup: string, content: LookupContent): void
  onRefused(mapping: string, lookup: string, error: SourceError): void
}

const DAY_MS = 86_400_000

export class DeliveredLookups implements Lookups {
  readonly #options: DeliveredLookupsOptions
  /** Read meanwhile; see {@link release}. */
  readonly #contents = new Map<string, LookupContent>()

  constructor(options: DeliveredLookupsOptions) {
    this.#options = { ...options, mappings: options.mappings.filter(looksUp) }
  }

  /** Whether a file waits that some mapping asks for. */
  async waiting(): Promise<boolean> {
    for (const { id } of this.#options.mappings) if ((await this.#delivered(id)).length > 0) return true
    return false
  }

  /** Takes what was delivered. */
  async take(): Promise<void> {
    for (const { id } of this.#options.mappings) await this.#take(id)
  }

  /** What the versions that hold today lack, or have too old. */
  async missing(): Promise<readonly MissingLookup[]> {
    const { mappings, folder, clock } = this.#options
    const found: MissingLookup[] = []
    for (const { id, versions } of mappings) {
      const kept = await folder.kept(id)
      const mapping = versionOn(versions, legalDay(clock()))
      for (const lookup of mapping.lookups.keys()) {
        const code = this.#lack(mapping, lookup, newest(kept, lookup))
        if (code !== null) found.push({ mapping: id, lookup, code })
      }
    }
    return found
  }

  async filled(
    { id, version }: Pick<SourceMapping, 'id' | 'version'>,
    begunWith: LookupDigests | null,
  ): Promise<CompiledMapping | null> {
    const { mappings, folder } = this.#options
    const mapping = versionNamed(mappings.find(one => one.id === id)?.versions ?? [], version)
    if (mapping === undefined || mapping.lookups.size === 0) return null
    await this.#take(id)
    const kept = await folder.kept(id)
    const chosen = [...mapping.lookups.keys()].map(lookup => {
      const own = kept.find(one => one.lookup === lookup && one.digest === begunWith?.[lookup])
      if (own !== undefined) return own
      const last = newest(kept, lookup)
      const code = this.#lack(mapping, lookup, last)
      if (last !== undefined && code === null) return last
      throw lacking(id, lookup, code ?? 'LOOKUP_AWAITED')
    })
    const own = withLookups(mapping, new Map())
    for (const one of chosen) await this.#fill(own, one)
    return own
  }

  /** Gives back the memory of those that no batch has open: the next round reads them again. */
  release(): void {
    this.#contents.clear()
  }

  async #take(id: string): Promise<void> {
    const { folder, onTaken, onRefused } = this.#options
    for (const file of await this.#delivered(id)) {
      const asking = this.#asking(id, file.lookup)
      const lookup = asking && withLookups(asking, new Map()).lookups.get(file.lookup)
      if (asking === undefined || lookup === undefined) continue
      try {
        await lookup.fill(file.open())
      } catch (error) {
        // It is written at this moment: another round reads it.
        if (error instanceof CollectError) continue
        if (!(error instanceof SourceError)) throw error
        if (await folder.refuse(id, file)) onRefused(id, file.lookup, error)
        continue
      }
      const content = contentOf(lookup)
      if (!(await folder.keep(id, file, content.digest))) continue
      this.#contents.set(placeOf(asking, file.lookup, content.digest), content)
      onTaken(id, file.lookup, content)
    }
  }

  async #fill(mapping: CompiledMapping, { lookup: name, digest, open }: KeptLookup): Promise<void> {
    const lookup = mapping.lookups.get(name)
    if (lookup === undefined) throw new TypeError(`mapping ${mapping.id} has no lookup ${name}`)
    const place = placeOf(mapping, name, digest)
    const known = this.#contents.get(place)
    if (known !== undefined) return lookup.use(known)
    try {
      await lookup.fill(open())
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      // It was read under another version; what this one asks for is not in it.
      const message = `mapping ${mapping.id} ${mapping.version} cannot read it: ${error.message}`
      throw new CollectError(message, { code: 'LOOKUP_AWAITED', lookup: name }, { cause: error })
    }
    this.#contents.set(place, contentOf(lookup))
  }

  async #delivered(id: string): Promise<readonly DeliveredLookup[]> {
    const files = await this.#options.folder.delivered(id)
    return files.filter(({ lookup }) => this.#asking(id, lookup) !== undefined)
  }

  /** The version that reads what comes now, or else one that will. */
  #asking(id: string, lookup: string): CompiledMapping | undefined {
    const { mappings, clock } = this.#options
    const versions = mappings.find(one => one.id === id)?.versions ?? []
    const now = versions.length === 0 ? [] : [versionOn(versions, legalDay(clock()))]
    return [...now, ...versions].find(({ lookups }) => lookups.has(lookup))
  }

  #lack(
    { syntax }: CompiledMapping,
    lookup: string,
    kept: KeptLookup | undefined,
  ): MissingLookup['code'] | null {
    if (kept === undefined) return 'LOOKUP_AWAITED'
    const days = syntax.lookups.get(lookup)?.maxAgeDays ?? null
    const isStale = days !== null && this.#options.clock() - kept.takenAtMs > days * DAY_MS
    return isStale ? 'LOOKUP_STALE' : null
  }
}

function looksUp({ versions }: MappingVersions<CompiledMapping>): boolean {
  return versions.some(({ lookups }) => lookups.size > 0)
}

function newest(kept: readonly KeptLookup[], lookup: string): KeptLookup | undefined {
  return kept.find(one => one.lookup === lookup)
}

function placeOf({ id, version }: CompiledMapping, lookup: string, digest: string): string {
  return `${id} ${version} ${lookup} ${digest}`
}

function contentOf({ content }: Lookup): LookupContent {
  if (content === null) throw new TypeError('a lookup was read and has no content')
  return content
}

function lacking(mapping: string, lookup: string, code: MissingLookup['code']): CollectError {
  const what =
    code === 'LOOKUP_AWAITED' ? 'was not delivered yet' : 'is older than "maxAgeDays" of the mapping allows'
  const message = `the file of lookup ${lookup} ${what}; put it into inbox/${mapping}/lookups/, the files wait for it`
  return new CollectError(message, { code, lookup })
}
