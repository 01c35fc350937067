import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folders: string[] = []
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone when the process of the test ends. */
export function ownFolder(name: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), `xinqiao-${name}-`))
  folders.push(folder)
  return folder
}
