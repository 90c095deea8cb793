import { OperatorError } from '#platform/config'
import { municipalityForm } from './begin/forms.ts'
import { texts } from './begin/texts.ts'
import { inviteForm } from './people/forms.ts'
import { en } from './people/texts.en.ts'

/** A municipality as the page would take it, or a refusal in the page's words. */
export function municipalityFromShell(given: { code: string; municipality: string; slug: string }) {
  const read = municipalityForm.safeParse(given)
  if (read.success) return read.data
  throw refused(read.error.issues.map(({ message }) => texts.en.messages[message] ?? message))
}

/** A person as the page would take it; what else is wrong with the command is told with it. */
export function personFromShell(given: { name: string; email: string }, wrong: string[] = []) {
  const read = inviteForm.pick({ name: true, email: true }).safeParse(given)
  if (read.success && !wrong.length) return read.data
  const issues = read.error?.issues ?? []
  throw refused([...issues.map(({ message }) => en.messages[message] ?? message), ...wrong])
}

const refused = (sentences: string[]) => new OperatorError(sentences.join('\n'))

const takenWords = { municipality: texts.en.messages['taken']!, person: en.messages.emailTaken }
const takenCodes = { municipality: ['23505', '23514'], person: ['23505'] }
/** What the database refuses because another has it, in the page's words. */
export const toldAsTaken =
  (what: keyof typeof takenWords) =>
  (e: Error & { code?: string }): never => {
    throw takenCodes[what].includes(e.code ?? '') ? new OperatorError(takenWords[what]) : e
  }
