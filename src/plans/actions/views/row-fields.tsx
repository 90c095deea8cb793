import { formats } from '#platform/i18n'
import { Field } from '#ui'
import { errorOf, listOf, valueOf } from '../form-kit.tsx'
import { rowField } from '../forms.ts'
import { actionTexts, said } from '../words.ts'
import type { ActionFormProps } from './action-form.tsx'

/** The first rows of milestones; empty ones are skipped. */
export const MilestoneFields = (props: ActionFormProps) => {
  const { visit } = props
  const t = actionTexts(visit.language).form
  const titles = listOf(props, 'milestoneTitle', [])
  const dues = listOf(props, 'milestoneDue', [])
  const rows = Math.max(4, titles.length)
  return (
    <fieldset class="fld">
      <legend>{t.milestones}</legend>
      <span class="hint">{t.milestonesHint}</span>
      {Array.from({ length: rows }, (_, i) => (
        <div class="two two--21">
          <Field
            name="milestoneTitle"
            id={rowField('milestoneTitle', i)}
            label={t.milestoneTitle(i + 1)}
            value={titles[i] ?? ''}
            error={errorOf(visit, props, rowField('milestoneTitle', i))}
          />
          <Field
            kind="vague"
            name="milestoneDue"
            id={rowField('milestoneDue', i)}
            label={t.milestoneDue(i + 1)}
            value={dues[i] ?? ''}
            error={errorOf(visit, props, rowField('milestoneDue', i))}
          />
        </div>
      ))}
    </fieldset>
  )
}

/** Money as nothing, a text, or amounts: operation and construction in columns of their own. */
export const MoneyFields = (props: ActionFormProps) => {
  const { visit, content } = props
  const t = actionTexts(visit.language).form
  const money = content?.money
  const kind = money?.amounts.length ? 'amounts' : money?.text ? 'text' : 'none'
  return (
    <div class="form money">
      <Field
        kind="radios"
        name="moneyKind"
        label={t.moneyKind}
        hideLabel
        inline
        value={valueOf(props, 'moneyKind', kind) || 'none'}
        options={[
          { value: 'none', text: t.moneyNone },
          { value: 'text', text: t.moneyText },
          { value: 'amounts', text: t.moneyAmounts },
        ]}
      />
      <Field
        kind="textarea"
        name="moneyText"
        label={t.money}
        value={valueOf(props, 'moneyText', said(money?.text, visit.language))}
        error={errorOf(visit, props, 'moneyText')}
        rows={2}
        class="only-text"
      />
      <div class="only-amounts stack">
        <Field
          name="priceLevel"
          label={t.priceLevel}
          value={valueOf(props, 'priceLevel', money?.priceLevel)}
          error={errorOf(visit, props, 'priceLevel')}
          inputmode="numeric"
        />
        <p class="hint">{t.amountsHint}</p>
        <div class="two">
          <AmountRows {...props} kind="operation" />
          <AmountRows {...props} kind="construction" />
        </div>
      </div>
    </div>
  )
}

const AmountRows = (props: ActionFormProps & { kind: 'operation' | 'construction' }) => {
  const { visit, kind, years, content } = props
  const t = actionTexts(visit.language).form
  const typedYears = listOf(props, `${kind}Year`, [])
  const typed = listOf(props, `${kind}Amount`, [])
  const saved = content?.money.amounts.filter((a) => a.kind === kind) ?? []
  const valueFor = (year: string) => {
    const amount = saved.find((a) => String(a.year) === year)?.amount
    return amount === undefined ? '' : formats(visit.language).number(amount)
  }
  // the rows that were typed as they were sent, so that faults stand where they belong
  const sent = typedYears.map((year, i) => ({ year, amount: typed[i] ?? '' }))
  const more = years.map(String).filter((year) => !typedYears.includes(year))
  const rows = [...sent, ...more.map((year) => ({ year, amount: props.typed ? '' : valueFor(year) }))]
  const label = kind === 'operation' ? t.operationYear : t.constructionYear
  return (
    <fieldset class="fld">
      <legend>{t[kind]}</legend>
      {rows.map(({ year, amount }, i) => (
        <>
          <input type="hidden" name={`${kind}Year`} value={year} />
          <Field
            name={`${kind}Amount`}
            id={rowField(`${kind}Amount`, i)}
            label={label(year)}
            value={amount}
            error={errorOf(visit, props, rowField(`${kind}Amount`, i))}
            inputmode="numeric"
            maxlength={20}
          />
        </>
      ))}
    </fieldset>
  )
}

export const LinkFields = (props: ActionFormProps) => {
  const { visit, content } = props
  const t = actionTexts(visit.language).form
  const titles = listOf(props, 'linkTitle', content?.links.map((l) => l.title) ?? [])
  const urls = listOf(props, 'linkUrl', content?.links.map((l) => l.url) ?? [])
  const rows = Math.max(2, titles.length + (props.typed ? 0 : 1), urls.length)
  return (
    <div class="form">
      <p class="hint">{t.linkHint}</p>
      {Array.from({ length: rows }, (_, i) => (
        <div class="two">
          <Field
            name="linkTitle"
            id={rowField('linkTitle', i)}
            label={t.linkTitle(i + 1)}
            value={titles[i] ?? ''}
            error={errorOf(visit, props, rowField('linkTitle', i))}
          />
          <Field
            name="linkUrl"
            id={rowField('linkUrl', i)}
            label={t.linkUrl(i + 1)}
            value={urls[i] ?? ''}
            error={errorOf(visit, props, rowField('linkUrl', i))}
          />
        </div>
      ))}
    </div>
  )
}
