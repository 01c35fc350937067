import type { X509Certificate } from 'node:crypto'

/** Longer than any authority's chain: stops certificates that issue each other. */
const MAX_CHAIN = 6

/** From the leaf up to an authority that is trusted, or as far as it goes. */
export function chainOf(
  leaf: X509Certificate,
  others: readonly X509Certificate[],
  roots: readonly X509Certificate[],
): X509Certificate[] {
  const chain = [leaf]
  for (;;) {
    const last = chain.at(-1) as X509Certificate
    if (roots.some(root => root.fingerprint256 === last.fingerprint256)) return chain
    const next = [...roots, ...others].find(
      one => one.fingerprint256 !== last.fingerprint256 && isIssuedBy(last, one),
    )
    if (next === undefined || chain.length >= MAX_CHAIN) return chain
    chain.push(next)
  }
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey)
}
