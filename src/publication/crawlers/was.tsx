import { findSettings, framePaths } from '#organisation'
import type { Municipality } from '#platform/db'
import { plainPage, type Running } from '#platform/http'
import { Head, Page } from '#ui'
import { readAsCitizen } from '../citizen.ts'

/** `/was`, which the law on accessible websites asks for: to the only municipality's statement, or a list of them. */
export async function statements(request: Request, running: Running): Promise<Response> {
  const all = await running.municipalities.all()
  const own = await running.municipalities.byHost(new URL(request.url).host)
  const only = own ?? (all.length === 1 ? all[0] : undefined)
  if (only) return toStatement(running, only)
  return plainPage(<Statements running={running} all={all} />, all.length ? 200 : 404)
}

/** `/<municipality>/was` */
export async function statementOf(request: Request, running: Running): Promise<Response> {
  const slug = new URL(request.url).pathname.split('/')[1] ?? ''
  const municipality = await running.municipalities.bySlug(slug)
  if (municipality) return toStatement(running, municipality)
  return plainPage(
    running.faultPage({ kind: 'not-found', language: 'da', reference: '', assets: running.assets }),
    404,
  )
}

async function toStatement(running: Running, municipality: Municipality): Promise<Response> {
  const { accessibilityStatementUrl: elsewhere } = await readAsCitizen(running, municipality, findSettings)
  const { slug, locale } = municipality
  const location = elsewhere || `/${slug}/${locale}${framePaths.accessibility[locale]}`
  return new Response(null, { status: 302, headers: { location, 'cache-control': 'no-store' } })
}

const Statements = ({ running, all }: { running: Running; all: Municipality[] }) => (
  <Page
    lang="da"
    title="Tilgængelighedserklæringer"
    assets={{ css: running.assets.css, fonts: running.assets.fonts }}
    brand={{ href: '/', name: 'Ledestjernen', sender: '' }}
    words={{ skip: 'Gå til indhold', nav: 'Hovedmenu' }}
  >
    <Head title="Tilgængelighedserklæringer" lead="Vælg kommune." />
    <ul class="li">
      {all.map((m) => (
        <li>
          <a href={`/${m.slug}/was`}>{m.name}</a>
        </li>
      ))}
    </ul>
  </Page>
)
