import { ErrorSummary } from './error-summary.tsx'
import { Field } from './field.tsx'

const options = [
  { value: 'a', text: 'One answer', hint: 'with a hint' },
  { value: 'b', text: 'Another answer' },
]
export const everyKind = (
  <form class="form">
    <Field name="f-text" label="A line of text" hint="What it is for" value="Text" />
    <Field kind="textarea" name="f-area" label="More lines" value={'First line\nsecond line'} />
    <Field kind="select" name="f-select" label="One of many" value="b" options={options} />
    <Field kind="date" name="f-date" label="A day" value="2026-11-26" />
    <Field
      kind="vague"
      name="f-vague"
      label="A day one does not know yet"
      hint="For example spring 2027"
      value="spring 2027"
    />
    <Field kind="number" name="f-number" label="A number" value={12} min={0} />
    <Field kind="radios" name="f-radio" label="One of few" value="a" options={options} />
    <Field kind="checkboxes" name="f-check" label="Some of few" value={['b']} options={options} inline />
  </form>
)
export const mended = (
  <>
    <ErrorSummary
      title="Two things must be mended"
      errors={[
        { field: 'e-title', text: 'Write a title' },
        { field: 'e-kind', text: 'Choose a kind' },
      ]}
    />
    <form class="form">
      <Field name="e-title" label="Title" error="Write a title" />
      <Field kind="radios" name="e-kind" label="Kind" error="Choose a kind" options={options} />
    </form>
  </>
)
