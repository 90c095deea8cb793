import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http'
import { framed } from '#organisation'
import { ButtonLink, Buttons, Head, Notice } from '#ui'
import { actionListPath, actionPath } from './paths.ts'
import { findAction, type FoundAction } from './read.ts'
import { isWithdrawn, mayWriteAction, readingOf, seesAction } from './rules.ts'
import { ToCopy, type TypedText } from './views/to-copy.tsx'
import { actionTexts, said } from './words.ts'

/** Loads what an address names, in the reading of whoever asks. */
export const loadAction = (db: Visit['db'], params: Visit['params'], visit: Visit) =>
  findAction(db, visit.language, params['slug'] ?? '', readingOf(visit.actor), updatesShown(visit))
export const updatesShown = ({ query }: Pick<Visit, 'query'>) => (query.get('alle') ? 500 : 10)
/** Who may write the action; when it is withdrawn nobody can, and the page says so. */
export const writing = {
  who: 'signed-in',
  load: loadAction,
  sees: seesAction,
  may: (actor: Visit['actor'], action: FoundAction) => mayWriteAction(actor, action),
} as const
export const unlessWithdrawn =
  <A,>(page: (visit: Visit, action: FoundAction) => A) =>
  (visit: Visit, action: FoundAction) =>
    isWithdrawn(action) ? withdrawnPage(visit, action, []) : page(visit, action)

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

/** The action is withdrawn: why, and what was typed when somebody withdrew it meanwhile. */
export const withdrawnPage = (visit: Visit, action: FoundAction, typed: TypedText[]) => {
  const t = actionTexts(visit.language).withdrawnSince
  return aroundAction(
    visit,
    action,
    typed.length ? t.title : t.closed,
    <>
      <Notice tone="late" live>
        {action.withdrawnReason && <p>{action.withdrawnReason}</p>}
        <p>{action.withdrawnOn ? t.text : t.ofPlan}</p>
      </Notice>
      <ToCopy visit={visit} typed={typed} />
      <Buttons>
        <ButtonLink quiet href={visit.to(actionPath, { slug: action.slug })}>
          {t.back}
        </ButtonLink>
      </Buttons>
    </>,
    visit.request.method === 'GET' ? 200 : 409,
  )
}
