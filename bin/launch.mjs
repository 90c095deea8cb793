// The way from whatever Node is on the machine (20.11 or newer) to the pinned one. Plain JavaScript without packages.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { installPackages } from './install.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Installs what is missing, then runs `file` (a path from the checkout) under the pinned Node and ends as it ends. */
export function launch(file, args) {
  installPackages(root)
  const node = pinnedNode()
  const main = resolve(root, file)
  if (!existsSync(main)) giveUp(`There is no ${file} in ${root}.`)

  const hooks = ['loader.mjs', 'bin/ends-with-parent.mjs'].map((name) => pathToFileURL(join(root, name)).href)
  // young garbage is let go after 16 MB: left to itself, Node keeps up to 128 MB for it. The old is looked through when the heap
  // has doubled: left to itself, with many pages kept, Node did so each second under load and stood still for 5 to 20 ms
  const flags = [
    '--enable-source-maps',
    '--max-semi-space-size=16',
    '--heap-growing-percent=100',
    ...hooks.flatMap((hook) => ['--import', hook]),
  ]
  const child = spawn(node, [...flags, main, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: environment(node),
  })
  child.once('error', (error) => giveUp(`${node} does not run here: ${error.message}`))
  forwardSignals(child)
  endWithNpm(child)
  child.once('exit', (code, signal) => endAs(code, signal))
}

function giveUp(message) {
  console.error(message)
  process.exit(1)
}

function pinnedNode() {
  const platform = { linux: 'linux', win32: 'win', darwin: 'bin-darwin' }[process.platform]
  const program = process.platform === 'win32' ? 'node.exe' : 'node'
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', program)
  if (existsSync(pinned)) return pinned

  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return giveUp(
    `Ledestjernen runs on Node 24. It is not packaged for ${process.platform}-${process.arch}, and this is Node ` +
      `${process.versions.node}: install Node 24 and try again.`,
  )
}

// Whatever the program starts with `node` or a package's command is then the pinned one too.
function environment(node) {
  const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter)
  return { NODE_COMPILE_CACHE: join(root, '.cache', 'compile'), ...process.env, PATH: path }
}

// One of each kind: npm forwards what the terminal has already sent to everyone. Ctrl-C is not forwarded at all in a
// terminal, where the child has its own copy.
function forwardSignals(child) {
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    let sent = false
    process.on(signal, () => {
      if (sent || (signal === 'SIGINT' && process.stdin.isTTY)) return
      sent = child.kill(signal)
    })
  }
}

// npm killed with -9 tells nobody; what it started ends all the same. Started by hand the launcher may outlive its
// shell (nohup, setsid).
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
}

function endAs(code, signal) {
  if (signal === null) process.exit(code)
  process.exitCode = 1 // for process 1 of a container, which no signal ends
  process.removeAllListeners(signal)
  process.kill(process.pid, signal)
}
