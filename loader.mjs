// Runs .tsx from source: Node strips types from .ts by itself, but does not know JSX.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'oxc-transform'

const options = {
  lang: 'tsx',
  sourcemap: true,
  target: 'es2024',
  jsx: { runtime: 'automatic', importSource: 'hono/jsx' },
  typescript: { onlyRemoveTypeImports: true },
}

registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    const file = fileURLToPath(url)
    const result = transformSync(file, readFileSync(file, 'utf8'), options)
    if (result.errors.length) throw new SyntaxError(result.errors[0].codeframe ?? result.errors[0].message)
    const map = Buffer.from(JSON.stringify(result.map)).toString('base64')
    const source = `${result.code}\n//# sourceMappingURL=data:application/json;base64,${map}`
    return { format: 'module', shortCircuit: true, source }
  },
})
