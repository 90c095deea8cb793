import { plainText, type Running } from '#platform/http'
import { originOf } from './origin.ts'

/** Everything public may be read, but for an example: what is made up does not belong in a search engine under a real name. */
export async function robots(request: Request, running: Running): Promise<Response> {
  const all = await running.municipalities.all()
  const origin = originOf(request, running)
  const real = all.filter((m) => !m.example)
  const closed = all.filter((m) => m.example).map((m) => `Disallow: /${m.slug}/`)
  const lines = [
    'User-agent: *',
    'Disallow: /api/v1/',
    'Disallow: /*/da/log-ind',
    'Disallow: /*/en/sign-in',
    'Disallow: /*/da/soeg',
    'Disallow: /*/en/search',
    ...closed,
    '',
    ...real.map((m) => `Sitemap: ${origin}/${m.slug}/sitemap.xml`),
    '',
  ]
  return plainText(request, lines.join('\n'), 'text/plain; charset=utf-8')
}
