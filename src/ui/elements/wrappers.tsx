import type { Child } from 'hono/jsx'

/** Listens at an address and refreshes the page when something happened; does nothing without script. */
export const LiveRefresh = ({ url }: { url: string }) => <live-refresh url={url} hidden />

interface ThemeChoiceProps {
  legend: string
  words: { system: string; light: string; dark: string }
}
/** Light, dark or as the system says; kept on this device only. Shown when script runs. */
export const ThemeChoice = ({ legend, words }: ThemeChoiceProps) => (
  <theme-choice hidden>
    <fieldset class="fld">
      <legend>{legend}</legend>
      <div class="opts opts--row">
        {(['system', 'light', 'dark'] as const).map((value) => (
          <label class="opt">
            <input type="radio" name="theme" value={value} /> {words[value]}
          </label>
        ))}
      </div>
    </fieldset>
  </theme-choice>
)

interface UnsavedGuardProps {
  /** What the text belongs to, e.g. "plan/7/intro"; the same on the next visit. */
  of: string
  /** Whoever is sent there instead of getting an answer has saved nothing. */
  signIn?: string
  words: { restored: string; discard: string }
  /** The form. */
  children?: Child
}
/** Keeps what is typed in a form on this device until it is saved, and offers it back. */
export const UnsavedGuard = ({ of, signIn, words, children }: UnsavedGuardProps) => (
  <unsaved-guard of={of} data-sign-in={signIn} data-restored={words.restored} data-discard={words.discard}>
    {children}
  </unsaved-guard>
)
