import type { StarTexts } from '../texts.ts'

/** One blade with its parts named. */
export const HowToRead = ({ t }: { t: StarTexts }) => (
  <figure class="howto">
    <p class="meta">
      <b>{t.howTo}</b>
    </p>
    <svg viewBox="0 0 284 96" aria-hidden="true">
      <path class="s-l" d="M4 46 62 30 262 40.5 280 46Z" />
      <path class="s-r" d="M4 46 62 62 262 51.5 280 46Z" />
      <path class="owed" d="M168 35.6 222 38.4V53.6L168 56.4Z" />
      <path class="c-l" d="M4 46 62 30 168 35.6V46Z" />
      <path class="c-r" d="M4 46 62 62 168 56.4V46Z" />
      <path class="s-o" d="M4 46 62 30 262 40.5 280 46 262 51.5 62 62Z" />
      <path class="bear" d="M56 30v32M48 33v26" />
      <path class="due" d="M222 33v26" />
      <path class="ld" d="M52 65v9M168 33V22M222 61v11M196 34V22" />
      <text x="52" y="88">
        {t.howToBears}
      </text>
      <text x="152" y="16">
        {t.howToDone}
      </text>
      <text class="r" x="205" y="16">
        {t.howToOwed}
      </text>
      <text class="r" x="222" y="88">
        {t.howToPlan}
      </text>
    </svg>
    <figcaption>
      {t.howToText} <a href="#tabel">{t.seeTable}</a>
    </figcaption>
  </figure>
)
