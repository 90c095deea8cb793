import { connect } from 'node:net'

export interface Answer {
  status: number
  bytes: number
}
export interface Line {
  /** Sends one whole request and counts its answer; one at a time. */
  ask(request: string): Promise<Answer>
  close(): void
  readonly open: boolean
}

/**
 * A kept connection that reads into one buffer and keeps nothing of what it reads. The client of Node makes a new buffer for each
 * piece of a page: asking for large pages it stood still for 8 to 12 ms several times a second while it collected them, and a p99 told
 * of the one who asked instead of the one who answered.
 */
export function openLine(port: number): Line {
  const buffer = Buffer.allocUnsafeSlow(256 * 1024)
  let waiting: { ok: (answer: Answer) => void; no: (e: Error) => void } | undefined
  let open = true
  // of the answer that is being read
  let text = ''
  let status = 0
  let bytes = 0
  let left = 0
  let last = false

  const socket = connect({
    port,
    host: '127.0.0.1',
    noDelay: true,
    onread: {
      buffer,
      callback: (length) => {
        read(length)
        return true
      },
    },
  })
  socket.on('error', fail)
  socket.on('close', () => fail(new Error('The connection was closed')))

  return {
    ask(request) {
      return new Promise((ok, no) => {
        if (!open || waiting) return no(new Error('The line is not free'))
        waiting = { ok, no }
        text = ''
        status = bytes = left = 0
        last = false
        socket.write(request)
      })
    },
    close: () => socket.destroy(),
    get open() {
      return open
    },
  }

  function fail(e: Error) {
    open = false
    waiting?.no(e)
    waiting = undefined
  }

  function read(length: number) {
    let at = status ? 0 : readHead(length)
    while (at < length) {
      const taken = Math.min(left, length - at)
      left -= taken
      at += taken
      if (!left && !last && at < length) at = readSize(at, length)
    }
    if (!status || !last || left) return
    waiting?.ok({ status, bytes })
    waiting = undefined
  }

  /** Where the body begins. */
  function readHead(length: number): number {
    const before = text.length
    text += buffer.toString('latin1', 0, length)
    const end = text.indexOf('\r\n\r\n') + 4
    if (end < 4) return length
    const head = text.slice(0, end).toLowerCase()
    text = ''
    status = Number(head.slice(9, 12))
    const told = /\r\ncontent-length: *(\d+)/.exec(head)?.[1]
    last = told !== undefined || status === 204 || status === 304
    left = bytes = Number(told ?? 0)
    if (!last && !head.includes('\r\ntransfer-encoding: chunked')) fail(new Error('An answer without end'))
    return end - before
  }

  /** A piece's length stands on a line of its own before it; the last is empty. Each ends with a line break. */
  function readSize(at: number, length: number): number {
    const found = buffer.indexOf(10, at)
    const end = found < 0 || found >= length ? length : found + 1
    text += buffer.toString('latin1', at, end)
    if (!text.endsWith('\n')) return end
    const size = Number.parseInt(text, 16)
    text = ''
    bytes += size
    left = size + 2
    last = size === 0
    return end
  }
}
