import { type LinkKeys, linkKeysOf } from '../../src/standard/link-key.ts'

/** Of a node that was given no key for persons. */
export const NO_LINK_KEYS = (): LinkKeys => linkKeysOf('intl', [])
