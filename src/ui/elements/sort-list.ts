import { define } from './define.ts'
import { afterPointer } from './sort-pointer.ts'

/** Reorders by drag, or by keys: lift with Space, move with arrows, drop with Enter, undo with Esc. The buttons work without it. */
class SortList extends HTMLElement {
  #lifted: HTMLElement | null = null
  #before: HTMLElement[] = []

  connectedCallback() {
    for (const grip of this.querySelectorAll<HTMLElement>('.grip')) grip.hidden = false
    this.addEventListener('keydown', this.#key)
    this.addEventListener('click', this.#button)
    this.addEventListener('pointerdown', this.#grab)
    this.addEventListener('focusout', this.#left)
  }

  get #list() {
    return this.querySelector('ol')!
  }
  get #items() {
    return [...this.#list.children].filter((li): li is HTMLElement => li.matches('li:not(.drop)'))
  }

  #key = (event: KeyboardEvent) => {
    const grip = (event.target as Element).closest('.grip')
    if (!grip) return
    const item = grip.closest('li')!
    if (event.key === ' ' || event.key === 'Enter') this.#toggle(item)
    else if (!this.#lifted) return
    else if (event.key === 'Escape') this.#cancel()
    else if (event.key === 'ArrowUp') this.#move(item, -1)
    else if (event.key === 'ArrowDown') this.#move(item, 1)
    else return
    event.preventDefault()
  }

  /** Up and down move at once when the list saves by itself; otherwise they only reorder until Save. */
  #button = (event: MouseEvent) => {
    const button = (event.target as Element).closest<HTMLButtonElement>('.mv button')
    if (!button) return
    event.preventDefault()
    const item = button.closest('li')!
    this.#move(item, button.value.startsWith('up') ? -1 : 1)
    ;(button.disabled ? item.querySelector<HTMLElement>('.mv button:not(:disabled)') : button)?.focus()
    this.#save()
  }

  #toggle(item: HTMLElement) {
    if (this.#lifted) this.#drop()
    else this.#lift(item)
  }

  #lift(item: HTMLElement) {
    this.#before = this.#items
    this.#lifted = item
    item.classList.add('lifted')
    this.#say('lifted', item)
  }

  #move(item: HTMLElement, by: number) {
    const at = this.#items.indexOf(item)
    const other = this.#items[at + by]
    if (!other) return
    // The neighbour moves, not the item: what is moved keeps the focus.
    if (by < 0) item.after(other)
    else item.before(other)
    this.#renumber()
    this.#say('moved', item)
  }

  #drop() {
    const item = this.#settle()
    if (!item) return
    this.#say('dropped', item)
    this.#save()
  }

  #cancel() {
    const item = this.#settle()
    if (!item) return
    const focus = item.querySelector<HTMLElement>('.grip')
    this.#list.append(...this.#before)
    this.#renumber()
    focus?.focus()
    this.#say('cancelled', item)
  }

  #settle() {
    const item = this.#lifted
    item?.classList.remove('lifted')
    this.#lifted = null
    return item
  }

  /** Whoever walks away has dropped it. */
  #left = (event: FocusEvent) => {
    if (this.#lifted && !this.contains(event.relatedTarget as Node | null) && event.relatedTarget)
      this.#drop()
  }

  #grab = (event: PointerEvent) => {
    const item = (event.target as Element).closest('.grip')?.closest('li')
    if (!item || event.button !== 0) return
    this.#before = this.#items
    afterPointer(event, item, this.#list, (moved) => {
      this.#renumber()
      if (!moved) return
      this.#say('dropped', item)
      this.#save()
    })
  }

  /** First and last cannot go further. */
  #renumber() {
    const items = this.#items
    items.forEach((li, i) => {
      const [up, down] = li.querySelectorAll<HTMLButtonElement>(':scope > .mv button')
      if (up) up.disabled = i === 0
      if (down) down.disabled = i === items.length - 1
    })
  }

  #say(what: 'lifted' | 'moved' | 'dropped' | 'cancelled', item: HTMLElement) {
    const line = this.querySelector(':scope > [aria-live]')
    const words = {
      '{name}': item.dataset.name ?? '',
      '{n}': String(this.#items.indexOf(item) + 1),
      '{total}': String(this.#items.length),
    }
    if (line)
      line.textContent = (this.dataset[what] ?? '').replace(
        /\{name\}|\{n\}|\{total\}/g,
        (k) => words[k as '{n}'],
      )
  }

  #save() {
    const form = this.querySelector('input')?.form
    form?.dispatchEvent(new Event('input', { bubbles: true }))
    if ('autosave' in this.dataset) form?.requestSubmit()
  }
}

define('sort-list', SortList)
