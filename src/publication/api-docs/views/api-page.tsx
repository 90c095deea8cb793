import type { ApiDocument, Operation } from '#platform/api'
import type { AssetNames, Route } from '#platform/http'
import { Head, Page, Section } from '#ui'
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
  params: ReadonlyMap<string, Record<string, string>>
  assets: AssetNames
}

/** The API told to people: no script, examples that run as they stand. */
export const ApiPage = ({ document, told, base, params, assets }: ApiPageProps) => (
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
              params={params.get(operation.operationId)}
            />
          ))}
        </Section>
      )
    })}
  </Page>
)
