import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { Sprite } from '../status/sprite.tsx'
import { cx, hueClass, type Hue, type Link, type Mark } from '../types.ts'
import { Crumbs, Footer, Top } from './parts.tsx'

export interface PageAssets {
  css: string
  js?: string
  fonts: string[]
}
export interface LanguageLink {
  lang: string
  /** The language's own name, in the language itself. */
  text: string
  href: string
  current?: boolean
}
export interface NavItem {
  href: string
  text: Child
  current?: boolean
}
export interface Crumb {
  text: Child
  /** Missing on the last crumb: that is where the reader is. */
  href?: string
  mark?: Mark
}
export interface PageProps {
  lang: string
  title: string
  assets: PageAssets
  brand: { href: string; name: string; sender: string }
  words: { skip: string; nav: string; crumbs?: string; languages?: string }
  nav?: NavItem[]
  /** Right of the brand: links, of which a phone has room for the first two, then who is signed in. */
  who?: { links: Link[]; role?: Child }
  crumbs?: Crumb[]
  /** A strip under the header, e.g. that all figures are examples. */
  notice?: Child
  languages?: LanguageLink[]
  footer?: { text: Child; links: Link[] }
  head?: Child
  /** For the progress bar of Turbo; nothing else on the page is inline. */
  nonce?: string
  theme?: 'light' | 'dark'
  hue?: Hue
  /** More class names for main, e.g. a narrow page. */
  main?: string
  description?: string
  children?: Child
}

/** The whole html document, with its doctype. */
export const Page = (props: PageProps) => (
  <>
    {raw('<!doctype html>')}
    <html lang={props.lang} data-theme={props.theme}>
      <PageHead {...props} />
      <body>
        <Sprite />
        <a class="skip" href="#main">
          {props.words.skip}
        </a>
        <Top {...props} />
        {props.crumbs && <Crumbs crumbs={props.crumbs} label={props.words.crumbs ?? ''} />}
        <main id="main" class={cx('wrap page', hueClass(props.hue), props.main)} tabindex={-1}>
          {props.children}
        </main>
        {props.footer && <Footer {...props.footer} />}
      </body>
    </html>
  </>
)

/** A star of four points; without it every browser asks for a favicon.ico that is not there. */
const icon = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#b5791a" d="M12 1l2.5 8.5L23 12l-8.5 2.5L12 23l-2.5-8.5L1 12l8.5-2.5z"/></svg>')}`

const PageHead = ({ title, brand, assets, languages = [], head, nonce, description }: PageProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title === brand.name ? title : `${title} – ${brand.name}`}</title>
    {description && <meta name="description" content={description} />}
    {nonce && <meta name="csp-nonce" content={nonce} />}
    {assets.fonts.map((href) => (
      <link rel="preload" href={href} as="font" type="font/woff2" crossorigin="" />
    ))}
    <link rel="icon" type="image/svg+xml" href={icon} />
    <link rel="stylesheet" href={assets.css} data-turbo-track="reload" />
    {assets.js && <script type="module" src={assets.js} data-turbo-track="reload" />}
    {languages.map((l) => (
      <link rel="alternate" hreflang={l.lang} href={l.href} />
    ))}
    {head}
  </head>
)
