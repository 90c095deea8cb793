import type { Visit } from '#platform/http'
import { formats } from '#platform/i18n'
import { safeUrl, Section, Table } from '#ui'
import { Said, typed } from '../../development-plans/views/parts.tsx'
import { isWebAddress, type Action, type Amount } from '../rules.ts'
import { actionTexts, said } from '../words.ts'

/** Money as a text, or as two tables: operation and construction are never one figure. */
export const MoneySection = ({ visit, action }: { visit: Visit; action: Action }) => {
  const t = actionTexts(visit.language).money
  const text = said(action.moneyText, visit.language)
  if (!text && !action.amounts.length) return null
  const level = action.priceLevel ? t.priceLevel(action.priceLevel) : t.noPriceLevel
  return (
    <Section id="penge" title={t.title} intro={t.intro}>
      {text && (
        <p class="read">
          <Said text={action.moneyText} language={visit.language} />
        </p>
      )}
      <div class="stack">
        {(['operation', 'construction'] as const).map((kind) => (
          <Amounts
            visit={visit}
            title={t[kind]}
            level={level}
            amounts={action.amounts.filter((a) => a.kind === kind)}
          />
        ))}
      </div>
    </Section>
  )
}

const Amounts = ({
  visit,
  title,
  level,
  amounts,
}: {
  visit: Visit
  title: string
  level: string
  amounts: Amount[]
}) => {
  const t = actionTexts(visit.language).money
  const f = formats(visit.language)
  if (!amounts.length) return null
  const rows = amounts.map((a) => ({ cells: [String(a.year), f.kroner(a.amount)] }))
  const sum = amounts.reduce((all, a) => all + a.amount, 0)
  return (
    <Table
      caption={`${t.caption(title)} · ${level}`}
      columns={[{ text: t.year }, { text: t.amount, number: true, label: title }]}
      rows={amounts.length > 1 ? [...rows, { cells: [<b>{t.total}</b>, <b>{f.kroner(sum)}</b>] }] : rows}
    />
  )
}

/** Who leads, who takes part, and which partners outside the house. */
export const PeopleSection = ({ visit, action }: { visit: Visit; action: Action }) => {
  const t = actionTexts(visit.language).people
  const people = [
    { name: action.lead, as: t.lead },
    { name: action.plan.unit, as: t.owner },
    ...action.contributors.map((c) => ({
      name: c.name,
      as: c.unitId ? t.unit : t.partner,
    })),
  ]
  return (
    <Section id="med" title={t.title}>
      <ul class="li">
        {people.map(({ name, as }) => (
          <li class="row">
            <b>
              <Said text={name} language={visit.language} />
            </b>
            <span class="meta">{as}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

export const LinksSection = ({ visit, action }: { visit: Visit; action: Action }) => {
  const links = action.links.filter((l) => isWebAddress(l.url))
  if (!links.length) return null
  return (
    <Section id="links" title={actionTexts(visit.language).links.title}>
      <ul class="li">
        {links.map((l) => (
          <li>
            <a href={safeUrl(l.url)} rel="noopener noreferrer nofollow">
              <Said text={typed(l.title, visit)} language={visit.language} />
            </a>{' '}
            <span class="meta">{new URL(l.url).hostname}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
