/**
 * Puts the Node.js that npm installed where npm scripts find it first; runs after `npm ci`, under any Node.
 *
 * npm 11 makes the link itself. npm 10 makes it, then removes it together with the Node packages of the other
 * platforms that it passes over.
 */
import { chmodSync, existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const modules = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../node_modules',
)
const windows = process.platform === 'win32'
const link = path.join(modules, '.bin', windows ? 'node.cmd' : 'node')
const name = `node-${windows ? 'win' : process.platform}-${process.arch}`

if (!existsSync(link)) {
  const program = path.join(modules, name, 'bin', windows ? 'node.exe' : 'node')
  if (existsSync(program)) {
    if (windows) writeFileSync(link, `@"%~dp0..\\${name}\\bin\\node.exe" %*\r\n`)
    else symlinkSync(path.relative(path.dirname(link), program), link)
    if (!windows) chmodSync(program, 0o755)
  } else if (readdirSync(modules).length > 0) {
    console.warn(
      `no Node.js 26 for ${process.platform} ${process.arch} comes from npm: put one on the path yourself`,
    )
  }
}
