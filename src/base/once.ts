/** Makes something when it is first asked for, and gives the same from then on; what failed is tried again. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
