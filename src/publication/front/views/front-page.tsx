import type { Child } from 'hono/jsx'
import { framePaths } from '#organisation'
import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import type { Day } from '#platform/time'
import { ButtonLink, EmptyState, Head, SearchForm } from '#ui'
import { texts } from '../texts.ts'

interface FrontPageProps {
  visit: Visit
  panels: readonly { content: Child }[]
  updatedOn: Day | null
}

/** The head and what follows it; with nothing to follow, what is missing and who can act. */
export const FrontPage = ({ visit, panels, updatedOn }: FrontPageProps) => {
  const t = texts(visit.language)
  return (
    <>
      {panels.length === 0 && <PlainHead visit={visit} />}
      {panels.map(({ content }) => content)}
      {panels.length < 2 && <NothingYet visit={visit} />}
      <p class="meta">
        {updatedOn && t.updated(formats(visit.language).day(updatedOn))}{' '}
        <a href={visit.to(framePaths.method)}>{t.method}</a> ·{' '}
        <a href={visit.to(framePaths.openData)}>{t.openData}</a>
      </p>
    </>
  )
}

/** When no room has put a head on the page. */
const PlainHead = ({ visit }: { visit: Visit }) => {
  const t = texts(visit.language)
  return (
    <Head title={t.title}>
      <SearchForm action={visit.to(framePaths.search)} label={t.search} submit={t.searchButton} />
    </Head>
  )
}

const NothingYet = ({ visit }: { visit: Visit }) => {
  const t = texts(visit.language)
  const { actor } = visit
  if (actor.has('strategy-office'))
    return (
      <EmptyState
        title={t.emptyTitle}
        actions={<ButtonLink href={visit.to(framePaths.files)}>{t.load}</ButtonLink>}
      >
        {t.emptyOffice}
      </EmptyState>
    )
  if (actor.signedIn) return <EmptyState title={t.emptyTitle}>{t.emptySignedIn}</EmptyState>
  return (
    <EmptyState
      title={t.emptyTitle}
      actions={
        <ButtonLink quiet href={visit.to(framePaths.signIn)}>
          {t.signIn}
        </ButtonLink>
      }
    >
      {t.emptyCitizen}
    </EmptyState>
  )
}
