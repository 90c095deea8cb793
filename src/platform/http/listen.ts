import { createServer, type Server } from 'node:net'
import { OperatorError } from '#platform/config'

interface Where {
  port: number
  host: string
}

/** Listens; says in the operator's words why that cannot be. */
export async function listen(server: Server, { port, host }: Where): Promise<void> {
  await new Promise<void>((ok, no) => server.once('error', no).listen(port, host, ok)).catch(
    (e: NodeJS.ErrnoException) => {
      throw reasons[e.code ?? ''] ? new OperatorError(reasons[e.code!]!(port, host)) : e
    },
  )
}

/** Whether the port is to be had, asked before anything is made that would have to be ended again. */
export async function tryPort(where: Where): Promise<void> {
  const server = createServer()
  await listen(server, where)
  await new Promise((done) => server.close(done))
}

const notHere = (_port: number, host: string) =>
  `HOST must be an address of this machine, such as 127.0.0.1; it is ${JSON.stringify(host)}`
const reasons: Record<string, (port: number, host: string) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is used by another program, or by a Ledestjernen that runs already. Stop it, or choose another port with PORT.`,
  EACCES: (port) => `This user may not open port ${port}. Choose one above 1023 with PORT.`,
  EADDRNOTAVAIL: notHere,
  ENOTFOUND: notHere,
  EAI_AGAIN: notHere,
}
