import { Field, FilterBar, Hidden } from '#ui'
import type { Narrowing, Sort } from '../rules.ts'
import { listTexts } from '../texts.ts'
import type { ListPageProps } from './list-page.tsx'

/** The ways to narrow the list, each with its address; the status stands beside it as links. */
export const Filter = ({ lang, wish, late, choices, hrefs, narrowed }: ListPageProps) => {
  const t = listTexts(lang)
  const select = (name: Narrowing, label: string) => {
    const options = choices(name)
    return options.length > 1 && <Field kind="select" {...{ name, label, options }} value={wish[name]} />
  }
  const status = wish.status ?? (late ? 'any' : '')
  return (
    <FilterBar
      action={hrefs.list}
      label={t.filter}
      submit={t.show}
      {...(narrowed && { reset: { href: hrefs.all, text: t.clear } })}
    >
      {status && status !== (late ? 'attention' : '') && <Hidden fields={{ status }} />}
      <Field kind="search" name="text" label={t.text} value={wish.text} maxlength={200} />
      {select('vision', t.vision)}
      {select('body', t.body)}
      <details
        class="flt__more"
        open={Boolean(
          wish.area || wish.unit || wish.lead || wish.plan || wish.sort !== (late ? 'status' : 'title'),
        )}
      >
        <summary>{t.more}</summary>
        <div class="flt__rest">
          {select('area', t.area)}
          {select('unit', t.unit)}
          {select('lead', t.leadBy)}
          {select('plan', t.plan)}
          <Field kind="select" name="sort" label={t.sort} value={wish.sort} options={sortOptions(t.sorts)} />
        </div>
      </details>
    </FilterBar>
  )
}

const sortOptions = (names: Record<Sort, string>) =>
  (Object.keys(names) as Sort[]).map((value) => ({ value, text: names[value] }))
