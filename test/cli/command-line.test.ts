/** What all command lines have in common: every script of package.json that takes words, and the module behind them. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { suite, type TestContext, test } from 'node:test'
import { benchCommand } from '../../bench/main.ts'
import { checkCommand } from '../../scripts/check.ts'
import { fuzzCommand } from '../../scripts/fuzz.ts'
import { generateCommand } from '../../scripts/generate.ts'
import { lockfileCommand } from '../../scripts/lockfile.ts'
import { samplesCommand } from '../../scripts/samples.ts'
import { testsslCommand } from '../../scripts/testssl.ts'
import { FaultError } from '../../src/base/fault.ts'
import { accountsCommand } from '../../src/cli/accounts.ts'
import { auditCommand } from '../../src/cli/audit.ts'
import { certsCommand } from '../../src/cli/certs.ts'
import { collectCommand } from '../../src/cli/collect.ts'
import { runCommandLine } from '../../src/cli/command-line.ts'
import { doctorCommand } from '../../src/cli/doctor.ts'
import { feedCommand } from '../../src/cli/feed.ts'
import { linkKeysCommand } from '../../src/cli/link-keys.ts'
import { listsCommand } from '../../src/cli/lists.ts'
import { mappingCommand } from '../../src/cli/mapping-command.ts'
import { membershipCommand } from '../../src/cli/membership.ts'
import { queuesCommand } from '../../src/cli/queues.ts'
import { reportCommand } from '../../src/cli/report.ts'
import { standardCommand } from '../../src/cli/standard-command.ts'
import { oneOf, required, wordsAre } from '../../src/cli/usage.ts'
import { verifyCommand } from '../../src/cli/verify.ts'
import { startCommand } from '../../src/main.ts'
import { sandboxCommand } from '../../src/sandbox/main.ts'
import { simulateCommand } from '../simulation/main.ts'

type Command = (args: readonly string[]) => Promise<number>

const COMMANDS: Readonly<Record<string, Command>> = {
  start: startCommand,
  sandbox: sandboxCommand,
  check: checkCommand,
  generate: generateCommand,
  lockfile: lockfileCommand,
  certs: certsCommand,
  membership: membershipCommand,
  mapping: mappingCommand,
  samples: samplesCommand,
  bench: benchCommand,
  simulate: simulateCommand,
  standard: standardCommand,
  verify: verifyCommand,
  audit: auditCommand,
  fuzz: fuzzCommand,
  testssl: testsslCommand,
  collect: collectCommand,
  accounts: accountsCommand,
  feed: feedCommand,
  lists: listsCommand,
  doctor: doctorCommand,
  queues: queuesCommand,
  'link-keys': linkKeysCommand,
  report: reportCommand,
}

/** Programs of others, whose words are their own; and what npm runs by itself. */
const NOT_OURS = ['postinstall', 'test', 'format']

/** What the command does without words, or it would begin to work. */
const WORKS_WITHOUT = [
  ...['sandbox', 'check', 'generate', 'lockfile'],
  ...['samples', 'simulate', 'fuzz', 'testssl'],
]

async function said(t: TestContext, command: () => Promise<number>) {
  const [out, err] = (['log', 'error'] as const).map(stream => t.mock.method(console, stream, () => {}))
  const code = await command()
  const lines = (method: typeof out) =>
    method?.mock.calls.map(call => String(call.arguments[0])).join('\n') ?? ''
  const result = { code, out: lines(out), err: lines(err) }
  t.mock.reset()
  return result
}

test('every script that takes words is here', () => {
  const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    scripts: Record<string, string>
  }
  assert.deepEqual(Object.keys(scripts).sort(), [...Object.keys(COMMANDS), ...NOT_OURS].sort())
})

for (const [name, command] of Object.entries(COMMANDS)) {
  suite(`npm run ${name}`, () => {
    const called = name === 'start' ? 'npm start' : `npm run ${name}`
    for (const help of [['--help'], ['-h'], ['--nonsense', '--help']])
      test(`${help.join(' ')} shows how it is called`, async t => {
        const { code, out, err } = await said(t, () => command(help))
        assert.deepEqual([code, err], [0, ''])
        assert.ok(out.includes(called), out)
        assert.match(out, /\p{Script=Han}/u)
      })

    test('an option that it does not have is named', async t => {
      const { code, out, err } = await said(t, () => command(['--nonsense']))
      assert.deepEqual([code, out], [2, ''])
      const [first = '', ...help] = err.split('\n')
      assert.match(first, /^✗ 没有选项 “--nonsense” · there is no option “--nonsense”/)
      assert.ok(help.join('\n').includes(called), err)
      assert.doesNotMatch(err, /^ {4}at /m)
    })

    if (!WORKS_WITHOUT.includes(name))
      test('without words it says which is missing', async t => {
        const { code, out, err } = await said(t, () => command([]))
        assert.deepEqual([code, out], [2, ''])
        assert.match(err, /^✗ 缺少.+ · (the .+ is missing|missing: )/)
      })

    test('a word that it does not know is named', async t => {
      const { code, out, err } = await said(t, () => command(['nonsense']))
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, /^✗ .*(nonsense|缺少 --)/)
    })
  })
}

suite('what is said of wrong words', () => {
  const line = {
    name: 'npm run example --',
    usage: 'npm run example -- [--number N] [--force] [--json]',
    options: { number: { type: 'string' }, force: { type: 'boolean' }, json: { type: 'boolean' } },
    words: ['FILE', '[OTHER]'],
  } as const
  const ran = (t: TestContext, args: readonly string[], act: () => Promise<0> = async () => 0) =>
    said(t, () => runCommandLine(line, args, act))

  for (const [args, expected] of [
    [
      ['--numbr', '3'],
      /没有选项 “--numbr”，是否指 --number · there is no option “--numbr”: did you mean --number\?/,
    ],
    [['--hlep'], /did you mean --help\?/],
    [['-x'], /没有选项 “-x”/],
    [['--number'], /--number 后面缺少它的值 · the value after --number is missing/],
    [['--number', '--force'], /the value after --number is missing/],
    [['--force=yes'], /--force 不带值 · --force takes no value/],
    [[], /缺少 FILE · missing: FILE/],
    [['a', 'b', 'c'], /one word too many, leave it out: “c”/],
    [['a', 'b', '110105194912310021'], /“1101…”$/m],
  ] as const) {
    test(args.join(' ') || 'nothing', async t => {
      const { code, out, err } = await ran(t, args)
      assert.deepEqual([code, out], [2, ''])
      assert.match(err, expected)
      assert.match(err, /npm run example -- \[--number N\]/)
    })
  }

  test('what follows "--" is no option', async t => {
    assert.equal((await ran(t, ['--', '--help'])).code, 0)
    assert.equal((await ran(t, ['a', '--', '--help'], async () => 0)).out, '')
  })

  test('with --json it is one JSON object', async t => {
    const { code, out, err } = await ran(t, ['--json', '--numbr', 'a'])
    assert.deepEqual([code, err], [2, ''])
    const { reason, ...rest } = JSON.parse(out)
    assert.deepEqual(rest, { ok: false, code: 'COMMAND_USAGE' })
    assert.match(reason, /--numbr/)
  })

  test('a long usage is named, not shown', async t => {
    const usage = 'a line\n'.repeat(20)
    const { err } = await said(t, () => runCommandLine({ ...line, usage }, [], async () => 0))
    assert.deepEqual(err.split('\n').slice(1), ['用法 how it is called: npm run example -- --help'])
  })

  test('what can be mended is one line, and 1', async t => {
    const fault = async () => {
      throw new FaultError('mend it', { code: 'EXAMPLE' })
    }
    const { code, err } = await ran(t, ['a'], fault)
    assert.deepEqual([code, err], [1, '✗ EXAMPLE: mend it'])
    const { out } = await ran(t, ['a', '--json'], fault)
    assert.deepEqual(JSON.parse(out), { ok: false, code: 'EXAMPLE', reason: 'mend it' })
  })

  test('its code is told in Chinese, too, as docs/errors.md has it', async t => {
    const told = async (reason: string) => {
      const fault = async () => {
        throw new FaultError(reason, { code: 'CONFIG_INVALID' })
      }
      return (await ran(t, ['a'], fault)).err
    }
    assert.equal(
      await told('"port" is no port'),
      '✗ CONFIG_INVALID: node.yaml 有误，信息指明哪一项 · "port" is no port',
    )
    assert.equal(await told('端口有误 · no port'), '✗ CONFIG_INVALID: 端口有误 · no port')
  })

  test('a file that is not there is one line, and 1', async t => {
    const { code, err } = await ran(t, ['a'], async () => {
      readFileSync('/nowhere/at-all')
      return 0
    })
    assert.deepEqual(
      [code, err],
      [1, '✗ ENOENT: /nowhere/at-all 不存在，请核对路径 · is not there: check the path'],
    )
  })

  test('a folder in place of a file is one line, and 1', async t => {
    const { code, err } = await ran(t, ['a'], async () => {
      readFileSync(import.meta.dirname)
      return 0
    })
    assert.deepEqual(
      [code, err],
      [1, '✗ EISDIR: 所给的是文件夹，请给出文件 · what was named is a folder: name a file'],
    )
  })

  test('a bug is thrown on', async t => {
    const bug = async () => {
      throw new TypeError('a bug')
    }
    await assert.rejects(ran(t, ['a'], bug), /a bug/)
  })

  test('one of several words', () => {
    const known = ['list', 'reset'] as const
    assert.equal(oneOf(known, 'reset', ['命令', 'command']), 'reset')
    assert.throws(() => oneOf(known, 'rset', ['命令', 'command']), /没有命令 “rset”，是否指 “reset”/)
    assert.throws(() => oneOf(known, 'explode', ['命令', 'command']), /可用 list, reset/)
    assert.throws(() => oneOf(known, undefined, ['命令', 'command']), /缺少命令/)
  })

  test('options that are missing are all named, empty ones too', () => {
    assert.throws(() => required({ a: undefined, b: ' ', c: 'x' }, ['a', 'b', 'c']), /missing: --a, --b$/)
    assert.deepEqual(required({ c: 'x' }, ['c']), { c: 'x' })
    assert.throws(() => wordsAre(['x'], ['A', 'B', '[C]']), /missing: B$/)
  })
})
