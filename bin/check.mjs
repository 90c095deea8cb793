// npm test
import { launch } from './launch.mjs'

launch('bin/check.ts', process.argv.slice(2))
