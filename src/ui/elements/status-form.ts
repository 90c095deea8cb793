import { define } from './define.ts'

/** Counts the answers while one gives them. What needs a reason is shown by css alone. */
class StatusForm extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', this.#count)
    this.#count()
  }

  #count = () => {
    const groups = [...this.querySelectorAll('fieldset.pickf')]
    const answered = groups.filter((g) => g.querySelector(':checked')).length
    this.#stars(answered)
    this.#sentence(answered, groups.length)
    for (const card of this.querySelectorAll('.card')) this.#reason(card)
  }

  #stars(answered: number) {
    this.querySelectorAll('.five i').forEach((star, i) => star.classList.toggle('on', i < answered))
  }

  #sentence(answered: number, total: number) {
    const line = this.querySelector<HTMLElement>('[data-count]')
    const text = line?.dataset.count?.replace('{n}', String(answered)).replace('{total}', String(total))
    if (line && text && line.textContent !== text) line.textContent = text
  }

  /** A reason one does not see is not asked for. */
  #reason(card: Element) {
    const needed = card.querySelector('.k-obs :checked, .k-late :checked') !== null
    for (const field of card.querySelectorAll<HTMLInputElement>('.why :is(input, textarea, select)'))
      field.disabled = !needed
  }
}

define('status-form', StatusForm)
