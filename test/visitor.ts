type Fields = Record<string, string | string[] | undefined>

/** Somebody with a browser: fetches pages, fills the forms that stand on them, follows nothing by itself. */
export class Visitor {
  readonly base: string
  readonly slug: string
  readonly token: string | undefined
  constructor(base: string, slug: string, token?: string) {
    this.base = base
    this.slug = slug
    this.token = token
  }

  /** A page by its address below the municipality: `/da/visioner`, or a full path such as a redirect gives. */
  async get(path: string, headers: Record<string, string> = {}): Promise<Got> {
    return got(
      await fetch(this.#url(path), { redirect: 'manual', headers: { ...this.#identity(), ...headers } }),
    )
  }

  /** Sends a form. The token is fetched from the page `from` (any page with a form) unless it is given. */
  async post(
    path: string,
    fields: Fields,
    { from, token, referer }: { from?: string; token?: string; referer?: string } = {},
  ): Promise<Got> {
    const body = new URLSearchParams()
    const own = token ?? (await this.formToken(from ?? path))
    for (const [name, value] of Object.entries({ token: own, ...fields }))
      for (const one of [value].flat()) if (one !== undefined) body.append(name, one)
    const headers = { ...this.#identity(), origin: this.base, ...(referer && { referer }) }
    return got(await fetch(this.#url(path), { method: 'POST', redirect: 'manual', body, headers }))
  }

  async formToken(page: string): Promise<string> {
    const { text } = await this.get(page)
    return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? 'no-token-on-page'
  }

  async api(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Got> {
    const auth: Record<string, string> = this.token ? { authorization: `Bearer ${this.token}` } : {}
    return got(
      await fetch(`${this.base}/api/v1/${this.slug}${path}`, {
        method,
        headers: { ...auth, ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
  }

  #url = (path: string) =>
    path.startsWith(`/${this.slug}`) || path.startsWith('/api')
      ? this.base + path
      : `${this.base}/${this.slug}${path}`
  #identity = (): Record<string, string> => (this.token ? { cookie: `ledestjernen=${this.token}` } : {})
}

export interface Got {
  status: number
  text: string
  location: string
  headers: Headers
}
const got = async (response: Response): Promise<Got> => ({
  status: response.status,
  text: await response.text(),
  location: response.headers.get('location') ?? '',
  headers: response.headers,
})
