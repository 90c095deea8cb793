import { findSettings, framed, framePaths } from '#organisation'
import { anyone, nothing, type PageRoutes } from '#platform/http'
import { texts } from './texts.ts'
import { AccessibilityPage } from './views/accessibility-page.tsx'
import { ContactPage } from './views/contact-page.tsx'
import { MethodPage } from './views/method-page.tsx'
import { PrivacyPage } from './views/privacy-page.tsx'

/** Pages of words: where the figures come from, whom to reach, what is held about persons, who can use the pages. */
export function aboutPages(pages: PageRoutes) {
  const gate = { who: 'anyone' as const, load: nothing, may: anyone, cacheable: true }

  pages.get(framePaths.method, gate, async (visit) => {
    const [settings, ...offered] = await Promise.all([
      findSettings(visit.db),
      ...visit.house.offers.methodSections.map((offer) => offer(visit)),
    ])
    const { title, lead } = texts(visit.language).method
    return framed(visit, {
      title,
      description: lead,
      children: <MethodPage visit={visit} settings={settings} offered={offered.flat()} />,
    })
  })

  pages.get(framePaths.contact, gate, async (visit) => {
    const settings = await findSettings(visit.db)
    const { title } = texts(visit.language).contact
    return framed(visit, { title, children: <ContactPage visit={visit} written={settings.contactText} /> })
  })

  pages.get(framePaths.privacy, gate, async (visit) => {
    const settings = await findSettings(visit.db)
    const { title } = texts(visit.language).privacy
    return framed(visit, { title, children: <PrivacyPage visit={visit} written={settings.privacyText} /> })
  })

  pages.get(framePaths.accessibility, gate, async (visit) => {
    const settings = await findSettings(visit.db)
    const { title } = texts(visit.language).accessibility
    return framed(visit, {
      title,
      children: <AccessibilityPage visit={visit} statementUrl={settings.accessibilityStatementUrl} />,
    })
  })
}
