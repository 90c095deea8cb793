import assert from 'node:assert/strict'
import test from 'node:test'
import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'

const html = (element: unknown) => String(element)

test('a field with an error is marked, described, and can be reached from the summary', () => {
  const field = html(<Field name="title" label="Title" hint="Short" error="Write a title" />)
  assert.match(field, /aria-describedby="title-hint title-error"/)
  assert.match(field, /aria-invalid="true"/)
  assert.match(
    html(<ErrorSummary title="Mend" errors={[{ field: 'title', text: 'Write' }]} />),
    /href="#title"/,
  )
})

test('radios: the first carries the id, the chosen one is checked', () => {
  const options = [
    { value: 'a', text: 'A' },
    { value: 'b', text: 'B' },
  ]
  const field = html(<Field kind="radios" name="kind" label="Kind" value="b" options={options} />)
  assert.match(field, /id="kind" type="radio" name="kind" value="a"\/>/)
  assert.match(field, /value="b" checked=""/)
})

test('what was typed comes back as it was, also a first empty line and a tag', () => {
  const field = html(<Field kind="textarea" name="t" label="T" value={'\n<b>'} />)
  assert.match(field, /<textarea[^>]*>\n\n&lt;b&gt;<\/textarea>/)
})

test('no error, no summary', () => {
  assert.equal(ErrorSummary({ title: 'x', errors: [] }), null)
})
