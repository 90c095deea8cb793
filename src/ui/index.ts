/** The door of ui: looks, and nothing about what is shown. */

// The page and its parts
/** The whole html document: skip link, header in two tiers, breadcrumb, main, footer. */
export { Page } from './page/page.tsx'
/** What Page takes, for those who wrap it. */
export type { Crumb, LanguageLink, NavItem, PageAssets, PageProps } from './page/page.tsx'
/** The links to this page in other languages. */
export { Languages } from './page/parts.tsx'
/** The shapes StatusMark points at; Page has it already, fragments need it not. */
export { Sprite } from './status/sprite.tsx'
/** A division with its heading in the margin, and the head of a page. */
export { Head, Section } from './section/section.tsx'

// Signs
/** Shape, word and colour of a status, the shape alone, and the sign of what has no status. */
export { NoStatusMark, StatusMark, StatusShape } from './status/status-mark.tsx'
/** The compass star with one point lit: the sign of a group. */
export { CompassMark } from './compass/compass-mark.tsx'
/** The spike laid flat as a bar in a table. */
export { FlatSpike } from './spike/flat-spike.tsx'
/** The spike in full size with its words, for the head of its page. */
export { BigSpike } from './spike/big-spike.tsx'
/** The star for any shape: drawing, list, and fold for a phone. */
export { Star } from './star/star.tsx'
/** The drawing of the star alone. */
export { StarFigure } from './star/star-figure.tsx'
/** Breaks a sentence into the lines of the centre. */
export { centreLines } from './star/centre.ts'
/** The data a star is drawn from. */
export type { StarData, StarGroup, StarKite, StarSpike } from './star/types.ts'

// Reading
/** A table that becomes a list on a phone, with links that sort. */
export { drawRow, Table } from './table/table.tsx'
/** What a table is made of. */
export type { Column, DrawnRow, Row, RowGroup } from './table/table.tsx'
/** A drawing with title and source, and its figures as a table one can open. */
export { DataTable, Figure } from './table/data-table.tsx'
/** One page back, one page on. */
export { Pager } from './pager/pager.tsx'
/** Views with an address each; kinds as a row of links; the bar they stand in. */
export { Kinds, Tabs, Tools } from './tabs/tabs.tsx'
/** A few facts in large type, facts in small type, and how many stand where. */
export { FactList, KeyValues, Tally } from './facts/fact-list.tsx'
/** The red thread downwards, and a row of shapes, one per unit of work. */
export { Thread, Units } from './thread/thread.tsx'
/** The thread from the centre of the star to this very thing. */
export { UpThread } from './thread/up-thread.tsx'
/** Versions as a rail, and what happened day by day. */
export { History, Versions } from './versions/versions.tsx'
/** Work over time in per cent of the width. */
export { Timeline } from './timeline/timeline.tsx'
/** What a timeline is made of. */
export type { TimelineGroup, TimelineRow } from './timeline/timeline.tsx'
/** What a bar and its axis are made of. */
export type { AxisProps, BarProps } from './timeline/bar.tsx'
/** Milestones as a list, and earlier updates. */
export { Milestones, Updates } from './timeline/milestones.tsx'
/** Rows as cards in columns by state. */
export { Board } from './board/board.tsx'
/** Who carries what, with its gaps. */
export { CoverageTable } from './coverage/coverage-table.tsx'
/** What a coverage table is made of. */
export type { CoverageGroup, CoverageRow } from './coverage/coverage-table.tsx'
/** One cell of it: something, a gap, or no concern. */
export type { CoverageCell } from './coverage/cell.tsx'
/** A changed text with what came and what went, and the flag beside its heading. */
export { DiffText, Flag } from './diff/diff-text.tsx'
/** Compares two texts word by word. */
export { diffWords } from './diff/diff.ts'
/** One piece of a compared text. */
export type { DiffPart } from './diff/diff-text.tsx'
/** What was found, and the field to look with. */
export { SearchForm, SearchResults } from './results/search-results.tsx'
/** The one thing to do next, what comes then, and what is yours. */
export { MineList, OneThing, ThenList } from './home/home.tsx'
/** A remark set apart, and whether what is written is saved. */
export { Notice, SaveState } from './notice/notice.tsx'
/** What stands where nothing is yet, and a page that has to say no. */
export { EmptyState, ErrorPage } from './empty/empty-state.tsx'
/** Where one is in a longer errand. */
export { Steps } from './steps/steps.tsx'

// Writing
/** One question of a form. */
export { Field } from './field/field.tsx'
/** What a question takes, and one of its answers. */
export type { FieldProps, Option } from './field/types.ts'
/** What must be mended, on top of the form. */
export { ErrorSummary } from './field/error-summary.tsx'
/** Filters as a GET form. */
export { FilterBar } from './filter-bar/filter-bar.tsx'
/** Buttons, links that look like them, one-button forms, and hidden fields. */
export { Button, ButtonLink, Buttons, Hidden, PostButton } from './button/button.tsx'
/** A checkbox that says what it does. */
export { Switch } from './switch/switch.tsx'
/** The status as tiles. */
export { StatusPick } from './status-form/status-pick.tsx'
/** A form of things to answer for, with a bar that counts. */
export { StatusCard, StatusForm } from './status-form/status-form.tsx'
/** A list one can reorder by buttons, drag or keys. */
export { SortList } from './sort-list/sort-list.tsx'
/** Two versions of a text and a third field to join them. */
export { Conflict } from './conflict/conflict.tsx'
/** Refreshes the page when the address says that something happened. */
export { LiveRefresh, ThemeChoice, UnsavedGuard } from './elements/wrappers.tsx'

// Helpers
/** The class that sets a group's hue; the hue of group i; class names joined; a typed address made safe. */
export { cx, hueClass, hueOf, safeUrl } from './types.ts'
/** Words of the looks. */
export type { Hue, Link, Mark, Status, StatusKey } from './types.ts'

// The house
/** Builds css, scripts and fonts with hashed names; instant when nothing changed. */
export { buildAssets } from './build.ts'
/** The addresses of what was built. */
export type { Assets } from './build.ts'
/** A page with every component's examples. */
export { galleryPage } from './gallery/gallery-page.tsx'
