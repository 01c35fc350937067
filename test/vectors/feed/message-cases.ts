import { utf8Text } from '../../../src/base/bytes.ts'
import { CLOSING, encodeMessage } from '../../../src/feed/message.ts'
import type { Suite } from '../../../src/feed/suite.ts'
import { refOf } from '../../feed/issuer.ts'

/** Bodies of directed feeds once they are opened: messages, the closing of one, and what is neither. */
export function messages(suite: Suite): object {
  const note = { kind: 'note', version: 1, content: { text: '示例：㐀𠀀（虚构）' } }
  const answer = {
    kind: 'objection.answer',
    version: 1,
    re: refOf('objection'),
    content: { answeredAt: '2026-09-08', outcome: '维持', outcomeReason: '示例（虚构）' },
  }
  const text = utf8Text(encodeMessage(note))
  const reply = utf8Text(encodeMessage(answer))
  const valid = [
    { body: text, kind: note.kind, version: 1, re: null },
    { body: reply, kind: answer.kind, version: 1, re: answer.re },
    { body: text.replace('"kind":"note"', '"kind":"later.Kind"'), kind: 'later.Kind', version: 1, re: null },
    { body: text.replace('"version":1', '"version":7'), kind: 'note', version: 7, re: null },
    { body: utf8Text(CLOSING), closed: true },
  ]
  const invalid = [
    { why: 'white space', body: text.replace(',', ', ') },
    { why: 'another format', body: text.replace('"message":1', '"message":2') },
    { why: 'an unknown member', body: text.replace('"message":1', '"message":1,"more":1') },
    { why: 'a kind in capitals', body: text.replace('"note"', '"Note"') },
    { why: 'a kind with a hyphen', body: text.replace('"note"', '"a-note"') },
    { why: 'version 0', body: text.replace('"version":1', '"version":0') },
    { why: 'a content that is a list', body: text.replace(/"content":\{[^}]*\}/, '"content":[]') },
    { why: 'no content', body: text.replace(/"content":\{[^}]*\},/, '') },
    { why: 'a short re', body: reply.replace(answer.re, answer.re.slice(2)) },
    { why: 'a closing with more', body: utf8Text(CLOSING).replace('{', '{"again":true,') },
    { why: 'a closing that is false', body: utf8Text(CLOSING).replace('true', 'false') },
    { why: 'not JSON', body: 'note' },
  ]
  return { suite: suite.name, valid, invalid }
}
