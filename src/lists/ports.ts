import type { Day } from '../base/time.ts'

export type Domain = 'environment' | 'tourism' | 'quality' | 'foodDrug'

/** One listing of a subject, as some province published it and this node holds it. */
export interface HeldListing {
  readonly feed: string
  readonly generation: number
  readonly seq: number
  /** 32 hexadecimal digits; constant through the listing's life. */
  readonly ref: string
  /** Unified social credit code, or the link key of a person. */
  readonly subjectKey: string
  /** The record by openapi/standard, parsed. */
  readonly record: unknown
}

export interface SubjectPage {
  readonly subjects: readonly SubjectLine[]
  /** The subject key after which the next page begins; null at the end. */
  readonly after: string | null
}

export interface SubjectLine {
  readonly subjectKey: string
  readonly listings: readonly HeldListing[]
}

/**
 * The joint view over all feeds of a topic. Reads committed state; every answer leaves out what is
 * withdrawn, suspended or, on `day` in Asia/Shanghai, past its publicity or its own end.
 */
export interface JointView {
  listings(domain: Domain, subjectKey: string, day: Day): Promise<readonly HeldListing[]>
  subjects(domain: Domain, day: Day, after: string | null, limit: number): Promise<SubjectPage>
  countSubjects(domain: Domain, day: Day): Promise<number>
  /** Applied sizes of the feeds of the topic, by feed name and generation (`310000/lists.environment/1`). */
  sizes(domain: Domain): Promise<Readonly<Record<string, number>>>
}
