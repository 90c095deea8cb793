import type { Child } from 'hono/jsx'
import type { Assets } from '../build.ts'
import { Page } from '../page/page.tsx'
import { Head } from '../section/section.tsx'
import { rooms } from './rooms.ts'

/** A page with every component's examples: looked at by people, checked by axe, photographed at three widths. */
export const galleryPage = (assets: Assets, theme?: 'light' | 'dark', nonce?: string) => (
  <Page
    lang="en"
    title="Gallery"
    theme={theme}
    nonce={nonce}
    assets={{ css: assets.cssHref, js: assets.signedInJsHref, fonts: assets.fontHrefs }}
    brand={{ href: '#', name: 'Ledestjernen', sender: 'The sender' }}
    words={{ skip: 'To the content', nav: 'Main', crumbs: 'Where you are', languages: 'Languages' }}
    who={{ links: [{ href: '#q', text: 'Search' }], role: 'Somebody' }}
    nav={['Star', 'Rows', 'Plans'].map((text, i) => ({ text, href: `#nav${i}`, current: i === 0 }))}
    notice="All figures are examples."
    languages={[
      { lang: 'da', text: 'Dansk', href: '?lang=da' },
      { lang: 'en', text: 'English', href: '?lang=en', current: true },
    ]}
    footer={{ text: 'Example data throughout.', links: [{ href: '#about', text: 'About the data' }] }}
    main="gal"
  >
    <Head
      over="Gallery"
      title="Everything the house is furnished with"
      lead="One example or more of each component."
    />
    {Object.entries(rooms).map(([name, examples]) => (
      <section class="gal__c" id={`c-${name}`} aria-labelledby={`c-${name}-h`}>
        <h2 id={`c-${name}-h`}>{name}</h2>
        {Object.entries(examples).map(([title, example]) => (
          <div class="gal__e" data-example={`${name}/${title}`}>
            <p class="meta">{title}</p>
            {example as Child}
          </div>
        ))}
      </section>
    ))}
  </Page>
)
