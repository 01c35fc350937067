/** The first membership of a region (docs/protocol.md §10), by the second implementation. */
import { canonical, H, need, signed } from './independent-tree.mjs'

/** @returns the digest that travels with every exchange, in hexadecimal */
export function checkFirstMembership(text) {
  const { membership, signatures } = JSON.parse(text)
  const message = `xinqiao/membership/v1\n${canonical(membership)}`
  for (const { division, feedKeys } of membership.members) {
    const keys = feedKeys.filter(({ retiredAt }) => retiredAt === undefined)
    const own = signatures.filter(one => one.division === division)
    const holds = own.some(({ signature }) =>
      keys.some(({ publicKey }) =>
        signed(Buffer.from(publicKey, 'base64'), message, Buffer.from(signature, 'base64')),
      ),
    )
    need(holds, 'MEMBERSHIP_UNSIGNED')
  }
  return H(message).toString('hex')
}
