import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}

/** The built files under /assets/: names carry their content's hash, so they may be kept for ever. */
export function assetsOf(folder: string) {
  return (
    name: string,
    accepts: string,
  ): { body: Uint8Array<ArrayBuffer>; headers: Record<string, string> } | undefined => {
    const type = types[name.split('.').at(-1) ?? '']
    if (!type || basename(name) !== name || name.startsWith('.')) return undefined
    const path = join(folder, name)
    const encoding =
      /\bbr\b/.test(accepts) && existsSync(`${path}.br`)
        ? 'br'
        : /\bgzip\b/.test(accepts) && existsSync(`${path}.gz`)
          ? 'gzip'
          : undefined
    const file = encoding ? `${path}.${encoding === 'br' ? 'br' : 'gz'}` : path
    if (!existsSync(file)) return undefined
    return {
      body: new Uint8Array(readFileSync(file)),
      headers: {
        'content-type': type,
        'cache-control': 'public, max-age=31536000, immutable',
        vary: 'accept-encoding',
        ...(encoding && { 'content-encoding': encoding }),
      },
    }
  }
}
