/** The page on which people sign in: it speaks the contract of `openapi/operator.yaml` and keeps nothing. */
const at = id => document.getElementById(id)
const FORMS = ['sign-in', 'change', 'enrol', 'confirm', 'inside']

function show(id, said = '') {
  for (const form of FORMS) at(form).hidden = form !== id
  at('said').textContent = said
}

async function ask(method, path, body) {
  const headers = body ? { 'Content-Type': 'application/json' } : {}
  const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) })
  const text = await answer.text()
  const value = text.startsWith('{') ? JSON.parse(text) : {}
  return {
    ok: answer.ok,
    value,
    said: value.title ? `${value.title}${value.rule ? ` (${value.rule})` : ''}` : '',
  }
}

function inside({ name, roles, mustChangePassword, factorDue }) {
  if (mustChangePassword) return show('change', '首个口令须先更换 Replace the first password')
  if (factorDue) return show('enrol', '须先登记第二因素 A second factor is due')
  at('who').textContent = name
  at('roles').textContent = roles.join(', ')
  show('inside')
  void tell()
}

/** What whoever signs in should know first: provinces that do not answer, and work that waits for a person. */
async function tell() {
  const { ok, value } = await ask('GET', '/v1/queues')
  at('state').hidden = !ok
  if (!ok) return
  const { dead, retrying } = value.work
  const lines = value.peers
    .filter(({ state }) => state !== 'closed')
    .map(
      ({ peer, openSince }) =>
        `${peer} 自 ${openSince} 不应答，发给它的都在等 · does not answer since then; what is for it waits`,
    )
  if (dead > 0) lines.push(`死信 ${dead} 件待处置 · dead letters wait for somebody: npm run queues -- list`)
  if (retrying > 0) lines.push(`重试中 ${retrying} 件 · pieces of work are tried again`)
  if (lines.length === 0)
    lines.push('各省都应答，没有待处置的工作 · every province answers, no work waits for somebody')
  at('told').replaceChildren(
    ...lines.map(line => Object.assign(document.createElement('li'), { textContent: line })),
  )
}

/** Reads a form, asks, and says what was wrong. */
function on(id, work) {
  at(id).addEventListener('submit', async event => {
    event.preventDefault()
    const fields = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''))
    await work(fields)
    event.target.reset()
  })
}

let given = {}
on('sign-in', async fields => {
  given = { ...given, ...fields }
  const { ok, value, said } = await ask('POST', '/v1/session', given)
  if (value.code === 'CODE_REQUIRED') {
    at('code').hidden = false
    for (const name of ['account', 'password']) at('sign-in').elements[name].required = false
    at('said').textContent = said
    at('sign-in').elements.code.focus()
    return
  }
  given = {}
  at('code').hidden = true
  for (const name of ['account', 'password']) at('sign-in').elements[name].required = true
  if (ok) inside(value)
  else at('said').textContent = said
})
on('change', async fields => {
  const { ok, said } = await ask('POST', '/v1/session/password', fields)
  if (ok) show('sign-in', '口令已更换，请重新登录 Replaced: sign in again')
  else at('said').textContent = said
})
on('enrol', async fields => {
  const { ok, value, said } = await ask('POST', '/v1/session/factor', fields)
  if (!ok) {
    at('said').textContent = said
    return
  }
  at('secret').textContent = `${value.secret} ${value.uri}`
  show('confirm')
})
on('confirm', async fields => {
  const { ok, said } = await ask('POST', '/v1/session/factor/confirmation', fields)
  if (!ok) {
    at('said').textContent = said
    return
  }
  at('secret').textContent = ''
  show('sign-in', '已启用，请用动态码登录 It counts now: sign in with a code')
})
at('factor').addEventListener('click', () => show('enrol'))
at('password').addEventListener('click', () => show('change'))
at('leave').addEventListener('click', async () => {
  await ask('DELETE', '/v1/session')
  show('sign-in')
})

const facts = document.documentElement.dataset
at('division').textContent = facts.division ?? ''
at('elsewhere').hidden = facts.elsewhere !== 'yes'
const { ok, value } = await ask('GET', '/v1/session')
if (ok) inside(value)
else show('sign-in')
