import { define } from './define.ts'

const key = 'theme'

/** The saved choice, if this device lets one be kept. */
function saved() {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function apply(theme: string | null) {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}

/** Light, dark or as the system says; kept on this device only. */
class ThemeChoice extends HTMLElement {
  connectedCallback() {
    this.hidden = false
    const chosen = saved() ?? 'system'
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen
    this.addEventListener('change', this.#choose)
  }

  #choose = ({ target }: Event) => {
    const { value } = target as HTMLInputElement
    apply(value)
    try {
      if (value === 'system') localStorage.removeItem(key)
      else localStorage.setItem(key, value)
    } catch {
      // Private windows may refuse; the choice then lasts for this page.
    }
  }
}

const theme = saved()
if (theme) apply(theme)
define('theme-choice', ThemeChoice)
