import * as star from '../star/examples.tsx'
import * as board from '../board/examples.tsx'
import * as button from '../button/examples.tsx'
import * as compass from '../compass/examples.tsx'
import * as conflict from '../conflict/examples.tsx'
import * as coverage from '../coverage/examples.tsx'
import * as diff from '../diff/examples.tsx'
import * as elements from '../elements/examples.tsx'
import * as empty from '../empty/examples.tsx'
import * as facts from '../facts/examples.tsx'
import * as field from '../field/examples.tsx'
import * as filterBar from '../filter-bar/examples.tsx'
import * as home from '../home/examples.tsx'
import * as notice from '../notice/examples.tsx'
import * as page from '../page/examples.tsx'
import * as pager from '../pager/examples.tsx'
import * as results from '../results/examples.tsx'
import * as section from '../section/examples.tsx'
import * as sortList from '../sort-list/examples.tsx'
import * as spike from '../spike/examples.tsx'
import * as status from '../status/examples.tsx'
import * as statusForm from '../status-form/examples.tsx'
import * as steps from '../steps/examples.tsx'
import * as switches from '../switch/examples.tsx'
import * as table from '../table/examples.tsx'
import * as tabs from '../tabs/examples.tsx'
import * as thread from '../thread/examples.tsx'
import * as timeline from '../timeline/examples.tsx'
import * as versions from '../versions/examples.tsx'

/** Every folder with examples. */
export const rooms: Record<string, Record<string, unknown>> = {
  star,
  board,
  button,
  compass,
  conflict,
  coverage,
  diff,
  elements,
  empty,
  facts,
  field,
  'filter-bar': filterBar,
  home,
  notice,
  page,
  pager,
  results,
  section,
  'sort-list': sortList,
  spike,
  status,
  'status-form': statusForm,
  steps,
  switch: switches,
  table,
  tabs,
  thread,
  timeline,
  versions,
}
