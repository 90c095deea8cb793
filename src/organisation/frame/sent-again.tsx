import type { SentAgain, Visit } from '#platform/http'
import { Button, Hidden } from '#ui'
import { paths } from '../paths.ts'
import { frameTexts } from './frame.tsx'

interface Props {
  visit: Visit
  again: SentAgain
}

/**
 * What stood in a form that could not be taken, because its sender was signed out or has signed in anew: to be read, and sent once
 * more by hand. Without a script it would be lost.
 */
export const SendAgain = ({ visit, again: { action, fields } }: Props) => {
  const t = frameTexts(visit.language).sendAgain
  const signedIn = visit.actor.personId !== null
  const written = Object.values(fields)
    .flat()
    .filter((value) => value && isProse(value))
  return (
    <div class="read stack">
      {!signedIn && (
        <p>
          <a class="btn" href={visit.to(paths.signIn, { til: visit.to(paths.account) })} target="_blank">
            {t.signIn}
          </a>
        </p>
      )}
      {written.length > 0 && (
        <section aria-labelledby="skrevet">
          <h2 id="skrevet">{t.written}</h2>
          {written.map((text) => (
            <blockquote class="kept-text">{text}</blockquote>
          ))}
        </section>
      )}
      <form method="post" action={action}>
        <Hidden fields={{ token: visit.formToken() }} />
        {Object.entries(fields).flatMap(([name, values]) =>
          [values].flat().map((value) => <input type="hidden" name={name} value={value ?? ''} />),
        )}
        <Button quiet={!signedIn}>{t.send}</Button>
      </form>
    </div>
  )
}

/** Words that somebody has written, not an id, a version or a choice. Anybody may send any length, so it is looked through once. */
const isProse = (value: string) => /\p{L}/u.test(value) && /\s/.test(value.trim())
