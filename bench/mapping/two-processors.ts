/**
 * What a second processor is worth on this machine, now: two processes that share nothing, each with the same work as
 * one alone. Processors that are two threads of one core, or that others use, give less than twice as much.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { median } from '../bench.ts'

/** Some hundred milliseconds of arithmetic. */
const SPIN = `
  let x = 1
  for (let i = 0; i < 4e8; i += 1) x = (Math.imul(x, 1664525) + 1013904223) | 0
  if (x === 7) console.log(x)`

async function seconds(processes: number): Promise<number> {
  const start = performance.now()
  const running = Array.from({ length: processes }, () =>
    once(spawn(process.execPath, ['-e', SPIN], { stdio: 'ignore' }), 'exit'),
  )
  await Promise.all(running)
  return (performance.now() - start) / 1000
}

/** Work done by two in the time of one; 2 where nothing is in the way. No program in two threads can gain more. */
export async function twoProcessorsGain(rounds: number): Promise<number> {
  const gains: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const alone = await seconds(1)
    gains.push((2 * alone) / (await seconds(2)))
  }
  return median(gains)
}
