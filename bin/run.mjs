// node bin/run.mjs FILE [arguments] – any file of the checkout under the pinned Node
import { launch } from './launch.mjs'

const [file, ...args] = process.argv.slice(2)
if (file) launch(file, args)
else {
  console.error('Usage: node bin/run.mjs FILE [arguments]')
  process.exitCode = 2
}
