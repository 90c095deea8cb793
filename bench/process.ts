import { spawn } from 'node:child_process'
import { join } from 'node:path'

export interface Started {
  port: number
  pid: number
  stop(): void
}

/** Another process of this project that prints `listening PORT`. */
export function startProcess(file: string, env: Record<string, string>): Promise<Started> {
  const root = join(import.meta.dirname, '..')
  // with the flags that the launcher gives
  const flags = [
    '--max-semi-space-size=16',
    '--heap-growing-percent=100',
    '--import',
    join(root, 'loader.mjs'),
  ]
  const child = spawn(process.execPath, [...flags, join(root, file)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((ok, no) => {
    let text = ''
    child.stdout.on('data', (d: Buffer) => {
      text += d.toString()
      const port = /listening (\d+)/.exec(text)?.[1]
      if (port) ok({ port: Number(port), pid: child.pid ?? 0, stop: () => void child.kill('SIGKILL') })
    })
    child.once('exit', (code) => no(new Error(`${file} ended with ${code}`)))
  })
}
