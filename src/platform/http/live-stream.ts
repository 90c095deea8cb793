import type { Context } from 'hono'
import { sessionHash } from './session.ts'
import type { Running } from './house.ts'

/** Server-sent events: one word per change, so that an open page can fetch itself anew. Citizens hear of public changes only. */
export async function liveStream(running: Running, c: Context): Promise<Response> {
  const municipality = await running.municipalities.bySlug(c.req.param('municipality') ?? '')
  if (!municipality) return c.notFound()
  const hash = sessionHash(c.env.incoming.headers)
  const found = hash && (await running.pool.query('select * from platform.find_session($1)', [hash]))
  const signedIn = (found?.rows ?? []).some(
    (r: { municipality_id: string }) => r.municipality_id === municipality.municipalityId,
  )
  let stop = () => {}
  const stream = new ReadableStream({
    start(controller) {
      const say = (text: string) => {
        try {
          controller.enqueue(new TextEncoder().encode(text))
        } catch {
          stop()
        }
      }
      let last = running.live.of(municipality.municipalityId)?.publicRevision ?? -1
      const unlisten = running.live.listen((id, { revision, publicRevision }) => {
        if (id !== municipality.municipalityId) return
        if (!signedIn && publicRevision === last) return
        last = publicRevision
        say(`event: revision\ndata: ${signedIn ? revision : publicRevision}\n\n`)
      })
      const beat = setInterval(() => say(': still here\n\n'), 25_000)
      stop = () => {
        unlisten()
        clearInterval(beat)
      }
      say('retry: 2000\n\n')
    },
    cancel: () => stop(),
  })
  return new Response(stream, {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}
