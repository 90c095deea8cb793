import type { Child } from 'hono/jsx'
import { page, signInPath, type Answer, type Heeds, type LocalPath, type Visit } from '#platform/http'
import { formats, inLanguage, type Language, type LocalText } from '#platform/i18n'
import type { Day } from '#platform/time'
import { LiveRefresh, Page, type Crumb, type Hue } from '#ui'
import { paths } from '../paths.ts'
import { da } from './texts.da.ts'
import { en } from './texts.en.ts'

export interface FrameProps {
  title: string
  crumbs?: Crumb[]
  /** The navigation item that is lit; defaults to the route's own path. */
  current?: LocalPath
  hue?: Hue
  /** More class names for main. */
  main?: string
  description?: string
  /** Parameters of this address in the other language, when they differ (slugs). */
  slug?: LocalText
  /** Set on pages that show moving figures: they fetch themselves anew when something changes. */
  live?: boolean
  /** What of the history the page shows; then it is given to the same session again until something of it changes. */
  heeds?: Heeds
  children?: Child
}

const texts = { da, en }
export const frameTexts = (language: Language) => texts[language]

/** A page of the municipality: sender, navigation, language, the notice that example data is example data. */
export const framed = (visit: Visit, { heeds, ...props }: FrameProps, status = 200): Answer => ({
  ...page(<Frame visit={visit} {...props} />, status),
  ...(heeds && { heeds }),
})

export const Frame = ({ visit, ...props }: FrameProps & { visit: Visit }) => {
  const t = texts[visit.language]
  return (
    <Page
      lang={visit.language}
      title={props.title}
      assets={{
        css: visit.assets.css,
        js: visit.actor.signedIn ? visit.assets.signedInJs : visit.assets.publicJs,
        fonts: visit.assets.fonts,
      }}
      brand={{ href: visit.to(paths.front), name: t.product, sender: visit.municipality.name }}
      words={{ skip: t.skip, nav: t.mainMenu, crumbs: t.crumbs, languages: t.languages }}
      nav={navigation(visit, props.current)}
      who={who(visit, t)}
      languages={languageLinks(visit, props.slug)}
      notice={exampleNotice(visit, t)}
      footer={footer(visit, t)}
      nonce={visit.actor.signedIn ? visit.nonce : undefined}
      crumbs={props.crumbs}
      hue={props.hue}
      main={props.main}
      description={props.description}
    >
      {props.children}
      {props.live && visit.actor.signedIn && <LiveRefresh url={visit.to({ da: '/live', en: '/live' })} />}
    </Page>
  )
}

function navigation(visit: Visit, current?: LocalPath) {
  const lit = visit.to(current ?? visit.route).split('?')[0]
  return visit.house.offers.navigation
    .filter((item) => item.shownTo(visit.actor))
    .map((item) => ({
      href: visit.to(item.path),
      text: item.label[visit.language] ?? item.label.da ?? '',
      current: lit === visit.to(item.path),
    }))
}

const who = (visit: Visit, t: typeof da) => ({
  links: [
    { href: visit.to(paths.search), text: t.search },
    ...(visit.actor.signedIn
      ? [
          { href: visit.to(paths.home), text: t.myPage },
          { href: visit.to(paths.account), text: t.account },
        ]
      : [{ href: visit.to(signInPath), text: t.signIn }]),
  ],
  role: visit.actor.signedIn
    ? inLanguage(visit.actor.title, visit.language).text || visit.actor.name
    : undefined,
})

// The same page in the other language; a slug that differs is handed in by the page.
function languageLinks(visit: Visit, slug?: LocalText) {
  const names = { da: 'Dansk', en: 'English' }
  const params = { ...visit.params, ...(slug && { slug }), ...Object.fromEntries(visit.query) }
  return (['da', 'en'] as const).map((lang) => ({
    lang,
    text: names[lang],
    href: visit.to(visit.route, params, lang),
    current: lang === visit.language,
  }))
}

function exampleNotice(visit: Visit, t: typeof da) {
  const { example, clockDay } = visit.municipality
  if (!example) return undefined
  return clockDay ? t.example(formats(visit.language).day(clockDay as Day)) : t.exampleNoClock
}

const footer = (visit: Visit, t: typeof da) => ({
  text: t.daily,
  links: [
    { href: visit.to(paths.method), text: t.dataAndMethod },
    { href: visit.to(paths.openData), text: t.openData },
    { href: visit.to(paths.contact), text: t.contact },
    { href: visit.to(paths.privacy), text: t.privacy },
    { href: visit.to(paths.accessibility), text: t.accessibility },
    ...(visit.actor.signedIn
      ? [
          { href: visit.to(paths.front), text: t.publicSide },
          { href: visit.to(paths.account), text: t.account },
        ]
      : []),
  ],
})
