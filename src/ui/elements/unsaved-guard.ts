import { define } from './define.ts'

type Typed = HTMLInputElement | HTMLTextAreaElement
const kept =
  ':is(input:is([type=text],[type=search],[type=number],[type=date],[type=email],:not([type])), textarea)[name]'

/** Keeps what is typed in the form inside it until the form is saved, and puts it back after an accident. */
class UnsavedGuard extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.#restore()
    this.addEventListener('input', this.#later)
    this.addEventListener('submit', this.#sent)
    this.addEventListener('turbo:submit-end', this.#answered)
  }

  get #key() {
    return `typed:${this.getAttribute('of')}`
  }
  get #fields() {
    return [...this.querySelectorAll<Typed>(kept)]
  }

  #later = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#keep(), 400)
  }

  #keep() {
    const changed = this.#fields.filter((f) => f.value !== f.defaultValue).map((f) => [f.name, f.value])
    try {
      if (changed.length) sessionStorage.setItem(this.#key, JSON.stringify(changed))
      else sessionStorage.removeItem(this.#key)
    } catch {
      // A full or forbidden store: typing goes on, only the net is missing.
    }
  }

  /** Kept until the answer comes: a lost connection must not cost the text. */
  #sent = () => {
    clearTimeout(this.#timer)
    this.#keep()
    if (!('Turbo' in window)) this.#forget()
  }

  #answered = (event: Event) => {
    const { success } = (event as CustomEvent<{ success: boolean }>).detail
    if (success) this.#forget()
  }

  #forget() {
    sessionStorage.removeItem(this.#key)
  }

  #restore() {
    const values = new Map<string, string>(this.#read())
    const lost = this.#fields.filter((f) => values.has(f.name) && values.get(f.name) !== f.value)
    if (!lost.length) return
    for (const field of lost) field.value = values.get(field.name)!
    this.#tell()
  }

  #read(): [string, string][] {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '[]')
    } catch {
      return []
    }
  }

  #tell() {
    const note = document.createElement('p')
    note.className = 'note'
    note.setAttribute('role', 'status')
    const discard = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'add add--plain',
    })
    discard.textContent = this.dataset.discard ?? ''
    discard.addEventListener('click', () => this.#discard(note))
    note.append(`${this.dataset.restored ?? ''} `, discard)
    this.prepend(note)
  }

  #discard(note: Element) {
    for (const field of this.#fields) field.value = field.defaultValue
    this.#forget()
    note.remove()
  }
}

define('unsaved-guard', UnsavedGuard)
