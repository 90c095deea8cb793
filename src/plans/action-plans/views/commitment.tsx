import { lineDay } from '#platform/history'
import { formats } from '#platform/i18n'
import { Notice, PostButton, Section } from '#ui'
import { actionPath, planPaths } from '../../actions/paths.ts'
import { actionTexts, said } from '../../actions/words.ts'
import { Said, SaidWithin } from '../../development-plans/views/parts.tsx'
import type { PlanChange } from '../queries.ts'
import { planTexts } from '../words.ts'
import type { PlanPageProps } from './plan-page.tsx'

/** Who promised it and when, what has been written since, and since when citizens read it. */
export const Commitment = (props: PlanPageProps) => {
  const { visit, plan, may } = props
  const t = planTexts(visit.language).promise
  const f = formats(visit.language)
  const inside = visit.actor.signedIn
  if (!inside && !plan.committedOn) return null
  return (
    <Section id="tilsagn" title={t.title}>
      <p>
        {plan.committedOn ? (
          <SaidWithin
            sentence={t.by(said(plan.committedBy, visit.language), f.day(plan.committedOn))}
            texts={[plan.committedBy ?? {}]}
            language={visit.language}
          />
        ) : (
          `${t.none} ${t.noneYet}`
        )}
      </p>
      <p class="meta">{plan.releasedOn ? t.released(f.day(plan.releasedOn)) : t.notReleased}</p>
      {props.changes && <Changes visit={visit} changes={props.changes} />}
      {may.decide && !props.all.length && <p class="meta">{t.empty}</p>}
      {may.decide && props.all.length > 0 && (
        <Notice tone="plain">
          <p>{t.commitLead}</p>
          <PostButton
            action={visit.to(planPaths.commitment, { slug: plan.slug })}
            fields={{ token: visit.formToken(), version: String(plan.version) }}
            quiet={plan.committedOn !== null}
          >
            {plan.committedOn ? t.again : t.commit}
          </PostButton>
        </Notice>
      )}
    </Section>
  )
}

const Changes = ({ visit, changes }: { visit: PlanPageProps['visit']; changes: PlanChange[] }) => {
  const t = planTexts(visit.language).promise
  const f = formats(visit.language)
  if (!changes.length) return <p class="meta">{t.unchanged}</p>
  return (
    <details>
      <summary>{t.changed(f.capitalCountWord(changes.length), changes.length)}</summary>
      <ul class="li">
        {changes.map((change) => (
          <Change visit={visit} change={change} />
        ))}
      </ul>
      {changes.length === 50 && <p class="meta">{t.more}</p>}
    </details>
  )
}

const Change = ({ visit, change }: { visit: PlanPageProps['visit']; change: PlanChange }) => {
  const t = planTexts(visit.language)
  const words = actionTexts(visit.language)
  const f = formats(visit.language)
  const kinds = { ...(words.history.kinds as Record<string, string>), ...(t.kinds as Record<string, string>) }
  const names = words.fields as Record<string, string>
  const at = new Date(change.at)
  const fields = [...new Set(change.fields.flatMap((k) => names[k] ?? []))]
  return (
    <li>
      {change.slug ? (
        <a href={visit.to(actionPath, { slug: change.slug })}>
          <Said text={change.title} language={visit.language} />
        </a>
      ) : (
        t.promise.plan
      )}
      <span class="meta">
        {[
          f.day(lineDay(visit.db, at)),
          f.time(at),
          kinds[change.kind] ?? words.history.other,
          fields.length && change.kind.endsWith('-written') ? t.promise.changedFields(f.list(fields)) : '',
          said(change.by, visit.language),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
