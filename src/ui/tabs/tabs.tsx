import type { Child } from 'hono/jsx'

interface TabsProps {
  label: string
  items: { href: string; text: Child; current?: boolean }[]
}

/** Views of the same matter; each is a link with its own address. */
export const Tabs = ({ label, items }: TabsProps) => (
  <nav class="tabs" aria-label={label}>
    {items.map((item) => (
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        {item.text}
      </a>
    ))}
  </nav>
)

/** The same as a row of plain links, e.g. kinds of search results. */
export const Kinds = ({ label, items }: TabsProps) => (
  <nav class="kind" aria-label={label}>
    {items.map((item) => (
      <a href={item.href} aria-current={item.current ? 'page' : undefined}>
        {item.text}
      </a>
    ))}
  </nav>
)

/** Tabs to the left, a filter or buttons to the right. */
export const Tools = ({ children }: { children?: Child }) => <div class="tools">{children}</div>
