import type { ApiDocument, Operation } from '#platform/api'
import type { AssetNames, Route } from '#platform/http'
import { Head, Page, Section } from '#ui'
import { emptyExample, type FilledExample } from '../examples.ts'
import { OperationPart } from './operation-part.tsx'
import { withCode } from './with-code.tsx'

export interface Told {
  route: Route
  operation: Operation
}
interface ApiPageProps {
  document: ApiDocument
  told: readonly Told[]
  /** The address that stands before every path. */
  base: string
  examples: ReadonlyMap<string, FilledExample>
  assets: AssetNames
}

/** The API told to people: no script, examples that run as they stand. */
export const ApiPage = ({ document, told, base, examples, assets }: ApiPageProps) => (
  <Page
    lang="en"
    title="The API"
    assets={{ css: assets.css, fonts: assets.fonts }}
    brand={{ href: '/', name: 'Ledestjernen', sender: '' }}
    words={{ skip: 'Skip to content', nav: 'Main menu' }}
    description="How programs read and write in Ledestjernen"
  >
    <Head title="The API" lead="The same things as on the pages, for programs.">
      <p>
        This page is made from <a href="/api/openapi.json">the description in OpenAPI 3.1</a>, and that from
        the program itself.
      </p>
    </Head>
    <Section id="basics" title="In short">
      <div class="read">
        {String(document.info['description'])
          .split('\n')
          .map((line) => (
            <p>{withCode(line)}</p>
          ))}
        <p>Every address begins with</p>
        <pre tabindex={0}>
          <code>{base}</code>
        </pre>
        <p>
          The examples name real things. Where a rule says no, because something hangs on the thing or it is
          released already, the answer is 409 and nothing has changed. Sign in with an address and a
          passphrase of your own.
        </p>
        <p>
          One address may send a number of requests a minute: <code>RateLimit-Remaining</code> says how many
          are left. Then 429, with <code>Retry-After</code>.
        </p>
      </div>
    </Section>
    {document.tags.map(({ name }) => {
      const own = told.filter((t) => t.operation.tags.includes(name))
      return (
        <Section id={name} title={name}>
          {own.map(({ route, operation }) => (
            <OperationPart
              route={route}
              operation={operation}
              base={base}
              example={examples.get(operation.operationId) ?? emptyExample}
            />
          ))}
        </Section>
      )
    })}
  </Page>
)
