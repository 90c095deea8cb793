import type { Running } from '#platform/http'

/** The address that people see: what the operator has said, else the host that was asked for when it looks like one. */
export function originOf(request: Request, running: Running): string {
  if (running.house.publicUrl) return running.house.publicUrl.origin
  const { protocol, host } = new URL(request.url)
  return /^[a-z0-9.-]+(:\d+)?$|^\[[0-9a-f:.]+\](:\d+)?$/i.test(host)
    ? `${protocol}//${host}`
    : 'http://localhost'
}
