import type { Visit } from '#platform/http'
import type { HomeTask } from '#platform/room'
import { ButtonLink, OneThing, Section, ThenList } from '#ui'
import { paths } from '../../words/paths.ts'
import type { HomeData } from '../page-data.ts'
import { homeTexts } from '../texts.ts'
import { ChangesPart, MeetingsPart } from './council-parts.tsx'
import { FarthestPart, VisionsPart } from './vision-parts.tsx'
import { LiftsPart, SilentPart, UnitPart, WeekPart } from './work-parts.tsx'

export interface HomeProps {
  visit: Visit
  data: HomeData
}

/** The one thing to do next, what comes then, and what is yours. */
export const HomePage = (props: HomeProps) => {
  const { visit, data } = props
  const { roles, tasks } = data
  const t = homeTexts(visit.language)
  return (
    <>
      <First {...props} />
      {tasks.length > 1 && (
        <Section id="saa" title={t.then}>
          <ThenList items={tasks.slice(1, 8).map((task) => laterTask(visit, task))} />
        </Section>
      )}
      {roles.politician && <ChangesPart {...props} />}
      {(roles.politician || roles.secretary) && <MeetingsPart {...props} />}
      {roles.staff && <WeekPart {...props} />}
      {roles.unitIds.length > 0 && <UnitPart {...props} />}
      {roles.strategy && <SilentPart {...props} />}
      {roles.bodyIds.length > 0 && <VisionsPart {...props} />}
      {(roles.staff || roles.unitIds.length > 0) && <LiftsPart {...props} />}
      {(roles.strategy || roles.politician) && <FarthestPart {...props} />}
    </>
  )
}

const First = ({ visit, data: { tasks } }: HomeProps) => {
  const t = homeTexts(visit.language)
  const [task] = tasks
  if (!task)
    return (
      <OneThing
        title={t.nothing}
        lead={t.nothingLead}
        actions={<ButtonLink href={visit.to(paths.star)}>{t.toStar}</ButtonLink>}
      />
    )
  const { over, title, lead, action, also = [] } = task
  return (
    <OneThing
      {...(over && { over })}
      title={title}
      {...(lead && { lead })}
      actions={
        <>
          <ButtonLink href={action.href}>{action.text}</ButtonLink>
          {also.map(({ text, href }) => (
            <a href={href}>{text}</a>
          ))}
        </>
      }
    />
  )
}

function laterTask(visit: Visit, { urgency, title, lead, over, action }: HomeTask) {
  const { when } = homeTexts(visit.language)
  const meta = [over, lead].filter(Boolean).join(' · ')
  return {
    date: urgency < 1 ? when.now : urgency < 4 ? when.soon : when.later,
    title,
    href: action.href,
    ...(meta && { meta }),
  }
}
