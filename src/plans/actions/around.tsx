import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { framed } from '#organisation'
import { ButtonLink, Buttons, Head, Notice } from '#ui'
import { actionListPath, actionPath } from './paths.ts'
import { findAction, type FoundAction } from './read.ts'
import { isWithdrawn, mayWriteAction, readingOf } from './rules.ts'
import { ToCopy, type TypedText } from './views/to-copy.tsx'
import { actionTexts, said } from './words.ts'

/** Loads what an address names, in the reading of whoever asks. */
export const loadAction = (db: Visit['db'], params: Visit['params'], visit: Visit) =>
  findAction(db, visit.language, params['slug'] ?? '', readingOf(visit.actor), updatesShown(visit))
export const updatesShown = ({ query }: Pick<Visit, 'query'>) => (query.get('alle') ? 500 : 10)
export const mayWriteOpen = (actor: Visit['actor'], action: FoundAction) =>
  mayWriteAction(actor, action) && !isWithdrawn(action)

/** The frame of the pages around an action. */
export const aroundAction = (
  visit: Visit,
  action: FoundAction,
  title: string,
  children: Child,
  status = 200,
  lead?: string,
  main = 'page--narrow',
) => {
  const t = actionTexts(visit.language)
  const name = said(action.title, visit.language)
  return framed(
    visit,
    {
      title: `${title}: ${name}`,
      current: actionListPath,
      crumbs: [
        { text: t.actions, href: visit.to(actionListPath) },
        { text: name, href: visit.to(actionPath, { slug: action.slug }) },
        { text: title },
      ],
      slug: action.slug,
      main,
      children: (
        <>
          <Head over={name} title={title} lead={lead} />
          {children}
        </>
      ),
    },
    status,
  )
}

/** Somebody withdrew the action while it was being written: why, and what was typed. */
export const withdrawnPage = (visit: Visit, action: FoundAction, typed: TypedText[]) => {
  const t = actionTexts(visit.language).withdrawnSince
  return aroundAction(
    visit,
    action,
    t.title,
    <>
      <Notice tone="late" live>
        {action.withdrawnReason && <p>{action.withdrawnReason}</p>}
        <p>{t.text}</p>
      </Notice>
      <ToCopy visit={visit} typed={typed} />
      <Buttons>
        <ButtonLink quiet href={visit.to(actionPath, { slug: action.slug })}>
          {t.back}
        </ButtonLink>
      </Buttons>
    </>,
    409,
  )
}
