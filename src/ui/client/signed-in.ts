/** The script of signed-in pages: Turbo and all elements. */
import '@hotwired/turbo'
import '../elements/error-summary.ts'
import '../elements/live-refresh.ts'
import '../elements/sort-list.ts'
import '../elements/status-form.ts'
import '../elements/submit-on-change.ts'
import '../elements/theme-choice.ts'
import '../elements/unsaved-guard.ts'
