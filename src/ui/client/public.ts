/** The script of public pages: no Turbo, next to nothing. */
import '../elements/error-summary.ts'
import '../elements/filter-address.ts'
import '../elements/submit-on-change.ts'
import '../elements/theme-choice.ts'
