#!/usr/bin/env node
// The command line
import { launch } from './launch.mjs'

launch('src/cli.ts', process.argv.slice(2))
