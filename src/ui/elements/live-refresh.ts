import { define } from './define.ts'

const longestWait = 60_000

/** Listens at `url`; on a message it refreshes the page by morphing when Turbo is there. Nothing half-typed is touched. */
class LiveRefresh extends HTMLElement {
  #source: EventSource | null = null
  #timer = 0
  #wait = 2000

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#follow)
    this.#follow()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#follow)
    this.#close()
  }

  /** Hidden tabs hold no connection; coming back opens one again. */
  #follow = () => {
    if (document.visibilityState === 'hidden') this.#close()
    else if (!this.#source) this.#open()
  }

  #open() {
    const url = this.getAttribute('url')
    if (!url) return
    this.#source = new EventSource(url)
    this.#source.onopen = () => (this.#wait = 2000)
    this.#source.onmessage = () => this.#refresh()
    this.#source.onerror = () => this.#retry()
  }

  #close() {
    clearTimeout(this.#timer)
    this.#source?.close()
    this.#source = null
  }

  /** The browser retries a broken line by itself, but not a refused one. */
  #retry() {
    if (this.#source?.readyState !== EventSource.CLOSED) return
    this.#close()
    this.#timer = window.setTimeout(() => this.#follow(), this.#wait)
    this.#wait = Math.min(longestWait, this.#wait * 2)
  }

  #refresh() {
    const turbo = (window as { Turbo?: { renderStreamMessage(html: string): void } }).Turbo
    turbo?.renderStreamMessage(
      '<turbo-stream action="refresh" method="morph" scroll="preserve"></turbo-stream>',
    )
    this.dispatchEvent(new CustomEvent('live-refresh', { bubbles: true }))
  }
}

define('live-refresh', LiveRefresh)
