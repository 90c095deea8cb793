import { define } from './define.ts'

/** Takes the focus when it comes, and leads from a line to its field. */
class ErrorSummary extends HTMLElement {
  connectedCallback() {
    requestAnimationFrame(() => this.focus({ preventScroll: false }))
    this.addEventListener('click', this.#toField)
  }

  #toField = (event: Event) => {
    const link = (event.target as Element).closest('a')
    const field = document.getElementById(link?.hash.slice(1) ?? '')
    if (!field) return
    event.preventDefault()
    field.focus()
    field.scrollIntoView({ block: 'center' })
  }
}

define('error-summary', ErrorSummary)
