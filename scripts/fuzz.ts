/** `npm run fuzz -- --requests N [--seed S]`: the generated requests of test/http/fuzz.test.ts, for as long as wanted. */
import { spawn } from 'node:child_process'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { requests: { type: 'string', default: '100000' }, seed: { type: 'string' } },
})
if (!/^[1-9]\d*$/.test(values.requests)) {
  console.error('npm run fuzz -- --requests N [--seed S]')
  process.exitCode = 2
} else {
  const environment = {
    ...process.env,
    FUZZ_REQUESTS: values.requests,
    ...(values.seed === undefined ? {} : { FUZZ_SEED: values.seed }),
  }
  const child = spawn(process.execPath, ['--test', 'test/http/fuzz.test.ts'], {
    stdio: 'inherit',
    env: environment,
  })
  child.once('exit', code => {
    process.exitCode = code ?? 1
  })
}
