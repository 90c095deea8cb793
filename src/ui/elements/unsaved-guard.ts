import { define } from './define.ts'

type Typed = HTMLInputElement | HTMLTextAreaElement
interface Answered {
  success: boolean
  fetchResponse?: { response: Response }
}
interface Kept {
  values: [name: string, value: string][]
  version?: string | undefined
}
const written =
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
  /** Which writing of the thing the form began from. */
  get #version() {
    return this.querySelector<HTMLInputElement>('input[type=hidden][name=version]')
  }
  get #fields() {
    return [...this.querySelectorAll<Typed>(written)]
  }

  /** What a field is known by on the next visit: where several share a name, each by its id. */
  #nameOf(field: Typed) {
    const alike = this.#fields.filter(({ name }) => name === field.name)
    return alike.length > 1 ? field.id : field.name
  }

  #later = () => {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#keep(), 400)
  }

  #keep() {
    const changed = this.#fields
      .filter((f) => f.value !== f.defaultValue)
      .map((f): [string, string] => [this.#nameOf(f), f.value])
    try {
      const kept: Kept = { values: changed, version: this.#version?.value }
      if (changed.length) sessionStorage.setItem(this.#key, JSON.stringify(kept))
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
    const { success, fetchResponse } = (event as CustomEvent<Answered>).detail
    if (success && !this.#sentToSignIn(fetchResponse)) this.#forget()
  }

  /** The session had ended: the answer is a page, and yet nothing was saved. */
  #sentToSignIn(answer: Answered['fetchResponse']) {
    return answer !== undefined && new URL(answer.response.url).pathname === this.dataset.signIn
  }

  #forget() {
    sessionStorage.removeItem(this.#key)
  }

  #restore() {
    const { values: read, version } = this.#read()
    const values = new Map(read)
    const kept = (field: Typed) => values.get(this.#nameOf(field)) ?? field.value
    const lost = this.#fields.filter((f) => kept(f) !== f.value)
    if (!lost.length) return
    for (const field of lost) field.value = kept(field)
    // what somebody else has saved meanwhile is told when this is sent, and not written over
    const fresh = this.#version?.value ?? ''
    if (this.#version && version) this.#version.value = version
    this.#tell(fresh)
  }

  #read(): Kept {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? '{"values":[]}')
    } catch {
      return { values: [] }
    }
  }

  #tell(fresh: string) {
    const note = document.createElement('p')
    note.className = 'note'
    note.setAttribute('role', 'status')
    const discard = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'add add--plain',
    })
    discard.textContent = this.dataset.discard ?? ''
    discard.addEventListener('click', () => this.#discard(note, fresh))
    note.append(`${this.dataset.restored ?? ''} `, discard)
    this.prepend(note)
  }

  #discard(note: Element, fresh: string) {
    for (const field of this.#fields) field.value = field.defaultValue
    if (this.#version) this.#version.value = fresh
    this.#forget()
    note.remove()
  }
}

define('unsaved-guard', UnsavedGuard)
