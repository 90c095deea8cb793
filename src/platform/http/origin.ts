import type { IncomingMessage } from 'node:http'
import type { Running } from './house.ts'

const loopbackAddress = /^(127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/
const loopbackHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i
// every proxy has names of its own for what it adds; no browser says anything that begins like them
const forwarding =
  /^(x-(forwarded|original|client|cluster|real|proxy)|true-client|cf-connecting|fastly-client|forwarded|via)/

/** Whether somebody at this very machine asks: loopback address, loopback host name, and no sign of a proxy between. */
export const fromLoopback = ({ socket, headers, httpVersion }: IncomingMessage) =>
  // a proxy that was set up without a thought speaks HTTP/1.0 and forwards nothing; no browser does
  httpVersion !== '1.0' &&
  loopbackAddress.test(socket.remoteAddress ?? '') &&
  loopbackHost.test(headers.host ?? '') &&
  !Object.keys(headers).some((name) => forwarding.test(name))

/** The address that asks, for counting attempts: what the trusted proxy says, else the socket. */
export function clientAddress({ socket, headers }: IncomingMessage, trustProxy: boolean): string {
  const said = trustProxy
    ? String(headers['x-forwarded-for'] ?? '')
        .split(',')
        .at(-1)
        ?.trim()
    : undefined
  return said || (socket.remoteAddress ?? 'unknown')
}
/** Whether the reader came by https, to us or to the proxy before us. */
export const overHttps = (
  { house, trustProxy }: Pick<Running, 'house' | 'trustProxy'>,
  { headers }: IncomingMessage,
) => house.publicUrl?.protocol === 'https:' || (trustProxy && headers['x-forwarded-proto'] === 'https')
