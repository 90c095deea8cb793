import { framePaths } from '#organisation'
import { plainText, type Running } from '#platform/http'
import { originOf } from './origin.ts'

const aDay = 24 * 3600 * 1000

/** RFC 9116: whom to tell about a hole. Renewed by itself, so that it never runs out unawares. */
export async function securityTxt(request: Request, running: Running): Promise<Response> {
  const origin = originOf(request, running)
  const all = await running.municipalities.all()
  const contacts = all.slice(0, 20).map((m) => `Contact: ${origin}/${m.slug}/da${framePaths.contact.da}`)
  const expires = new Date(Math.floor(running.clock().getTime() / aDay) * aDay + 180 * aDay)
  const lines = [
    ...(contacts.length ? contacts : [`Contact: ${origin}/`]),
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: da, en',
    `Canonical: ${origin}/.well-known/security.txt`,
    '',
  ]
  return plainText(request, lines.join('\n'), 'text/plain; charset=utf-8')
}
