import type { Child } from 'hono/jsx'
import { CompassMark } from '../compass/compass-mark.tsx'
import type { Link } from '../types.ts'
import type { Crumb, LanguageLink, PageProps } from './page.tsx'

/** Two tiers: who sends and who you are; then where you are. */
export const Top = ({ brand, who, nav, words, notice, languages = [] }: PageProps) => (
  <header class="top">
    <div class="wrap">
      <div class="top__a">
        <a class="brand" href={brand.href}>
          <svg aria-hidden="true">
            <use href="#star" />
          </svg>
          <span>
            <b>{brand.name}</b>
            <span>{brand.sender}</span>
          </span>
        </a>
        <div class="who">
          {languages.length > 1 && <Languages languages={languages} label={words.languages ?? ''} />}
          {who?.links.map((l) => (
            <a href={l.href}>{l.text}</a>
          ))}
          {who?.role && <span class="role">{who.role}</span>}
        </div>
      </div>
      {nav && (
        <nav class="nav" aria-label={words.nav}>
          <ul>
            {nav.map((item) => (
              <li>
                <a href={item.href} aria-current={item.current ? 'page' : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
    {notice && (
      <div class="strip">
        <div class="wrap">{notice}</div>
      </div>
    )}
  </header>
)

/** Links to this page in the other languages, each in its own language. */
export const Languages = ({ languages, label }: { languages: LanguageLink[]; label: string }) => (
  <nav class="langs" aria-label={label}>
    {languages
      .filter((l) => !l.current)
      .map((l) => (
        <a href={l.href} hreflang={l.lang} lang={l.lang}>
          {l.text}
        </a>
      ))}
  </nav>
)

export const Crumbs = ({ crumbs, label }: { crumbs: Crumb[]; label: string }) => (
  <nav class="crumb wrap" aria-label={label}>
    <ol>
      {crumbs.map(({ href, text, mark }) => (
        <li>
          {mark && <CompassMark {...mark} />}
          {href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}
        </li>
      ))}
    </ol>
  </nav>
)

export const Footer = ({ text, links }: { text: Child; links: Link[] }) => (
  <footer class="foot">
    <div class="wrap">
      <p>{text}</p>
      <ul>
        {links.map((l) => (
          <li>
            <a href={l.href}>{l.text}</a>
          </li>
        ))}
      </ul>
    </div>
  </footer>
)
