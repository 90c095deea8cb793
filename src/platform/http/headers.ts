/** On every answer. A signed-in page's style and script elements carry the nonce; a public page has none and needs none. */
export function securityHeaders(nonce: string | undefined, https: boolean): Record<string, string> {
  const own = nonce ? `'self' 'nonce-${nonce}'` : `'self'`
  return {
    'content-security-policy':
      `default-src 'none'; script-src ${own}; style-src ${own}; img-src 'self' data:; font-src 'self'; ` +
      `connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(https && { 'strict-transport-security': 'max-age=63072000; includeSubDomains' }),
  }
}
