/**
 * Work of one source in steps: each call begins what waits now, and the generator gives way after each step. It ends
 * when nothing waits.
 */
export type Lane = () => AsyncGenerator<void>

/**
 * Lets lanes take turns, a step each, until no lane has anything left. A lane that ends is asked again while others
 * still work: what comes meanwhile does not wait for them. A lane that fails is not asked again.
 *
 * So work is bounded (one step of each lane is in memory) and shared: a lane waits at most one step of every other.
 * @throws the first failure, when every lane is through
 */
export async function takeTurns(lanes: readonly Lane[]): Promise<void> {
  const failed: unknown[] = []
  const states = lanes.map(lane => ({ lane, steps: null as AsyncGenerator<void> | null, failed: false }))
  for (let busy = true; busy; ) {
    busy = false
    for (const state of states) {
      if (state.failed) continue
      try {
        state.steps ??= state.lane()
        const { done } = await state.steps.next()
        if (done) state.steps = null
        else busy = true
      } catch (error) {
        failed.push(error)
        state.failed = true
      }
    }
  }
  if (failed.length > 0) throw failed[0]
}
