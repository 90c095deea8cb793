import { Head, Section } from './section.tsx'

export const head = (
  <Head
    over="Over the title"
    title="The finding stands in the title"
    lead="And the lead says what follows from it."
  />
)
export const inTheMargin = (
  <Section id="ex-margin" title="Heading in the margin" intro="A line or two on what stands beside it.">
    <p class="read">
      Rules and white space divide; boxes are for forms and cards only. The text keeps a measure one can read.
    </p>
  </Section>
)
export const wide = (
  <Section id="ex-wide" title="Wide section" intro="The heading above." wide>
    <div class="cols cols-3">
      <p>One column</p>
      <p>Another column</p>
      <p>A third column</p>
    </div>
  </Section>
)
