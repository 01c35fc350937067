/**
 * Persons in what is collected (domain.md §4.4): the node makes their link keys from kind and number of the document,
 * which never leave it, and keeps those, sealed, for the day on which the region has another key.
 */
import type { RecordDraft } from '../mapping/run.ts'
import { checkIdentity, IDENTITY_CARD, type LinkKeys, linkKeyOf } from '../standard/link-key.ts'
import { matchingKey } from '../standard/matching-key.ts'

/** Any later day: a birthday in the future was refused before. */
const END_OF_TIME = '9999-12-31'

interface Person {
  readonly idType?: string
  readonly idNumber?: string
  readonly linkKey?: string
}

/** The record with the link keys of its persons under the key in use; as it is where the node has no key. */
export function linked<D extends RecordDraft>(draft: D, linkKeys: LinkKeys): D {
  if (linkKeys.keys.length === 0 || !namesPersons(draft)) return draft
  const { subject, content } = draft
  const related = relatedPersons(draft)
  return {
    ...draft,
    subject: withLinkKey(subject, subject.idType, linkKeys),
    ...(related.length === 0
      ? {}
      : {
          content: {
            ...content,
            relatedPersons: related.map(one => withLinkKey(one, IDENTITY_CARD, linkKeys)),
          },
        }),
  } as D
}

/** The record as it was delivered: without the link keys that the node made. What a source said stays the same. */
export function asDelivered(draft: RecordDraft): RecordDraft {
  if (!namesPersons(draft)) return draft
  const { subject, content } = draft
  const related = relatedPersons(draft)
  return {
    ...draft,
    subject: withoutLinkKey(subject),
    ...(related.length === 0 ? {} : { content: { ...content, relatedPersons: related.map(withoutLinkKey) } }),
  } as RecordDraft
}

function withoutLinkKey<P extends Person>(person: P): P {
  if (person.idNumber === undefined) return person
  const { linkKey: _made, ...rest } = person
  return rest as P
}

/** Whether the record names a person by the number of a document. */
export function namesPersons(draft: RecordDraft): boolean {
  return draft.subject.idNumber !== undefined || relatedPersons(draft).some(one => one.idNumber !== undefined)
}

/**
 * Keys under which the record may be held besides its own: what was rebuilt from a feed knows a person by the link key
 * alone.
 */
export function otherKeysOf(draft: RecordDraft, { hash, keys }: LinkKeys): string[] {
  const { subject } = draft
  const { idType, idNumber } = subject
  if (subject.uscc !== undefined || idType === undefined || idNumber === undefined) return []
  const check = checkIdentity(idType, idNumber, END_OF_TIME)
  if (!check.ok) return []
  return keys.flatMap(
    key => matchingKey({ ...draft, subject: { linkKey: linkKeyOf(key, hash, check) } }) ?? [],
  )
}

function withLinkKey<P extends Person>(person: P, idType: string | undefined, { hash, keys }: LinkKeys): P {
  const [inUse] = keys
  const { idNumber } = person
  if (inUse === undefined || idType === undefined || idNumber === undefined) return person
  const check = checkIdentity(idType, idNumber, END_OF_TIME)
  return check.ok ? { ...person, linkKey: linkKeyOf(inUse, hash, check) } : person
}

function relatedPersons({ content }: RecordDraft): readonly Person[] {
  return 'relatedPersons' in content ? (content.relatedPersons ?? []) : []
}
