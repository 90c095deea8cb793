import { define } from './define.ts'

const longestWait = 60_000

/** Listens at `url`; on a new revision it refreshes the page by morphing when Turbo is there. Nothing half-typed is touched. */
class LiveRefresh extends HTMLElement {
  #source: EventSource | null = null
  #timer = 0
  #wait = 2000

  connectedCallback() {
    document.addEventListener('visibilitychange', this.#follow)
    document.addEventListener('turbo:before-morph-element', keepTyped)
    document.addEventListener('turbo:before-morph-attribute', keepUnfolded)
    this.#follow()
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.#follow)
    document.removeEventListener('turbo:before-morph-element', keepTyped)
    document.removeEventListener('turbo:before-morph-attribute', keepUnfolded)
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
    this.#source.addEventListener('revision', () => this.#refresh())
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

/** What is typed or chosen and not yet sent stays as it is. */
const keepTyped = (event: Event) => {
  if (isTouched(event.target)) event.preventDefault()
}
function isTouched(field: EventTarget | null) {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((o) => o.selected !== o.defaultSelected)
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (!(field instanceof HTMLInputElement)) return false
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked
}

/** What the reader has folded out or in stays so. */
const keepUnfolded = (event: Event) => {
  const { attributeName } = (event as CustomEvent<{ attributeName: string }>).detail
  if (attributeName === 'open') event.preventDefault()
}

define('live-refresh', LiveRefresh)
