import type { Child } from 'hono/jsx'
import { signInPath, type Visit } from '#platform/http'
import { Hidden, UnsavedGuard } from '#ui'
import { frameTexts } from './frame.tsx'

interface WritingFormProps {
  visit: Visit
  action: string
  class?: string
  children?: Child
}
/** A form in which somebody writes: what is typed is kept on the device until it has been saved, for nobody else who sits down at it. */
export const WritingForm = ({ visit, action, children, class: name }: WritingFormProps) => (
  <UnsavedGuard
    of={`${visit.actor.personId?.slice(-12)} ${action}`}
    signIn={visit.to(signInPath)}
    words={frameTexts(visit.language).unsaved}
  >
    <form method="post" action={action} class={name}>
      <Hidden fields={{ token: visit.formToken() }} />
      {children}
    </form>
  </UnsavedGuard>
)
